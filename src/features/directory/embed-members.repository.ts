import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { FieldRules } from '../../domain/visibility/field-rules.ts'
import type { Tx } from '../../postgres/client.ts'
import { memberVectors } from '../../postgres/tables/member-vectors.ts'
import { members } from '../../postgres/tables/members.ts'
import { rowFromColumns, type MemberRow } from '../members/index.ts'

/** Where the members are who changed since a horizon, and the horizon to ask from next time. One snapshot; uses members_changed. */
export async function findChangedCommunities (tx: Tx, horizon: string): Promise<{ horizon: string, communityIds: CommunityId[] }> {
  const [row] = await tx.execute<{ horizon: string, community_ids: CommunityId[] }>(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, array(
      select id from communities where exists (select from members where community_id = communities.id and changed_xid >= ${horizon}::xid8) order by id
    ) as community_ids`)
  if (!row) throw new Error('the statement answered no row')
  return { horizon: row.horizon, communityIds: row.community_ids }
}

/** A member whose vector may be missing or out of date, the rules about their fields, and the hash of what the vector was made from; null when it is of no use. */
export type Unembedded = { member: MemberRow, rules: FieldRules, knownHash: string | null }

export type UnembeddedQuery = { communityId: CommunityId, horizon: string, after: string, limit: number, model: string, dimensions: number | null }

/** The next members, by id, who changed since the horizon and whose vector is not of what they are now. */
export async function findUnembedded (tx: Tx, { communityId, horizon, after, limit, model, dimensions }: UnembeddedQuery): Promise<Unembedded[]> {
  const hasOtherLength = sql<boolean>`octet_length(${memberVectors.vector}) not in (0, ${dimensions}::int)`
  const rows = await tx.select({
    columns: members,
    rules: sql<FieldRules | null>`(select settings -> 'visibility' from communities where id = ${communityId})`,
    knownHash: sql<string | null>`case when ${memberVectors.model} = ${model} and not coalesce(${hasOtherLength}, false) then ${memberVectors.sourceHash} end`,
  }).from(members)
    .leftJoin(memberVectors, and(eq(memberVectors.communityId, members.communityId), eq(memberVectors.memberId, members.id)))
    .where(and(
      eq(members.communityId, communityId),
      sql`${members.changedXid} >= ${horizon}::xid8`,
      gt(members.id, after as MemberId),
      or(isNull(memberVectors.memberId), ne(memberVectors.model, model), ne(memberVectors.memberVersion, members.version), hasOtherLength)
    ))
    .orderBy(asc(members.id)).limit(limit)
  return rows.map(({ columns, rules, knownHash }) => ({ member: rowFromColumns(columns, null), rules: rules ?? {}, knownHash }))
}

/** A vector to be stored; `vector` is null where the one that is there is still right. */
export type MemberVector = { memberId: MemberId, memberVersion: number, sourceHash: string, vector: Int8Array | null }

/** Stores the vectors of those who are still what they were made from. */
export async function storeVectors (tx: Tx, communityId: CommunityId, model: string, vectors: readonly MemberVector[]): Promise<void> {
  const present = await tx.select({ id: members.id, version: members.version }).from(members)
    .where(and(eq(members.communityId, communityId), inArray(members.id, vectors.map(({ memberId }) => memberId)))).orderBy(asc(members.id)).for('key share')
  const versions = new Map(present.map(({ id, version }) => [id, version]))
  const rows = vectors.filter(({ memberId, memberVersion }) => versions.get(memberId) === memberVersion)
  const made = rows.flatMap(({ vector, ...row }) => vector === null ? [] : [{ communityId, model, ...row, vector: Buffer.from(vector.buffer, vector.byteOffset, vector.length) }])
  if (made.length > 0) {
    await tx.insert(memberVectors).values(made).onConflictDoUpdate({
      target: [memberVectors.communityId, memberVectors.memberId],
      set: {
        model: sql`excluded.model`, sourceHash: sql`excluded.source_hash`, memberVersion: sql`excluded.member_version`, vector: sql`excluded.vector`,
        changedXid: sql`pg_current_xact_id()`, updatedAt: sql`now()`,
      },
    })
  }
  for (const { memberId, memberVersion } of rows.filter(({ vector }) => vector === null)) {
    await tx.update(memberVectors).set({ memberVersion }).where(and(eq(memberVectors.communityId, communityId), eq(memberVectors.memberId, memberId)))
  }
}
