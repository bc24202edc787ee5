import type { MatchFacts, TermVector } from '../../domain/matching/facts.ts'
import { logistic } from '../../domain/matching/acceptance.ts'
import { mutualOf } from '../../domain/matching/reciprocity.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import type { MemberId } from '../../domain/ids.ts'
import { needTerm } from './evidence-terms.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

/** Up to so many members everybody is a candidate, and the order is exact. */
export const exhaustiveMax = 600
/** Candidates in a larger community. */
const candidatesMax = 300

/** Terms that tell most, for each direction; and postings that are read for them: terms that nearly everybody has are left out whole, never in part. */
const termsMax = 48
const postingsReadMax = 600_000

/**
 * Ordinals of those who may suit a member, most promising first: who says what the member needs, who needs what the member says, and who shares
 * their city, industry or interests.
 */
export function matchCandidates (roster: Roster, member: MatchFacts, excluded: ReadonlySet<MemberId>, context: MatchContext): number[] {
  const admits = (ordinal: number) => roster.alive.values[ordinal] === 1 && !excluded.has(roster.ids[ordinal] ?? '' as MemberId)
  if (roster.size <= exhaustiveMax) return ordinalsFrom(roster, admits, exhaustiveMax)
  const wants = member.needs.length > 0 ? member.needs : member.about
  const forward = addTerms(roster, roster.scratch.topics, telling(wants.map(({ vector }) => vector), context), (term) => term)
  const backward = addTerms(roster, roster.scratch.source, telling(member.gives.map(({ vector }) => vector), context), needTerm)
  const shared = [member.city, member.industry, ...member.interests].flatMap((value) => value ? [[value.term, context.rarity(value.term)] as const] : [])
  const near = addTerms(roster, roster.scratch.names, new Map(shared), (term) => term)
  const found = firstByScore(approximateScores(roster.length, forward, backward, near), admits)
  if (found.length >= candidatesMax) return found
  const known = new Set(found)
  return [...found, ...ordinalsFrom(roster, (ordinal) => admits(ordinal) && !known.has(ordinal), candidatesMax - found.length)]
}

/** Those who changed last, first. */
function ordinalsFrom (roster: Roster, admits: (ordinal: number) => boolean, count: number): number[] {
  const ordinals: number[] = []
  for (let ordinal = roster.length - 1; ordinal >= 0 && ordinals.length < count; ordinal--) if (admits(ordinal)) ordinals.push(ordinal)
  return ordinals
}

/** The terms of vectors that tell most, with how much. */
function telling (vectors: readonly TermVector[], { rarity, lengthOf }: MatchContext): Map<number, number> {
  const impacts = new Map<number, number>()
  for (const vector of vectors) {
    const length = lengthOf(vector)
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] ?? 0
      impacts.set(term, (impacts.get(term) ?? 0) + (vector.weights[at] ?? 0) * rarity(term) ** 2 / length)
    }
  }
  return impacts.size <= termsMax ? impacts : new Map([...impacts].sort((a, b) => b[1] - a[1]).slice(0, termsMax))
}

function addTerms (roster: Roster, scratch: SparseSums, impacts: ReadonlyMap<number, number>, indexed: (term: number) => number): SparseSums {
  const sums = scratch.begin(roster)
  const norms = roster.lengthNorms
  let left = postingsReadMax
  for (const [term, impact] of [...impacts].sort((a, b) => b[1] - a[1])) {
    const list = roster.topics.find(indexed(term))
    if (!list || list.to - list.from > left) continue
    left -= list.to - list.from
    addPostings(sums, list, impact, norms)
  }
  return sums
}

/** Mentions that count for half, in a profile of middle length. */
const mentionsHalf = 16

function addPostings (sums: SparseSums, { block, from, to }: PostingList, impact: number, norms: Float32Array): void {
  for (let at = from; at < to; at++) {
    const posting = block[at] ?? 0
    const ordinal = posting >>> payloadBits
    const mentions = posting & payloadMax
    sums.add(ordinal, impact * mentions / (mentions + mentionsHalf * (norms[ordinal] ?? 1)))
  }
}

/** Log-odds at most: of being what is needed, and of having something in common; as much as in the exact score. */
const { bias, needMet, canHelp, sharedInterest, samePlace } = matchWeights.acceptance
/** The one who fits best is seldom a perfect fit. */
const bestFit = 0.6

/** The reciprocal score as it would be if sums of terms were coverage. By ordinal; 0 for those of whom nothing speaks. */
function approximateScores (length: number, forward: SparseSums, backward: SparseSums, near: SparseSums): Float64Array {
  const scores = new Float64Array(length)
  const shareOf = ({ values, highest }: SparseSums, ordinal: number) => highest === 0 ? 0 : (values[ordinal] ?? 0) / highest
  for (const sums of [forward, backward, near]) {
    for (let at = 0; at < sums.count; at++) {
      const ordinal = sums.ordinals[at] ?? 0
      if (scores[ordinal] !== 0) continue
      const [met, helped] = [bestFit * shareOf(forward, ordinal), bestFit * shareOf(backward, ordinal)]
      const common = bias + (sharedInterest + samePlace) * shareOf(near, ordinal)
      const sideOf = (wanted: number, giving: number) => ({ probability: logistic(common + needMet * wanted + canHelp * giving), confidence: 1 })
      scores[ordinal] = mutualOf(sideOf(met, helped), sideOf(helped, met))
    }
  }
  return scores
}

/** The highest, by a threshold, so that few are compared. */
function firstByScore (scores: Float64Array, admits: (ordinal: number) => boolean): number[] {
  const floor = scores.slice().sort().at(-2 * candidatesMax) ?? 0
  const found: number[] = []
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    const score = scores[ordinal] ?? 0
    if (score > 0 && score >= floor && admits(ordinal)) found.push(ordinal)
  }
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, candidatesMax)
}
