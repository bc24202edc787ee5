// How well what one member gives covers what another one needs.

import type { Item, ItemTag, MatchFacts } from './facts.ts'
import type { MatchContext, Rarity } from './similarity.ts'
import { matchWeights } from './weights.ts'

/** A need and how far it is met, in [0, 1]; by what most of all, null when by nothing. */
export type MetNeed = { readonly need: Item, readonly degree: number, readonly by: Item | null }

export type Coverage = {
  /** In [0, 1]. */
  readonly degree: number
  readonly needs: readonly MetNeed[]
  /** Of the degree, what each need gives; they sum to it. */
  readonly parts: readonly number[]
}

/** What somebody is looking for; what they are about where they say no need. */
export type Wants = { readonly items: readonly Item[], readonly areStated: boolean }

export const wantsOf = ({ needs, about }: Pick<MatchFacts, 'needs' | 'about'>): Wants => needs.length > 0 ? { items: needs, areStated: true } : { items: about, areStated: false }

/** Text similarity in [0, 1] of a want and something given, by their places. */
export type Similarity = (want: number, given: number) => number

/**
 * Σ over needs of urgency and degree, half of it the need that is met best.
 * Grows, or stays, with everything that is added to `gives`.
 */
export function coverageOf ({ items, areStated }: Wants, gives: readonly Item[], similarity: Similarity, { rarity }: MatchContext): Coverage {
  const needs = items.map((need, want) => metNeed(need, gives, gives.map((item, given) => matchWeights.itemShares[item.kind] * similarity(want, given)), rarity))
  if (needs.length === 0) return { degree: 0, needs, parts: [] }
  const share = areStated ? 1 : matchWeights.standIn.coverage
  const urgencySum = needs.reduce((sum, { need }) => sum + need.urgency, 0)
  const urgencyMax = needs.reduce((most, { need }) => Math.max(most, need.urgency), 0)
  const pulls = needs.map(({ need, degree }) => degree * need.urgency / urgencyMax)
  const best = pulls.indexOf(Math.max(...pulls))
  const { bestNeedShare } = matchWeights
  const parts = needs.map(({ need, degree }, at) => (
    share * ((1 - bestNeedShare) * degree * need.urgency / urgencySum + (at === best ? bestNeedShare * (pulls[at] ?? 0) : 0))
  ))
  return { degree: parts.reduce((sum, part) => sum + part, 0), needs, parts }
}

function metNeed (need: Item, gives: readonly Item[], similarities: readonly number[], rarity: Rarity): MetNeed {
  const text = halved(bestSum(similarities, matchWeights.bestItems))
  const tagShare = tagShareOf(need)
  const degree = (1 - tagShare) * text + tagShare * (tagShare === 0 ? 0 : tagCoverage(need.tags, gives, rarity))
  return { need, degree, by: mostTelling(gives, similarities) }
}

/** What is said to meet a need: the offer that fits best, unless something else fits twice as well. */
function mostTelling (gives: readonly Item[], similarities: readonly number[]): Item | null {
  let any = 0
  let offer = -1
  for (const [at, similarity] of similarities.entries()) {
    if (similarity > (similarities[any] ?? 0)) any = at
    if (gives[at]?.kind === 'offer' && similarity > (similarities[offer] ?? 0)) offer = at
  }
  const told = 2 * (similarities[offer] ?? 0) >= (similarities[any] ?? 0) ? offer : any
  return (similarities[told] ?? 0) > 0 ? gives[told] ?? null : null
}

/** A similarity on the scale of degrees. */
export const halved = (similarity: number) => similarity * (1 + matchWeights.similarityHalf) / (similarity + matchWeights.similarityHalf)

/** The highest values, each by its weight. Not higher values for fewer: a further item never lowers the sum. */
function bestSum (values: readonly number[], weights: readonly number[]): number {
  const best = new Float64Array(weights.length)
  for (const value of values) {
    let falling = value
    for (let at = 0; at < best.length && falling > 0; at++) {
      const held = best[at] ?? 0
      if (falling <= held) continue
      best[at] = falling
      falling = held
    }
  }
  return weights.reduce((sum, weight, at) => sum + weight * (best[at] ?? 0), 0)
}

/** How much the concepts of a need count beside its text: in a long text most are named by the way. */
export const tagShareOf = ({ tags, vector }: Pick<Item, 'tags' | 'vector'>): number => tagShare(tags.length, tags.some(({ isStated }) => isStated), vector.terms.length)

/** Of a need with so many concepts, and so many terms in its text. */
export function tagShare (tags: number, areStated: boolean, terms: number): number {
  const { stated, recognised, recognisedTermsMax } = matchWeights.tagShares
  if (tags === 0) return 0
  return areStated ? stated : recognised * Math.min(1, recognisedTermsMax / terms)
}

/** Σ rarity · best similarity over the concepts of a need, as `tagDegree`. */
export function tagCoverage (tags: readonly ItemTag[], gives: readonly Item[], rarity: Rarity): number {
  let covered = 0
  let asked = 0
  for (const tag of tags) {
    const weight = rarity(tag.term) * tag.share
    asked += weight
    covered += weight * bestTagSimilarity(tag, gives)
  }
  return tagDegree(covered, asked)
}

/** Rarity that is covered by rarity that is asked for, in [0, 1): having what nearly everybody has says little. */
export const tagDegree = (covered: number, asked: number): number => covered / (asked + matchWeights.tagRarityHalf)

function bestTagSimilarity (tag: ItemTag, gives: readonly Item[]): number {
  let best = 0
  for (const { kind, tags } of gives) {
    for (const given of tags) best = Math.max(best, tagSimilarity(tag, given) * given.share * matchWeights.itemShares[kind])
  }
  return best
}

/** 1 for the same concept, `sibling` for a parent, a child or one under the same parent. */
export function tagSimilarity (a: Pick<ItemTag, 'term' | 'parent'>, b: Pick<ItemTag, 'term' | 'parent'>): number {
  if (a.term === b.term) return matchWeights.tags.same
  const isRelated = (a.parent !== null && (a.parent === b.parent || a.parent === b.term)) || b.parent === a.term
  return isRelated ? matchWeights.tags.sibling : 0
}
