import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { CommunityId, OperationId, RoundId } from '../../domain/ids.ts'
import type { RoundSide } from '../../domain/rounds/round.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { insertOperation } from '../operations/index.ts'
import { checkRules, idsOf, participantsMax, sidesOf } from './choices.ts'
import { insertParticipants } from './participants.repository.ts'
import { planFaults } from './plan-faults.ts'
import { presentRound } from './present-round.ts'
import { matchingIsOff, roundNotFound, roundPlanContradicts, roundTooLarge } from './rounds.errors.ts'
import { insertRound, readRounds } from './rounds.repository.ts'
import type { RoundInput, RoundStarted } from './rounds.schemas.ts'
import type { RoundOperationInput, RoundPlan, RoundWork } from './round-plan.ts'
import { findMatchingSettings } from './settings.repository.ts'

/**
 * Makes a round of those who may take part now, and has it planned. Members learn nothing of who is with whom.
 * Raises `round.matching_off`, `round.too_large`, `round.plan_contradicts`, `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`. Enqueues `rounds`.
 */
export async function createRound (deps: Deps, viewer: CommunityViewer, { name, kind, seed, ...input }: RoundInput, idempotency: Idempotency | null): Promise<Once<RoundStarted>> {
  const { communityId } = viewer
  const plan: RoundPlan = { ...input }
  const contradiction = planFaults(plan)
  if (contradiction !== null) throw roundPlanContradicts(contradiction)
  await checkRules(deps, communityId, plan)
  const chosen = await Promise.all(sidesOf(plan).map(async ([side, choice]) => [side, await idsOf(deps, communityId, choice)] as const))
  const createdAt = deps.now()
  return deps.postgres.inCommunity(communityId, async (tx) => {
    if (!(await findMatchingSettings(tx, communityId)).isOn) throw matchingIsOff()
    return once(tx, idempotency, async () => {
      const [id, operationId] = [deps.newId('round'), deps.newId('operation')]
      const createdBy = credentialOf(viewer)
      await insertRound(tx, { communityId, id, name, kind, status: 'planning', seed: seed ?? randomSeed(deps), plan, operationId, createdBy, createdAt })
      // Those who join come later.
      if (plan.participation !== 'opt_in') await addParticipants(tx, communityId, id, chosen)
      await startWork(deps, tx, viewer, { id, operationId }, { kind: 'anew' })
      await recordAct(tx, { communityId, actor: createdBy, action: 'round.created', subjectMemberId: null, detail: { roundId: id, kind } }, createdAt)
      return { id, value: await started(tx, viewer, id) }
    }, (id) => started(tx, viewer, id))
  })
}

/** Queues what is to be done to a round: the operation and its job are committed together, or neither is. */
export async function startWork (
  { jobs, now }: Deps, tx: Tx, viewer: CommunityViewer, { id, operationId }: { id: string, operationId: OperationId }, work: RoundWork
): Promise<void> {
  const { communityId } = viewer
  const input: RoundOperationInput = { roundId: id, work, credential: credentialOf(viewer) }
  await insertOperation(tx, { communityId, id: operationId, kind: 'round', input, createdAt: now() })
  await jobs.enqueue(tx, 'rounds', { communityId, operationId })
}

/** A round and the operation that works on it. */
export async function started (tx: Tx, { communityId }: CommunityViewer, id: string): Promise<RoundStarted> {
  const [row] = await readRounds(tx, communityId, { id })
  if (!row) throw roundNotFound()
  return { round: presentRound(row), operation: { id: row.round.operationId ?? '' } }
}

/** 32 bits are enough to be another one each time, and short enough to be typed. */
const randomSeed = ({ randomBytes }: Deps) => Buffer.from(randomBytes(4)).readUInt32BE()

async function addParticipants (tx: Tx, communityId: CommunityId, id: RoundId, chosen: readonly (readonly [RoundSide, readonly string[] | 'everybody'])[]): Promise<void> {
  let count = 0
  for (const [side, ids] of chosen) count += await insertParticipants(tx, communityId, id, side, ids)
  if (count > participantsMax) throw roundTooLarge(participantsMax)
}
