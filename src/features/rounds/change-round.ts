import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { checkRules } from './choices.ts'
import { started, startWork } from './create-round.ts'
import { planFaults } from './plan-faults.ts'
import { roundNotFound, roundNotReady, roundPlanContradicts } from './rounds.errors.ts'
import { findRound, updateRound, type RoundRow } from './rounds.repository.ts'
import type { ReplanInput, RoundStarted, SwapInput } from './rounds.schemas.ts'
import type { RoundWork } from './round-plan.ts'

/** Which round, and the version it is meant for. */
export type RoundChange = { roundId: string, ifMatch: number | null }

type Status = RoundRow['status']

/**
 * Plans a round anew, by other rules where some are given. Raises `round.not_found`, `round.not_ready`, `round.plan_contradicts`, `request.version_outdated`,
 * `search.field_unknown`. Enqueues `rounds`.
 */
export async function replanRound (deps: Deps, viewer: CommunityViewer, change: RoundChange, { keep, seed, ...given }: ReplanInput): Promise<RoundStarted> {
  if (given.rules) await checkRules(deps, viewer.communityId, { rules: given.rules })
  return begin(deps, viewer, change, ['planned', 'failed'], { kind: keep === 'locked' ? 'anew' : 'repair' }, (round) => {
    const plan = { ...round.plan, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    const contradiction = planFaults(plan)
    if (contradiction !== null) throw roundPlanContradicts(contradiction)
    return { plan, seed: seed ?? round.seed }
  })
}

/** Gives two people each other's partner. Raises `round.not_found`, `round.not_ready`, `request.version_outdated`. Enqueues `rounds`. */
export async function swapInRound (deps: Deps, viewer: CommunityViewer, change: RoundChange, { memberId, otherId }: SwapInput): Promise<RoundStarted> {
  return begin(deps, viewer, change, ['planned'], { kind: 'swap', memberId: memberId as MemberId, otherId: otherId as MemberId })
}

/** Tells members whom they meet. Raises `round.not_found`, `round.not_ready`, `request.version_outdated`. Enqueues `rounds`. */
export async function publishRound (deps: Deps, viewer: CommunityViewer, change: RoundChange): Promise<RoundStarted> {
  return begin(deps, viewer, change, ['planned'], { kind: 'publish' })
}

async function begin (
  deps: Deps, viewer: CommunityViewer, { roundId, ifMatch }: RoundChange, from: readonly Status[], work: RoundWork, change: (round: RoundRow) => Partial<RoundRow> = () => ({})
): Promise<RoundStarted> {
  const { communityId } = viewer
  return deps.postgres.inCommunity(communityId, async (tx) => {
    const round = await findRound(tx, communityId, roundId, 'for update')
    if (!round) throw roundNotFound()
    requireVersion(ifMatch, round.version)
    if (!from.includes(round.status)) throw roundNotReady(round.status)
    const operationId = deps.newId('operation')
    await updateRound(tx, communityId, round.id, { ...change(round), status: 'planning', operationId })
    await startWork(deps, tx, viewer, { id: round.id, operationId }, work)
    return started(tx, viewer, round.id)
  })
}
