import fc from 'fast-check'
import { noPairs, pairsFrom, type Pairs } from '../../../src/domain/pairing/pairs.ts'
import type { SidesInput } from '../../../src/domain/pairing/sides.ts'
import { seededRandom } from '../../../src/domain/random.ts'

/** Two sides who all know what they want of each other, partly alike; without locks and the rest. */
export function twoSides (left: number, right: number, seed: number, given: Partial<SidesInput> = {}): SidesInput {
  const random = seededRandom(seed)
  const wanted = [left, right].map((count) => Float64Array.from({ length: count }, random))
  const pairs = pairsFrom(Array.from({ length: left * right }, (_, at) => [Math.floor(at / right), at % right] as const))
  const forward = Float64Array.from(pairs.b, (b) => ((wanted[1]?.[b] ?? 0) + random()) / 2)
  const backward = Float64Array.from(pairs.a, (a) => ((wanted[0]?.[a] ?? 0) + random()) / 2)
  const weight = forward.map((value, at) => 2 * value * (backward[at] ?? 0) / (value + (backward[at] ?? 0)))
  return {
    left, right, edges: { ...pairs, forward, backward, weight }, leftRoom: null, rightRoom: null, locked: noPairs, forbidden: noPairs,
    firstLeft: [], firstRight: [], admissible: null, seed, ...given,
  }
}

/** Two sides up to a size with everything in them: room for several on the right, missing edges, locks, forbidden pairs, people to be first. */
export function anySides (most: number): fc.Arbitrary<SidesInput> {
  return fc.record({
    left: fc.integer({ min: 0, max: most }),
    right: fc.integer({ min: 0, max: most }),
    roomMax: fc.constantFrom(1, 3),
    missing: fc.constantFrom(0, 0.4, 0.8),
    forbiddenShare: fc.constantFrom(0, 0.2),
    firstShare: fc.constantFrom(0, 0.3),
    hasLock: fc.boolean(),
    seed: fc.integer(),
  }).map(({ left, right, roomMax, missing, forbiddenShare, firstShare, hasLock, seed }) => {
    const input = twoSides(left, right, seed)
    const random = seededRandom(seed + 1)
    const kept = input.edges.a.map((_, edge) => edge).filter(() => random() >= missing)
    const pick = (values: Float64Array) => Float64Array.from(kept, (edge) => values[edge] ?? 0)
    const { a, b, forward, backward, weight } = input.edges
    const locked = pairsFrom(hasLock && left > 0 && right > 0 ? [[0, right - 1]] : [])
    const forbidden = pairsFrom(Array.from(a, (one, at) => [one, b[at] ?? 0] as const).filter(([one, other]) => random() < forbiddenShare && !(one === 0 && other === right - 1)))
    const drawFirst = (count: number) => Array.from({ length: count }, (_, person) => person).filter(() => random() < firstShare)
    return {
      ...input, locked, forbidden,
      edges: { a: kept.map((edge) => a[edge] ?? 0), b: kept.map((edge) => b[edge] ?? 0), forward: pick(forward), backward: pick(backward), weight: pick(weight) },
      rightRoom: roomMax === 1 ? null : Int32Array.from({ length: right }, () => 1 + Math.floor(random() * roomMax)),
      firstLeft: drawFirst(left), firstRight: drawFirst(right),
    }
  })
}

/** What makes a pairing of two sides wrong, if anything does. */
export function faultsOfSides ({ left, right, edges, leftRoom, rightRoom, locked, forbidden, admissible }: SidesInput, pairs: Pairs): string[] {
  const keysOf = ({ a, b }: Pairs) => Array.from(a, (one, at) => `${one}-${b[at]}`)
  const [made, known, never] = [keysOf(pairs), new Set([...keysOf(edges), ...keysOf(locked)]), new Set(keysOf(forbidden))]
  const faults = keysOf(locked).filter((key) => !made.includes(key)).map((key) => `${key} is locked`)
  if (new Set(made).size < made.length) faults.push('a pair twice')
  made.forEach((key, at) => {
    if (never.has(key)) faults.push(`${key} is forbidden`)
    if (!known.has(key) && admissible?.(pairs.a[at] ?? 0, pairs.b[at] ?? 0) !== true) faults.push(`${key} has no edge`)
  })
  for (const [name, count, room, ends] of [['left', left, leftRoom, pairs.a], ['right', right, rightRoom, pairs.b]] as const) {
    for (let person = 0; person < count; person++) {
      if (ends.filter((end) => end === person).length > (room?.[person] ?? 1)) faults.push(`${name} ${person} has too many`)
    }
  }
  return faults
}
