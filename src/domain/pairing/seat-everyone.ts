// Makes as many pairs as can be made, and sees to it that those left over last time are in one.
// What the pairs weigh is not looked at here: others make them heavier before and after.

import { AlternatingTree, type Partners } from './alternating-tree.ts'
import type { Matching } from './matching.ts'
import type { Pool } from './pool.ts'

/** Pairs without an edge that are asked about before those who still have nobody stay so. Chosen: about a second. */
const asksMax = 30_000_000

/**
 * Pairs those who have nobody, by exchanging as few others as it takes.
 *
 * Along edges nothing has more pairs than the result, as every way to one more is looked for (Berge); then along any pair that may be
 * made, as far as `asksMax` goes. Last, those left over last time take the place of others: as many of them as in any pairing.
 */
export function seatEveryone (matching: Matching, pool: Pool): void {
  const tree = new AlternatingTree(matching.partner)
  const edges = alongEdges(pool)
  const waiting = () => pool.members.filter((person) => matching.isFree(person))

  augmentAll(tree, matching, waiting(), pool, edges)
  const pairs = anyPairs(pool, waiting())
  tree.forget()
  augmentAll(tree, matching, waiting(), pool, pairs)
  tree.forget()
  const mayLose = (person: number) => pool.isFirst[person] === 0
  for (const person of waiting()) {
    if (pool.isFirst[person] === 1 && !tree.takePlace(person, edges, mayLose)) tree.takePlace(person, pairs, mayLose)
  }
  weigh(matching, pool)
}

function augmentAll (tree: AlternatingTree, matching: Matching, waiting: Int32Array, { isFirst }: Pool, partners: Partners): void {
  let left = waiting.length
  for (const turn of [1, 0]) {
    for (const person of waiting) {
      // One person alone finds nobody, however long the search.
      if (left > 1 && isFirst[person] === turn && matching.isFree(person) && tree.augment(person, partners)) left -= 2
    }
  }
}

function alongEdges ({ neighbours: { start, other } }: Pool): Partners {
  return (person, visit) => {
    for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) if (visit(other[at] ?? 0)) return
  }
}

/** Edges first, then those who wait, then everybody: until too many were asked about. */
function anyPairs (pool: Pool, waiting: Int32Array): Partners {
  const edges = alongEdges(pool)
  let asks = 0
  return (person, visit) => {
    let isOver = false
    edges(person, (other) => (isOver = visit(other)))
    for (const others of isOver ? [] : [waiting, pool.members]) {
      for (const other of others) {
        if (asks >= asksMax) return
        asks++
        if (other !== person && pool.mayPair(person, other) && visit(other)) return
      }
    }
  }
}

/** Finds out what each pair weighs: 0 without an edge. */
function weigh (matching: Matching, { edges: { a, b, weight }, order }: Pool): void {
  matching.weight.fill(0)
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const edge = order[rank] ?? 0
    const [one, other] = [a[edge] ?? 0, b[edge] ?? 0]
    if (matching.partnerOf(one) === other) matching.pair(one, other, weight[edge] ?? 0)
  }
}
