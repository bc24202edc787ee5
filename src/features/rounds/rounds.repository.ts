import { and, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, RoundId } from '../../domain/ids.ts'
import type { RoundQuality, RoundSide } from '../../domain/rounds/round.ts'
import type { Tx } from '../../postgres/client.ts'
import { operations } from '../../postgres/tables/operations.ts'
import { roundParticipants, rounds } from '../../postgres/tables/matching.ts'
import type { RoundPlan } from './round-plan.ts'

/** As kept; `droppedPairs` are those that were reviewed and could not be published. */
type KeptQuality = RoundQuality & { droppedPairs: number }

export type RoundRow = Omit<typeof rounds.$inferSelect, 'plan' | 'quality'> & { plan: RoundPlan, quality: KeptQuality | null }
export type RoundPosition = { createdAt: string, id: string }

const isRound = (communityId: CommunityId, roundId: string) => and(eq(rounds.communityId, communityId), eq(rounds.id, roundId as RoundId))

export async function insertRound (tx: Tx, row: typeof rounds.$inferInsert): Promise<void> {
  await tx.insert(rounds).values(row)
}

export async function findRound (tx: Tx, communityId: CommunityId, roundId: string, lock: 'for update' | null = null): Promise<RoundRow | null> {
  const query = tx.select().from(rounds).where(isRound(communityId, roundId))
  const [row] = await (lock ? query.for('update') : query)
  return (row ?? null) as RoundRow | null
}

/** Changes a round, which has a new version from then on. */
export async function updateRound (tx: Tx, communityId: CommunityId, roundId: RoundId, change: Partial<RoundRow>): Promise<void> {
  await tx.update(rounds).set({ ...change, version: sql`${rounds.version} + 1` }).where(isRound(communityId, roundId))
}

export async function deleteRow (tx: Tx, communityId: CommunityId, roundId: RoundId): Promise<void> {
  await tx.delete(rounds).where(isRound(communityId, roundId))
}

type RoundProgress = Pick<typeof operations.$inferSelect, 'progressDone' | 'progressTotal' | 'failure'>
export type CountedRound = { round: RoundRow, operation: RoundProgress | null, participants: Partial<Record<RoundSide, number>> }

/** Newest first, or one, each with how many take part and how far its operation is. */
export async function readRounds (tx: Tx, communityId: CommunityId, wanted: { id: string } | { after: RoundPosition | null, limit: number }): Promise<CountedRound[]> {
  const after = 'after' in wanted ? wanted.after : null
  const rows = await tx.select({
    round: rounds,
    operation: { progressDone: operations.progressDone, progressTotal: operations.progressTotal, failure: operations.failure },
    participants: sql<Partial<Record<RoundSide, number>> | null>`(select json_object_agg(side, count) from (
      select side, count(*)::int as count from ${roundParticipants} where community_id = ${rounds.communityId} and round_id = ${rounds.id} group by side
    ) as counted)`,
  }).from(rounds)
    .leftJoin(operations, and(eq(operations.communityId, rounds.communityId), eq(operations.id, rounds.operationId)))
    .where('id' in wanted
      ? isRound(communityId, wanted.id)
      : and(eq(rounds.communityId, communityId), after ? sql`(${rounds.createdAt}, ${rounds.id}) < (${after.createdAt}::timestamptz, ${after.id})` : undefined))
    .orderBy(desc(rounds.createdAt), desc(rounds.id)).limit('id' in wanted ? 1 : wanted.limit)
  return rows.map(({ participants, ...row }) => ({ ...row, participants: participants ?? {} }) as CountedRound)
}
