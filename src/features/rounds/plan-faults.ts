import type { IdPair, RoundPlan } from './round-plan.ts'

/** A pair as text, the same in either order. */
export const pairKey = (a: string, b: string): string => a < b ? `${a} ${b}` : `${b} ${a}`

/** The pointer of a locked pair that contradicts another one, or itself; null when all can be kept. */
export function planFaults ({ locked, forbidden }: Pick<RoundPlan, 'locked' | 'forbidden'>): string | null {
  const never = new Set(forbidden.map(([a, b]) => pairKey(a, b)))
  const taken = new Set<string>()
  const contradicts = ([a, b]: IdPair) => {
    if (a === b || taken.has(a) || taken.has(b) || never.has(pairKey(a, b))) return true
    taken.add(a).add(b)
    return false
  }
  const at = locked.findIndex(contradicts)
  return at < 0 ? null : `/body/locked/${at}`
}
