import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { impactMax, termWeight } from '../../domain/ranking/term-weight.ts'
import type { EvidenceKind } from '../member-index.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import { mentionSteps, type Roster } from './roster.ts'

/** Something in the query that speaks for members: it adds to their scores, and tells for one member what it added. */
export interface Evidence {
  readonly kind: EvidenceKind
  /** The part of the query it is about, folded or as a reading's label. */
  readonly text: string
  /** The highest it can add to one member. */
  readonly most: number
  addTo: (scores: Float64Array) => void
  of: (ordinal: number) => number
}

const saturation = searchWeights.saturation * mentionSteps

/** A term of the text: what a member's profile says of it, by the member's length. */
export class TermEvidence implements Evidence {
  readonly kind = 'topic'
  readonly text: string
  /** UTF-16 range in the text the terms were taken from. */
  readonly start: number
  readonly end: number
  readonly most: number
  readonly #list: PostingList
  readonly #norms: Float32Array

  /** @param norms what the evidence of each member is divided by */
  constructor ({ list, text, start, end, most, norms }: { list: PostingList, text: string, start: number, end: number, most: number, norms: Float32Array }) {
    this.text = text
    this.start = start
    this.end = end
    this.most = most
    this.#list = list
    this.#norms = norms
  }

  addTo (scores: Float64Array): void {
    const { block, from, to } = this.#list
    const norms = this.#norms
    for (let at = from; at < to; at++) {
      const posting = block[at] ?? 0
      const ordinal = posting >>> payloadBits
      const mentions = posting & payloadMax
      scores[ordinal] = (scores[ordinal] ?? 0) + this.most * mentions / (mentions + saturation * (norms[ordinal] ?? 1))
    }
  }

  of (ordinal: number): number {
    const mentions = payloadOf(this.#list, ordinal)
    return this.most * mentions / (mentions + saturation * (this.#norms[ordinal] ?? 1))
  }
}

export type EvidenceSubject = { kind: EvidenceKind, kindWeight: number, text: string }

/** A list whose members fit more or less: a short form and the organisations it may mean, a place and the cities in it. */
export type FittingList = { list: PostingList, fit: number }

/** Several terms that mean one thing: the best of them counts, once. Independent of the length of the profile. */
export class BestOfEvidence implements Evidence {
  readonly kind: EvidenceKind
  readonly text: string
  most: number
  /** By ordinal. */
  readonly #values: Float32Array
  /** Members it says something of. */
  readonly holders: number

  constructor (roster: Roster, lists: readonly FittingList[], { kind, kindWeight, text }: EvidenceSubject) {
    this.kind = kind
    this.text = text
    this.#values = new Float32Array(roster.length)
    this.holders = lists.reduce((sum, { list, fit }) => sum + this.#collect(roster, list, fit), 0)
    this.most = impactMax * termWeight(kindWeight, this.holders, roster.size, 1, searchWeights)
  }

  /** @returns how many members are new */
  #collect (roster: Roster, { block, from, to }: PostingList, fit: number): number {
    const alive = roster.alive.values
    const values = this.#values
    let added = 0
    for (let at = from; at < to; at++) {
      const posting = block[at] ?? 0
      const ordinal = posting >>> payloadBits
      if (alive[ordinal] !== 1) continue
      const mentions = posting & payloadMax
      const value = fit * mentions / (mentions + saturation)
      const known = values[ordinal] ?? 0
      if (value <= known) continue
      if (known === 0) added++
      values[ordinal] = value
    }
    return added
  }

  /** Lets it be worth at least so much. */
  raise (most: number): void { this.most = Math.max(this.most, most) }

  addTo (scores: Float64Array): void {
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const value = this.#values[ordinal] ?? 0
      if (value > 0) scores[ordinal] = (scores[ordinal] ?? 0) + this.most * value
    }
  }

  of (ordinal: number): number { return this.most * (this.#values[ordinal] ?? 0) }
}

/** A condition that some members meet: so many years of experience. */
export class ConditionEvidence implements Evidence {
  readonly kind: EvidenceKind
  readonly text: string
  readonly most: number
  readonly #members: ReadonlySet<number>

  constructor (roster: Roster, holds: (ordinal: number) => boolean, { kind, kindWeight, text }: EvidenceSubject) {
    this.kind = kind
    this.text = text
    const members = new Set<number>()
    for (let ordinal = 0; ordinal < roster.length; ordinal++) if (roster.alive.values[ordinal] === 1 && holds(ordinal)) members.add(ordinal)
    this.#members = members
    this.most = termWeight(kindWeight, members.size, roster.size, 1, searchWeights)
  }

  addTo (scores: Float64Array): void {
    for (const ordinal of this.#members) scores[ordinal] = (scores[ordinal] ?? 0) + this.most
  }

  of (ordinal: number): number { return this.#members.has(ordinal) ? this.most : 0 }
}

/** Members alive in a list. */
export function holdersOf (roster: Roster, { block, from, to }: PostingList): number {
  if (roster.size === roster.length) return to - from
  const alive = roster.alive.values
  let holders = 0
  for (let at = from; at < to; at++) holders += alive[(block[at] ?? 0) >>> payloadBits] ?? 0
  return holders
}

/** What a list says of a member; 0 when it does not know them. */
export function payloadOf ({ block, from, to }: PostingList, ordinal: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (((block[middle] ?? 0) >>> payloadBits) < ordinal) low = middle + 1
    else high = middle
  }
  const posting = block[low] ?? 0
  return low < to && posting >>> payloadBits === ordinal ? posting & payloadMax : 0
}
