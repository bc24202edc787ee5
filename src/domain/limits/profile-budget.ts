// How many different people somebody may be shown in a day.

import { hasScope, type CommunityViewer } from '../access/viewer.ts'

/** How deep into the hits of one search a member may page. Servers that list members anyway may go on. */
export const resultWindow = 200

/** How many people who do not exist somebody is shown in a day before it is told: who looks for somebody meets one or two. */
export const honeySightsMin = 3

/** `unlimited`: nothing is counted. `setting`: what the community says for its members. */
export type ProfileBudget = number | 'setting' | 'unlimited'

/** The most different profiles a viewer may be shown in a day, by UTC. Whoever may read all profiles in turn has no budget. */
export function profileBudgetOf (viewer: CommunityViewer): ProfileBudget {
  if (viewer.kind === 'key') return viewer.profilesPerDayMax ?? 'unlimited'
  return hasScope(viewer, 'members:list') ? 'unlimited' : 'setting'
}

const dayMs = 86_400_000

/** The calendar day of an instant in UTC, `2026-11-22`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** Until the next day begins, rounded up. */
export const secondsUntilNextDay = (instant: Date): number => Math.ceil((dayMs - instant.getTime() % dayMs) / 1_000)
