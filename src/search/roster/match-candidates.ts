import type { MatchFacts, TermVector } from '../../domain/matching/facts.ts'
import { logistic } from '../../domain/matching/acceptance.ts'
import { wantsOf } from '../../domain/matching/coverage.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import type { MemberId } from '../../domain/ids.ts'
import { needTerm } from './evidence-terms.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

/** Up to so many members everybody is a candidate. */
export const exhaustiveMax = 600

/** Terms that tell most, for each direction; and postings that are read for them: terms that nearly everybody has are left out whole, never in part. */
const termsMax = 160
const postingsReadMax = 600_000

type Sums = Readonly<Record<'forward' | 'backward' | 'near', SparseSums>>

/** Whom candidates are for, who is none, and which ordinals are of members known to state no need. */
export type Sought = { own: MatchFacts, excluded: readonly MemberId[], isSilent: (ordinal: number) => boolean }

/**
 * Ordinals of those who may suit a member, most promising first: who says what the member needs, who needs what the member says, and who shares
 * their city, industry or interests.
 *
 * @param most as many as there are in a larger community
 */
export function matchCandidates (roster: Roster, { own, excluded, isSilent }: Sought, most: number, context: MatchContext): number[] {
  const out = new Set([own.id, ...excluded].map((id) => roster.ordinalOf(id)))
  const admits = (ordinal: number) => roster.alive.values[ordinal] === 1 && !out.has(ordinal)
  if (roster.size <= exhaustiveMax) return ordinalsFrom(roster, admits, exhaustiveMax)
  const wants = wantsOf(own)
  const forward = addTerms(roster, roster.scratch.topics, telling(wants.items.map(({ vector }) => vector), context), (term) => term)
  const backward = addTerms(roster, roster.scratch.source, telling(own.gives.map(({ vector }) => vector), context), needTerm)
  const shared = [own.city, own.industry, ...own.interests].flatMap((value) => value ? [[value.term, context.rarity(value.term)] as const] : [])
  const near = addTerms(roster, roster.scratch.names, new Map(shared), (term) => term)
  const found = firstByScore(approximateScores({ forward, backward, near }, wants.areStated, isSilent), most, admits)
  if (found.length >= most) return found
  const known = new Set(found)
  return [...found, ...ordinalsFrom(roster, (ordinal) => admits(ordinal) && !known.has(ordinal), most - found.length)]
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
      impacts.set(term, (impacts.get(term) ?? 0) + (vector.weights[at] ?? 0) * rarity(term) / length)
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

const { bias, needMet, canHelp, sharedInterest, samePlace } = matchWeights.acceptance
const { confidence, coverage } = matchWeights.standIn
/** The one who fits best is seldom a perfect fit. */
const bestFit = 0.6

/** Log-odds go from -8 to 8 here; a hundred thousand exponentials take longer than everything else. */
const logisticSteps = 256
const logistics = Float32Array.from({ length: 16 * logisticSteps + 1 }, (_, at) => logistic(at / logisticSteps - 8))
const quickLogistic = (logOdds: number): number => logistics[Math.floor(Math.max(0, Math.min(16, logOdds + 8)) * logisticSteps)] ?? 0

/** Of all of whom something speaks: who they are, and about the mutual score. */
type Approximate = { readonly ordinals: Uint32Array, readonly scores: Float32Array, readonly count: number }

/** The mutual score as it would be if sums of terms were coverage. */
function approximateScores ({ forward, backward, near }: Sums, ownStates: boolean, isSilent: (ordinal: number) => boolean): Approximate {
  const most = forward.count + backward.count + near.count
  const ordinals = new Uint32Array(most)
  const scores = new Float32Array(most)
  let count = 0
  const scaleOf = ({ highest }: SparseSums, degree: number) => highest === 0 ? 0 : degree / highest
  const metScale = scaleOf(forward, ownStates ? bestFit : bestFit * coverage)
  const helpedScale = scaleOf(backward, bestFit)
  const nearScale = scaleOf(near, sharedInterest + samePlace)
  const ownConfidence = ownStates ? 1 : confidence
  const take = (ordinal: number) => {
    const met = (forward.values[ordinal] ?? 0) * metScale
    const helped = (backward.values[ordinal] ?? 0) * helpedScale
    const common = bias + (near.values[ordinal] ?? 0) * nearScale
    const wants = quickLogistic(common + needMet * met + canHelp * helped)
    const wanted = quickLogistic(common + needMet * helped + canHelp * met)
    const otherConfidence = helped === 0 && isSilent(ordinal) ? confidence : 1
    const one = ownConfidence * wants + (1 - ownConfidence) * wanted
    const two = otherConfidence * wanted + (1 - otherConfidence) * wants
    ordinals[count] = ordinal
    scores[count++] = 2 * one * two / (one + two)
  }
  for (let at = 0; at < forward.count; at++) take(forward.ordinals[at] ?? 0)
  for (let at = 0; at < backward.count; at++) {
    const ordinal = backward.ordinals[at] ?? 0
    if (forward.values[ordinal] === 0) take(ordinal)
  }
  for (let at = 0; at < near.count; at++) {
    const ordinal = near.ordinals[at] ?? 0
    if (forward.values[ordinal] === 0 && backward.values[ordinal] === 0) take(ordinal)
  }
  return { ordinals, scores, count }
}

/** Scores are counted in so many steps, to find from which one on there are few enough. */
const steps = 4096

/** The highest, by a threshold, so that few are compared. */
function firstByScore ({ ordinals, scores, count }: Approximate, most: number, admits: (ordinal: number) => boolean): number[] {
  const counts = new Uint32Array(steps + 1)
  for (let at = 0; at < count; at++) {
    const scored = Math.floor((scores[at] ?? 0) * steps)
    counts[scored] = (counts[scored] ?? 0) + 1
  }
  let step = steps
  for (let left = most; step > 0 && left > 0; step--) left -= counts[step] ?? 0
  const found: { ordinal: number, score: number }[] = []
  for (let at = 0; at < count; at++) {
    const ordinal = ordinals[at] ?? 0
    const score = scores[at] ?? 0
    if (score * steps >= step && admits(ordinal)) found.push({ ordinal, score })
  }
  return found.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, most).map(({ ordinal }) => ordinal)
}
