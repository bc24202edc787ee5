// Makes a pairing heavier by exchanging a few pairs at a time, after Lin and Kernighan.
// It starts from what it is given, so it never ends with less; it does not promise the most.

import type { Matching } from './matching.ts'
import type { Neighbours } from './neighbours.ts'
import { nobody } from './pairs.ts'

export type SearchSettings = {
  /** New pairs a chain may make before it closes. Measured on tag graphs: 2 gives .98 of the most, 3 .99 in twice the time, 4 .996 in ten times. */
  readonly depth: number
  /** Heaviest edges of a person that are tried. Measured where some have very many: 5 instead of 20 gives .935. */
  readonly breadth: number
  /** Times everybody is tried. */
  readonly sweepsMax: number
}

/** Least gain of a sweep, as a share of the heaviest edge for each person, that makes another one worth its time. */
const sweepGainMin = 1e-4

/**
 * Local search over a matching.
 *
 * A chain starts with a person u, who leaves their partner p for x1; whoever x1 was with goes on to x2, and so on, until the last one
 * takes p (a cycle), or meets somebody free. Only chains are followed whose gain so far is positive: every chain that gains in all has
 * a person to start from of whom that is true.
 *
 * Being paired is itself worth something to each person (`worth`), so that the number of pairs does not fall for their weight.
 *
 * @see Lin, Kernighan, "An effective heuristic algorithm for the traveling-salesman problem", 1973
 * @see Drake, Hougardy, "Improved linear time approximation algorithms for weighted matchings", 2003
 */
export class LocalSearch {
  readonly #matching: Matching
  readonly #neighbours: Neighbours
  readonly #worth: Float64Array
  readonly #settings: SearchSettings
  readonly #heaviest: number
  /** Less is a rounding error. */
  readonly #gainMin: number

  /** Clock of exchanges: when somebody's partner last changed, and when a chain was last looked for from them in vain. */
  #now = 1
  readonly #changed: Int32Array
  readonly #tried: Int32Array

  /** What the person left behind weighs with others: valid where the mark is of this start. */
  readonly #leftWeight: Float64Array
  readonly #mark: Int32Array
  #starts = 0
  #left = nobody
  #leftWorth = 0

  /** The chain: who is taken, whom they were with, at what weight; and the best one so far. */
  readonly #chain: { taken: Int32Array, parted: Int32Array, weight: Float64Array }
  readonly #best: { taken: Int32Array, weight: Float64Array, length: number, gain: number, closing: number }

  /**
   * @param worth of everybody's being paired, in the unit of weights
   * @param heaviest the greatest weight
   */
  constructor (matching: Matching, neighbours: Neighbours, worth: Float64Array, heaviest: number, settings: SearchSettings) {
    this.#matching = matching
    this.#neighbours = neighbours
    this.#worth = worth
    this.#settings = settings
    this.#heaviest = heaviest
    this.#gainMin = heaviest * 1e-9
    this.#leftWeight = new Float64Array(worth.length)
    this.#mark = new Int32Array(worth.length)
    this.#changed = new Int32Array(worth.length).fill(1)
    this.#tried = new Int32Array(worth.length)
    const { depth } = settings
    this.#chain = { taken: new Int32Array(depth), parted: new Int32Array(depth), weight: new Float64Array(depth) }
    this.#best = { taken: new Int32Array(depth), weight: new Float64Array(depth), length: 0, gain: 0, closing: nobody }
  }

