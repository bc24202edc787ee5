import type { Lists } from './preferences.ts'
import { otherSide, Seats, type Side } from './sides.ts'

/**
 * The stable pairing that is best for the side that proposes: each proposes down their list, each keeps the best they were proposed by.
 *
 * No two who are not together would both rather be. Whoever proposes cannot gain by stating other wishes. With room for several on
 * either side, as many proposals are held as there is room for.
 *
 * @param lists of the side that proposes
 * @param rooms how many each takes; 0 for whoever is out
 * @see Gale, Shapley, "College admissions and the stability of marriage", 1962
 */
export function deferredAcceptance (lists: Lists, proposing: Side, rooms: Readonly<Record<Side, Int32Array>>): Seats {
  const seats = new Seats(rooms.left, rooms.right)
  const receiving = otherSide(proposing)
  const ranks = new Map<number, Map<number, number>>()
  const next = lists.start.slice()
  const proposers = Array.from(rooms[proposing], (_, person) => person).reverse()

  const propose = (person: number, at: number) => {
    const other = lists.other[at] ?? 0
    const rank = lists.rankWithOther[at] ?? 0
    const ranksHeld = ranks.get(other) ?? new Map<number, number>()
    ranks.set(other, ranksHeld)
    if (!seats.hasRoom(receiving, other)) {
      const [worst, worstRank] = worstOf(ranksHeld)
      if (rank >= worstRank) return
      ranksHeld.delete(worst)
      seats.remove(proposing, worst, other)
      proposers.push(worst)
    }
    ranksHeld.set(person, rank)
    seats.add(proposing, person, other)
  }

  for (let person = proposers.pop(); person !== undefined; person = proposers.pop()) {
    for (let at = next[person] ?? 0; at < (lists.start[person + 1] ?? 0) && seats.hasRoom(proposing, person); at++) {
      next[person] = at + 1
      propose(person, at)
    }
  }
  return seats
}

/** Who is held with the worst rank; a rank that nothing beats when nobody is, as there is no room. */
function worstOf (ranksHeld: ReadonlyMap<number, number>): [person: number, rank: number] {
  let worst: [number, number] = [-1, -1]
  for (const held of ranksHeld) if (held[1] > worst[1]) worst = held
  return worst
}
