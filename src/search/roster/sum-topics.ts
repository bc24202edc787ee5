import { searchWeights } from '../../domain/ranking/search-weights.ts'
import type { Evidence } from './evidence.ts'
import type { QueryPlan } from './query-plan.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

const { found, togetherWeight } = searchWeights

export type Topics = {
  sums: SparseSums
  /** The first so many members of the sums are named, or a reading holds of them. */
  understood: number
}

/**
 * Adds up what speaks for members, for all who may be found: what is exact is their sums, and the best of them. Terms that nearly everybody has say
 * so little that they find nobody by themselves; they come last, and are only added to the sums of those whom something else speaks for.
 */
export function sumTopics (roster: Roster, plan: QueryPlan): Topics {
  const sums = roster.scratch.topics.begin(roster)
  const names = plan.names?.strengths
  for (let at = 0; at < (names?.count ?? 0); at++) sums.touch(names?.ordinals[at] ?? 0)
  const readings = plan.readings.filter((source) => !isMeaning(source))
  for (const source of readings) source.addTo(sums)
  const understood = sums.count
  let rest = plan.terms.reduce((sum, { most }) => sum + most, 0)
  const bounds = boundsOf(plan)
  for (const term of plan.terms.toSorted((a, b) => b.most - a.most)) {
    if (rest * bounds.raise < leastOf(plan, sums.highest * bounds.kept)) term.addToKnown(sums)
    else term.addTo(sums)
    rest -= term.most
  }
  for (const source of plan.readings) if (isMeaning(source)) source.addTo(sums)
  return { sums, understood }
}

/** Meaning counts beside the words, so it comes last, and supports even those who have few of them. */
export const isMeaning = ({ kind }: Evidence) => kind === 'meaning'

/** By how much, at most, what is said of the whole raises a sum, and what it leaves of one at least. */
function boundsOf ({ conditions, excluded, together }: QueryPlan): { raise: number, kept: number } {
  return {
    raise: conditions.reduce((raise, { gain }) => raise * (1 + gain), 1),
    kept: Math.min(1, ...excluded.map(({ kept }) => kept)) * (together.length < 2 ? 1 : 1 - togetherWeight),
  }
}

/** A sum that is lower is neither the best nor found, now that the best is known to be at least so high. */
function leastOf ({ readings, asked, isText }: QueryPlan, best: number): number {
  if (readings.some(isMeaning)) return 0
  return Math.min(best, Math.max(best * found.shareOfBest, isText ? 0 : asked * found.shareOfAll))
}
