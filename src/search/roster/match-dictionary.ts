import { growingUint32, growingUint8 } from './growing-array.ts'

/** Terms with their weights, by number. */
export type TermList = { readonly terms: Uint32Array, readonly weights: Uint8Array }

/** No further one. */
const none = 0

/**
 * Terms with their weights, as small numbers from 1: a text is kept as these, in half the room, and what is known of a term is found without hashing.
 * The same term with another weight is another number.
 */
export class MatchDictionary {
  readonly #terms = growingUint32()
  readonly #weights = growingUint8()
  /** The number of the same term with another weight; 0 for none. */
  readonly #others = growingUint32()
  /** By the hash of a term, the number that came last. */
  #table = new Uint32Array(1024)
  #distinct = 0

  constructor () { this.#append(0, 0, none) }

  /** The highest number and 1. */
  get length (): number { return this.#terms.length }
  get bytes (): number { return this.#terms.bytes + this.#weights.bytes + this.#others.bytes + this.#table.byteLength }

  /** Everything it has, to be added to another. */
  get all (): TermList { return { terms: this.#terms.values.slice(0, this.length), weights: this.#weights.values.slice(0, this.length) } }

  termOf (number: number): number { return this.#terms.values[number] ?? 0 }
  weightOf (number: number): number { return this.#weights.values[number] ?? 0 }
  /** The next number of the same term; 0 for none. */
  otherOf (number: number): number { return this.#others.values[number] ?? none }

  /** A number of a term, whatever its weight; 0 when nobody has it. */
  find (term: number): number { return this.#table[this.#slotOf(term)] ?? none }

  numberOf (term: number, weight: number): number {
    const slot = this.#slotOf(term)
    const first = this.#table[slot] ?? none
    for (let number = first; number !== none; number = this.otherOf(number)) if (this.weightOf(number) === weight) return number
    this.#append(term, weight, first)
    this.#table[slot] = this.length - 1
    if (first === none && ++this.#distinct * 2 > this.#table.length) this.#widen()
    return this.length - 1
  }

  #append (term: number, weight: number, other: number): void {
    this.#terms.push(term)
    this.#weights.push(weight)
    this.#others.push(other)
  }

  /** Where the term is, or would be. */
  #slotOf (term: number): number {
    const mask = this.#table.length - 1
    const terms = this.#terms.values
    let slot = term & mask
    for (let number = this.#table[slot] ?? none; number !== none && terms[number] !== term; number = this.#table[slot] ?? none) slot = (slot + 1) & mask
    return slot
  }

  #widen (): void {
    const numbers = this.#table.filter((number) => number !== none)
    this.#table = new Uint32Array(this.#table.length * 2)
    for (const number of numbers) this.#table[this.#slotOf(this.termOf(number))] = number
  }
}
