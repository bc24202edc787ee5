import type { Answer, Ask } from './balancer.ts'

/** Slower than this nothing may be, whatever is broken. */
export const slowestMs = 20_000

type Kind = 'search' | 'suggest' | 'list' | 'write'

/** What clients saw: how answers came, how long they took, and what should not have been. */
export class Observations {
  readonly #counts = new Map<Kind, Map<number, number>>()
  readonly #overloaded = new Map<Kind, number>()
  readonly #tookMs = new Map<Kind, number[]>()
  /** What a client may not see, at most some of each. */
  readonly faults: string[] = []
  #faultCount = 0

  /** @param allowed statuses besides 429 and 503, which have to say when to come again */
  note (kind: Kind, answer: Answer, ask: Ask, allowed: readonly number[]): void {
    const { status, tookMs, isExpected, text, via } = answer
    const counts = this.#counts.get(kind) ?? new Map<number, number>()
    this.#counts.set(kind, counts.set(status, (counts.get(status) ?? 0) + 1))
    if (status === 503 && text.includes('service.overloaded')) this.#overloaded.set(kind, this.overloaded(kind) + 1)
    if (!isExpected) return
    const times = this.#tookMs.get(kind) ?? []
    this.#tookMs.set(kind, times)
    times.push(tookMs)
    const isRefusal = status === 503 || status === 429
    if (isRefusal && answer.headers['retry-after'] === undefined) this.fault(`${kind}: ${status} without Retry-After`)
    else if (!isRefusal && !allowed.includes(status)) this.fault(`${kind}: ${ask.method} ${ask.path} was answered ${status} by ${via} after ${Math.round(tookMs)} ms: ${text.slice(0, 200)}`)
    if (tookMs > slowestMs) this.fault(`${kind}: ${ask.method} ${ask.path} took ${Math.round(tookMs)} ms at ${via}, answered ${status}`)
  }

  fault (fault: string): void {
    this.#faultCount++
    if (this.faults.length < 20) this.faults.push(fault)
  }

  get faultCount (): number { return this.#faultCount }

  count (kind: Kind, status: number): number { return this.#counts.get(kind)?.get(status) ?? 0 }

  /** Refusals because the machine had too much to do, whatever was broken. */
  overloaded (kind: Kind): number { return this.#overloaded.get(kind) ?? 0 }

  total (kind: Kind): number { return [...this.#counts.get(kind)?.values() ?? []].reduce((sum, count) => sum + count, 0) }

  /** Milliseconds that a share of the answers took at most; 0 when there were none. */
  percentile (kind: Kind, share: number): number {
    const times = (this.#tookMs.get(kind) ?? []).toSorted((a, b) => a - b)
    return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  }

  /** One line for each kind. */
  lines (): string[] {
    return [...this.#counts].map(([kind, counts]) => {
      const statuses = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status || 'cut'}: ${count}`).join(', ')
      const times = [0.5, 0.95, 1].map((share) => Math.round(this.percentile(kind, share)))
      return `${kind}: ${statuses}; p50 ${times[0]} ms, p95 ${times[1]} ms, worst ${times[2]} ms`
    })
  }
}
