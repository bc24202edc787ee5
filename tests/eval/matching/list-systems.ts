// Ways to say whom each member of a planted community should meet, side by side.

import { learnAcceptance, type Observation } from '../../../src/domain/learning/learn-acceptance.ts'
import type { Signs } from '../../../src/domain/matching/acceptance.ts'
import { finalScore } from '../../../src/domain/matching/final.ts'
import type { LearnedModel } from '../../../src/domain/matching/learned-model.ts'
import { explainPair, prepared, scorePair, type PairScore } from '../../../src/domain/matching/score-pair.ts'
import { seededRandom } from '../../../src/domain/random.ts'
import { listsBy, mean, type Lists } from './list-metrics.ts'
import type { PlantedCommunity } from './planted-community.ts'
import type { Truth } from './planted-truth.ts'
import { nowMs, type ScoredCommunity } from './scored-community.ts'
import { tfIdfScores } from './tf-idf.ts'

/** Scores by member and other member; null on the diagonal. */
export type Scores = readonly (readonly (PairScore | null)[])[]

export type ListSystem = {
  readonly name: string
  readonly lists: Lists
  /** P(the first wants to meet the second), where the system says so. */
  readonly forward: ((own: number, other: number) => number) | null
}

/** A member may be told to so many others in a week, which is the default of a community. */
const weeklyCapacity = 30
const shown = 10

export function scoresOf ({ facts, context }: ScoredCommunity, model: LearnedModel | null = null): Scores {
  const ready = facts.map((own) => prepared(own, context))
  return ready.map((own) => facts.map((other) => own.facts === other ? null : scorePair(own, other, context, { nowMs, model })))
}

export function listSystems (community: PlantedCommunity, scored: ScoredCommunity, scores: Scores, truth: Truth): ListSystem[] {
  const size = community.people.length
  const random = seededRandom(community.seed + 2)
  const lots = Array.from({ length: size }, () => Float64Array.from({ length: size }, random))
  const of = (from: Scores, key: keyof PairScore) => (own: number, other: number) => from[own]?.[other]?.[key] ?? 0
  const liked = community.people.map((_, other) => mean(community.people.map((_, own) => of(scores, 'forward')(own, other))))
  const model = learnedFrom(scored, scores, truth)
  const learned = scoresOf(scored, model)
  const plain = plainScores(community)
  const knowable = (own: number, other: number) => truth.knowable[own]?.[other] ?? 0
  const ranked = (name: string, score: (own: number, other: number) => number, forward: ListSystem['forward'] = null): ListSystem => ({ name, lists: listsBy(size, score), forward })
  return [
    ranked('random', (own, other) => lots[own]?.[other] ?? 0),
    ranked('popularity', (_, other) => liked[other] ?? 0),
    ranked('TF-IDF both ways', (own, other) => harmonic(plain[own]?.[other] ?? 0, plain[other]?.[own] ?? 0)),
    ranked('ours, one-sided', of(scores, 'forward')),
    ranked('ours, arithmetic', (own, other) => of(scores, 'forward')(own, other) + of(scores, 'backward')(own, other)),
    ranked('ours', of(scores, 'mutual'), of(scores, 'forward')),
    { name: 'ours, with capacity', lists: withCapacity(scores, size), forward: null },
    ranked('ours, learned', of(learned, 'mutual'), of(learned, 'forward')),
    ranked('all that is meant (bound)', (own, other) => knowable(own, other) * knowable(other, own), knowable),
  ]
}

const harmonic = (a: number, b: number) => a + b === 0 ? 0 : 2 * a * b / (a + b)

/** How well the one's needs are met by what the other says, by the reference: the best need. */
function plainScores ({ members }: PlantedCommunity): number[][] {
  const experts = members.map(({ offers = [], skills = [], headline, bio, title }) => [
    ...offers.map(({ text }) => text), skills.join(' '), ...[headline, title].flatMap((text) => text ?? []), ...(bio ?? '').split('\n'),
  ])
  const needs = members.flatMap(({ needs = [] }, own) => needs.map(({ text }) => ({ own, text })))
  const rows = tfIdfScores(needs.map(({ text }) => text), experts)
  return members.map((_, own) => members.map((_, other) => Math.max(0, ...rows.filter((_, at) => needs[at]?.own === own).map((row) => row[other] ?? 0))))
}

/** Everybody asks once, in an order by lot; whoever was told often already comes later, and not at all without room. */
function withCapacity (scores: Scores, size: number): number[][] {
  const load = new Int32Array(size)
  return listsBy(size, (own, other) => scores[own]?.[other]?.mutual ?? 0).map((list, own) => {
    const left = (other: number) => finalScore(scores[own]?.[other]?.mutual ?? 0, { load: load[other] ?? 0, capacity: weeklyCapacity }, 1)
    const found = list.filter((other) => (load[other] ?? 0) < weeklyCapacity).sort((a, b) => left(b) - left(a) || a - b)
    for (const other of found.slice(0, shown)) load[other] = (load[other] ?? 0) + 1
    return found
  })
}

const outcomes = ['not_now', 'met'] as const

/** From what every other member said about the ten they were shown; the members in between are those it is tried on. */
function learnedFrom (scored: ScoredCommunity, scores: Scores, { said }: Truth): LearnedModel | null {
  const { facts, context } = scored
  const lists = listsBy(facts.length, (own, other) => scores[own]?.[other]?.mutual ?? 0)
  const observations = facts.flatMap(({ id }, own) => (lists[own] ?? []).slice(0, (1 - own % 2) * shown).map((other, position): Observation => (
    { signs: signsOf(own, other), position, propensity: 1, outcome: outcomes[said[own]?.[other] ?? 0] ?? null, memberId: id }
  )))
  const { isLearned, weights, calibration } = learnAcceptance(observations)
  return isLearned ? { version: 1, weights, calibration, operator: 'harmonic' } : null

  function signsOf (own: number, other: number): Signs {
    const [one, two] = [facts[own], facts[other]]
    if (!one || !two) throw new RangeError('no such member')
    return explainPair(prepared(one, context), two, context, { nowMs }).sides.forward.signs
  }
}
