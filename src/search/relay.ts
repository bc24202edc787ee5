import { setTimeout as sleep } from 'node:timers/promises'
import type { HeldLock } from '../postgres/held-lock.ts'
import { doubtClaimsBefore } from './reconcile.repository.ts'
import { openReconciler } from './reconcile.ts'
import { after, type RelayParts } from './relay-parts.ts'
import { openMoves } from './relay-moves.ts'
import { openRebuild, targetsOf } from './relay-rebuild.ts'
import { openSends } from './relay-sends.ts'
import { beginEpoch, ownRelayState } from './relay-state.ts'

export type Relay = {
  /** Stops after what is in hand; what was sent and not confirmed is sent again by the next relay. */
  stop: () => Promise<void>
}

/** With the name of a server, one lock for all its relays: the holder is the only one that writes to it. */
const relayLock = 7_305_002

/** How often the relay looks whether the engine still has its indexes, and how often the engine forgets old tasks. */
const lookMs = 1_000
const forgetTasksMs = { every: 3_600_000, after: 6 * 3_600_000 }

/** What an earlier relay sent may arrive so late. */
const lateArrivalMs = 90_000

const idleMs = 100
const takeOverPollMs = 1_000
const outcomePollMs = { min: 15, max: 120 }
const troublePauseMs = { min: 250, max: 10_000 }

/**
 * Starts the relay of a server: it carries changes from the outbox to the index, and compares the two. Any number of processes may start one;
 * a lock lets one at a time work. Relays of other servers need nothing of it.
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
    let lock: HeldLock | null = null
    try {
      lock = await parts.postgres.tryLock(relayLock, parts.indexWriter.server)
      if (lock) {
        await workWhileHolding(parts, lock, signal, () => { pauseMs = troublePauseMs.min })
      } else {
        await pause(takeOverPollMs, signal)
      }
    } catch (error) {
      // Engine or database away: nothing was acknowledged, so nothing is lost by starting over.
      parts.log.warn({ err: error, server: parts.indexWriter.server }, 'relay')
      await pause(pauseMs, signal)
      pauseMs = Math.min(pauseMs * 2, troublePauseMs.max)
    } finally {
      await lock?.release()
    }
  }
}

async function workWhileHolding (parts: RelayParts, lock: HeldLock, signal: AbortSignal, onProgress: () => void): Promise<void> {
  const epoch = await parts.postgres.asSystem((tx) => beginEpoch(tx, parts.indexWriter.server))
  const round = await openRound(parts, epoch)
  while (!signal.aborted && !lock.isLost()) {
    const didWork = await round()
    if (didWork) onProgress()
    else await pause(idleMs, signal)
  }
}

/**
 * One relay's work, a step at a time.
 *
 * @returns a function that claims, sends, confirms and compares what it can without waiting long, and answers whether there was anything
 * @throws when the epoch is over or the engine or the database does not answer
 */
export async function openRound (parts: RelayParts, epoch: number): Promise<() => Promise<boolean>> {
  const { postgres, indexWriter, now } = parts
  const turn = { ...parts, server: indexWriter.server, epoch }
  const rebuild = openRebuild(turn)
  const moves = openMoves(turn)
  const sends = openSends(turn, rebuild.dropSpare)
  const reconciler = openReconciler(turn)
  let lookedAtMs = -Infinity
  let forgotAtMs = performance.now()
  let pollMs = outcomePollMs.min
  await postgres.asSystem((tx) => doubtClaimsBefore(tx, turn, after(now(), lateArrivalMs)))

  const look = async () => {
    if (performance.now() - lookedAtMs < lookMs) return
    await rebuild.look()
    lookedAtMs = performance.now()
    if (lookedAtMs - forgotAtMs < forgetTasksMs.every) return
    await indexWriter.forgetTasks(after(now(), -forgetTasksMs.after))
    forgotAtMs = performance.now()
  }

  return async () => {
    await look()
    const didRebuild = await rebuild.advance(await ownRelayState(turn))
    const didMove = await moves.advance()
    const didAdvance = didRebuild || didMove
    const hasSent = await sends.send(targetsOf(await ownRelayState(turn)))
    const hasCompared = await reconciler.step()
    const didSettle = sends.isWaiting() && await sends.settle()
    if (hasSent || didSettle) pollMs = outcomePollMs.min
    else if (sends.isWaiting() && !didAdvance && !hasCompared) {
      // A single edit is confirmed in a few ms; a bulk of thousands takes seconds.
      await sleep(pollMs)
      pollMs = Math.min(pollMs * 2, outcomePollMs.max)
    }
    return hasSent || didSettle || didAdvance || hasCompared || sends.isWaiting()
  }
}

async function pause (ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
