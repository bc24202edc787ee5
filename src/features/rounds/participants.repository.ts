import { sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RoundId } from '../../domain/ids.ts'
import type { CustomValue } from '../../domain/member/profile.ts'
import type { RoundSide } from '../../domain/rounds/round.ts'
import type { Tx } from '../../postgres/client.ts'

/** Who may be matched, of `members`. */
const mayBeMatched = sql.raw("members.is_found and not members.is_honey and 'matching' = any(members.consents)")

const among = (ids: readonly string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

/** Lets those of `ids` who may be matched take part on a side; whoever is on one already stays there. @returns how many are new */
export async function insertParticipants (tx: Tx, communityId: CommunityId, roundId: RoundId, side: RoundSide, ids: readonly string[] | 'everybody'): Promise<number> {
  const rows = await tx.execute<{ count: number }>(sql`
    with added as (
      insert into round_participants (community_id, round_id, member_id, side)
      select ${communityId}, ${roundId}, members.id, ${side} from members
      where members.community_id = ${communityId} and ${mayBeMatched} and ${ids === 'everybody' ? sql`true` : sql`members.id in ${among(ids)}`}
      on conflict do nothing returning 1
    ) select count(*)::int as count from added`)
  return rows[0]?.count ?? 0
}

export async function deleteParticipant (tx: Tx, communityId: CommunityId, roundId: RoundId, memberId: MemberId): Promise<void> {
  await tx.execute(sql`delete from round_participants where community_id = ${communityId} and round_id = ${roundId} and member_id = ${memberId}`)
}

export type Participant = {
  id: MemberId, side: RoundSide, role: string, custom: Record<string, CustomValue>, isLeftOver: boolean, mayBeMatched: boolean, lastLeftOverMs: number | null
}

/** Everybody who was to take part, with whether they still may and when they were last left over by a round that was published. */
export async function findParticipants (tx: Tx, communityId: CommunityId, roundId: RoundId): Promise<Participant[]> {
  const rows = await tx.execute<Participant>(sql`
    with left_over as (
      select taken.member_id, max(extract(epoch from rounds.published_at) * 1000)::float8 as at
      from round_participants as taken join rounds on rounds.community_id = taken.community_id and rounds.id = taken.round_id
      where taken.community_id = ${communityId} and taken.is_left_over and rounds.status = 'published' group by taken.member_id
    )
    select members.id, side, members.role, members.custom, is_left_over as "isLeftOver", ${mayBeMatched} as "mayBeMatched", left_over.at as "lastLeftOverMs"
    from round_participants
    join members on members.community_id = round_participants.community_id and members.id = round_participants.member_id
    left join left_over on left_over.member_id = members.id
    where round_participants.community_id = ${communityId} and round_id = ${roundId}`)
  return [...rows].sort((one, other) => one.id < other.id ? -1 : 1)
}

/** Those who are left over by a plan. */
export async function markLeftOver (tx: Tx, communityId: CommunityId, roundId: RoundId, ids: readonly MemberId[]): Promise<void> {
  await tx.execute(sql`
    update round_participants set is_left_over = member_id in ${among(ids)} where community_id = ${communityId} and round_id = ${roundId}`)
}

/** Of a round that is published now: who may not be matched any more did not take part, and whoever is in no pair is left over. */
export async function settleParticipants (tx: Tx, communityId: CommunityId, roundId: RoundId): Promise<void> {
  await tx.execute(sql`
    delete from round_participants using members
    where round_participants.community_id = ${communityId} and round_id = ${roundId}
      and members.community_id = ${communityId} and members.id = round_participants.member_id and not (${mayBeMatched})`)
  await tx.execute(sql`
    update round_participants as taken set is_left_over = not exists (
      select from round_pairs as pair where pair.community_id = ${communityId} and pair.round_id = ${roundId} and pair.member_id = taken.member_id
    ) and not exists (
      select from round_pairs as pair where pair.community_id = ${communityId} and pair.round_id = ${roundId} and pair.other_id = taken.member_id
    ) where taken.community_id = ${communityId} and taken.round_id = ${roundId}`)
}

/** Others who are found, the first by id: by them is known how rare words are. */
export async function findBackground (tx: Tx, communityId: CommunityId, roundId: RoundId, limit: number): Promise<MemberId[]> {
  if (limit <= 0) return []
  const rows = await tx.execute<{ id: MemberId }>(sql`
    select id from members where community_id = ${communityId} and is_found and not is_honey
      and not exists (select from round_participants where community_id = ${communityId} and round_id = ${roundId} and member_id = members.id)
    order by id limit ${limit}`)
  return rows.map(({ id }) => id)
}

type ListedParticipant = { memberId: MemberId, displayName: string, side: RoundSide, isLeftOver: boolean }

/** Who takes part and exists for the viewer of this transaction, by id. */
export async function listParticipants (
  tx: Tx, communityId: CommunityId, roundId: string, { after, limit, isLeftOver }: { after: string | null, limit: number, isLeftOver: boolean | null }
): Promise<ListedParticipant[]> {
  const rows = await tx.execute<ListedParticipant>(sql`
    select members.id as "memberId", members.display_name as "displayName", side, is_left_over as "isLeftOver"
    from round_participants join members on members.community_id = round_participants.community_id and members.id = round_participants.member_id
    where round_participants.community_id = ${communityId} and round_id = ${roundId}
      and (${after}::text is null or members.id > ${after}) and (${isLeftOver}::boolean is null or is_left_over = ${isLeftOver})
    order by members.id limit ${limit}`)
  return [...rows]
}
