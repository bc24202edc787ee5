import { termWeightStep, type Item } from '../../domain/matching/facts.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import type { MatchDictionary } from './match-dictionary.ts'

/** What a term counts for on either side of a product: see `vectorLength`. */
const termValue = (weight: number, rarity: number) => weight * termWeightStep * Math.sqrt(rarity)

/** What the terms of a dictionary count for, by number. Found out when it is first asked for. */
export class TermValues {
  readonly #dictionary: MatchDictionary
  #context: MatchContext | null = null
  /** 0 for what was not asked for yet: see `count`. */
  values = new Float64Array(0)

  constructor (dictionary: MatchDictionary) { this.#dictionary = dictionary }

  get bytes (): number { return this.values.byteLength }

  /** Forgets what was counted as of another moment. */
  begin (context: MatchContext): void {
    const { length } = this.#dictionary
    if (length > this.values.length) this.values = new Float64Array(Math.ceil(length * 1.25))
    else if (context !== this.#context) this.values.fill(0)
    this.#context = context
  }

  count (number: number): number {
    const value = termValue(this.#dictionary.weightOf(number), this.#context?.rarity(this.#dictionary.termOf(number)) ?? 0)
    this.values[number] = value
    return value
  }
}

/** Items that are compared with those of many records, one after the other. */
export class MatchProbe {
  /** By the number of a term, where its entries begin and 1; 0 for a term that no item has. */
  slots = new Uint32Array(0)
  /** What there is in common with the record's item so far, by item. */
  sums = new Float64Array(0)
  #lengths = new Float64Array(0)
  #touched: number[] = []
  /** Of each term: how many items have it, then each of them with its value. */
  #entries = new Float64Array(0)

  begin (items: readonly Item[], dictionary: MatchDictionary, { rarity, lengthOf }: MatchContext): void {
    for (const number of this.#touched) this.slots[number] = 0
    if (dictionary.length > this.slots.length) this.slots = new Uint32Array(Math.ceil(dictionary.length * 1.25))
    this.#touched = []
    this.sums = new Float64Array(items.length)
    this.#lengths = Float64Array.from(items, ({ vector }) => lengthOf(vector))
    const byTerm = new Map<number, number[]>()
    for (const [index, { vector: { terms, weights } }] of items.entries()) {
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0
        const entry = [index, termValue(weights[at] ?? 0, rarity(term))] as const
        const known = byTerm.get(term)
        if (known) known.push(...entry)
        else byTerm.set(term, [...entry])
      }
    }
    const entries: number[] = []
    for (const [term, ofTerm] of byTerm) {
      for (let number = dictionary.find(term); number !== 0; number = dictionary.otherOf(number)) {
        this.slots[number] = entries.length + 1
        this.#touched.push(number)
      }
      entries.push(ofTerm.length, ...ofTerm)
    }
    this.#entries = Float64Array.from(entries)
  }

  get bytes (): number { return this.slots.byteLength }

  /** Takes up a term of the record's item. */
  add (slot: number, value: number): void {
    const entries = this.#entries
    const end = slot + (entries[slot - 1] ?? 0)
    for (let at = slot; at < end; at += 2) {
      const item = entries[at] ?? 0
      this.sums[item] = (this.sums[item] ?? 0) + value * (entries[at + 1] ?? 0)
    }
  }

  /** The cosine of an item with the record's, which is so long, in [0, 1]; ready for the next one. */
  take (item: number, length: number): number {
    const sum = this.sums[item] ?? 0
    this.sums[item] = 0
    return sum === 0 ? 0 : Math.min(1, sum / (length * (this.#lengths[item] ?? 1) || 1))
  }
}
