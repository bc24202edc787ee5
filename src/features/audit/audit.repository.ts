import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { AuditEntry } from '../../domain/audit/audit-entry.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { auditEntries, auditHeads } from '../../postgres/tables/access.ts'

export type AuditRow = typeof auditEntries.$inferSelect

/** Where a log ends. An empty log ends at position 0 with an empty hash. */
export type AuditHead = { position: number, hash: string }

/** The end of a community's log, locked until the transaction ends, so that two acts never take the same place. */
export async function lockHead (tx: Tx, communityId: CommunityId): Promise<AuditHead> {
  const [head] = await tx.insert(auditHeads).values({ communityId, position: 0, hash: '' })
    .onConflictDoUpdate({ target: auditHeads.communityId, set: { position: sql`${auditHeads.position}` } })
    .returning({ position: auditHeads.position, hash: auditHeads.hash })
  if (!head) throw new Error('upsert returned no row')
  return head
}

export async function appendEntry (tx: Tx, row: typeof auditEntries.$inferInsert): Promise<void> {
  await tx.insert(auditEntries).values(row)
  await tx.update(auditHeads).set({ position: row.position, hash: row.hash }).where(eq(auditHeads.communityId, row.communityId))
}

export type AuditFilter = { action?: string | undefined, actor?: string | undefined, memberId?: string | undefined, since?: Date | undefined }

/** Newest first. */
export async function listEntries (
  tx: Tx, communityId: CommunityId, { action, actor, memberId, since }: AuditFilter, page: { before: number | null, limit: number }
): Promise<AuditRow[]> {
  return tx.select().from(auditEntries).where(and(
    eq(auditEntries.communityId, communityId),
    action === undefined ? undefined : eq(auditEntries.action, action),
    actor === undefined ? undefined : eq(auditEntries.actor, actor),
    memberId === undefined ? undefined : eq(auditEntries.subjectMemberId, memberId as MemberId),
    since === undefined ? undefined : gte(auditEntries.at, since),
    page.before === null ? undefined : lt(auditEntries.position, page.before)
  )).orderBy(desc(auditEntries.position)).limit(page.limit)
}

const chunkSize = 500

/** An entry as it is stored; `isExact` is false when its instant has more digits than we write. */
export type StoredEntry = AuditEntry & { hash: string, isExact: boolean }

type ChainRow = {
  headPosition: string | null, headHash: string | null, position: string | null, at: string, isExact: boolean, actor: string, action: string
  subjectMemberId: MemberId | null, detail: AuditEntry['detail'], previousHash: string, hash: string
}

/** Gives each entry of a log to `visit`, oldest first, all as of one instant. @returns where the log says that it ends, at that instant */
export async function readChain (tx: Tx, communityId: CommunityId, visit: (entry: StoredEntry) => void): Promise<AuditHead> {
  const head: AuditHead = { position: 0, hash: '' }
  // A cursor keeps the snapshot it was opened with, though entries are added and old ones deleted meanwhile.
  await tx.execute(sql`
    declare audit_chain no scroll cursor for
    select head.position as "headPosition", head.hash as "headHash", entry.position, extract(epoch from date_trunc('milliseconds', entry.at)) * 1000 as at,
      entry.at = date_trunc('milliseconds', entry.at) as "isExact", actor, action, subject_member_id as "subjectMemberId", detail,
      previous_hash as "previousHash", entry.hash
    from (select ${communityId} as community_id) as community
    left join audit_heads as head using (community_id) left join audit_entries as entry using (community_id) order by entry.position`)
  let rows: ChainRow[]
  do {
    rows = await tx.execute<ChainRow>(sql.raw(`fetch ${chunkSize} from audit_chain`))
    for (const { headPosition, headHash, position, at, ...entry } of rows) {
      if (headPosition !== null && headHash !== null) Object.assign(head, { position: Number(headPosition), hash: headHash })
      if (position !== null) visit({ ...entry, communityId, position: Number(position), at: new Date(Number(at)) })
    }
  } while (rows.length === chunkSize)
  await tx.execute(sql`close audit_chain`)
  return head
}

/** The communities that have a log: system role only. */
export async function listAuditedCommunities (tx: Tx): Promise<CommunityId[]> {
  const rows = await tx.select({ communityId: auditHeads.communityId }).from(auditHeads).orderBy(auditHeads.communityId)
  return rows.map(({ communityId }) => communityId)
}

/**
 * Deletes what is older than the log is kept: from its start up to the first entry that is younger, never the last one,
 * so that a log that was emptied shows. Background work.
 */
export async function deleteEntriesBefore (tx: Tx, communityId: CommunityId, before: Date): Promise<number> {
  const deleted = await tx.execute(sql`
    delete from audit_entries where community_id = ${communityId} and position < (
      select coalesce(min(position) filter (where at >= ${before.toISOString()}), max(position)) from audit_entries where community_id = ${communityId}
    )`)
  return deleted.count
}
