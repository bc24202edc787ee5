import type { Pairs } from './pairs.ts'

/** Set of unordered pairs, to be asked often: 8 bytes a pair, found by bisection. */
export class PairSet {
  readonly #keys: Float64Array
  readonly #people: number

  /** @param people how many there are; their square must be a safe integer */
  constructor (people: number, { a, b }: Pairs) {
    this.#people = people
    this.#keys = new Float64Array(a.length)
    for (let at = 0; at < a.length; at++) this.#keys[at] = this.#keyOf(a[at] ?? 0, b[at] ?? 0)
    this.#keys.sort()
  }

  has (a: number, b: number): boolean {
    const key = this.#keyOf(a, b)
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return this.#keys[low] === key
  }

  #keyOf (a: number, b: number): number { return a < b ? a * this.#people + b : b * this.#people + a }
}
