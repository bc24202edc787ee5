import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../domain/errors.ts'
import { overloaded } from '../domain/overloaded.ts'
import { searchUnavailable, type MemberIndex, type SearchingIndex } from './member-index.ts'

/** Failures in a row after which nobody asks the engine any more. */
const failuresMax = 3

/** Pauses between the looks whether it is back; doubled each time. */
const pauseMs = { min: 250, max: 2_000 } as const

/** The engine with a limit to how long each question may take, both its requests together. */
export type AskableEngine = { within: (timeoutMs: number) => SearchingIndex }

export type GuardedEngine = AskableEngine & {
  ping: MemberIndex['ping']
  /** Whether nobody asks it at the moment. */
  isLeftAlone: () => boolean
}

/**
 * The engine, asked only while it answers: after a few failures in a row it is left alone, until it answers a ping of ours. No search has to try.
 * (Libraries for this let one search in a while try, and make the others wait for it.)
 *
 * @param inFlightMax searches in the engine at once; more would only wait in there, and are refused with `service.overloaded`
 */
export function guardEngine (engine: MemberIndex, inFlightMax: number): GuardedEngine {
  let failures = 0
  let inFlight = 0
  let isProbing = false

  const probe = async () => {
    for (let waitMs: number = pauseMs.min; failures >= failuresMax; waitMs = Math.min(waitMs * 2, pauseMs.max)) {
      await sleep(waitMs, undefined, { ref: false })
      if (await engine.ping().then(() => true, () => false)) failures = 0
    }
    isProbing = false
  }
  const noteFailure = () => {
    failures++
    if (failures < failuresMax || isProbing) return
    isProbing = true
    void probe()
  }
  const ask = async <Answer>(question: () => Promise<Answer>, timeoutMs: number): Promise<Answer> => {
    if (failures >= failuresMax) throw searchUnavailable()
    if (inFlight >= inFlightMax) throw overloaded()
    inFlight++
    try {
      // One that is late is still in the engine.
      const answer = await inTime(question().finally(() => { inFlight-- }), timeoutMs)
      failures = 0
      return answer
    } catch (error) {
      if (error instanceof AppError && error.code === searchUnavailable.code) noteFailure()
      throw error
    }
  }
  return {
    ping: engine.ping,
    isLeftAlone: () => failures >= failuresMax,
    within: (timeoutMs) => ({
      search: (query) => ask(() => engine.search(query), timeoutMs),
      suggest: (query) => ask(() => engine.suggest(query), timeoutMs),
      facetValues: (query) => ask(() => engine.facetValues(query), timeoutMs),
    }),
  }
}

/** @throws AppError `search.unavailable` when the answer takes longer */
export async function inTime<Answer> (answer: Promise<Answer>, timeoutMs: number): Promise<Answer> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => { late.reject(searchUnavailable()) }, timeoutMs)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
