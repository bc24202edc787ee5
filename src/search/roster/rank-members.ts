import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { offersPrior } from '../../domain/ranking/term-weight.ts'
import type { Evidence } from './evidence.ts'
import type { QueryPlan } from './query-plan.ts'
import type { Roster } from './roster.ts'

/** Scores of a roster's members for a query, by ordinal: the evidence for them; 0 for those who are not found. */
export type Ranking = {
  evidence: Float64Array
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
  const topics = new Float64Array(roster.length)
  for (const source of plan.terms) source.addTo(topics)
  for (const source of plan.readings) source.addTo(topics)
  const least = weighTopics(roster, plan, topics)
  const evidence = new Float64Array(roster.length)
  const strengths = plan.names?.strengths
  const offers = roster.offers.values
  for (let ordinal = 0; ordinal < evidence.length; ordinal++) {
    const topic = topics[ordinal] ?? 0
    const isNamed = strengths !== undefined && (strengths[ordinal] ?? 0) > 0
    if (!isNamed && !isFound(plan, least, ordinal, topic)) continue
    const name = isNamed ? (plan.names?.of(ordinal) ?? 0) * nameGain(plan, ordinal) : 0
    evidence[ordinal] = name + topic + offersPrior(offers[ordinal] ?? 0, searchWeights)
  }
  return { evidence, half: (plan.attainable + 1) / 4 }
}

/**
 * Lets what is said of the whole count: several concepts of one person, conditions, and what is not wanted. Dead members lose everything.
 *
 * @returns the evidence below which nobody is found
 */
function weighTopics (roster: Roster, plan: QueryPlan, topics: Float64Array): Least {
  const alive = roster.alive.values
  const isPlain = plan.together.length < 2 && plan.conditions.length === 0 && plan.excluded.length === 0
  let best = 0
  for (let ordinal = 0; ordinal < topics.length; ordinal++) {
    let topic = topics[ordinal] ?? 0
    if (topic === 0) continue
    if (alive[ordinal] !== 1) topic = 0
    else if (!isPlain) topic = raised(plan, ordinal, topic * togetherShare(plan, ordinal)) * keptShare(plan, ordinal)
    topics[ordinal] = topic
    if (topic > best) best = topic
  }
  plan.names?.weighAgainst(best)
  const isNamed = (plan.names?.strongest ?? 0) >= found.namedFrom
  const understood = Math.max(best * found.shareOfBest, isNamed ? plan.attainable * found.shareWhenNamed : 0)
  return { understood, words: Math.max(understood, plan.isText ? 0 : plan.asked * found.shareOfAll) }
}

/** Readings are asked last: they decide about few, and in a large community everybody has some of the words. */
function isFound ({ readings }: QueryPlan, { understood, words }: Least, ordinal: number, topic: number): boolean {
  if (topic === 0 || topic < understood) return false
  return topic >= words || readings.some((source) => source.of(ordinal) > 0)
}

function raised ({ conditions }: QueryPlan, ordinal: number, topic: number): number {
  let sum = topic
  for (const { evidence, gain } of conditions) sum *= 1 + gain * shareOf(evidence, ordinal)
  return sum
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
  return most === 0 ? 1 : 1 - togetherWeight * (1 - met / most)
}

/** How far a condition holds, in [0, 1]. */
export const shareOf = (evidence: Evidence, ordinal: number) => Math.min(1, evidence.most === 0 ? 0 : evidence.of(ordinal) / (evidence.most * fullConditionShare))

/** What is left of a member's evidence when what is not wanted is taken off: the strictest exclusion counts. */
export function keptShare (plan: QueryPlan, ordinal: number): number {
  return plan.excluded.reduce((least, { evidence, kept }) => evidence.of(ordinal) > 0 ? Math.min(least, kept) : least, 1)
}

/** The score of evidence, in [0, 1). */
export const scoreOf = (evidence: number, { half }: Ranking) => evidence / (evidence + half)
