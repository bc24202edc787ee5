import { searchWeights } from '../../domain/ranking/search-weights.ts'
import type { Evidence } from './evidence.ts'
import type { Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

const { share, spreadMin, supportFrom, full, foundMax } = searchWeights.meaning

export type Meaning = { vector: Int8Array, text: string, /** What the words of the query could give at most. */ attainable: number }

/** The meaning of a query as evidence; nothing where no member has a vector to compare with. */
export function meaningEvidence (roster: Roster, { vector, text, attainable }: Meaning): MeaningEvidence[] {
  const cosines = roster.vectors.cosines(vector)
  return cosines?.some((cosine) => !Number.isNaN(cosine)) ? [new MeaningEvidence(cosines, text, share * attainable)] : []
}

/** Members whose cosines tell what is usual. */
const sampleMax = 2_048

/**
 * What members are and offer, by the direction of their vectors: it supports who is found by words, and the most alike are found by it alone.
 *
 * Models differ in what a cosine of 0.7 means, so members are compared with each other: how many spreads one is above what is usual here.
 * Has to be added after the words, once; `of` tells what that added.
 */
export class MeaningEvidence implements Evidence {
  readonly kind = 'meaning'
  readonly text: string
  readonly most: number
  readonly #cosines: Float32Array
  readonly #usual: Usual
  readonly #added = new Map<number, number>()

  /** @param cosines of members, by ordinal; NaN for those without a vector */
  constructor (cosines: Float32Array, text: string, most: number) {
    this.text = text
    this.most = most
    this.#cosines = cosines
    this.#usual = usualOf(cosines)
  }

  addTo (sums: SparseSums): void {
    const { ordinals, count } = sums
    for (let at = 0; at < count; at++) if (sums.has(ordinals[at] ?? 0)) this.#add(sums, ordinals[at] ?? 0)
    for (const ordinal of this.#foundAlone()) if (!this.#added.has(ordinal)) this.#add(sums, ordinal)
  }

  #add (sums: SparseSums, ordinal: number): void {
    const value = this.#valueOf(ordinal)
    if (value === 0) return
    sums.add(ordinal, value)
    this.#added.set(ordinal, value)
  }

  of (ordinal: number): number { return this.#added.get(ordinal) ?? 0 }

  /** The most alike, of those who are more so than the luckiest of so many would be by chance. */
  #foundAlone (): number[] {
    const from = Math.sqrt(2 * Math.log(Math.max(2, this.#usual.members)))
    const found: number[] = []
    for (let ordinal = 0; ordinal < this.#cosines.length; ordinal++) if (this.#spreadsAbove(ordinal) >= from) found.push(ordinal)
    return found.sort((a, b) => this.#spreadsAbove(b) - this.#spreadsAbove(a)).slice(0, foundMax)
  }

  #valueOf (ordinal: number): number {
    return this.most * Math.max(0, Math.min(1, (this.#spreadsAbove(ordinal) - supportFrom) / (full - supportFrom)))
  }

  /** How many spreads above what is usual; -Infinity for members without a vector. */
  #spreadsAbove (ordinal: number): number {
    const cosine = this.#cosines[ordinal] ?? NaN
    return Number.isNaN(cosine) ? -Infinity : (cosine - this.#usual.median) / this.#usual.spread
  }
}

type Usual = { members: number, median: number, spread: number }

/** The middle of cosines and how far they lie apart below it: those above may be the very ones that are looked for. */
function usualOf (cosines: Float32Array): Usual {
  const known = cosines.filter((cosine) => !Number.isNaN(cosine))
  const step = Math.ceil(known.length / sampleMax)
  const sample = known.filter((_, at) => at % step === 0).sort()
  const median = sample[sample.length >> 1] ?? 0
  const low = sample[Math.floor(sample.length * 0.16)] ?? 0
  return { members: known.length, median, spread: Math.max(spreadMin, median - low) }
}
