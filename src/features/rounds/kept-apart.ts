import type { CommunityId, RoundId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { findDeclinedPairs } from '../match-feedback/index.ts'
import { findBlocked, type IdPairRow } from './pairs.repository.ts'

/** Who of a round is not to meet because of what one of them did: blocked the other one, or said no. */
export async function findKeptApart (tx: Tx, communityId: CommunityId, roundId: RoundId, now: Date): Promise<IdPairRow[]> {
  return [...await findBlocked(tx, communityId, roundId), ...await findDeclinedPairs(tx, communityId, now)]
}
