import { sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Tx } from '../postgres/client.ts'
import { isSearched } from './placements.repository.ts'

/** A member, named in full. */
export type MemberRef = { communityId: CommunityId, memberId: MemberId }

/** A member whose document is to be sent, as of a revision. */
export type Claim = MemberRef & { revision: number, attempts: number }

/** Changes somebody waits for, and imports and rebuilds: the one does not queue behind the other. */
const lanes = { live: 0, bulk: 1 } as const
export type Lane = keyof typeof lanes

type ClaimRow = { community_id: CommunityId, member_id: MemberId, revision: string, attempts: number }

export type ClaimOptions = {
  /** Whose relay it is. */
  server: string
  /** Of the relay; rows claimed by an earlier one are free. */
  epoch: number
  lane: Lane
  limit: number
  /** Whether nothing else is being sent: only then rows that were refused are taken, so that a refusal is about nobody else. */
  isAlone: boolean
  at: Date
}

/** From here on a member is sent alone: of 1 000 come 125, 15, 1. */
const aloneAttempts = 3

/** Refusals after which a member is not sent any more: alone, three times. */
const parkedAttempts = aloneAttempts + 3

/**
 * Takes up to `limit` members of a lane for the relay of a server. Uses search_outbox_turn.
 * A row that was refused is taken with few others, so that one bad document is found in log₂ steps.
 */
export async function claimOutbox (tx: Tx, { server, epoch, lane, limit, isAlone, at }: ClaimOptions): Promise<Claim[]> {
  const rows = await tx.execute<ClaimRow>(sql`
    with due as (
      select community_id, member_id, attempts
      from search_outbox
      -- The later of two clocks: what was written just now is due, also where ours is slow.
      where server = ${server} and lane = ${lanes[lane]} and available_at <= greatest(${at.toISOString()}::timestamptz, clock_timestamp()) and parked_since is null
        and (claimed_epoch is null or claimed_epoch < ${epoch})
      order by available_at
      limit ${limit}
      for update skip locked
    ), together as (
      select community_id, member_id
      from (select *, row_number() over (order by attempts desc) as place, max(attempts) over () as worst from due) as ranked
      where attempts = worst and place <= greatest(1, ${limit} >> least(worst * 3, 30)) and (worst = 0 or ${isAlone})
    )
    update search_outbox as claimed set claimed_epoch = ${epoch}
    from together
    where claimed.community_id = together.community_id and claimed.member_id = together.member_id and claimed.server = ${server}
    returning claimed.community_id, claimed.member_id, claimed.revision, claimed.attempts`)
  return rows.map((row) => ({ communityId: row.community_id, memberId: row.member_id, revision: Number(row.revision), attempts: row.attempts }))
}

