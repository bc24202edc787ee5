import { sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Tx } from '../postgres/client.ts'

/** A member whose document is to be sent, as of a revision. */
export type Claim = { communityId: CommunityId, memberId: MemberId, revision: number, attempts: number }

type ClaimRow = { community_id: CommunityId, member_id: MemberId, revision: string, attempts: number }

/**
 * Takes up to `limit` members for a relay: those somebody waits for first, then bulk work. Uses search_outbox_turn.
 * A row that has failed is taken alone or with few others, so that one bad document is found in log₂ steps.
 *
 * @param epoch of the relay; rows claimed by an earlier one are free
 */
export async function claimOutbox (tx: Tx, epoch: number, limit: number, at: Date): Promise<Claim[]> {
  const rows = await tx.execute<ClaimRow>(sql`
    with due as (
      select community_id, member_id, attempts
      from search_outbox
      where available_at <= ${at.toISOString()}::timestamptz and (claimed_epoch is null or claimed_epoch < ${epoch})
      order by lane, available_at
      limit ${limit}
      for update skip locked
    ), together as (
      select community_id, member_id
      from (select *, row_number() over (order by attempts desc) as place, max(attempts) over () as worst from due) as ranked
      where attempts = worst and place <= greatest(1, ${limit} >> least(worst * 3, 30))
    )
    update search_outbox as claimed set claimed_epoch = ${epoch}
    from together
    where claimed.community_id = together.community_id and claimed.member_id = together.member_id
    returning claimed.community_id, claimed.member_id, claimed.revision, claimed.attempts`)
  return rows.map((row) => ({ communityId: row.community_id, memberId: row.member_id, revision: Number(row.revision), attempts: row.attempts }))
}

/** The engine has confirmed these claims: a row that did not change meanwhile goes, one that did is free again. */
export async function acknowledge (tx: Tx, claims: readonly Claim[]): Promise<void> {
  const rows = claimRows(claims)
  await tx.execute(sql`
    delete from search_outbox as sent using ${rows}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.revision = done.revision`)
  await tx.execute(sql`
    update search_outbox as sent set claimed_epoch = null, pending_since = done.revision + 1, attempts = 0, last_error_code = null
    from ${rows}
    where sent.community_id = done.community_id and sent.member_id = done.member_id and sent.revision > done.revision`)
}

/** These claims were not indexed: they are sent again after a growing pause, in smaller company. */
export async function postpone (tx: Tx, claims: readonly Claim[], errorCode: string, at: Date): Promise<void> {
  await tx.execute(sql`
    update search_outbox as sent set
      claimed_epoch = null,
      attempts = least(attempts + 1, 10),
      available_at = ${at.toISOString()}::timestamptz + interval '250 milliseconds' * power(2, least(attempts, 7)),
      last_error_code = ${errorCode}
    from ${claimRows(claims)}
    where sent.community_id = done.community_id and sent.member_id = done.member_id`)
}

/** These claims were not sent and are free again. */
export async function release (tx: Tx, claims: readonly Claim[]): Promise<void> {
  await tx.execute(sql`
    update search_outbox as sent set claimed_epoch = null from ${claimRows(claims)}
    where sent.community_id = done.community_id and sent.member_id = done.member_id`)
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

/** From here on a member is sent alone, so that a refusal is about nobody else. */
const aloneAttempts = 5

/**
 * Members of a community, or of all, with a change up to `revision` that the index has not confirmed. Uses search_outbox_pending.
 * One whose document alone is refused does not count, or an import or a rebuild would wait for it without end.
 */
export async function countPending (tx: Tx, communityId: CommunityId | null, revision: number): Promise<number> {
  const [row] = await tx.execute<{ pending: number }>(sql`
    select count(*)::int as pending from search_outbox
    where pending_since <= ${revision} and ${communityId === null ? sql`true` : sql`community_id = ${communityId}`}
      and not (attempts >= ${aloneAttempts} and coalesce(last_error_code, '') like 'invalid\\_document\\_%')`)
  return row?.pending ?? 0
}

/** Marks every member for sending, behind the edits somebody waits for. @returns how many */
export async function markAllMembers (tx: Tx): Promise<number> {
  const rows = await tx.execute(sql`
    insert into search_outbox as waiting (community_id, member_id, revision, pending_since, lane)
    select community_id, id, nextval('search_revision'), currval('search_revision'), 1 from members
    on conflict (community_id, member_id) do update set revision = excluded.revision
    returning 1`)
  return rows.length
}
