// The two sides of a round as domain/pairing takes them: numbered each by itself.

import { pairingOf, pairTwoSides } from '../pairing/pair-two-sides.ts'
import { PairSet } from '../pairing/pair-set.ts'
import { nobody, pairsFrom, type Pairs } from '../pairing/pairs.ts'
import { qualityOfSides } from '../pairing/quality-of-sides.ts'
import type { SidesInput } from '../pairing/sides.ts'
import { filtered, forbiddenPairs, joined } from './pairs-of-round.ts'
import type { RoundInput, RoundQuality } from './round.ts'

type Numbering = { readonly left: readonly number[], readonly right: readonly number[], /** Within their side, of everybody. */ readonly place: Int32Array }

/**
 * Partners of everybody in a stable pairing, the best of all such for side a.
 *
 * @param before a pairing of which stays what may; null for none
 */
export function pairSides (input: RoundInput, before: Int32Array | null): Int32Array {
  const numbering = numberingOf(input)
  const sides = sidesInput(input, numbering)
  const kept = before === null ? sides.locked : joined(sides.locked, onSides(allowed(input, numbering, before), input, numbering))
  const { pairs } = pairTwoSides({ ...sides, locked: kept }, 'left')
  const partner = new Int32Array(input.sides.length).fill(nobody)
  pairs.a.forEach((left, at) => {
    const [a, b] = [numbering.left[left] ?? 0, numbering.right[pairs.b[at] ?? 0] ?? 0]
    partner[a] = b
    partner[b] = a
  })
  return partner
}

export function qualityOfPairedSides (input: RoundInput, partner: Int32Array): Omit<RoundQuality, 'method' | 'pairs'> {
  const numbering = numberingOf(input)
  const sides = sidesInput(input, numbering)
  const isLocked = new PairSet(input.sides.length, input.locked)
  const others = pairsFrom(numbering.left.map((a) => [a, partner[a] ?? nobody] as const).filter(([a, b]) => b !== nobody && !isLocked.has(a, b)))
  const pairing = pairingOf(sides, onSides(others, input, numbering), 'stable')
  const { leftOver, gini, ...quality } = qualityOfSides(sides, pairing, onSides(input.met, input, numbering))
  return { ...quality, leftOver: { a: leftOver.left, b: leftOver.right }, gini: { a: gini.left, b: gini.right } }
}

function numberingOf ({ sides }: RoundInput): Numbering {
  const of = (wanted: string) => sides.flatMap((side, person) => side === wanted ? [person] : [])
  const [left, right] = [of('a'), of('b')]
  const place = new Int32Array(sides.length)
  for (const people of [left, right]) people.forEach((person, at) => { place[person] = at })
  return { left, right, place }
}

function sidesInput (input: RoundInput, numbering: Numbering): SidesInput {
  const { edges, locked, first, seed, isComplete, mayMeet } = input
  const placesOf = (wanted: string) => first.filter((person) => input.sides[person] === wanted).map((person) => numbering.place[person] ?? 0)
  return {
    left: numbering.left.length,
    right: numbering.right.length,
    edges: { ...edges, ...placed(edges, numbering) },
    leftRoom: null,
    rightRoom: null,
    locked: onSides(locked, input, numbering),
    forbidden: onSides(forbiddenPairs(input), input, numbering),
    firstLeft: placesOf('a'),
    firstRight: placesOf('b'),
    admissible: isComplete ? null : (left, right) => mayMeet(numbering.left[left] ?? 0, numbering.right[right] ?? 0),
    seed,
  }
}

/** Pairs of people of the two sides, whichever comes first, as places; others are left out. */
function onSides (pairs: Pairs, { sides }: RoundInput, numbering: Numbering): Pairs {
  const across = filtered(pairs, (a, b) => sides[a] !== sides[b])
  const isTurned = (at: number) => sides[across.a[at] ?? 0] === 'b'
  return placed({
    a: across.a.map((a, at) => isTurned(at) ? across.b[at] ?? 0 : a),
    b: across.b.map((b, at) => isTurned(at) ? across.a[at] ?? 0 : b),
  }, numbering)
}

const placed = ({ a, b }: Pairs, { place }: Numbering): Pairs => ({ a: a.map((person) => place[person] ?? 0), b: b.map((person) => place[person] ?? 0) })

/** Pairs of a pairing that may stay, but for locked people. */
function allowed (input: RoundInput, { left }: Numbering, before: Int32Array): Pairs {
  const forbidden = new PairSet(input.sides.length, forbiddenPairs(input))
  const locked = new Set([...input.locked.a, ...input.locked.b])
  const mayStay = (a: number, b: number) => b !== nobody && !locked.has(a) && !locked.has(b) && !forbidden.has(a, b) && input.mayMeet(a, b)
  return pairsFrom(left.map((a) => [a, before[a] ?? nobody] as const).filter(([a, b]) => mayStay(a, b)))
}
