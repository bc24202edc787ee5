import type { MatchFacts, TermVector } from '../../domain/matching/facts.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import type { MemberId } from '../../domain/ids.ts'
import { needTerm } from './evidence-terms.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

/** Up to so many members everybody is a candidate, and the order is exact. */
export const exhaustiveMax = 400
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
  const scores = new Map<number, number>()
  const best = (sums: SparseSums, weight: number) => {
    const scale = sums.highest === 0 ? 0 : weight / sums.highest
    for (let at = 0; at < sums.count; at++) {
      const ordinal = sums.ordinals[at] ?? 0
      scores.set(ordinal, (scores.get(ordinal) ?? 0) + scale * (sums.values[ordinal] ?? 0))
    }
  }
  best(forward, 1)
  best(backward, member.needs.length > 0 ? 0.7 : 1)
  best(near, 0.2)
  const found = firstByScore(scores, admits)
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

/** The highest, by a threshold from a sample instead of sorting all. */
function firstByScore (scores: ReadonlyMap<number, number>, admits: (ordinal: number) => boolean): number[] {
  const floor = scores.size <= 4 * candidatesMax ? 0 : nthHighest([...scores.values()], 2 * candidatesMax)
  return [...scores].filter(([ordinal, score]) => score >= floor && admits(ordinal))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, candidatesMax).map(([ordinal]) => ordinal)
}

function nthHighest (values: readonly number[], n: number): number {
  return Float64Array.from(values).sort().at(-n) ?? 0
}
