import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RoundId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { roundPairs, roundParticipants, rounds } from '../../postgres/tables/matching.ts'
import type { RoundPosition, RoundRow } from './rounds.repository.ts'

export type OwnRoundRow = { round: RoundRow, takesPart: boolean, isLeftOver: boolean, partnerId: MemberId | null, score: number | null }

const unpublished = ['planning', 'planned', 'failed'] as const

/** Rounds a member knows of, newest first, or one: published ones they took part in, and those that somebody may still join or leave. Pairs are those that are published. */
export async function findOwnRounds (
  tx: Tx, communityId: CommunityId, memberId: MemberId, wanted: { id: string } | { after: RoundPosition | null, limit: number }
): Promise<OwnRoundRow[]> {
  const after = 'after' in wanted ? wanted.after : null
  const isPublished = eq(rounds.status, 'published')
  const rows = await tx.select({
    round: rounds,
    participant: { memberId: roundParticipants.memberId, isLeftOver: roundParticipants.isLeftOver },
    pair: { memberId: roundPairs.memberId, otherId: roundPairs.otherId, score: roundPairs.score },
  }).from(rounds)
    .leftJoin(roundParticipants, and(
      eq(roundParticipants.communityId, rounds.communityId), eq(roundParticipants.roundId, rounds.id), eq(roundParticipants.memberId, memberId)
    ))
    .leftJoin(roundPairs, and(
      isPublished, eq(roundPairs.communityId, rounds.communityId), eq(roundPairs.roundId, rounds.id), or(eq(roundPairs.memberId, memberId), eq(roundPairs.otherId, memberId))
    ))
    .where(and(
      eq(rounds.communityId, communityId),
      'id' in wanted ? eq(rounds.id, wanted.id as RoundId) : undefined,
      or(and(isPublished, sql`${roundParticipants.memberId} is not null`), and(inArray(rounds.status, [...unpublished]), sql`${rounds.plan} ->> 'participation' <> 'chosen'`)),
      after ? sql`(${rounds.createdAt}, ${rounds.id}) < (${after.createdAt}::timestamptz, ${after.id})` : undefined
    ))
    .orderBy(desc(rounds.createdAt), desc(rounds.id)).limit('id' in wanted ? 1 : wanted.limit)
  return rows.map(({ round, participant, pair }) => ({
    round: round as RoundRow,
    takesPart: participant !== null,
    isLeftOver: participant?.isLeftOver ?? false,
    partnerId: pair && (pair.memberId === memberId ? pair.otherId : pair.memberId),
    score: pair?.score ?? null,
  }))
}
