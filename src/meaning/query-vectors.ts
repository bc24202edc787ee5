import type { Logger } from 'pino'
import type { Embedder } from './embedder.ts'
import { quantised } from './quantise.ts'

/** Vectors of search texts, within a time budget. */
export type QueryVectors = {
  /** Null without an embedder, for an empty text, and when there is no answer in time. Never throws. */
  of: (text: string) => Promise<Int8Array | null>
}

export const noQueryVectors: QueryVectors = { of: async () => null }

/** Longest text that is embedded, in UTF-16 units. */
export const embeddedCharsMax = 2_000

const rememberedMax = 1_000

/** An answer that comes too late for its search still serves the next one with the same text. */
const lateMs = 5_000

/** For so long nobody is kept waiting by an embedder that fails, or that was too slow for several searches in a row. */
const restMs = 30_000
const latesMax = 3

export type QueryVectorParts = { embedder: Embedder, budgetMs: number, log: Logger }

/** @param clockMs a monotonic clock */
export function openQueryVectors ({ embedder, budgetMs, log }: QueryVectorParts, clockMs = () => performance.now()): QueryVectors {
  /** In the order they were last asked for, the longest ago first. */
  const remembered = new Map<string, Int8Array>()
  const underWay = new Map<string, Promise<Int8Array | null>>()
  let restsUntilMs = -Infinity
  let lates = 0

  const remember = (text: string, vector: Int8Array) => {
    remembered.delete(text)
    remembered.set(text, vector)
    const [oldest] = remembered.keys()
    if (remembered.size > rememberedMax && oldest !== undefined) remembered.delete(oldest)
  }
  const rest = (reason: object) => {
    if (clockMs() < restsUntilMs) return
    restsUntilMs = clockMs() + restMs
    lates = 0
    log.warn({ ...reason, restMs }, 'search goes on without the embedder')
  }
  const ask = async (text: string): Promise<Int8Array | null> => {
    try {
      const [vector] = await embedder.embed([text], AbortSignal.timeout(lateMs))
      if (!vector) return null
      const own = quantised(vector)
      remember(text, own)
      return own
    } catch (error) {
      rest({ err: error })
      return null
    } finally {
      underWay.delete(text)
    }
  }
  const askOnce = (text: string): Promise<Int8Array | null> => {
    const asked = underWay.get(text) ?? ask(text)
    underWay.set(text, asked)
    return asked
  }
  return {
    of: async (given) => {
      const text = given.trim().slice(0, embeddedCharsMax)
      const known = remembered.get(text)
      if (known) remember(text, known)
      if (text === '' || known || clockMs() < restsUntilMs) return known ?? null
      const { value, isLate } = await within(askOnce(text), budgetMs)
      lates = isLate ? lates + 1 : 0
      if (lates >= latesMax) rest({ budgetMs })
      return value
    },
  }
}

async function within<T> (promise: Promise<T>, ms: number): Promise<{ value: T | null, isLate: boolean }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<{ value: null, isLate: true }>((resolve) => { timer = setTimeout(() => { resolve({ value: null, isLate: true }) }, ms) })
  try {
    return await Promise.race([promise.then((value) => ({ value, isLate: false })), late])
  } finally {
    clearTimeout(timer)
  }
}
