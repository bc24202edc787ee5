import { pairPool } from '../pairing/pair-pool.ts'
import { nobody, pairsFrom, pairsOf } from '../pairing/pairs.ts'
import type { PoolInput } from '../pairing/pool.ts'
import { qualityOfPool } from '../pairing/quality.ts'
import { repairPairs, swapPartners, type SwapFault } from '../pairing/repair-pairs.ts'
import { forbiddenPairs, joined } from './pairs-of-round.ts'
import type { RoundChange, RoundInput, RoundQuality } from './round.ts'
import { pairSides, qualityOfPairedSides } from './sides-of-round.ts'

/** `other_side`: of two sides only people of the same one have partners to exchange. */
export type RoundSwapFault = SwapFault | 'other_side'

/** Partners by person, -1 for those left over; or why two people cannot be exchanged. */
export type PairedRound =
  | { readonly fault: null, readonly partner: Int32Array, readonly quality: RoundQuality }
  | { readonly fault: RoundSwapFault }

/**
 * Pairs the people of a round. The same input gives the same pairs.
 *
 * @param before the pairing there is, by person
 * @throws RangeError when the input contradicts itself
 */
export function pairRound (input: RoundInput, change: RoundChange, before: Int32Array): PairedRound {
  if (change.kind === 'swap') {
    const swapped = swap(input, before, change.a, change.b)
    return typeof swapped === 'string' ? { fault: swapped } : judged(input, swapped, 'by_hand')
  }
  if (input.kind === 'two_sided') return judged(input, pairSides(input, change.kind === 'repair' ? before : null), 'stable')
  const { partner, method } = change.kind === 'repair' ? repairPairs(poolOf(input), before, 'allowed') : pairPool(poolOf(input))
  return judged(input, partner, method)
}

function judged (input: RoundInput, partner: Int32Array, method: RoundQuality['method']): PairedRound {
  const pairs = pairsOf(partner).length
  if (input.kind === 'two_sided') return { fault: null, partner, quality: { method, pairs, ...qualityOfPairedSides(input, partner) } }
  const { leftOver, gini, ...quality } = qualityOfPool(poolOf(input), partner, input.met)
  return { fault: null, partner, quality: { method, pairs, ...quality, leftOver: { pool: leftOver }, gini: { pool: gini } } }
}

function poolOf (input: RoundInput): PoolInput {
  const { sides, edges, locked, first, seed, isComplete, mayMeet } = input
  return { people: sides.length, edges, locked, forbidden: forbiddenPairs(input), first, seed, admissible: isComplete ? null : mayMeet }
}

function swap (input: RoundInput, before: Int32Array, a: number, b: number): Int32Array | RoundSwapFault {
  if (input.sides[a] !== input.sides[b]) return 'other_side'
  const made: [number, number][] = [[a, before[b] ?? nobody], [b, before[a] ?? nobody]]
  const refused = pairsFrom(made.filter(([one, other]) => other !== nobody && !input.mayMeet(one, other)))
  const pool = poolOf(input)
  const { fault, partner } = swapPartners({ ...pool, forbidden: joined(pool.forbidden, refused) }, before, a, b)
  return fault ?? partner
}
