import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type postgres from 'postgres'
import type { MemberId } from '../domain/ids.ts'
import type { Postgres, Tx } from '../postgres/client.ts'
import type { MemberDocument } from './member-document.ts'
import type { IndexTarget, IndexWriter } from './member-index.ts'
import { indexGeneration } from './meili-settings.ts'
import { acknowledge, claimOutbox, countPending, currentRevision, markAllMembers, postpone, release, type Claim } from './outbox.ts'
import { beginEpoch, noteBuildEnded, noteBuildStarted, noteLiveGeneration, readRelayState, wantRebuild, type RelayState } from './relay-state.ts'
import { refusalOf } from './meili-client.ts'

/** Documents as PostgreSQL has the members now; a member that is missing in the answer is not to be found. */
export type Projection = (tx: Tx, claims: readonly Claim[]) => Promise<MemberDocument[]>

export type RelayParts = { postgres: Postgres, indexWriter: IndexWriter, project: Projection, now: () => Date, log: Logger }

export type Relay = {
  /** Stops after what is in hand; what was sent and not confirmed is sent again by the next relay. */
  stop: () => Promise<void>
}

/** One number for all relays of a database: the holder is the only one that writes to the index. */
const relayLock = 7_305_002

/** Most members in one send. Chosen: large enough that the engine indexes as fast as in one piece, small enough to hold two in memory. */
const claimMax = 2_000
const claimedInFlightMax = 2

/** How often the relay looks whether the engine still has the index. */
const lookMs = 1_000
const idleMs = 100
const takeOverPollMs = 1_000
const outcomePollMs = { min: 15, max: 120 }
const troublePauseMs = { min: 250, max: 10_000 }

/**
 * Starts the relay: it carries changes from the outbox to the index. Any number of processes may start one;
 * a lock lets one at a time work.
 */
