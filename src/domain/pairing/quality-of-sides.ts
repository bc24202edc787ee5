// What a pairing of two sides is worth to those who publish it, in numbers that anybody can check.

import { assignTwoSides } from './assign-two-sides.ts'
import { orderByWeight } from './order-by-weight.ts'
import { roomsBesideLocks, type SidesPairing } from './pair-two-sides.ts'
import type { Pairs } from './pairs.ts'
import { opennessOfSides } from './preferences.ts'
import { giniOf, type Quality } from './quality.ts'
import { pairSetOfSides, roomBeside, type Side, type SidesInput } from './sides.ts'

export type SidesQuality = Omit<Quality, 'boundBy' | 'leftOver' | 'gini'> & {
  readonly boundBy: 'exact' | 'bestOfEach'
  readonly leftOver: Readonly<Record<Side, number>>
  readonly gini: Readonly<Record<Side, number>>
}

/** Places of a side up to which the bound is exact. */
const exactMax = 200

/** @param met pairs that met within the window */
export function qualityOfSides (input: SidesInput, pairing: SidesPairing, met: Pairs): SidesQuality {
  const { left, right } = input
  const { pairs, leftOver } = pairing
  const weights = weightsOf(input, pairs)
  const value = weights.reduce((all, weight) => all + weight, 0)
  const metBefore = pairSetOfSides(left, right, met)
  return {
    value,
    ...boundOf(input, value),
    blockingPairs: blockingPairs(input, pairs),
    leftOver: { left: leftOver.left.length, right: leftOver.right.length },
    repeats: pairs.a.reduce((count, a, at) => count + Number(metBefore.has(a, left + (pairs.b[at] ?? 0))), 0),
    gini: { left: giniOf(sumsOf(left, pairs.a, weights)), right: giniOf(sumsOf(right, pairs.b, weights)) },
  }
}

/**
 * Pairs that may be made and are not, of which both would rather have each other than the worst of those they have.
 * A locked place is given up for nobody; who takes no one gives up nothing.
 */
export function blockingPairs (input: SidesInput, pairs: Pairs): number {
  const { left, right, edges } = input
  const isOpen = opennessOfSides(input)
  const together = pairSetOfSides(left, right, pairs)
  const rooms = roomsBesideLocks(input)
  const least = {
    left: leastOf(rooms.left, pairs.a, scoresOf(input, pairs, edges.forward), input.locked.a.length),
    right: leastOf(rooms.right, pairs.b, scoresOf(input, pairs, edges.backward), input.locked.a.length),
  }
  return edges.a.reduce((count, a, edge) => {
    const b = edges.b[edge] ?? 0
    const wouldRather = (edges.forward[edge] ?? 0) > (least.left[a] ?? 0) && (edges.backward[edge] ?? 0) > (least.right[b] ?? 0)
    return count + Number(wouldRather && isOpen(a, b) && !together.has(a, left + b))
  }, 0)
}

/** What each has at worst: below everything with room left, above everything without a place to give up. */
function leastOf (room: Int32Array, ends: Int32Array, scores: Float64Array, lockedCount: number): Float64Array {
  const least = new Float64Array(room.length).fill(Infinity)
  const free = room.slice()
  ends.subarray(lockedCount).forEach((person, at) => {
    least[person] = Math.min(least[person] ?? Infinity, scores[lockedCount + at] ?? 0)
    free[person] = (free[person] ?? 0) - 1
  })
  return least.map((score, person) => (free[person] ?? 0) > 0 ? -Infinity : score)
}

function boundOf (input: SidesInput, value: number): Pick<SidesQuality, 'bound' | 'boundBy' | 'ratio'> {
  const rooms = roomsBesideLocks(input)
  const isSmall = [rooms.left, rooms.right].every((room) => room.reduce((all, places) => all + places, 0) <= exactMax) &&
    [rooms.left, rooms.right].some((room) => room.every((places) => places <= 1))
  const { left, right, leftRoom, rightRoom, edges: { a, b, weight } } = input
  const found = isSmall
    ? weightsOf(input, assignTwoSides(input, 'weightOnly').pairs).reduce((all, value) => all + value, 0)
    : Math.min(bestOfEach(a, weight, fullRoom(left, leftRoom)), bestOfEach(b, weight, fullRoom(right, rightRoom)))
  const bound = Math.max(found, value)
  return { bound, boundBy: isSmall ? 'exact' : 'bestOfEach', ratio: bound === 0 ? 1 : value / bound }
}

function fullRoom (count: number, room: Int32Array | null): Int32Array { return roomBeside(count, room, new Int32Array(0)) }

/** What a side would have if each had their heaviest edges, as many as they have room for. */
function bestOfEach (ends: Int32Array, weights: Float64Array, room: Int32Array): number {
  const left = room.slice()
  return orderByWeight(weights, 0).reduce((all, edge) => {
    const person = ends[edge] ?? 0
    const places = left[person] ?? 0
    if (places === 0) return all
    left[person] = places - 1
    return all + (weights[edge] ?? 0)
  }, 0)
}

function weightsOf (input: SidesInput, pairs: Pairs): Float64Array { return scoresOf(input, pairs, input.edges.weight) }

/** A number of the edges for each pair: 0 without an edge. */
function scoresOf ({ left, edges }: SidesInput, pairs: Pairs, scores: Float64Array): Float64Array {
  const places = new Map<number, number>()
  pairs.a.forEach((a, at) => places.set((pairs.b[at] ?? 0) * left + a, at))
  const found = new Float64Array(pairs.a.length)
  edges.a.forEach((a, edge) => {
    const at = places.get((edges.b[edge] ?? 0) * left + a)
    if (at !== undefined) found[at] = scores[edge] ?? 0
  })
  return found
}

function sumsOf (count: number, ends: Int32Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(count)
  ends.forEach((person, at) => { sums[person] = (sums[person] ?? 0) + (weights[at] ?? 0) })
  return sums
}
