import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { impactMax, termWeight } from '../../domain/ranking/term-weight.ts'
import type { EvidenceKind } from '../member-index.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import { mentionSteps, type Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

/** Something in the query that speaks for members: it adds to their scores, and tells for one member what it added. */
export interface Evidence {
  readonly kind: EvidenceKind
  /** The part of the query it is about, folded or as a reading's label. */
  readonly text: string
  /** The highest it can add to one member. */
  readonly most: number
  addTo: (sums: SparseSums) => void
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

  addTo (sums: SparseSums): void {
    const { block, from, to } = this.#list
    const { values, ordinals, alive } = sums
    const { most } = this
    const norms = this.#norms
    let { count, highest } = sums
    for (let at = from; at < to; at++) {
      const posting = block[at] ?? 0
      const ordinal = posting >>> payloadBits
      const mentions = posting & payloadMax
      const known = values[ordinal] ?? 0
      if (known === 0) {
        if (alive[ordinal] !== 1) continue
        ordinals[count++] = ordinal
      }
      const sum = known + most * mentions / (mentions + saturation * (norms[ordinal] ?? 1))
      values[ordinal] = sum
      if (sum > highest) highest = sum
    }
    sums.count = count
    sums.highest = highest
  }

  /** Adds to the sums there are, which is faster for a term that most members have. */
  addToKnown ({ values }: SparseSums): void {
    const { block, from, to } = this.#list
    const { most } = this
    const norms = this.#norms
    for (let at = from; at < to; at++) {
      const posting = block[at] ?? 0
      const ordinal = posting >>> payloadBits
      const known = values[ordinal] ?? 0
      if (known === 0) continue
      const mentions = posting & payloadMax
      values[ordinal] = known + most * mentions / (mentions + saturation * (norms[ordinal] ?? 1))
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
  /** Members it says something of. */
  readonly holders: number
  readonly #lists: readonly FittingList[]
  readonly #ordinals: Uint32Array
  /** Of each of these, as a share of the most. */
  readonly #shares: Float32Array

  constructor (roster: Roster, lists: readonly FittingList[], { kind, kindWeight, text }: EvidenceSubject) {
    this.kind = kind
    this.text = text
    this.#lists = lists
    const best = roster.scratch.source.begin(roster)
    for (const { list, fit } of lists) collect(best, list, fit)
    this.holders = best.count
    this.#ordinals = best.ordinals.slice(0, best.count)
    this.#shares = new Float32Array(best.count)
    for (let at = 0; at < best.count; at++) this.#shares[at] = best.values[this.#ordinals[at] ?? 0] ?? 0
    this.most = impactMax * termWeight(kindWeight, this.holders, roster.size, 1, searchWeights)
  }

  /** Lets it be worth at least so much. */
  raise (most: number): void { this.most = Math.max(this.most, most) }

  addTo (sums: SparseSums): void {
    const ordinals = this.#ordinals
    const shares = this.#shares
    for (let at = 0; at < ordinals.length; at++) sums.add(ordinals[at] ?? 0, this.most * (shares[at] ?? 0))
  }

  of (ordinal: number): number {
    return this.most * this.#lists.reduce((best, { list, fit }) => Math.max(best, shareOfMost(payloadOf(list, ordinal), fit)), 0)
  }
}

function collect (best: SparseSums, { block, from, to }: PostingList, fit: number): void {
  const shares = new Float32Array(payloadMax + 1)
  for (let mentions = 1; mentions <= payloadMax; mentions++) shares[mentions] = shareOfMost(mentions, fit)
  const { values, ordinals, alive } = best
  let { count } = best
  for (let at = from; at < to; at++) {
    const posting = block[at] ?? 0
    const ordinal = posting >>> payloadBits
    const share = shares[posting & payloadMax] ?? 0
    const known = values[ordinal] ?? 0
    if (share <= known) continue
    if (known === 0) {
      if (alive[ordinal] !== 1) continue
      ordinals[count++] = ordinal
    }
    values[ordinal] = share
  }
  best.count = count
}

/** Rounded as it is kept. */
const shareOfMost = (mentions: number, fit: number) => Math.fround(fit * mentions / (mentions + saturation))

/** A condition that some members meet: so many years of experience. */
export class ConditionEvidence implements Evidence {
  readonly kind: EvidenceKind
  readonly text: string
  readonly most: number
  readonly #holds: (ordinal: number) => boolean
  readonly #members: readonly number[]

  constructor (roster: Roster, holds: (ordinal: number) => boolean, { kind, kindWeight, text }: EvidenceSubject) {
    this.kind = kind
    this.text = text
    this.#holds = holds
    const members: number[] = []
    for (let ordinal = 0; ordinal < roster.length; ordinal++) if (roster.alive.values[ordinal] === 1 && holds(ordinal)) members.push(ordinal)
    this.#members = members
    this.most = termWeight(kindWeight, members.length, roster.size, 1, searchWeights)
  }

  addTo (sums: SparseSums): void {
    for (const ordinal of this.#members) sums.add(ordinal, this.most)
  }

  of (ordinal: number): number { return this.#holds(ordinal) ? this.most : 0 }
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
