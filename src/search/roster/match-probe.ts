import { termWeightStep, type Item, type TermVector } from '../../domain/matching/facts.ts'
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

  /** Of a term with a weight. @param first of its numbers; 0 when nobody has it */
  of (first: number, term: number, weight: number): number {
    for (let number = first; number !== 0; number = this.#dictionary.otherOf(number)) {
      if (this.#dictionary.weightOf(number) === weight) return this.values[number] || this.count(number)
    }
    return termValue(weight, this.#context?.rarity(term) ?? 0)
  }

  count (number: number): number {
    const value = termValue(this.#dictionary.weightOf(number), this.#context?.rarity(this.#dictionary.termOf(number)) ?? 0)
    this.values[number] = value
    return value
  }
}

/** Items that are compared with those of many records, one after the other. */
export class MatchProbe {
  readonly #dictionary: MatchDictionary
  readonly #values: TermValues
  /** By the number of a term, where its entries begin and 1; 0 for a term that no item has. */
  slots = new Uint32Array(0)
  /** What there is in common with the record's item so far, by item. */
  sums = new Float64Array(0)
  #lengths = new Float64Array(0)
  /** Terms of the items, by the number that `find` gives. */
  #numbers: number[] = []
  /** Of each term: how many items have it, then each of them with its value. */
  #entries = new Float64Array(1024)

  /** @param values of the same dictionary, as of the same moment */
  constructor (dictionary: MatchDictionary, values: TermValues) {
    this.#dictionary = dictionary
    this.#values = values
  }

  begin (items: readonly Item[]): void {
    this.#mark(() => 0)
    if (this.#dictionary.length > this.slots.length) this.slots = new Uint32Array(Math.ceil(this.#dictionary.length * 1.25))
    this.sums = new Float64Array(items.length)
    this.#lengths = new Float64Array(items.length)
    this.#numbers = this.#countTerms(items)
    let end = 0
    for (const number of this.#numbers) {
      const count = this.slots[number] ?? 0
      this.slots[number] = end + 1
      end += 1 + 2 * count
    }
    if (end > this.#entries.length) this.#entries = new Float64Array(2 * end)
    this.#entries.fill(0, 0, end)
    for (const [index, { vector }] of items.entries()) this.#enter(index, vector)
    this.#mark((number) => this.slots[number] ?? 0)
  }

  /** Lets the slot of a term be that of the same term with any weight. */
  #mark (slotOf: (number: number) => number): void {
    for (const first of this.#numbers) {
      const slot = slotOf(first)
      for (let number = first; number !== 0; number = this.#dictionary.otherOf(number)) this.slots[number] = slot
    }
  }

  /** Counts in the slots how many items have each term. A term nobody has in the records is left out. */
  #countTerms (items: readonly Item[]): number[] {
    const numbers: number[] = []
    for (const { vector: { terms } } of items) {
      for (let at = 0; at < terms.length; at++) {
        const number = this.#dictionary.find(terms[at] ?? 0)
        if (number === 0) continue
        if (this.slots[number] === 0) numbers.push(number)
        this.slots[number] = (this.slots[number] ?? 0) + 1
      }
    }
    return numbers
  }

  #enter (index: number, { terms, weights }: TermVector): void {
    const entries = this.#entries
    let square = 0
    for (let at = 0; at < terms.length; at++) {
      const number = this.#dictionary.find(terms[at] ?? 0)
      const value = this.#values.of(number, terms[at] ?? 0, weights[at] ?? 0)
      square += value * value
      if (number === 0) continue
      const slot = this.slots[number] ?? 0
      const place = slot + 2 * (entries[slot - 1] ?? 0)
      entries[place] = index
      entries[place + 1] = value
      entries[slot - 1] = (entries[slot - 1] ?? 0) + 1
    }
    this.#lengths[index] = Math.sqrt(square)
  }

  get bytes (): number { return this.slots.byteLength }

  /** Takes up a term of the record's item. */
  add (slot: number, value: number): void {
    const entries = this.#entries
    const end = slot + 2 * (entries[slot - 1] ?? 0)
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
