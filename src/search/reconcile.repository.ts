import { sql, type SQL } from 'drizzle-orm'
import { differenceOf, type Difference, type Stamp } from '../domain/difference.ts'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Tx } from '../postgres/client.ts'
import { searchDoubts } from '../postgres/tables/members.ts'
import type { MemberRef } from './outbox.ts'
import type { Turn } from './relay-state.ts'

/** A member to be compared once more, with what was found before. */
export type Doubt = MemberRef & { difference: Difference | null }

type RefRow = { community_id: CommunityId, member_id: MemberId }
const refOf = (row: RefRow): MemberRef => ({ communityId: row.community_id, memberId: row.member_id })

const these = (members: readonly MemberRef[]) => sql`(
  select * from unnest(
    ${sql.param(members.map(({ communityId }) => communityId))}::text[], ${sql.param(members.map(({ memberId }) => memberId))}::text[]
  ) as member (community_id, member_id)
) as asked`

/** Members an earlier relay was sending: its last requests may still arrive, after those of this one. */
export async function doubtClaimsBefore (tx: Tx, { server, epoch }: Turn, dueAt: Date): Promise<void> {
  await tx.execute(sql`
    insert into search_doubts (community_id, member_id, server, due_at)
    select community_id, member_id, server, ${dueAt.toISOString()}::timestamptz from search_outbox where server = ${server} and claimed_epoch < ${epoch}
    on conflict (community_id, member_id, server) do update set due_at = excluded.due_at, difference = null`)
}

/** Keeps members for another comparison; those kept already keep their time. */
export async function keepDoubts (tx: Tx, server: string, doubts: readonly Doubt[], dueAt: Date): Promise<void> {
  if (doubts.length > 0) await tx.insert(searchDoubts).values(doubts.map((doubt) => ({ ...doubt, server, dueAt }))).onConflictDoNothing()
}

/** Puts doubts off, with what was found. */
export async function postponeDoubts (tx: Tx, server: string, doubts: readonly Doubt[], dueAt: Date): Promise<void> {
  if (doubts.length === 0) return
  await tx.insert(searchDoubts).values(doubts.map((doubt) => ({ ...doubt, server, dueAt })))
    .onConflictDoUpdate({ target: [searchDoubts.communityId, searchDoubts.memberId, searchDoubts.server], set: { dueAt, difference: sql`excluded.difference` } })
}

export async function dueDoubts (tx: Tx, server: string, at: Date, limit: number): Promise<Doubt[]> {
  const rows = await tx.execute<RefRow & { difference: Difference | null }>(sql`
    select community_id, member_id, difference from search_doubts where server = ${server} and due_at <= ${at.toISOString()}::timestamptz order by due_at limit ${limit}`)
  return rows.map((row) => ({ ...refOf(row), difference: row.difference }))
}

export async function dropDoubts (tx: Tx, server: string, members: readonly MemberRef[]): Promise<void> {
  await tx.execute(sql`
    delete from search_doubts as doubt using ${these(members)} where doubt.community_id = asked.community_id and doubt.member_id = asked.member_id and doubt.server = ${server}`)
}

/** Members of a server: of one of its communities, or, without one, of all. */
export type Scope = { server: string, communityId: CommunityId | null }

/** The next members who are to be found on a server, by id. */
export async function foundMembersAfter (tx: Tx, { server, communityId }: Scope, last: MemberRef | null, limit: number): Promise<MemberRef[]> {
  const after = last === null ? sql`true` : sql`(members.community_id, members.id) > (${last.communityId}, ${last.memberId})`
  const rows = await tx.execute<RefRow>(sql`
    select members.community_id, members.id as member_id from members
    where is_found and ${after} and ${communityId === null ? sql`true` : sql`members.community_id = ${communityId}`} and ${isFilled(server, sql`members.community_id`)}
    order by members.community_id, members.id limit ${limit}`)
  return rows.map(refOf)
}

/** Whether a server should have the members of a community: it has begun to get them, and not to lose them. */
const isFilled = (server: string, communityId: SQL) => sql`exists (
  select from community_placements as placed
  where placed.community_id = ${communityId} and placed.server = ${server} and (placed.state = 'live' or placed.state = 'filling' and placed.revision is not null)
)`

/** Those of the members who are not to be found on a server. What leaves it may still be there. */
export async function notFoundOf (tx: Tx, server: string, members: readonly MemberRef[]): Promise<MemberRef[]> {
  const rows = await tx.execute<RefRow>(sql`
    select asked.community_id, asked.member_id from ${these(members)}
    where not exists (
      select from members join community_placements as placed using (community_id)
      where members.community_id = asked.community_id and members.id = asked.member_id and is_found and placed.server = ${server}
    )`)
  return rows.map(refOf)
}

/** Members of a server who changed or were deleted since, the latest first. Uses members_updated. */
export async function changedMembersSince (tx: Tx, server: string, since: Date, limit: number): Promise<MemberRef[]> {
  const rows = await tx.execute<RefRow>(sql`
    (select community_id, id as member_id from members
      where updated_at >= ${since.toISOString()}::timestamptz and ${isFilled(server, sql`members.community_id`)} order by updated_at desc limit ${limit})
    union all
    (select community_id, member_id from member_tombstones
      where deleted_at >= ${since.toISOString()}::timestamptz and ${isFilled(server, sql`member_tombstones.community_id`)} order by deleted_at desc limit ${limit})`)
  return rows.map(refOf)
}

/** First in a transaction whose reads must be of one moment. */
export async function beginSnapshot (tx: Tx): Promise<void> {
  await tx.execute(sql`set transaction isolation level repeatable read`)
}

export type Compared = {
  differing: { member: MemberRef, difference: Difference }[]
  /** Changes of them are on their way, so that nothing can be said. */
  waiting: MemberRef[]
}

/**
 * Compares members as PostgreSQL has them with what the index of a server has.
 *
 * @param truth what it should have, read in this transaction
 * @param indexed read before: a change in between shows up in the outbox
 */
export async function compareMembers (
  tx: Tx, server: string, members: readonly MemberRef[], truth: ReadonlyMap<MemberId, Stamp>, indexed: ReadonlyMap<MemberId, Stamp>, withHash: boolean
): Promise<Compared> {
  const outbox = await tx.execute<RefRow & { is_parked: boolean }>(sql`
    select asked.community_id, asked.member_id, parked_since is not null as is_parked
    from ${these(members)} join search_outbox as sent on sent.community_id = asked.community_id and sent.member_id = asked.member_id and sent.server = ${server}`)
  const skipped = new Set(outbox.map((row) => row.member_id))
  const differing = members.filter(({ memberId }) => !skipped.has(memberId)).flatMap((member): Compared['differing'] => {
    const difference = differenceOf(truth.get(member.memberId) ?? null, indexed.get(member.memberId) ?? null, withHash)
    return difference === null ? [] : [{ member, difference }]
  })
  // What is parked differs, and is known to.
  return { differing, waiting: outbox.filter(({ is_parked: isParked }) => !isParked).map(refOf) }
}
