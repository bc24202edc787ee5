import { neighboursOf, type Neighbours } from './neighbours.ts'
import { orderByWeight } from './order-by-weight.ts'
import { checkPairs, checkWeights, nobody, type Edges, type Pairs } from './pairs.ts'
import { PairSet } from './pair-set.ts'

/** One pool of people to be paired 1:1. */
export type PoolInput = {
  /** How many there are; a person is an index below it. */
  readonly people: number
  readonly edges: Edges
  /** Pairs that are made whatever they are worth. Nobody is in two. */
  readonly locked: Pairs
  /** Pairs that are never made: blocked, or met within the window. */
  readonly forbidden: Pairs
  /** People left over last time, who are not left over again if there is any way. */
  readonly first: readonly number[]
  /** Whether two people without an edge may be paired, at weight 0, where somebody would be left over otherwise; `null`: nobody may. */
  readonly admissible: ((a: number, b: number) => boolean) | null
  readonly seed: number
}

/** A pool made ready: only those who are not locked, and only edges that are allowed. */
export type Pool = {
  readonly people: number
  readonly edges: Edges
  /** Indices of edges, the heaviest first, equals by the seed. */
  readonly order: Int32Array
  readonly neighbours: Neighbours
  /** Everybody who is not locked, those with the most weight first, so that nothing depends on how people are numbered. */
  readonly members: Int32Array
  readonly isFirst: Uint8Array
  /** Greatest weight of an edge. */
  readonly heaviest: number
  /** Whether a pair without an edge may be made. */
  readonly mayPair: (a: number, b: number) => boolean
}

/** @throws RangeError when the input contradicts itself */
export function readyPool (input: PoolInput): Pool {
  checkPool(input)
  const { people, first, seed, admissible } = input
  const partner = lockedPartners(input)
  const isOpen = opennessOf(input, partner)
  const edges = openEdges(input.edges, isOpen)
  const order = orderByWeight(edges.weight, seed)
  const isFirst = new Uint8Array(people)
  for (const person of first) isFirst[person] = 1
  const neighbours = neighboursOf(people, edges, order)
  return {
    people, edges, order, neighbours, isFirst,
    members: membersByWeight(partner, neighbours, seed),
    heaviest: edges.weight[order[0] ?? 0] ?? 0,
    mayPair: (a, b) => admissible !== null && isOpen(a, b) && admissible(a, b),
  }
}

/** Partners of locked people. @throws RangeError when somebody is locked twice */
export function lockedPartners ({ people, locked }: Pick<PoolInput, 'people' | 'locked'>): Int32Array {
  const partner = new Int32Array(people).fill(nobody)
  locked.a.forEach((a, at) => {
    const b = locked.b[at] ?? nobody
    if (partner[a] !== nobody || partner[b] !== nobody || a === b) throw new RangeError(`locked: ${a} and ${b} are locked already`)
    partner[a] = b
    partner[b] = a
  })
  return partner
}

function checkPool ({ people, edges, locked, forbidden, first }: PoolInput): void {
  if (!Number.isSafeInteger(people) || people < 0 || people > 2 ** 26) throw new RangeError(`${people} people cannot be paired`)
  for (const [name, pairs] of Object.entries({ edges, locked, forbidden })) checkPairs(name, pairs, people, people)
  checkWeights('edges', edges.weight, edges.a.length)
  const never = new PairSet(people, forbidden)
  if (locked.a.some((a, at) => never.has(a, locked.b[at] ?? nobody))) throw new RangeError('locked: a pair is forbidden')
  if (!first.every((person) => Number.isSafeInteger(person) && person >= 0 && person < people)) throw new RangeError('first: not one of the people')
}

/** Whether a pair is neither locked nor forbidden. */
export function opennessOf ({ people, forbidden }: Pick<PoolInput, 'people' | 'forbidden'>, lockedPartner: Int32Array): (a: number, b: number) => boolean {
  const never = new PairSet(people, forbidden)
  return (a, b) => a !== b && lockedPartner[a] === nobody && lockedPartner[b] === nobody && (forbidden.a.length === 0 || !never.has(a, b))
}

/** Edges whose pair may be made. */
export function openEdges ({ a, b, weight }: Edges, isOpen: (a: number, b: number) => boolean): Edges {
  const kept = new Int32Array(a.length)
  let count = 0
  for (let edge = 0; edge < a.length; edge++) {
    if (isOpen(a[edge] ?? 0, b[edge] ?? 0)) kept[count++] = edge
  }
  if (count === a.length) return { a, b, weight }
  const edges = { a: new Int32Array(count), b: new Int32Array(count), weight: new Float64Array(count) }
  for (let at = 0; at < count; at++) {
    const edge = kept[at] ?? 0
    edges.a[at] = a[edge] ?? 0
    edges.b[at] = b[edge] ?? 0
    edges.weight[at] = weight[edge] ?? 0
  }
  return edges
}

function membersByWeight (lockedPartner: Int32Array, { start, weight }: Neighbours, seed: number): Int32Array {
  const totals = Float64Array.from(lockedPartner, (_, person) => {
    let total = 0
    for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) total += weight[at] ?? 0
    return total
  })
  return orderByWeight(totals, seed).filter((person) => lockedPartner[person] === nobody)
}
