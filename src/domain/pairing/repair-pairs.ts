// What an organiser does with a pairing before and after it is published: keep some pairs, swap two people, pair the rest anew.

import { Matching } from './matching.ts'
import { pairPool, poolSettings, type PoolPairing, type PoolSettings } from './pair-pool.ts'
import { nobody, pairsFrom } from './pairs.ts'
import { PairSet } from './pair-set.ts'
import { lockedPartners, opennessOf, readyPool, type PoolInput } from './pool.ts'
import { seatEveryone } from './seat-everyone.ts'

/**
 * A pairing made anew around one that was published.
 *
 * @param input as it is now: what is locked and forbidden by now, and whoever dropped out without edges, fallbacks or locks
 * @param keep `locked` makes all but locked pairs anew; `allowed` keeps the published pairs that may still be, pairs the others among
 *   themselves, and moves more people only where somebody would be left over otherwise
 * @throws RangeError when the input contradicts itself
 */
export function repairPairs (input: PoolInput, published: Int32Array, keep: 'locked' | 'allowed', settings: PoolSettings = poolSettings): PoolPairing {
  if (keep === 'locked') return pairPool(input, settings)
  const isOpen = opennessOf(input, lockedPartners(input))
  const kept: [number, number][] = Array.from(input.locked.a, (a, at) => [a, input.locked.b[at] ?? nobody])
  published.forEach((other, person) => { if (person < other && isOpen(person, other)) kept.push([person, other]) })
  const matching = new Matching(pairPool({ ...input, locked: pairsFrom(kept) }, settings).partner)
  seatEveryone(matching, readyPool(input))
  return { partner: matching.partner, method: 'search' }
}

/** Why two people cannot swap: they are together or both left over, one is locked, or a pair or a left-over that comes of it is not allowed. */
export type SwapFault = 'together' | 'locked' | 'forbidden' | 'left_over_again'

/** A pairing in which two people have each other's partner, or why that cannot be. */
export type Swap = { readonly fault: SwapFault, readonly partner: null } | { readonly fault: null, readonly partner: Int32Array }

/** Gives two people each other's partner. One may be left over: the other is then. Ask `quality` of both what it costs. */
export function swapPartners ({ people, locked, forbidden, first }: PoolInput, partner: Int32Array, a: number, b: number): Swap {
  const [withA, withB] = [partner[a] ?? nobody, partner[b] ?? nobody]
  const [isLocked, never] = [new Set([...locked.a, ...locked.b]), new PairSet(people, forbidden)]
  const isForbidden = (one: number, other: number) => other !== nobody && never.has(one, other)
  const fails = (fault: SwapFault): Swap => ({ fault, partner: null })
  if (withA === b || withA === withB) return fails('together')
  if ([a, b].some((person) => isLocked.has(person))) return fails('locked')
  if (isForbidden(a, withB) || isForbidden(b, withA)) return fails('forbidden')
  if ((withB === nobody && first.includes(a)) || (withA === nobody && first.includes(b))) return fails('left_over_again')
  const swapped = partner.slice()
  swapped[a] = withB
  swapped[b] = withA
  if (withB !== nobody) swapped[withB] = a
  if (withA !== nobody) swapped[withA] = b
  return { fault: null, partner: swapped }
}
