import { matchWeights } from '../../domain/matching/weights.ts'
import { payloadBits, payloadMax } from '../roster/posting-lists.ts'
import type { Impacts, RecordImpacts } from './record-impacts.ts'
import type { Postings, RoundIndex } from './round-index.ts'
import type { RoundPeople } from './round-people.ts'

/**
 * In a large round whoever has something rare is found wherever they are; for the rest some thousands are enough, and others for everybody: if all
 * were compared with the same few, most of these could be nobody's partner.
 */
const wholeMax = 400
const nearMax = 1_500
/** Postings that are read for somebody at most, of each kind: the terms that tell most first, and a list only whole. */
const readMax = { gives: 5_000, needs: 5_000, shared: 1_000 } as const
/** Terms that are looked up for somebody at most. */
const termsMax = 40
/** Whoever has fewer candidates gets some of those who come after them. */
const comparedMin = 8
const neighboursMax = 64
/** Those who fit best so far are looked through until there are enough who may be met. */
const lookedThrough = 4

const { needMet, samePlace, canHelp } = matchWeights.acceptance
/** What a value in common is worth beside coverage: about what a city is in `acceptance`. */
const sharedWorth = samePlace / needMet
/** Of a direction of which nothing is known. */
const unknown = 0.03 + canHelp / needMet / 4

/** Finds for one person after the other those who may suit them: who gives what they want, and wants what they give. */
export class RoundCandidates {
  readonly #people: RoundPeople
  readonly #index: RoundIndex
  readonly #impacts: RecordImpacts
  /** By person, how far one's own wants are met, and theirs. */
  readonly #met: Float32Array
  readonly #helped: Float32Array
  readonly #touched: Uint32Array
  #count = 0
  readonly #steps = new Uint32Array(2_049)

  constructor (people: RoundPeople, index: RoundIndex, impacts: RecordImpacts) {
    this.#people = people
    this.#index = index
    this.#impacts = impacts
    const { length } = index.isSilent
    this.#met = new Float32Array(length)
    this.#helped = new Float32Array(length)
    this.#touched = new Uint32Array(length)
  }

  /** So many who may be met, the most promising first; fewer where there are fewer. */
  of (person: number, most: number): number[] {
    const record = this.#people.recordOf(person)
    if (record === null) return []
    const { gives, needs, shared } = this.#index
    this.#impacts.read(record)
    const { wants, gives: own, areStated } = this.#impacts
    this.#add(person, this.#met, gives, wants, readMax.gives)
    this.#add(person, this.#helped, needs, own, readMax.needs)
    this.#addShared(person, shared)
    const found = this.#withNeighbours(person, this.#best(person, most, areStated))
    for (let at = 0; at < this.#count; at++) this.#met[this.#touched[at] ?? 0] = this.#helped[this.#touched[at] ?? 0] = 0
    this.#count = 0
    return found
  }

  #add (person: number, sums: Float32Array, { starts, words }: Postings, { terms, values, count }: Impacts, most: number): void {
    const isShared = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0) > 1
    const telling = Array.from(terms.subarray(0, count)).filter(isShared).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    let left = most
    for (const term of telling.slice(0, termsMax)) {
      const lists = this.#near(person, words.subarray(starts[term], starts[term + 1]))
      const size = lists.reduce((sum, { length }) => sum + length, 0)
      if (size > left) continue
      left -= size
      for (const list of lists) this.#addList(sums, list, (values[term] ?? 0) / payloadMax)
    }
  }

  /** A short list whole; of a long one those whose number is near the person's own, round the end: of every list the same people. */
  #near (person: number, list: Uint32Array): Uint32Array[] {
    const { length } = this.#met
    if (list.length <= wholeMax || length <= 2 * nearMax) return [list]
    const [from, to] = [person - nearMax, person + nearMax]
    const between = (low: number, high: number) => list.subarray(placeOf(list, Math.max(0, low)), placeOf(list, Math.min(length, high)))
    return [between(from, to), ...from < 0 ? [between(length + from, length)] : [], ...to > length ? [between(0, to - length)] : []]
  }

  /** The innermost loop. */
  #addList (sums: Float32Array, list: Uint32Array, value: number): void {
    const [met, helped, touched] = [this.#met, this.#helped, this.#touched]
    let count = this.#count
    for (let at = 0; at < list.length; at++) {
      const posting = list[at] ?? 0
      const person = posting >>> payloadBits
      const sum = sums[person] ?? 0
      if (sum === 0 && met[person] === 0 && helped[person] === 0) touched[count++] = person
      sums[person] = sum + value * (posting & payloadMax)
    }
    this.#count = count
  }

  #addShared (person: number, { starts, words }: Postings): void {
    let left = readMax.shared
    for (const value of this.#impacts.shared) {
      for (const list of this.#near(person, words.subarray(starts[value], starts[value + 1]))) {
        if (list.length > left) continue
        left -= list.length
        this.#addList(this.#met, list, sharedWorth / payloadMax)
        this.#addList(this.#helped, list, sharedWorth / payloadMax)
      }
    }
  }

  /** Whoever says little is compared with some at least, so that nobody is left to be seated without a thought. */
  #withNeighbours (person: number, found: number[]): number[] {
    const known = new Set(found)
    const { length } = this.#met
    for (let step = 1; known.size < comparedMin && step <= neighboursMax && step < length; step++) {
      const other = (person + step) % length
      if (this.#people.mayMeet(person, other)) known.add(other)
    }
    return [...known]
  }

  #best (person: number, most: number, areStated: boolean): number[] {
    const worthOf = (other: number) => {
      const [met, helped] = [this.#met[other] ?? 0, this.#helped[other] ?? 0]
      // Not knowing is not refusing: see `reciprocity`.
      const theirs = this.#index.isSilent[other] === 1 ? met : helped
      return (met + unknown) * ((areStated ? theirs : Math.max(theirs, met)) + unknown)
    }
    const steps = this.#steps.fill(0)
    const last = steps.length - 1
    const stepOf = (worth: number) => Math.min(last, Math.floor(Math.sqrt(worth) * last))
    const scores = new Float32Array(this.#count)
    for (let at = 0; at < this.#count; at++) {
      const worth = worthOf(this.#touched[at] ?? 0)
      scores[at] = worth
      steps[stepOf(worth)] = (steps[stepOf(worth)] ?? 0) + 1
    }
    let step = last
    for (let left = most * lookedThrough - (steps[last] ?? 0); step > 0 && left > 0;) left -= steps[--step] ?? 0
    const found: { other: number, worth: number }[] = []
    for (let at = 0; at < this.#count; at++) {
      const worth = scores[at] ?? 0
      if (stepOf(worth) >= step) found.push({ other: this.#touched[at] ?? 0, worth })
    }
    found.sort((a, b) => b.worth - a.worth || a.other - b.other)
    const open: number[] = []
    for (let at = 0; at < found.length && open.length < most; at++) {
      const other = found[at]?.other ?? person
      if (other !== person && this.#people.mayMeet(person, other)) open.push(other)
    }
    return open
  }
}

/** The first place in a list of a person or those after them. */
function placeOf (list: Uint32Array, person: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) >>> payloadBits < person) low = middle + 1
    else high = middle
  }
  return low
}
