import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { disconnectPairsOfRound } from '../relations/index.ts'
import type { RoundChange } from './change-round.ts'
import { markPublished } from './pairs.repository.ts'
import { presentRound } from './present-round.ts'
import { roundNotFound, roundNotReady } from './rounds.errors.ts'
import { deleteRow, findRound, readRounds, updateRound, type RoundRow } from './rounds.repository.ts'
import type { Round } from './rounds.schemas.ts'

/**
 * Takes back a published round: as if it had never been, for members and for later rounds; connections that it made are removed.
 * Raises `round.not_found`, `round.not_ready`, `request.version_outdated`.
 */
export async function undoRound ({ postgres, now }: Deps, viewer: CommunityViewer, change: RoundChange): Promise<Round> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const { id, publishedAt } = await lockedRound(tx, viewer, change, (status) => status === 'published')
    const undoneAt = now()
    if (publishedAt) await disconnectPairsOfRound(tx, communityId, id, publishedAt)
    await markPublished(tx, communityId, id, null)
    await updateRound(tx, communityId, id, { status: 'undone', undoneAt })
    const [row] = await readRounds(tx, communityId, { id })
    if (!row) throw roundNotFound()
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'round.undone', subjectMemberId: null, detail: { roundId: id } }, undoneAt)
    return presentRound(row)
  })
}

/** Deletes a round that is not published. Raises `round.not_found`, `round.not_ready`, `request.version_outdated`. */
export async function deleteRound ({ postgres, now }: Deps, viewer: CommunityViewer, change: RoundChange): Promise<void> {
  const { communityId } = viewer
  await postgres.inCommunity(communityId, async (tx) => {
    const { id } = await lockedRound(tx, viewer, change, (status) => status !== 'published')
    await deleteRow(tx, communityId, id)
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'round.deleted', subjectMemberId: null, detail: { roundId: id } }, now())
  })
}

async function lockedRound (
  tx: Tx, { communityId }: CommunityViewer, { roundId, ifMatch }: RoundChange, isReady: (status: RoundRow['status']) => boolean
): Promise<RoundRow> {
  const round = await findRound(tx, communityId, roundId, 'for update')
  if (!round) throw roundNotFound()
  requireVersion(ifMatch, round.version)
  if (!isReady(round.status)) throw roundNotReady(round.status)
  return round
}
