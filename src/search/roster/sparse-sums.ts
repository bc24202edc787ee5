import type { Roster } from './roster.ts'

/** A sum that says a member is looked at, and is lost in any other. */
const trace = Number.MIN_VALUE

/**
 * Numbers above 0 of a roster's living members, of which most have none: to add them up and to start anew takes as long as there are
 * members with one, however many there are in all.
 */
export class SparseSums {
  /** By ordinal; 0 for those with none. */
  values = new Float64Array(0)
  /** Those with a number: the first `count`, in the order they came. */
  ordinals = new Uint32Array(0)
  count = 0
  /** The highest there was. */
  highest = 0
  alive: Uint8Array = new Uint8Array(0)

  /** Forgets all numbers, and makes room for a roster's members. */
  begin ({ length, alive }: Pick<Roster, 'length' | 'alive'>): this {
    if (length > this.values.length) {
      const room = Math.ceil(length * 1.25)
      this.values = new Float64Array(room)
      this.ordinals = new Uint32Array(room)
    } else if (this.count > length >> 3) {
      this.values.fill(0)
    } else {
      for (let at = 0; at < this.count; at++) this.values[this.ordinals[at] ?? 0] = 0
    }
    this.alive = alive.values
    this.count = 0
    this.highest = 0
    return this
  }

  add (ordinal: number, value: number): void {
    const known = this.values[ordinal] ?? 0
    if (value === 0 || (known === 0 && !this.#enter(ordinal))) return
    const sum = known + value
    this.values[ordinal] = sum
    if (sum > this.highest) this.highest = sum
  }

  /** Lets a member's number be at least so high. */
  raise (ordinal: number, value: number): void {
    const known = this.values[ordinal] ?? 0
    if (value <= known || (known === 0 && !this.#enter(ordinal))) return
    this.values[ordinal] = value
    if (value > this.highest) this.highest = value
  }

  /** Lets a member be among those with a number, without one that counts. */
  touch (ordinal: number): void {
    if (this.values[ordinal] === 0 && this.#enter(ordinal)) this.values[ordinal] = trace
  }

  /** Whether a member has a number that counts. */
  has (ordinal: number): boolean { return (this.values[ordinal] ?? 0) > trace }

  /** Keeps those members of whom it is so. */
  keep (isKept: (ordinal: number, at: number) => boolean): void {
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      const ordinal = this.ordinals[at] ?? 0
      if (isKept(ordinal, at)) this.ordinals[kept++] = ordinal
      else this.values[ordinal] = 0
    }
    this.count = kept
  }

  get bytes (): number { return this.values.byteLength + this.ordinals.byteLength }

  #enter (ordinal: number): boolean {
    if (this.alive[ordinal] !== 1) return false
    this.ordinals[this.count++] = ordinal
    return true
  }
}
