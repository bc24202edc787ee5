// The pairing of the greatest weight, exactly, for pools that are small enough.

import { lockedPartners, readyPool, type Pool, type PoolInput } from './pool.ts'
import { WeightedBlossoms } from './weighted-blossoms.ts'

/** Steps the weights are rounded to, of the heaviest: the weight of the result is right to nine digits. */
const steps = 2 ** 30

/**
 * Partners in the pairing of the greatest weight.
 *
 * With `everybody`, the most pairs come first, then that nobody of those left over last time is left over again (the two never
 * contradict each other: whoever can be in a pairing with others can be in a largest one with them), then weight. With
 * `weightOnly`, nothing counts but weight: the bound that no pairing passes.
 *
 * Takes half a second for 300 people who may all be paired, 14 s for 1 000.
 *
 * @throws RangeError when the input contradicts itself
 */
export function exactPairs (input: PoolInput, aim: 'everybody' | 'weightOnly' = 'everybody'): Int32Array {
  const partner = lockedPartners(input)
  const pool = readyPool(input)
  const members = pool.members
  const found = new WeightedBlossoms(members.length, weightsOf(pool, aim)).solve()
  found.forEach((other, at) => { partner[members[at] ?? 0] = members[other] ?? -1 })
  return partner
}

function weightsOf (pool: Pool, aim: 'everybody' | 'weightOnly'): Float64Array {
  const { members, isFirst, edges: { a, b, weight }, order, heaviest } = pool
  const count = members.length
  const bonus = aim === 'weightOnly' ? 0 : steps * (count + 1)
  const weights = new Float64Array(count * count)
  const place = new Int32Array(pool.people)
  members.forEach((person, at) => { place[person] = at })
  const put = (one: number, other: number, rounded: number) => {
    const full = rounded + bonus * (1 + (isFirst[one] ?? 0) + (isFirst[other] ?? 0))
    const [row, column] = [place[one] ?? 0, place[other] ?? 0]
    weights[row * count + column] = full
    weights[column * count + row] = full
  }
  if (bonus > 0) {
    for (const one of members) for (const other of members) if (one < other && pool.mayPair(one, other)) put(one, other, 0)
  }
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const edge = order[rank] ?? 0
    put(a[edge] ?? 0, b[edge] ?? 0, heaviest === 0 ? 0 : Math.round((weight[edge] ?? 0) / heaviest * steps))
  }
  return weights
}
