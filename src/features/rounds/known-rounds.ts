import { communitySightOf } from '../../domain/access/sight.ts'
import { hasScope, type MemberViewer } from '../../domain/access/viewer.ts'
import type { RoundSide } from '../../domain/rounds/round.ts'
import type { Deps } from '../../deps.ts'
import { findMember } from '../members/index.ts'
import { sideFor } from './choices.ts'
import { findOwnRounds, type OwnRoundRow } from './my-rounds.repository.ts'
import { roundNotFound } from './rounds.errors.ts'

type Parts = Pick<Deps, 'postgres' | 'memberIndex'>

/** The side on which a member may take part in a round that is open; null when it is for others. Raises `search.unavailable`. */
export async function ownSide (deps: Parts, viewer: MemberViewer, { round }: OwnRoundRow): Promise<RoundSide | null> {
  const { communityId, memberId } = viewer
  const member = await deps.postgres.inSight(communitySightOf(viewer), (tx) => findMember(tx, communityId, { id: memberId }))
  return member && sideFor(deps, communityId, round.plan, member)
}

/** Whether a round is there for a member: they take part, or may. */
export async function isForMember (deps: Parts, viewer: MemberViewer, row: OwnRoundRow): Promise<boolean> {
  return row.takesPart || await ownSide(deps, viewer, row) !== null
}

/** One round a member knows of. Who is not admitted yet knows of none. Raises `round.not_found`, `search.unavailable`. */
export async function knownRound (deps: Parts, viewer: MemberViewer, roundId: string): Promise<OwnRoundRow> {
  const { communityId, memberId } = viewer
  const [row] = hasScope(viewer, 'members:read') ? await deps.postgres.inCommunity(communityId, (tx) => findOwnRounds(tx, communityId, memberId, { id: roundId })) : []
  if (!row || !await isForMember(deps, viewer, row)) throw roundNotFound()
  return row
}
