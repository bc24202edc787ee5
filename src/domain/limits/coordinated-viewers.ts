// Whether several viewers read the directory together, each within their budget: they divide it among themselves, so that what
// one of them was shown the others were not. People who look for people meet the same ones.

import type { MemberId } from '../ids.ts'

/** Whom a viewer was shown on a day. */
export type DaySights<Viewer extends string = string> = { viewer: Viewer, seen: ReadonlySet<MemberId> }

/** In smaller directories anybody sees most of it. */
const directoryMin = 200
/** Of the budget: who was shown less does not count. */
const readerShare = 0.25
/** Of what a reader was shown, what nobody of the group had been shown: chance leaves less once they have a third of the directory. */
const freshShareMin = 0.7
/** Of the directory, what a group must have been shown. */
const coverageMin = 0.5
/** Of the budget; so many viewers so near to it are told in any case. */
const nearShare = 0.8
const nearViewersMin = 5

/** Fewer profiles than this in a day do not make a reader. */
export const readerSightsMin = (budget: number): number => Math.max(20, Math.ceil(budget * readerShare))

/**
 * Viewers who together were shown at least half of the directory and were mostly shown different people; and viewers near their budget, when
 * there are five or more of them.
 *
 * @param sights of one day, those with at least `readerSightsMin`
 * @param directorySize members who can be found
 */
export function coordinatedViewers<Viewer extends string> (sights: readonly DaySights<Viewer>[], directorySize: number, budget: number): Viewer[] {
  if (directorySize < directoryMin) return []
  const readers = sights.filter(({ seen }) => seen.size >= readerSightsMin(budget)).sort(bySize)
  const near = readers.filter(({ seen }) => seen.size >= budget * nearShare)
  const group = groupThatDivides(readers, directorySize)
  return [...new Set([...group, ...(near.length >= nearViewersMin ? near : [])].map(({ viewer }) => viewer))]
}

const bySize = (a: DaySights, b: DaySights) => b.seen.size - a.seen.size || (a.viewer < b.viewer ? -1 : 1)

/** Adds reader after reader, those who were shown most first, as long as what they were shown is mostly new to the group. */
function groupThatDivides<Sights extends DaySights> (readers: readonly Sights[], directorySize: number): Sights[] {
  const covered = new Set<MemberId>()
  const group = readers.filter(({ seen }) => {
    const fresh = [...seen].filter((member) => !covered.has(member))
    if (fresh.length < seen.size * freshShareMin) return false
    for (const member of fresh) covered.add(member)
    return true
  })
  return group.length > 1 && covered.size >= directorySize * coverageMin ? group : []
}
