import { exactPairs } from './exact-pairs.ts'
import { LocalSearch, type SearchSettings } from './local-search.ts'
import { Matching } from './matching.ts'
import { pairGreedily } from './pair-greedily.ts'
import { nobody } from './pairs.ts'
import { lockedPartners, readyPool, type Pool, type PoolInput } from './pool.ts'
import { seatEveryone } from './seat-everyone.ts'

export type PoolSettings = SearchSettings & {
  /** People up to whom the pairing is exact. */
  readonly exactMax: number
  /** People up to whom chains may be one pair longer. */
  readonly deepMax: number
}

/** Chosen by measurement, see README.md: half a second for 300 people, two for 10 000, ten for 100 000. */
export const poolSettings: PoolSettings = { depth: 3, breadth: 20, sweepsMax: 12, exactMax: 300, deepMax: 10_000 }

/** Partners by person, -1 for those left over, and how they were found: by an exact algorithm, or by searching. */
export type PoolPairing = { readonly partner: Int32Array, readonly method: 'exact' | 'search' }

/**
 * Everybody of one pool paired 1:1, as well as can be.
 *
 * As many pairs as there can be, with all that are locked and none that is forbidden; of the most who can be, all who were left over
 * last time; and then as heavy as can be: exactly so in small pools, within 1 or 2 % in large ones (see README.md).
 * The same input gives the same pairs.
 *
 * @throws RangeError when the input contradicts itself
 */
export function pairPool (input: PoolInput, settings: PoolSettings = poolSettings): PoolPairing {
  if (input.people - 2 * input.locked.a.length <= settings.exactMax) return { partner: exactPairs(input), method: 'exact' }
  const pool = readyPool(input)
  const matching = new Matching(new Int32Array(pool.people).fill(nobody))
  pairGreedily(matching, pool)
  const depth = pool.people <= settings.deepMax ? settings.depth + 1 : settings.depth
  const search = new LocalSearch(matching, pool.neighbours, worthOf(pool, depth), pool.heaviest, { ...settings, depth })
  search.improve(pool.members)
  seatEveryone(matching, pool)
  search.improve(pool.members)
  lockedPartners(input).forEach((partner, person) => { if (partner !== nobody) matching.partner[person] = partner })
  return { partner: matching.partner, method: 'search' }
}

/** What being paired is worth to each: so much that no chain of exchanges gives up a pair, or the place of somebody left over last time. */
function worthOf ({ isFirst, heaviest }: Pool, depth: number): Float64Array {
  return Float64Array.from(isFirst, (first) => heaviest * (depth + 2) * (1 + 2 * first))
}
