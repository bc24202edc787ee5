import { deferredAcceptance } from './deferred-acceptance.ts'
import type { Pairs } from './pairs.ts'
import { preferencesOf, type Preferences } from './preferences.ts'
import { SeatSearch } from './seat-sides.ts'
import { checkSides, roomBeside, type Seats, type Side, type SidesInput } from './sides.ts'

/** A pairing of two sides and what it aims at: that no two would rather be together, or the greatest weight in all. */
export type SidesPairing = {
  /** Locked pairs first. */
  readonly pairs: Pairs
  /** Those who have room and nobody. */
  readonly leftOver: Readonly<Record<Side, readonly number[]>>
  readonly method: 'stable' | 'welfare'
}

export const sides = ['left', 'right'] as const

/**
 * Two sides paired so that no two who are not together would both rather be.
 *
 * Three things come before that, and are all that can break it: locked and forbidden pairs; that there are as many pairs as can be;
 * and that whoever was left over last time has somebody. For the last, whoever of their side has the pair that is worth least stays
 * without one, and the others are paired anew.
 *
 * @param proposing the side for which the pairing is the best of all stable ones; for the other it is the worst
 * @throws RangeError when the input contradicts itself
 */
export function pairTwoSides (input: SidesInput, proposing: Side): SidesPairing {
  checkSides(input)
  const preferences = preferencesOf(input)
  const rooms = roomsBesideLocks(input)
  const seats = deferredAcceptance(preferences.lists[proposing], proposing, rooms)
  const isMoved = augmentAll(seats, preferences, input)
  const gaveWay = seatFirst(seats, preferences, input)
  if (isMoved || gaveWay.left.size + gaveWay.right.size === 0) return pairingOf(input, seats.pairs(), 'stable')
  const again = deferredAcceptance(preferences.lists[proposing], proposing, without(rooms, gaveWay))
  return pairingOf(input, (isAsGood(again, seats, input) ? again : seats).pairs(), 'stable')
}

/** Puts locked pairs before others and tells who has nobody. */
export function pairingOf (input: SidesInput, { a, b }: Pairs, method: SidesPairing['method']): SidesPairing {
  const pairs = { a: Int32Array.of(...input.locked.a, ...a), b: Int32Array.of(...input.locked.b, ...b) }
  return { pairs, method, leftOver: { left: withoutPair(input.left, input.leftRoom, pairs.a), right: withoutPair(input.right, input.rightRoom, pairs.b) } }
}

export function roomsBesideLocks ({ left, right, leftRoom, rightRoom, locked }: SidesInput): Record<Side, Int32Array> {
  return { left: roomBeside(left, leftRoom, locked.a), right: roomBeside(right, rightRoom, locked.b) }
}

function withoutPair (count: number, room: Int32Array | null, ends: Int32Array): number[] {
  const paired = new Set(ends)
  return Array.from({ length: count }, (_, person) => person).filter((person) => !paired.has(person) && (room?.[person] ?? 1) > 0)
}

function augmentAll (seats: Seats, preferences: Preferences, input: SidesInput): boolean {
  const search = new SeatSearch(seats, preferences)
  let isMoved = false
  for (const isTurnOfFirst of [true, false]) {
    for (const side of sides) {
      for (const person of waiting(seats, side, input)) {
        if (isFirst(input, side, person) === isTurnOfFirst && search.augment(side, person)) isMoved = true
      }
    }
  }
  return isMoved
}

/** Gives those left over last time somebody; tells who has nobody instead. */
function seatFirst (seats: Seats, preferences: Preferences, input: SidesInput): Record<Side, Set<number>> {
  const search = new SeatSearch(seats, preferences)
  const gaveWay = { left: new Set<number>(), right: new Set<number>() }
  for (const side of sides) {
    const locked = new Set(lockedEnds(input, side))
    for (const person of waiting(seats, side, input).filter((person) => isFirst(input, side, person))) {
      const loser = search.takePlace(side, person, (other) => !isFirst(input, side, other) || locked.has(other) || seats.heldBy(side, other).length > 1)
      if (loser !== null && seats.heldBy(side, loser).length === 0 && !locked.has(loser)) gaveWay[side].add(loser)
    }
  }
  return gaveWay
}

/** Those who have room and nobody. */
function waiting (seats: Seats, side: Side, input: SidesInput): number[] {
  const locked = new Set(lockedEnds(input, side))
  return Array.from(seats.room[side], (_, person) => person).filter((person) => {
    return seats.heldBy(side, person).length === 0 && seats.hasRoom(side, person) && !locked.has(person)
  })
}

function isAsGood (again: Seats, before: Seats, input: SidesInput): boolean {
  const firstWaiting = (seats: Seats) => sides.flatMap((side) => waiting(seats, side, input).filter((person) => isFirst(input, side, person))).length
  return again.pairs().a.length >= before.pairs().a.length && firstWaiting(again) <= firstWaiting(before)
}

function without (rooms: Readonly<Record<Side, Int32Array>>, gone: Readonly<Record<Side, ReadonlySet<number>>>): Record<Side, Int32Array> {
  const roomOf = (side: Side) => rooms[side].map((room, person) => gone[side].has(person) ? 0 : room)
  return { left: roomOf('left'), right: roomOf('right') }
}

function isFirst (input: SidesInput, side: Side, person: number): boolean { return (side === 'left' ? input.firstLeft : input.firstRight).includes(person) }

function lockedEnds ({ locked }: SidesInput, side: Side): Int32Array { return side === 'left' ? locked.a : locked.b }
