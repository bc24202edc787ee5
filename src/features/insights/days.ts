const dayMs = 86_400_000

/** The calendar day of an instant in UTC, `2026-11-22`: what searches are counted by. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** The calendar day so many days before another. */
export const daysBefore = (day: string, count: number): string => dayOf(new Date(Date.parse(day) - count * dayMs))
