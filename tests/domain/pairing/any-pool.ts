import fc from 'fast-check'
import { edgesFrom, noPairs, pairsFrom, type Edges } from '../../../src/domain/pairing/pairs.ts'
import type { PoolInput } from '../../../src/domain/pairing/pool.ts'
import { seededRandom } from '../../../src/domain/random.ts'

/** A pool of nobody in particular: no locks, nothing forbidden, nobody first, and no pairs but the edges. */
export function aPool (people: number, edges: Edges, given: Partial<PoolInput> = {}): PoolInput {
  return { people, edges, locked: noPairs, forbidden: noPairs, first: [], admissible: null, seed: 1, ...given }
}

/** Pools up to a size with everything in them: edges with and without ties, locks, forbidden pairs, people to be first, fallbacks. */
export function anyPool (peopleMin: number, peopleMax: number): fc.Arbitrary<PoolInput> {
  return fc.record({
    people: fc.integer({ min: peopleMin, max: peopleMax }),
    density: fc.constantFrom(0.15, 0.4, 1),
    levels: fc.constantFrom(3, 1e6),
    forbiddenShare: fc.constantFrom(0, 0.2),
    locks: fc.integer({ min: 0, max: 2 }),
    firstShare: fc.constantFrom(0, 0.3),
    mayFallBack: fc.boolean(),
    seed: fc.integer(),
  }).map(({ people, density, levels, forbiddenShare, locks, firstShare, mayFallBack, seed }) => {
    const random = seededRandom(seed)
    const edges: [number, number, number][] = []
    const forbidden: [number, number][] = []
    const locked = Array.from({ length: Math.min(locks, people >> 1) }, (_, at): [number, number] => [2 * at + 1, 2 * at])
    for (let a = 0; a < people; a++) {
      for (let b = 0; b < a; b++) {
        if (random() < density) edges.push(random() < 0.5 ? [a, b, Math.floor(random() * levels) / levels] : [b, a, Math.floor(random() * levels) / levels])
        const isLocked = locked.some(([one, other]) => one === a && other === b)
        if (random() < forbiddenShare && !isLocked) forbidden.push([b, a])
      }
    }
    return aPool(people, edgesFrom(edges), {
      locked: pairsFrom(locked), forbidden: pairsFrom(forbidden), seed,
      first: Array.from({ length: people }, (_, person) => person).filter(() => random() < firstShare),
      admissible: mayFallBack ? (a, b) => (a + b) % 3 !== 0 : null,
    })
  })
}

/** Weight of a pair by every edge between the two, and whether it may be made. */
export function pairTable ({ people, edges, locked, forbidden, admissible }: PoolInput): { weight: number, isAllowed: boolean }[][] {
  const table = Array.from({ length: people }, (_, a) => Array.from({ length: people }, (_, b) => ({ weight: 0, isAllowed: a !== b && admissible?.(a, b) === true })))
  const both = (a: number, b: number, change: (cell: { weight: number, isAllowed: boolean }) => void) => {
    for (const cell of [table[a]?.[b], table[b]?.[a]]) if (cell !== undefined) change(cell)
  }
  edges.a.forEach((a, at) => both(a, edges.b[at] ?? -1, (cell) => {
    cell.weight = Math.max(cell.weight, edges.weight[at] ?? 0)
    cell.isAllowed = true
  }))
  forbidden.a.forEach((a, at) => both(a, forbidden.b[at] ?? -1, (cell) => { cell.isAllowed = false }))
  for (const [at, a] of locked.a.entries()) both(a, locked.b[at] ?? -1, (cell) => { cell.isAllowed = true })
  return table
}

/** What a pairing amounts to: pairs, people of `first` in one, weight. */
export function amountOf (input: PoolInput, partner: Int32Array): [pairs: number, firstOnes: number, weight: number] {
  const table = pairTable(input)
  let [pairs, weight] = [0, 0]
  partner.forEach((other, person) => {
    if (other <= person) return
    pairs++
    weight += table[person]?.[other]?.weight ?? 0
  })
  return [pairs, new Set(input.first.filter((person) => partner[person] !== -1)).size, weight]
}

/** All pairings tried: the most pairs, then the most of `first`, then weight; and the greatest weight of all. */
export function bruteForce (input: PoolInput): { best: [number, number, number], heaviest: number } {
  const table = pairTable(input)
  const isFirst = new Set(input.first)
  const lockOf = new Map(Array.from(input.locked.a, (a, at) => [a, input.locked.b[at] ?? -1] as const).flatMap(([a, b]) => [[a, b], [b, a]] as const))
  let best: [number, number, number] = [-1, 0, 0]
  let heaviest = 0
  const isBetter = (now: [number, number, number]) => now[0] !== best[0] ? now[0] > best[0] : now[1] !== best[1] ? now[1] > best[1] : now[2] > best[2]
  const go = (person: number, taken: number, now: [number, number, number]) => {
    if (person === input.people) {
      heaviest = Math.max(heaviest, now[2])
      if (isBetter(now)) best = now
      return
    }
    if ((taken >> person & 1) === 1) return go(person + 1, taken, now)
    if (!lockOf.has(person)) go(person + 1, taken, now)
    for (let other = person + 1; other < input.people; other++) {
      const cell = table[person]?.[other]
      if ((taken >> other & 1) === 1 || cell?.isAllowed !== true || (lockOf.get(person) ?? other) !== other || (lockOf.get(other) ?? person) !== person) continue
      const firstOnes = Number(isFirst.has(person)) + Number(isFirst.has(other))
      go(person + 1, taken | 1 << other, [now[0] + 1, now[1] + firstOnes, now[2] + cell.weight])
    }
  }
  go(0, 0, [0, 0, 0])
  return { best, heaviest }
}

/** What makes a pairing wrong, if anything does. */
export function faultsOf (input: PoolInput, partner: Int32Array): string[] {
  const table = pairTable(input)
  const faults: string[] = []
  partner.forEach((other, person) => {
    if (other === -1) return
    if (partner[other] !== person) faults.push(`${person} is with ${other}, who is with ${partner[other]}`)
    if (table[person]?.[other]?.isAllowed !== true) faults.push(`${person} and ${other} may not be paired`)
  })
  input.locked.a.forEach((a, at) => { if (partner[a] !== input.locked.b[at]) faults.push(`${a} is locked`) })
  return faults
}
