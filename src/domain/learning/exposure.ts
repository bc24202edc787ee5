// Who is proposed how often.

const dayMs = 86_400_000

/** The Monday of the week of an instant, by UTC, `2026-11-16`: what proposals are counted by. */
export function weekOf (at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7
  return new Date(at.getTime() - sinceMonday * dayMs).toISOString().slice(0, 10)
}

/** The Monday so many weeks before another. */
export const weeksBefore = (week: string, count: number): string => new Date(Date.parse(week) - 7 * count * dayMs).toISOString().slice(0, 10)

/** What each earlier week in which somebody was shown and nothing was said leaves of their score, and the least that is left (chosen). */
const fading = { perWeek: 0.85, least: 0.5 } as const

/** In [0.5, 1]: 1 for somebody who was never proposed in an earlier week. */
export const noveltyOf = (earlierWeeks: number): number => Math.max(fading.least, fading.perWeek ** earlierWeeks)

/** How unequally something is spread, in [0, 1): 0 when everybody has the same, and when there is nothing. */
export function gini (amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (total === 0) return 0
  const ranked = amounts.toSorted((a, b) => a - b)
  const weighted = ranked.reduce((sum, amount, at) => sum + (at + 1) * amount, 0)
  return 2 * weighted / (ranked.length * total) - (ranked.length + 1) / ranked.length
}