  /** Tries everybody in turn until nothing more is to be had. */
  improve (members: Int32Array): void {
    const enough = this.#heaviest * sweepGainMin * members.length
    for (let sweep = 0; sweep < this.#settings.sweepsMax; sweep++) {
      let gain = 0
      for (const person of members) if (this.#isWorthTrying(person)) gain += this.#improveFrom(person)
      if (gain <= enough) return
    }
  }

  /** Whether anybody around a person changed since they were tried. */
  #isWorthTrying (person: number): boolean {
    const since = this.#tried[person] ?? 0
    if ((this.#changed[person] ?? 0) > since) return true
    const { start, other } = this.#neighbours
    const end = Math.min((start[person] ?? 0) + this.#settings.breadth, start[person + 1] ?? 0)
    for (let at = start[person] ?? 0; at < end; at++) if ((this.#changed[other[at] ?? 0] ?? 0) > since) return true
    return false
  }

  #improveFrom (start: number): number {
    this.#left = this.#matching.partnerOf(start)
    this.#leftWorth = this.#worth[this.#left] ?? 0
    this.#best.gain = this.#gainMin
    this.#best.length = 0
    this.#markNeighbours(this.#left)
    this.#extend(start, start, this.#left === nobody ? this.#worth[start] ?? 0 : -this.#matching.weightOf(start), 0)
    this.#tried[start] = this.#now
    if (this.#best.length === 0) return 0
    this.#now++
    this.#apply(start)
    return this.#best.gain
  }

  #markNeighbours (person: number): void {
    this.#starts++
    if (person === nobody) return
    const { start, other, weight } = this.#neighbours
    for (let at = (start[person + 1] ?? 0) - 1; at >= (start[person] ?? 0); at--) {
      const neighbour = other[at] ?? 0
      this.#mark[neighbour] = this.#starts
      this.#leftWeight[neighbour] = weight[at] ?? 0
    }
  }

  /** @param gain so far, with `from` in need of a partner */
  #extend (start: number, from: number, gain: number, length: number): void {
    const { start: starts, other, weight } = this.#neighbours
    const first = starts[from] ?? 0
    const end = Math.min(first + this.#settings.breadth, starts[from + 1] ?? 0)
    for (let at = first; at < end; at++) {
      const reached = gain + (weight[at] ?? 0)
      if (reached <= this.#gainMin) return
      const taken = other[at] ?? 0
      if (taken === start || taken === this.#left || this.#isInChain(taken, length)) continue
      this.#chain.taken[length] = taken
      this.#chain.weight[length] = weight[at] ?? 0
      this.#follow(start, taken, reached, length)
    }
  }

  #follow (start: number, taken: number, reached: number, length: number): void {
    const parted = this.#matching.partnerOf(taken)
    if (parted === nobody) {
      this.#keepIfBetter(reached + (this.#worth[taken] ?? 0) - this.#leftWorth, length + 1, nobody)
      return
    }
    const gain = reached - this.#matching.weightOf(taken)
    this.#chain.parted[length] = parted
    if (this.#left === nobody) this.#keepIfBetter(gain - (this.#worth[parted] ?? 0), length + 1, nobody)
    else if (this.#mark[parted] === this.#starts) this.#keepIfBetter(gain + (this.#leftWeight[parted] ?? 0), length + 1, parted)
    if (length + 1 < this.#settings.depth) this.#extend(start, parted, gain, length + 1)
  }

  #isInChain (person: number, length: number): boolean {
    const { taken, parted } = this.#chain
    for (let at = 0; at < length; at++) {
      if (taken[at] === person || parted[at] === person) return true
    }
    return false
  }

  #keepIfBetter (gain: number, length: number, closing: number): void {
    const best = this.#best
    if (gain <= best.gain) return
    best.gain = gain
    best.length = length
    best.closing = closing
    for (let at = 0; at < length; at++) {
      best.taken[at] = this.#chain.taken[at] ?? 0
      best.weight[at] = this.#chain.weight[at] ?? 0
    }
  }

  #apply (start: number): void {
    const { taken, weight, length, closing } = this.#best
    let from = start
    for (let at = 0; at < length; at++) {
      const next = taken[at] ?? 0
      const parted = this.#matching.partnerOf(next)
      this.#pair(from, next, weight[at] ?? 0)
      from = parted
    }
    if (closing !== nobody) {
      this.#pair(closing, this.#left, this.#leftWeight[closing] ?? 0)
      return
    }
    if (from !== nobody) this.#free(from)
    if (this.#left !== nobody) this.#free(this.#left)
  }

  #pair (a: number, b: number, weight: number): void {
    this.#matching.pair(a, b, weight)
    this.#changed[a] = this.#now
    this.#changed[b] = this.#now
  }

  #free (person: number): void {
    this.#matching.free(person)
    this.#changed[person] = this.#now
  }
}
