import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { knownRound, ownSide } from './known-rounds.ts'
import { deletePairsOf } from './pairs.repository.ts'
import { deleteParticipant, insertParticipants } from './participants.repository.ts'
import { roundNotFound, roundNotForMember, roundNotReady } from './rounds.errors.ts'
import { findRound, type RoundRow } from './rounds.repository.ts'

/**
 * Lets a member take part in a round that is not published yet. Joining again changes nothing.
 * Raises `round.not_found`, `round.not_ready`, `round.not_for_member`, `search.unavailable`.
 */
export async function joinRound (deps: Deps, viewer: MemberViewer, roundId: string): Promise<void> {
  const known = await knownRound(deps, viewer, roundId)
  const { round, takesPart } = known
  if (round.status === 'published') throw roundNotReady('published')
  const side = takesPart ? null : await ownSide(deps, viewer, known)
  if (!side) return
  await changing(deps, viewer, round, async (tx) => {
    if (await insertParticipants(tx, viewer.communityId, round.id, side, [viewer.memberId]) === 0) throw roundNotForMember()
  })
}

/**
 * Lets a member not take part. Whoever they were planned with is paired with somebody else when the round is published.
 * Raises `round.not_found`, `round.not_ready`, `search.unavailable`.
 */
export async function leaveRound (deps: Deps, viewer: MemberViewer, roundId: string): Promise<void> {
  const { round } = await knownRound(deps, viewer, roundId)
  await changing(deps, viewer, round, async (tx) => {
    await deletePairsOf(tx, viewer.communityId, round.id, viewer.memberId)
    await deleteParticipant(tx, viewer.communityId, round.id, viewer.memberId)
  })
}

/** What was read may have been published since. */
async function changing ({ postgres }: Deps, { communityId }: MemberViewer, { id }: RoundRow, change: (tx: Tx) => Promise<void>): Promise<void> {
  await postgres.inCommunity(communityId, async (tx) => {
    const round = await findRound(tx, communityId, id, 'for update')
    if (!round) throw roundNotFound()
    if (round.status === 'published' || round.status === 'undone') throw roundNotReady(round.status)
    await change(tx)
  })
}
