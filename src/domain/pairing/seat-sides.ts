// Gives places to those on two sides whom a stable pairing leaves without anybody: only as far as it must.

import type { Preferences } from './preferences.ts'
import { otherSide, type Seats, type Side } from './sides.ts'

/** Pairs without an edge that are asked about before those who still have nobody stay so. */
const asksMax = 30_000_000

/** Search for a way to give a person a place by moving others, breadth first. */
export class SeatSearch {
  readonly #seats: Seats
  readonly #preferences: Preferences
  #asks = 0
  /** Of the people of a side: whom they would lose. Of the other side: by whom they were reached. */
  #loses = new Map<number, number>()
  #reachedBy = new Map<number, number>()

  constructor (seats: Seats, preferences: Preferences) {
    this.#seats = seats
    this.#preferences = preferences
  }

  /** Makes one more pair, with a person who has nobody, if there is a way. */
  augment (side: Side, person: number): boolean {
    const end = this.#explore(side, person)
    if (end === null) return false
    this.#move(side, person, end)
    return true
  }

  /**
   * Gives a person the place of another of the same side who may lose it, of all who can be moved the one whose pair is worth least.
   *
   * @returns who lost their place, or null when nobody can
   */
  takePlace (side: Side, person: number, mayLose: (other: number) => boolean): number | null {
    this.#explore(side, person)
    const losers = [...this.#loses].filter(([other]) => other !== person && mayLose(other))
    const least = losers.map(([other, place]) => ({ other, place, weight: this.#weightOf(side, other, place) }))
      .reduce<{ other: number, place: number, weight: number } | null>((best, now) => best === null || now.weight < best.weight ? now : best, null)
    if (least === null) return null
    this.#seats.remove(side, least.other, least.place)
    this.#move(side, person, least.place)
    return least.other
  }

  /** Whom of the other side a way leads to who has room. */
  #explore (side: Side, root: number): number | null {
    this.#loses = new Map()
    this.#reachedBy = new Map()
    const queue = [root]
    for (const person of queue) {
      for (const other of this.#partnersOf(side, person)) {
        if (this.#reachedBy.has(other) || this.#seats.heldBy(side, person).includes(other)) continue
        this.#reachedBy.set(other, person)
        if (this.#seats.hasRoom(otherSide(side), other)) return other
        for (const holder of this.#seats.heldBy(otherSide(side), other)) {
          if (holder === root || this.#loses.has(holder)) continue
          this.#loses.set(holder, other)
          queue.push(holder)
        }
      }
    }
    return null
  }

  #move (side: Side, root: number, end: number): void {
    let place = end
    for (;;) {
      const person = this.#reachedBy.get(place) ?? root
      const left = this.#loses.get(person)
      if (person !== root && left !== undefined) this.#seats.remove(side, person, left)
      this.#seats.add(side, person, place)
      if (person === root || left === undefined) return
      place = left
    }
  }

  * #partnersOf (side: Side, person: number): Iterable<number> {
    const { start, other } = this.#preferences.lists[side]
    yield * other.subarray(start[person], start[person + 1])
    const count = this.#seats.room[otherSide(side)].length
    for (let candidate = 0; candidate < count && this.#asks < asksMax; candidate++) {
      this.#asks++
      if (side === 'left' ? this.#preferences.mayPair(person, candidate) : this.#preferences.mayPair(candidate, person)) yield candidate
    }
  }

  #weightOf (side: Side, person: number, other: number): number {
    const { start, other: others, weight } = this.#preferences.lists[side]
    for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) if (others[at] === other) return weight[at] ?? 0
    return 0
  }
}
