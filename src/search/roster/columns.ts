import { filterKey } from '../filter-key.ts'
import { growingFloat64, growingUint32 } from './growing-array.ts'

/**
 * A field whose values are compared as a whole, for all members of a roster. Spellings that are the same after folding are one value;
 * each member keeps their own spelling, so that a value is shown as those write it who are counted.
 */
export class KeywordColumn {
  readonly #valueByKey = new Map<string, number>()
  readonly #keys: string[] = []
  /** By value: how many members have it now. */
  readonly #holders = growingUint32()
  /** By spelling: the same. */
  readonly #spelled = growingUint32()
  readonly #spellingByText = new Map<string, number>()
  readonly #spellings: string[] = []
  /** By spelling. */
  readonly #values = growingUint32()
  readonly #starts = growingUint32()
  readonly #written = growingUint32()

  constructor () { this.#starts.push(0) }

  /** What the next member has. */
  add (texts: readonly (string | null)[]): void {
    const own = new Set<number>()
    for (const text of texts) {
      if (text === null || text.trim() === '') continue
      const spelling = this.#spellingFor(text.trim())
      const value = this.valueOf(spelling)
      if (own.has(value)) continue
      own.add(value)
      this.#written.push(spelling)
      this.#count(spelling, 1)
    }
    this.#starts.push(this.#written.length)
  }

  /** The member is gone, and their values with them unless others have them. */
  end (ordinal: number): void {
    for (const spelling of this.of(ordinal)) this.#count(spelling, -1)
  }

  /** Undoes `end`. */
  resume (ordinal: number): void {
    for (const spelling of this.of(ordinal)) this.#count(spelling, 1)
  }

  /** The member's spellings, one of each value. */
  of (ordinal: number): Uint32Array {
    const starts = this.#starts.values
    return this.#written.values.subarray(starts[ordinal] ?? 0, starts[ordinal + 1] ?? 0)
  }

  /** Whether the member has one of the values, which are 1 by value. */
  hasAny (ordinal: number, isWanted: Uint8Array): boolean {
    const starts = this.#starts.values
    const end = starts[ordinal + 1] ?? 0
    for (let at = starts[ordinal] ?? 0; at < end; at++) {
      if (isWanted[this.valueOf(this.#written.values[at] ?? 0)] === 1) return true
    }
    return false
  }

  /** Adds to the counts of spellings those of members. */
  countInto (counts: Uint32Array, ordinals: readonly number[]): void {
    const starts = this.#starts.values
    const written = this.#written.values
    for (const ordinal of ordinals) {
      const end = starts[ordinal + 1] ?? 0
      for (let at = starts[ordinal] ?? 0; at < end; at++) {
        const spelling = written[at] ?? 0
        counts[spelling] = (counts[spelling] ?? 0) + 1
      }
    }
  }

  /** How many members have each spelling now. */
  get spellingCounts (): Uint32Array { return this.#spelled.values.slice(0, this.spellingCount) }

  /** The value a spelling is of. */
  valueOf (spelling: number): number { return this.#values.values[spelling] ?? 0 }
  /** The value of a folded text; -1 when nobody has it. */
  find (key: string): number {
    const value = this.#valueByKey.get(key)
    return value === undefined || this.#holders.values[value] === 0 ? -1 : value
  }

  /** A value, folded. Values of members who are gone remain until the roster is made anew. */
  keyOf (value: number): string { return this.#keys[value] ?? '' }
  shown (spelling: number): string { return this.#spellings[spelling] ?? '' }

  get valueCount (): number { return this.#keys.length }
  get spellingCount (): number { return this.#spellings.length }
  get bytes (): number { return this.#starts.bytes + this.#written.bytes + this.#values.bytes + this.#holders.bytes + this.#spelled.bytes + this.#spellings.length * 240 }

  #count (spelling: number, step: number): void {
    const value = this.valueOf(spelling)
    this.#holders.values[value] = (this.#holders.values[value] ?? 0) + step
    this.#spelled.values[spelling] = (this.#spelled.values[spelling] ?? 0) + step
  }

  #spellingFor (text: string): number {
    const known = this.#spellingByText.get(text)
    if (known !== undefined) return known
    this.#spellingByText.set(text, this.#spellings.length)
    this.#spellings.push(text)
    this.#values.push(this.#valueFor(filterKey(text)))
    this.#spelled.push(0)
    return this.#spellings.length - 1
  }

  #valueFor (key: string): number {
    const known = this.#valueByKey.get(key)
    if (known !== undefined) return known
    this.#valueByKey.set(key, this.#keys.length)
    this.#keys.push(key)
    this.#holders.push(0)
    return this.#keys.length - 1
  }
}

/** A number or an instant (ms since 1970) of each member. */
export class NumberColumn {
  readonly #values = growingFloat64()

  add (value: number | null): void { this.#values.push(value ?? NaN) }

  /** NaN when the member has none. */
  of (ordinal: number): number { return this.#values.values[ordinal] ?? NaN }

  get bytes (): number { return this.#values.bytes }
}
