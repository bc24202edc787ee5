import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RoundId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { roundPairs } from '../../postgres/tables/matching.ts'

export type PairRow = { memberId: MemberId, otherId: MemberId, score: number, isLocked: boolean }
export type PairPosition = { score: number, memberId: string, otherId: string }

const columns = { memberId: roundPairs.memberId, otherId: roundPairs.otherId, score: roundPairs.score, isLocked: roundPairs.isLocked }
const isOfRound = (communityId: CommunityId, roundId: string) => and(eq(roundPairs.communityId, communityId), eq(roundPairs.roundId, roundId as RoundId))

export async function findPairs (tx: Tx, communityId: CommunityId, roundId: RoundId): Promise<PairRow[]> {
  return tx.select(columns).from(roundPairs).where(isOfRound(communityId, roundId)).orderBy(asc(roundPairs.memberId))
}

/** The best first. */
export async function listPairs (tx: Tx, communityId: CommunityId, roundId: string, { after, limit }: { after: PairPosition | null, limit: number }): Promise<PairRow[]> {
  return tx.select(columns).from(roundPairs).where(and(
    isOfRound(communityId, roundId),
    after ? sql`(-${roundPairs.score}, ${roundPairs.memberId}, ${roundPairs.otherId}) > (${-after.score}::float8, ${after.memberId}, ${after.otherId})` : undefined
  )).orderBy(desc(roundPairs.score), asc(roundPairs.memberId), asc(roundPairs.otherId)).limit(limit)
}

/** Puts pairs in the place of those of a round. */
export async function replacePairs (tx: Tx, communityId: CommunityId, roundId: RoundId, pairs: readonly PairRow[]): Promise<void> {
  await tx.delete(roundPairs).where(isOfRound(communityId, roundId))
  // Who was erased in the meantime is in no pair; their partner is found to have none when the round is published.
  await tx.execute(sql`
    insert into round_pairs (community_id, round_id, member_id, other_id, score, is_locked)
    select ${communityId}, ${roundId}, "memberId", "otherId", score, "isLocked"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair ("memberId" text, "otherId" text, score float8, "isLocked" boolean)
    where (select count(*) from members where community_id = ${communityId} and id in ("memberId", "otherId")) = 2`)
}

export async function deletePairs (tx: Tx, communityId: CommunityId, roundId: RoundId, pairs: readonly Pick<PairRow, 'memberId' | 'otherId'>[]): Promise<void> {
  if (pairs.length === 0) return
  await tx.execute(sql`
    delete from round_pairs using jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as gone ("memberId" text, "otherId" text)
    where community_id = ${communityId} and round_id = ${roundId} and member_id = gone."memberId" and other_id = gone."otherId"`)
}

export async function deletePairsOf (tx: Tx, communityId: CommunityId, roundId: RoundId, memberId: MemberId): Promise<void> {
  await tx.delete(roundPairs).where(and(isOfRound(communityId, roundId), or(eq(roundPairs.memberId, memberId), eq(roundPairs.otherId, memberId))))
}

/** From `publishedAt` on later rounds do not repeat the pairs; null: they never met. */
export async function markPublished (tx: Tx, communityId: CommunityId, roundId: RoundId, publishedAt: Date | null): Promise<void> {
  await tx.update(roundPairs).set({ publishedAt }).where(isOfRound(communityId, roundId))
}

/** Pairs of people of a round. */
export type IdPairRow = { a: MemberId, b: MemberId }

const bothTakePart = (communityId: CommunityId, roundId: RoundId, a: string, b: string) => sql`
  exists (select from round_participants where community_id = ${communityId} and round_id = ${roundId} and member_id = ${sql.raw(a)})
  and exists (select from round_participants where community_id = ${communityId} and round_id = ${roundId} and member_id = ${sql.raw(b)})`

export async function findBlocked (tx: Tx, communityId: CommunityId, roundId: RoundId): Promise<IdPairRow[]> {
  return [...await tx.execute<IdPairRow>(sql`
    select blocker_id as a, blocked_id as b from member_blocks
    where community_id = ${communityId} and ${bothTakePart(communityId, roundId, 'blocker_id', 'blocked_id')}`)]
}

/** Who met in a round that was published since. */
export async function findMetSince (tx: Tx, communityId: CommunityId, roundId: RoundId, since: Date): Promise<IdPairRow[]> {
  return [...await tx.execute<IdPairRow>(sql`
    select pair.member_id as a, pair.other_id as b from round_pairs as pair
    where pair.community_id = ${communityId} and pair.published_at > ${since.toISOString()}::timestamptz
      and ${bothTakePart(communityId, roundId, 'pair.member_id', 'pair.other_id')}`)]
}
