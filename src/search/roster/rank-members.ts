import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { offersPrior } from '../../domain/ranking/term-weight.ts'
import type { Evidence } from './evidence.ts'
import type { QueryPlan } from './query-plan.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'
import { isMeaning, sumTopics, type Topics } from './sum-topics.ts'

/** Scores of a roster's members for a query: the evidence for them. Until the next search. */
export type Ranking = {
  /** By ordinal. */
  evidence: Float64Array
  /** Ordinals of who is found. */
  found: Uint32Array
  /** The evidence that is worth half of the score of 1. */
  half: number
}

const { found, fullConditionShare, nameGains, togetherWeight } = searchWeights

/**
 * Evidence below which nobody is found: for somebody of whom a reading holds, what is noise beside the best, and beside an exact name nearly all
 * that is not the name itself; for somebody who only has some of the words, also what is little of all that was asked.
 */
type Least = { understood: number, words: number }

/** Adds up the evidence and decides who is found at all. */
export function rankMembers (roster: Roster, plan: QueryPlan): Ranking {
  const topics = sumTopics(roster, plan)
  const { sums } = topics
  weighTogether(roster, plan, sums)
  weighConditions(roster, plan, sums)
  weighExcluded(roster, plan, sums)
  const best = bestOf(sums)
  plan.names?.weighAgainst(best)
  sums.keep(foundBy(plan, leastOf(plan, best), topics))
  const priors = Array.from({ length: searchWeights.offersMax + 1 }, (_, offers) => offersPrior(offers, searchWeights))
  const offers = roster.offers.values
  for (let at = 0; at < sums.count; at++) {
    const ordinal = sums.ordinals[at] ?? 0
    const name = plan.names?.strengths.has(ordinal) ? plan.names.of(ordinal) * nameGain(plan, ordinal) : 0
    sums.values[ordinal] = name + (sums.values[ordinal] ?? 0) + (priors[Math.min(searchWeights.offersMax, offers[ordinal] ?? 0)] ?? 0)
  }
  return { evidence: sums.values, found: sums.ordinals.subarray(0, sums.count), half: (plan.attainable + 1) / 4 }
}

/** Lets several concepts count for whom they hold of together. */
function weighTogether (roster: Roster, { together }: QueryPlan, { values, ordinals, count }: SparseSums): void {
  if (together.length < 2) return
  const most = together.reduce((sum, source) => sum + source.most, 0)
  if (most === 0) return
  const met = new Float64Array(count)
  for (const source of together) {
    const { values: own } = sumsOf(roster, source)
    for (let at = 0; at < count; at++) met[at] = (met[at] ?? 0) + source.most * shareIn(source, own[ordinals[at] ?? 0] ?? 0)
  }
  for (let at = 0; at < count; at++) {
    const ordinal = ordinals[at] ?? 0
    values[ordinal] = (values[ordinal] ?? 0) * togetherShareOf((met[at] ?? 0) / most)
  }
}

function weighConditions (roster: Roster, { conditions }: QueryPlan, { values }: SparseSums): void {
  for (const { evidence, gain } of conditions) {
    const own = sumsOf(roster, evidence)
    for (let at = 0; at < own.count; at++) {
      const ordinal = own.ordinals[at] ?? 0
      values[ordinal] = (values[ordinal] ?? 0) * (1 + gain * shareIn(evidence, own.values[ordinal] ?? 0))
    }
  }
}

function weighExcluded (roster: Roster, plan: QueryPlan, { values }: SparseSums): void {
  // The strictest first, and each member once.
  const done = new Set<number>()
  for (const { evidence, kept } of plan.excluded.toSorted((a, b) => a.kept - b.kept)) {
    const own = sumsOf(roster, evidence)
    for (let at = 0; at < own.count; at++) {
      const ordinal = own.ordinals[at] ?? 0
      const sum = values[ordinal] ?? 0
      if (sum === 0 || done.has(ordinal)) continue
      values[ordinal] = sum * kept
      done.add(ordinal)
    }
  }
}

/** What one source says of members. */
function sumsOf (roster: Roster, source: Evidence): SparseSums {
  const sums = roster.scratch.source.begin(roster)
  source.addTo(sums)
  return sums
}

/** The best of what speaks for a member, without what only a name says. */
function bestOf ({ values, ordinals, count, highest }: SparseSums): number {
  let best = 0
  if (highest > 0) for (let at = 0; at < count; at++) best = Math.max(best, values[ordinals[at] ?? 0] ?? 0)
  return best
}

function leastOf (plan: QueryPlan, best: number): Least {
  const isNamed = (plan.names?.strongest ?? 0) >= found.namedFrom
  const understood = Math.max(best * found.shareOfBest, isNamed ? plan.attainable * found.shareWhenNamed : 0)
  return { understood, words: Math.max(understood, plan.isText ? 0 : plan.asked * found.shareOfAll) }
}

/** Who is found: whoever is named, and of whom enough is said. Meaning is asked last: it decides about few. */
function foundBy ({ names, readings }: QueryPlan, { understood, words }: Least, topics: Topics): (ordinal: number, at: number) => boolean {
  const meanings = readings.filter(isMeaning)
  const { values } = topics.sums
  return (ordinal, at) => {
    const topic = values[ordinal] ?? 0
    if (topic >= understood && topic > 0 && (topic >= words || at < topics.understood || meanings.some((source) => source.of(ordinal) > 0))) return true
    return names?.strengths.has(ordinal) ?? false
  }
}

/** Of several people of one name the one is meant of whom the rest of the query holds too. */
export function nameGain ({ names, readings, conditions }: QueryPlan, ordinal: number): number {
  if (names === null || names.of(ordinal) === 0) return 1
  const sources = [...readings, ...conditions.map(({ evidence }) => evidence)]
  return 1 + sources.reduce((sum, source) => sum + nameGains.each * shareOf(source, ordinal), 0)
}

/** What is kept of the evidence for somebody who has only some of the concepts. */
export function togetherShare ({ together }: QueryPlan, ordinal: number): number {
  if (together.length < 2) return 1
  const most = together.reduce((sum, source) => sum + source.most, 0)
  const met = together.reduce((sum, source) => sum + source.most * shareOf(source, ordinal), 0)
  return most === 0 ? 1 : togetherShareOf(met / most)
}

const togetherShareOf = (met: number) => 1 - togetherWeight * (1 - met)

/** How far a condition holds, in [0, 1]. */
export const shareOf = (evidence: Evidence, ordinal: number) => shareIn(evidence, evidence.of(ordinal))

const shareIn = ({ most }: Evidence, value: number) => Math.min(1, most === 0 ? 0 : value / (most * fullConditionShare))

/** What is left of a member's evidence when what is not wanted is taken off: the strictest exclusion counts. */
export function keptShare (plan: QueryPlan, ordinal: number): number {
  return plan.excluded.reduce((least, { evidence, kept }) => evidence.of(ordinal) > 0 ? Math.min(least, kept) : least, 1)
}

/** The score of evidence, in [0, 1). */
export const scoreOf = (evidence: number, { half }: Ranking) => evidence / (evidence + half)
