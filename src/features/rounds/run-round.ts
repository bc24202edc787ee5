import { AppError } from '../../domain/errors.ts'
import type { CommunityId, OperationId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import type { RoundOutcome } from '../../search/rounds/round-task.ts'
import { findOperation, updateOperation } from '../operations/index.ts'
import { publish, whatChanged } from './publish-pairs.ts'
import { replacePairs } from './pairs.repository.ts'
import { findParticipants, markLeftOver } from './participants.repository.ts'
import { pairKey } from './plan-faults.ts'
import type { RoundOperationInput } from './round-plan.ts'
import { roundTask } from './round-task.ts'
import { roundGaveUp, roundSwapRefused } from './rounds.errors.ts'
import { findRound, updateRound, type RoundRow } from './rounds.repository.ts'

export type RoundJob = { communityId: CommunityId, operationId: OperationId }

/** A round with the work that is under way; others do not change it meanwhile. */
type Work = RoundJob & { round: RoundRow, input: RoundOperationInput }

type Planned = Extract<RoundOutcome, { fault: null }>

const progressMs = 500

/** The job behind planning, swapping and publishing. May run again after an interruption: until its end it changes nothing. */
export async function runRound (deps: Deps, job: RoundJob, signal: AbortSignal): Promise<void> {
  const work = await deps.postgres.inCommunity(job.communityId, (tx) => findWork(tx, job))
  if (!work) return
  const { postgres, now } = deps
  try {
    await postgres.inCommunity(job.communityId, (tx) => updateOperation(tx, job.communityId, job.operationId, { status: 'running', startedAt: now() }))
    const isPublished = work.input.work.kind === 'publish'
    const changed = isPublished ? await postgres.inCommunity(job.communityId, (tx) => whatChanged(tx, job.communityId, work.round, now())) : null
    const outcome = changed === null || changed.isRepairNeeded ? await planned(deps, work, signal) : null
    await postgres.inCommunity(job.communityId, async (tx) => {
      if (!await findWork(tx, job, 'for update')) return
      if (outcome) await keep(tx, work, outcome, changed?.droppedPairs ?? 0)
      await end(deps, tx, work)
      if (isPublished) await publish(tx, job.communityId, work.round.id, work.input.credential, now())
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable' || error.kind === 'conflict') throw error
    await failRound(deps, job, error)
  }
}

/** Ends the work on a round whose job has failed too often. What was planned before is kept. */
export async function giveUpRound (deps: Deps, job: RoundJob): Promise<void> {
  await failRound(deps, job, roundGaveUp())
}

/** Null when it has ended. */
async function findWork (tx: Tx, job: RoundJob, lock: 'for update' | null = null): Promise<Work | null> {
  const operation = await findOperation(tx, job.communityId, job.operationId)
  if (!operation || operation.finishedAt) return null
  const input = operation.input as RoundOperationInput
  const round = await findRound(tx, job.communityId, input.roundId, lock)
  return round?.operationId === job.operationId && round.status === 'planning' ? { ...job, round, input } : null
}

async function planned (deps: Deps, { communityId, operationId, round, input }: Work, signal: AbortSignal): Promise<Planned> {
  const { postgres, roundPlanner } = deps
  const task = await roundTask(deps, communityId, round, input.work)
  let told = performance.now()
  const tell = (done: number) => postgres.inCommunity(communityId, (tx) => updateOperation(tx, communityId, operationId, { progressDone: done, progressTotal: task.people.length }))
  const outcome = await roundPlanner.plan(task, (done) => {
    if (performance.now() < told + progressMs) return
    told = performance.now()
    tell(done).catch(() => {})
  }, signal)
  if (outcome.fault !== null) throw roundSwapRefused(outcome.fault)
  return outcome
}

async function keep (tx: Tx, { communityId, round }: Work, { pairs, leftOver, quality }: Planned, droppedPairs: number): Promise<void> {
  const locked = new Set(round.plan.locked.map(([a, b]) => pairKey(a, b)))
  await replacePairs(tx, communityId, round.id, pairs.map(({ a, b, score }) => ({ memberId: a, otherId: b, score, isLocked: locked.has(pairKey(a, b)) })))
  await markLeftOver(tx, communityId, round.id, leftOver)
  await updateRound(tx, communityId, round.id, { quality: { ...quality, droppedPairs } })
}

async function end ({ now }: Deps, tx: Tx, { communityId, operationId, round }: Work): Promise<void> {
  await updateRound(tx, communityId, round.id, { status: 'planned' })
  const people = (await findParticipants(tx, communityId, round.id)).length
  const change = { status: 'succeeded', finishedAt: now(), progressDone: people, progressTotal: people, result: { roundId: round.id } } as const
  await updateOperation(tx, communityId, operationId, change)
}

async function failRound ({ postgres, now }: Deps, job: RoundJob, { code, message }: AppError): Promise<void> {
  await postgres.inCommunity(job.communityId, async (tx) => {
    const work = await findWork(tx, job, 'for update')
    if (!work) return
    await updateRound(tx, job.communityId, work.round.id, { status: work.round.quality === null ? 'failed' : 'planned' })
    await updateOperation(tx, job.communityId, job.operationId, { status: 'failed', failure: { code, message }, finishedAt: now() })
  })
}