/** Whether members of a lane wait that were refused before. */
export async function hasSuspects (tx: Tx, server: string, lane: Lane, at: Date): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from search_outbox
    where server = ${server} and lane = ${lanes[lane]} and available_at <= ${at.toISOString()}::timestamptz and parked_since is null and attempts > 0 and claimed_epoch is null
    limit 1`)
  return rows.length > 0
}

/** The engine has confirmed these claims: a row that did not change meanwhile goes, one that did is free again. */
export async function acknowledge (tx: Tx, server: string, claims: readonly Claim[]): Promise<void> {
  const rows = claimRows(claims)
  await tx.execute(sql`
    delete from search_outbox as sent using ${rows}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.server = ${server} and sent.revision = done.revision`)
  await tx.execute(sql`
    update search_outbox as sent set
      claimed_epoch = null, pending_since = done.revision + 1, waiting_since = now(), attempts = 0, last_error_code = null, parked_since = null
    from ${rows}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.server = ${server} and sent.revision > done.revision`)
}

/**
 * These claims were refused: they are sent again after a growing pause, in smaller company, and in the end not at all.
 *
 * @returns those that are parked now
 */
export async function postpone (tx: Tx, server: string, claims: readonly Claim[], errorCode: string, at: Date): Promise<MemberRef[]> {
  const rows = await tx.execute<ClaimRow & { is_parked: boolean }>(sql`
    update search_outbox as sent set
      claimed_epoch = null,
      attempts = sent.attempts + 1,
      available_at = ${at.toISOString()}::timestamptz + interval '250 milliseconds' * power(2, sent.attempts),
      -- A change that came meanwhile deserves to be tried.
      parked_since = case when sent.attempts + 1 >= ${parkedAttempts} and sent.revision = done.revision then ${at.toISOString()}::timestamptz end,
      last_error_code = ${errorCode}
    from ${claimRows(claims)}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.server = ${server}
    returning sent.community_id, sent.member_id, sent.parked_since is not null as is_parked`)
  return rows.filter(({ is_parked: isParked }) => isParked).map((row) => ({ communityId: row.community_id, memberId: row.member_id }))
}

/** These claims were not sent and are free again. */
export async function release (tx: Tx, server: string, claims: readonly Claim[]): Promise<void> {
  await tx.execute(sql`
    update search_outbox as sent set claimed_epoch = null from ${claimRows(claims)}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.server = ${server}`)
}

/** Sends parked members once more, alone, to whichever server refused them. @returns how many there were */
export async function unpark (tx: Tx): Promise<number> {
  const rows = await tx.execute(sql`
    update search_outbox set parked_since = null, attempts = ${aloneAttempts}, available_at = now() where parked_since is not null returning 1`)
  return rows.length
}

const claimRows = (claims: readonly Claim[]) => sql`(
  select * from unnest(
    ${sql.param(claims.map((claim) => claim.communityId))}::text[],
    ${sql.param(claims.map((claim) => claim.memberId))}::text[],
    ${sql.param(claims.map((claim) => claim.revision))}::bigint[]
  ) as claim (community_id, member_id, revision)
) as done`

/** The newest revision given out; every change committed before this call has this one or an earlier one. */
export async function currentRevision (tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ revision: string }>(sql`select last_value as revision from search_revision`)
  return Number(row?.revision)
}

/**
 * Members with a change up to `revision` that a server has not confirmed. Uses search_outbox_pending.
 * Parked ones do not count, or a rebuild would wait for them without end.
 *
 * @param communityId null for all
 */
export async function countPending (tx: Tx, server: string, communityId: CommunityId | null, revision: number): Promise<number> {
  const [row] = await tx.execute<{ pending: number }>(sql`
    select count(*)::int as pending from search_outbox
    where server = ${server} and pending_since <= ${revision} and parked_since is null and ${communityId === null ? sql`true` : sql`community_id = ${communityId}`}`)
  return row?.pending ?? 0
}

/** As `countPending`, of a community where it is searched. A server it moves to may take its time. */
export async function countUnsearchable (tx: Tx, communityId: CommunityId, revision: number): Promise<number> {
  const [row] = await tx.execute<{ pending: number }>(sql`
    select count(*)::int as pending from search_outbox join community_placements using (community_id, server)
    where community_id = ${communityId} and ${isSearched} and pending_since <= ${revision} and parked_since is null`)
  return row?.pending ?? 0
}

/**
 * Marks every member whose community is on a server for sending there, behind the edits somebody waits for; also those that are parked.
 *
 * @param communityId null for all communities of the server
 * @returns how many
 */
export async function markAllMembers (tx: Tx, server: string, communityId: CommunityId | null): Promise<number> {
  const rows = await tx.execute(sql`
    insert into search_outbox as waiting (community_id, member_id, server, revision, pending_since, lane)
    select community_id, id, server, nextval('search_revision'), currval('search_revision'), 1
    from (
      select members.community_id, members.id, server from members join community_placements using (community_id)
      where server = ${server} and ${communityId === null ? sql`true` : sql`community_id = ${communityId}`}
      order by members.id
    ) as placed
    on conflict (community_id, member_id, server) do update set
      revision = excluded.revision, parked_since = null, attempts = least(waiting.attempts, ${aloneAttempts})
    returning 1`)
  return rows.length
}

/** Marks members for sending whose document on a server is not what it should be; they may be deleted already. */
export async function markMembers (tx: Tx, server: string, members: readonly MemberRef[]): Promise<void> {
  await tx.execute(sql`
    insert into search_outbox as waiting (community_id, member_id, server, revision, pending_since, lane)
    select community_id, member_id, ${server}, nextval('search_revision'), currval('search_revision'), 1
    from unnest(${sql.param(members.map(({ communityId }) => communityId))}::text[], ${sql.param(members.map(({ memberId }) => memberId))}::text[]) as drifted (community_id, member_id)
    on conflict (community_id, member_id, server) do update set revision = excluded.revision`)
}