export function startRelay (parts: RelayParts): Relay {
  const stopping = new AbortController()
  const running = runUntilStopped(parts, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function runUntilStopped (parts: RelayParts, signal: AbortSignal): Promise<void> {
  let pauseMs: number = troublePauseMs.min
  while (!signal.aborted) {
    const connection = parts.postgres.dedicatedConnection()
    try {
      const [lock] = await connection<{ isMine: boolean }[]>`select pg_try_advisory_lock(${relayLock}) as "isMine"`
      if (lock?.isMine) {
        await workWhileHolding(parts, connection, signal, () => { pauseMs = troublePauseMs.min })
      } else {
        await pause(takeOverPollMs, signal)
      }
    } catch (error) {
      // Engine or database away: nothing was acknowledged, so nothing is lost by starting over.
      parts.log.warn({ err: error }, 'relay')
      await pause(pauseMs, signal)
      pauseMs = Math.min(pauseMs * 2, troublePauseMs.max)
    } finally {
      await connection.end({ timeout: 1 }).catch(() => {})
    }
  }
}

async function workWhileHolding (parts: RelayParts, lock: postgres.Sql, signal: AbortSignal, onProgress: () => void): Promise<void> {
  const epoch = await parts.postgres.asSystem(beginEpoch)
  const round = await openRound(parts, epoch)
  while (!signal.aborted) {
    // The lock lives as long as its connection: this fails when another relay may have taken over.
    await lock`select 1`
    const didWork = await round()
    if (didWork) onProgress()
    else await pause(idleMs, signal)
  }
}

type Sent = { claims: Claim[], tasks: number[], pollMs: number }

/**
 * One relay's work, a step at a time.
 *
 * @returns a function that claims, sends and confirms what it can without waiting long, and answers whether there was anything
 * @throws when the epoch is over or the engine or the database does not answer
 */
export async function openRound (parts: RelayParts, epoch: number): Promise<() => Promise<boolean>> {
  const { postgres, indexWriter, now } = parts
  await restartBuild(parts)
  const inFlight: Sent[] = []
  let lookedAtMs = -lookMs
  return async () => {
    if (inFlight.length < claimedInFlightMax) {
      const state = await ownState(postgres, epoch)
      if (performance.now() - lookedAtMs >= lookMs) {
        await makeMissingIndex(parts)
        lookedAtMs = performance.now()
      }
      await advanceRebuild(parts, state)
      // Read right before a send: a relay that slept through its end must not write.
      const { buildRevision } = await ownState(postgres, epoch)
      const sent = await sendNext(parts, epoch, buildRevision === null ? ['live'] : ['live', 'build'])
      if (sent) inFlight.push(sent)
    }
    const first = inFlight[0]
    if (!first) return false
    if (await confirm(first, indexWriter, postgres, now)) inFlight.shift()
    else await sleep(first.pollMs)
    // A single edit is confirmed in a few ms; a bulk of thousands takes seconds.
    first.pollMs = Math.min(first.pollMs * 2, outcomePollMs.max)
    return true
  }
}

/** Another relay has taken over; this one's claims no longer count. */
export class RelaySuperseded extends Error { override name = 'RelaySuperseded' }

/** @throws RelaySuperseded */
async function ownState (postgres: Postgres, epoch: number): Promise<RelayState> {
  const state = await postgres.asSystem(readRelayState)
  if (state.epoch !== epoch) throw new RelaySuperseded()
  return state
}

async function sendNext ({ postgres, indexWriter, project, now }: RelayParts, epoch: number, targets: IndexTarget[]): Promise<Sent | null> {
  const claims = await postgres.asSystem((tx) => claimOutbox(tx, epoch, claimMax, now()))
  if (claims.length === 0) return null
  try {
    const documents = await postgres.asSystem((tx) => project(tx, claims))
    const present = new Set<MemberId>(documents.map(({ id }) => id))
    const deleted = claims.map(({ memberId }) => memberId).filter((id) => !present.has(id))
    const tasks: number[] = []
    for (const target of targets) tasks.push(...await indexWriter.write(target, documents, deleted))
    return { claims, tasks, pollMs: outcomePollMs.min }
  } catch (error) {
    // A refused payload is the documents' fault, anything else is not.
    const refusal = refusalOf(error)
    await postgres.asSystem((tx) => refusal?.status === 400 ? postpone(tx, claims, refusal.code, now()) : release(tx, claims))
    throw error
  }
}

/** @returns whether the send has ended, well or not */
async function confirm (sent: Sent, indexWriter: IndexWriter, postgres: Postgres, now: () => Date): Promise<boolean> {
  const outcomes = [...(await indexWriter.outcomes(sent.tasks)).values()]
  if (outcomes.some(({ state }) => state === 'waiting')) return false
  const trouble = outcomes.find((outcome) => outcome.state === 'failed' || outcome.state === 'unknown')
  await postgres.asSystem((tx) => trouble
    ? postpone(tx, sent.claims, trouble.state === 'failed' ? trouble.code : 'task_unknown', now())
    : acknowledge(tx, sent.claims))
  return true
}

/** A build that an earlier relay left is begun anew: whether its swap was done is not known. */
async function restartBuild ({ postgres, indexWriter }: RelayParts): Promise<void> {
  if ((await postgres.asSystem(readRelayState)).buildRevision === null) return
  await indexWriter.abandonBuild()
  await postgres.asSystem(async (tx) => {
    await noteBuildEnded(tx)
    await wantRebuild(tx)
  })
}

/** A first start, or an engine that has lost its data: the index is made and everything is sent. */
async function makeMissingIndex ({ postgres, indexWriter, log }: RelayParts): Promise<void> {
  if (await indexWriter.isReady('live')) return
  await indexWriter.create('live')
  const members = await postgres.asSystem(async (tx) => {
    await noteLiveGeneration(tx, indexGeneration)
    return markAllMembers(tx)
  })
  log.info({ members }, 'index made')
}

/** Begins a rebuild that is wanted, and puts a build that is complete in place of the live index. */
async function advanceRebuild ({ postgres, indexWriter, log }: RelayParts, state: RelayState): Promise<void> {
  const isOutdated = state.liveGeneration !== null && state.liveGeneration !== indexGeneration
  if (state.buildRevision === null) {
    if (!state.rebuildWanted && !isOutdated) return
    await indexWriter.create('build')
    const total = await postgres.asSystem(async (tx) => {
      const marked = await markAllMembers(tx)
      await noteBuildStarted(tx, await currentRevision(tx), marked)
      return marked
    })
    log.info({ members: total }, 'index rebuild started')
  } else if (await postgres.asSystem((tx) => countPending(tx, null, state.buildRevision ?? 0)) === 0) {
    await indexWriter.swap()
    await postgres.asSystem(async (tx) => {
      await noteLiveGeneration(tx, indexGeneration)
      await noteBuildEnded(tx)
    })
    log.info({ members: state.buildTotal }, 'index rebuild live')
  }
}

async function pause (ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
