import { and, asc, eq, gt, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { invitations, profileSights, sessions } from '../../postgres/tables/access.ts'
import { members } from '../../postgres/tables/members.ts'
import { idempotencyKeys } from '../../postgres/tables/operations.ts'
import { erasures } from '../../postgres/tables/relations.ts'
import { searchTermAskers, searchTermDays } from '../../postgres/tables/search-insights.ts'
import { keepDefinitions } from '../custom-fields/index.ts'
import { fold } from '../../text/fold.ts'
import type { Erasure } from './erasure.ts'

/** Whom an erasure is about. */
export type Erased = { communityId: CommunityId, id: MemberId, externalId: string | null }

/** Of a member who was erased before the first erasure stays. */
export async function insertErasures (tx: Tx, rows: readonly Erasure[], actor: string): Promise<void> {
  if (rows.length > 0) await tx.insert(erasures).values(rows.map((row) => ({ ...row, actor }))).onConflictDoNothing()
}

/** What no foreign key takes with the member. */
export async function deleteTraces (tx: Tx, member: Erased): Promise<void> {
  const { communityId, id } = member
  const sessionIds = tx.select({ id: sessions.id }).from(sessions).where(and(eq(sessions.communityId, communityId), eq(sessions.memberId, id)))
  const ofCommunity = eq(idempotencyKeys.communityId, communityId)
  await tx.delete(idempotencyKeys).where(and(ofCommunity, or(eq(idempotencyKeys.credential, id), inArray(idempotencyKeys.resourceId, sessionIds))))
  // Without their key the request that made them would make them again when it is repeated.
  await tx.update(idempotencyKeys).set({ resourceId: 'erased' }).where(and(ofCommunity, eq(idempotencyKeys.resourceId, id)))
  await tx.delete(profileSights).where(and(eq(profileSights.communityId, communityId), or(eq(profileSights.viewer, id), eq(profileSights.memberId, id))))
  await deleteSearchTerms(tx, member)
  await tx.update(invitations).set({ note: null }).where(and(eq(invitations.communityId, communityId), eq(invitations.createdBy, id), isNotNull(invitations.note)))
}

/** Words of the member's names that somebody searched for and that were not taken for a name; what was is only kept as a hash. */
async function deleteSearchTerms (tx: Tx, { communityId, id, externalId }: Erased): Promise<void> {
  const [row] = await tx.select({ displayName: members.displayName, aliases: members.aliases }).from(members).where(and(eq(members.communityId, communityId), eq(members.id, id)))
  const names = [row?.displayName ?? '', ...row?.aliases ?? [], externalId ?? ''].map((name) => fold(name).trim()).filter((name) => name.length >= 2)
  for (const table of [searchTermDays, searchTermAskers]) {
    await tx.delete(table).where(and(
      eq(table.communityId, communityId), eq(table.kind, 'text'),
      sql`exists (select from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name
        where position(name in ${table.term}) > 0 or (length(${table.term}) >= 2 and position(${table.term} in name) > 0))`
    ))
  }
}

/** Takes contact, identities, sessions, application, proposed texts, blocks, connections, receipts and vector along. */
export async function deleteMemberRow (tx: Tx, { communityId, id }: Erased): Promise<void> {
  await tx.delete(members).where(and(eq(members.communityId, communityId), eq(members.id, id)))
}

const erasedColumns = { communityId: members.communityId, id: members.id, externalId: members.externalId }

/** The member as they are now, locked; null when they are gone. */
export async function lockMember (tx: Tx, communityId: CommunityId, id: string): Promise<Erased | null> {
  await keepDefinitions(tx, communityId)
  const [row] = await tx.select(erasedColumns).from(members).where(and(eq(members.communityId, communityId), eq(members.id, id as MemberId))).for('update')
  return row ?? null
}

/** Which of those who were erased exist. Ids are never given again, so each is somebody who came back. System role only. */
export async function findBack (tx: Tx, rows: readonly Erasure[]): Promise<Erased[]> {
  if (rows.length === 0) return []
  const ids = new Set(rows.map(({ communityId, memberId }) => `${communityId} ${memberId}`))
  const found = await tx.select(erasedColumns).from(members).where(inArray(members.id, rows.map(({ memberId }) => memberId)))
  return found.filter(({ communityId, id }) => ids.has(`${communityId} ${id}`))
}

/** Members with an external id who were created before an instant, by id. */
export async function listWithExternalId (tx: Tx, communityId: CommunityId, createdBefore: Date, page: { after: string, limit: number }) {
  return tx.select({ ...erasedColumns, createdAt: members.createdAt }).from(members)
    .where(and(eq(members.communityId, communityId), isNotNull(members.externalId), lt(members.createdAt, createdBefore), gt(members.id, page.after as MemberId)))
    .orderBy(asc(members.id)).limit(page.limit)
}

/** All erasures, by community and member. System role only. */
export async function listErasures (tx: Tx, page: { after: Erasure | null, limit: number }): Promise<Erasure[]> {
  const { after } = page
  return tx.select({ communityId: erasures.communityId, memberId: erasures.memberId, externalIdHash: erasures.externalIdHash, erasedAt: erasures.erasedAt }).from(erasures)
    .where(after ? sql`(${erasures.communityId}, ${erasures.memberId}) > (${after.communityId}, ${after.memberId})` : undefined)
    .orderBy(asc(erasures.communityId), asc(erasures.memberId)).limit(page.limit)
}
