import { closeToLimit, unsharedMax, type RateLimit } from '../domain/limits/rate-limits.ts'
import type { CountRequests, RateCount } from '../postgres/rate-windows.ts'

export type Verdict = {
  isAllowed: boolean
  /** Requests left in the window, as far as this process knows. */
  remaining: number
  /** Until the next window begins. */
  resetSeconds: number
  /** Requests this process refused in the window. */
  refusals: number
}

/**
 * Counts requests in windows that all processes share. A caller who is far from the limit costs no round trip: the process counts for itself and tells
 * the others later, at most a twentieth of the limit at a time (`unsharedMax`); near the limit each request is counted in the database first.
 * When the database does not answer, the process goes on by what it knows.
 */
export type RateLimiter = {
  take: (bucket: string, limit: RateLimit) => Verdict | Promise<Verdict>
  /** What `take` would answer if it refuses without asking; null when it would not. Counts nothing. */
  refusal: (bucket: string, limit: RateLimit) => Verdict | null
  /** Tells the others what was counted here. */
  share: () => Promise<void>
  close: () => void
}

export type RateLimiterOptions = {
  countRequests: CountRequests
  /** Makes of a bucket what is stored: nobody's name or address. */
  hideBucket: (bucket: string) => string
  now: () => Date
  onError: (error: unknown) => void
}

/** `shared` is what all processes had at the last answer of the database; `sent` is on its way there, `unsent` not yet. */
type Window = { bucket: string, limit: RateLimit, startMs: number, shared: number, sent: number, unsent: number, refusals: number }

const shareEveryMs = 250
const forgetEveryMs = 30_000
const answerTimeoutMs = 250
/** After a failure the database is left alone for so long. */
const awayMs = 5_000
/** About 30 MB. */
const windowsMax = 100_000

export function openRateLimiter ({ countRequests, hideBucket, now, onError }: RateLimiterOptions): RateLimiter {
  const windows = new Map<string, Window>()
  const toShare = new Set<Window>()
  let awayUntilMs = 0

  const windowOf = (bucket: string, limit: RateLimit, nowMs: number): Window => {
    const lengthMs = limit.seconds * 1_000
    const startMs = nowMs - nowMs % lengthMs
    const known = windows.get(bucket)
    if (known?.startMs === startMs) return known
    // More callers than anybody has: forgiving them all is better than growing.
    if (windows.size >= windowsMax) windows.clear()
    const window = { bucket, limit, startMs, shared: 0, sent: 0, unsent: 0, refusals: 0 }
    windows.set(bucket, window)
    return window
  }

  /** Sends all that was counted in these windows. Rejects after a failure or when the answer is late; then the counts are known here only. */
  const send = async (sending: readonly Window[]): Promise<number[]> => {
    const counts = sending.map(({ bucket, startMs, unsent }): RateCount => ({ bucket: hideBucket(bucket), windowStart: new Date(startMs), count: unsent }))
    for (const [index, window] of sending.entries()) {
      const count = counts[index]?.count ?? 0
      window.unsent -= count
      window.sent += count
    }
    try {
      const totals = await inTime(countRequests(counts))
      for (const [index, window] of sending.entries()) window.shared = Math.max(window.shared, totals[index] ?? 0)
      return totals
    } catch (error) {
      if (now().getTime() >= awayUntilMs) onError(error)
      awayUntilMs = now().getTime() + awayMs
      for (const [index, window] of sending.entries()) window.shared += counts[index]?.count ?? 0
      throw error
    } finally {
      for (const [index, window] of sending.entries()) window.sent -= counts[index]?.count ?? 0
    }
  }

  const share = async () => {
    if (now().getTime() < awayUntilMs || toShare.size === 0) return
    const sending = [...toShare].filter(({ unsent }) => unsent > 0)
    toShare.clear()
    if (sending.length > 0) await send(sending).catch(() => {})
  }
  const sharing = setInterval(() => { void share() }, shareEveryMs).unref()
  const forgetting = setInterval(() => { forgetEnded(windows, now().getTime()) }, forgetEveryMs).unref()

  return {
    refusal (bucket, limit) {
      const nowMs = now().getTime()
      const window = windows.get(bucket)
      if (!window || nowMs >= endOf(window) || usedOf(window) < limit.requests) return null
      return refuse(window, nowMs)
    },
    take (bucket, limit) {
      const nowMs = now().getTime()
      const window = windowOf(bucket, limit, nowMs)
      if (usedOf(window) >= limit.requests) return refuse(window, nowMs)
      const mayGoAhead = window.sent + window.unsent < unsharedMax(limit) && usedOf(window) < closeToLimit(limit)
      window.unsent++
      if (mayGoAhead || nowMs < awayUntilMs) {
        if (2 * window.unsent >= unsharedMax(limit)) toShare.add(window)
        return allow(window, nowMs)
      }
      return send([window]).then(
        ([total = 0]) => total <= limit.requests ? allow(window, nowMs) : refuse(window, nowMs),
        () => allow(window, nowMs)
      )
    },
    share,
    close: () => {
      clearInterval(sharing)
      clearInterval(forgetting)
    },
  }
}

const usedOf = ({ shared, sent, unsent }: Window) => shared + sent + unsent
const endOf = ({ startMs, limit }: Window) => startMs + limit.seconds * 1_000

const verdictOf = (window: Window, nowMs: number): Omit<Verdict, 'isAllowed'> => ({
  remaining: Math.max(0, window.limit.requests - usedOf(window)),
  resetSeconds: Math.max(1, Math.ceil((endOf(window) - nowMs) / 1_000)),
  refusals: window.refusals,
})
const allow = (window: Window, nowMs: number): Verdict => ({ isAllowed: true, ...verdictOf(window, nowMs) })

function refuse (window: Window, nowMs: number): Verdict {
  window.refusals++
  return { isAllowed: false, ...verdictOf(window, nowMs), remaining: 0 }
}

function forgetEnded (windows: Map<string, Window>, nowMs: number): void {
  for (const [bucket, window] of windows) if (endOf(window) <= nowMs) windows.delete(bucket)
}

class LateAnswer extends Error { override name = 'LateAnswer' }

function inTime<T> (answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new LateAnswer('the database did not count requests in time')) }, answerTimeoutMs)
    answer.then(resolve, reject).finally(() => { clearTimeout(timer) })
  })
}
