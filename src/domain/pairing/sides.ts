// Two sides to be paired, such as mentors and mentees: the input, and the state of a pairing while it is made.

import { checkPairs, checkWeights, pairsFrom, type Pairs } from './pairs.ts'
import { PairSet } from './pair-set.ts'

/** Pairs of a left and a right person, by index on each side, and what each wants of the other. All at least 0. */
export type SideEdges = Pairs & {
  /** How much the left person wants the right one. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** What the pair is worth in all. */
  readonly weight: Float64Array
}

export type Side = 'left' | 'right'

export type SidesInput = {
  readonly left: number
  readonly right: number
  /** Everybody each would have, never only the best few: of 1 000 people with their top 20 alone, 883 stayed without anybody. Each pair once. */
  readonly edges: SideEdges
  /** How many each person takes; `null`: one each. */
  readonly leftRoom: Int32Array | null
  readonly rightRoom: Int32Array | null
  readonly locked: Pairs
  readonly forbidden: Pairs
  /** People left over last time, who are not left over again if there is any way. */
  readonly firstLeft: readonly number[]
  readonly firstRight: readonly number[]
  /** Whether two without an edge may be paired where somebody would be left over otherwise; `null`: nobody may. */
  readonly admissible: ((left: number, right: number) => boolean) | null
  readonly seed: number
}

/** @throws RangeError when the input contradicts itself */
export function checkSides (input: SidesInput): void {
  const { left, right, edges, locked, forbidden } = input
  for (const [name, pairs] of Object.entries({ edges, locked, forbidden })) checkPairs(name, pairs, left, right)
  for (const name of ['forward', 'backward', 'weight'] as const) checkWeights(name, edges[name], edges.a.length)
  const never = forbiddenIn(input)
  if (locked.a.some((a, at) => never(a, locked.b[at] ?? 0))) throw new RangeError('locked: a pair is forbidden')
  for (const [name, count, room, ends, first] of [
    ['left', left, input.leftRoom, locked.a, input.firstLeft], ['right', right, input.rightRoom, locked.b, input.firstRight],
  ] as const) {
    if (room !== null && (room.length !== count || room.some((places) => places < 0))) throw new RangeError(`${name}: everybody has room for 0 or more`)
    if (roomBeside(count, room, ends).some((places) => places < 0)) throw new RangeError(`locked: somebody on the ${name} has no room for it`)
    if (!first.every((person) => Number.isSafeInteger(person) && person >= 0 && person < count)) throw new RangeError(`first: not one of the ${name}`)
  }
}

/** Places each has left beside locked pairs. */
export function roomBeside (count: number, room: Int32Array | null, lockedEnds: Int32Array): Int32Array {
  const places = room?.slice() ?? new Int32Array(count).fill(1)
  for (const person of lockedEnds) places[person] = (places[person] ?? 0) - 1
  return places
}

/** Whether a pair is never made. */
export function forbiddenIn ({ left, right, forbidden }: SidesInput): (a: number, b: number) => boolean {
  const never = pairSetOfSides(left, right, forbidden)
  return (a, b) => forbidden.a.length > 0 && never.has(a, left + b)
}

/** Set of pairs of sides, to be asked with the right person's index after all of the left. */
export function pairSetOfSides (left: number, right: number, { a, b }: Pairs): PairSet {
  return new PairSet(left + right, { a, b: b.map((person) => left + person) })
}

/** Whom each person of both sides is with, while a pairing is made: the places that are not locked. */
export class Seats {
  readonly room: Readonly<Record<Side, Int32Array>>
  readonly held: Readonly<Record<Side, number[][]>>

  constructor (leftRoom: Int32Array, rightRoom: Int32Array) {
    this.room = { left: leftRoom, right: rightRoom }
    this.held = { left: Array.from(leftRoom, () => []), right: Array.from(rightRoom, () => []) }
  }

  heldBy (side: Side, person: number): number[] { return this.held[side][person] ?? [] }

  hasRoom (side: Side, person: number): boolean { return this.heldBy(side, person).length < (this.room[side][person] ?? 0) }

  add (side: Side, person: number, other: number): void {
    this.heldBy(side, person).push(other)
    this.heldBy(otherSide(side), other).push(person)
  }

  remove (side: Side, person: number, other: number): void {
    removeFrom(this.heldBy(side, person), other)
    removeFrom(this.heldBy(otherSide(side), other), person)
  }

  /** Pairs in the order of the left person. */
  pairs (): Pairs { return pairsFrom(this.held.left.flatMap((others, person) => others.map((other) => [person, other] as const))) }
}

export function otherSide (side: Side): Side { return side === 'left' ? 'right' : 'left' }

function removeFrom (list: number[], value: number): void {
  const at = list.indexOf(value)
  if (at >= 0) list.splice(at, 1)
}
