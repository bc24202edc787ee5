import type { CommunityId, RoundId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { connectPairsOfRound } from '../relations/index.ts'
import { findKeptApart } from './kept-apart.ts'
import { deletePairs, findPairs, markPublished, type PairRow } from './pairs.repository.ts'
import { findParticipants, settleParticipants, type Participant } from './participants.repository.ts'
import { pairKey } from './plan-faults.ts'
import { findRound, updateRound, type RoundRow } from './rounds.repository.ts'

/** What happened since a round was planned: pairs that cannot be published, and whether somebody is without a pair who was to have one. */
type Changed = { droppedPairs: number, isRepairNeeded: boolean }

type Standing = { participants: Participant[], pairs: PairRow[], broken: PairRow[] }

export async function whatChanged (tx: Tx, communityId: CommunityId, round: RoundRow, now: Date): Promise<Changed> {
  const { participants, pairs, broken } = await standingOf(tx, communityId, round.id, now)
  const lost = new Set(broken)
  const paired = new Set<string>(pairs.filter((pair) => !lost.has(pair)).flatMap(({ memberId, otherId }) => [memberId, otherId]))
  const isWaiting = participants.some(({ id, mayBeMatched, isLeftOver }) => mayBeMatched && !isLeftOver && !paired.has(id))
  // With somebody who was erased their pairs went too.
  const erased = Math.max(0, (round.quality?.pairs ?? 0) - pairs.length)
  return { droppedPairs: erased + broken.length, isRepairNeeded: isWaiting || broken.length > 0 || erased > 0 }
}

/**
 * Publishes what may be published at this moment: two of whom one withdrew, hid or blocked the other even now are not a pair.
 * Members are told, and the pairs are connected. `actor` is who asked for it.
 */
export async function publish (tx: Tx, communityId: CommunityId, roundId: RoundId, actor: string, publishedAt: Date): Promise<void> {
  const { pairs, broken } = await standingOf(tx, communityId, roundId, publishedAt)
  await deletePairs(tx, communityId, roundId, broken)
  await settleParticipants(tx, communityId, roundId)
  await markPublished(tx, communityId, roundId, publishedAt)
  await connectPairsOfRound(tx, communityId, roundId, publishedAt)
  const round = await findRound(tx, communityId, roundId)
  const quality = round?.quality ?? null
  await updateRound(tx, communityId, roundId, { status: 'published', publishedAt, quality: quality && { ...quality, droppedPairs: quality.droppedPairs + broken.length } })
  await recordAct(tx, { communityId, actor, action: 'round.published', subjectMemberId: null, detail: { roundId, pairs: pairs.length - broken.length } }, publishedAt)
}

async function standingOf (tx: Tx, communityId: CommunityId, roundId: RoundId, now: Date): Promise<Standing> {
  const [participants, pairs] = [await findParticipants(tx, communityId, roundId), await findPairs(tx, communityId, roundId)]
  const present = new Set<string>(participants.filter(({ mayBeMatched }) => mayBeMatched).map(({ id }) => id))
  const never = new Set((await findKeptApart(tx, communityId, roundId, now)).map(({ a, b }) => pairKey(a, b)))
  const isBroken = ({ memberId, otherId }: PairRow) => !present.has(memberId) || !present.has(otherId) || never.has(pairKey(memberId, otherId))
  return { participants, pairs, broken: pairs.filter(isBroken) }
}
