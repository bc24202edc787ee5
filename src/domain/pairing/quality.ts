// What a pairing is worth to those who publish it, in numbers that anybody can check.

import { exactPairs } from './exact-pairs.ts'
import { nobody, type Edges, type Pairs } from './pairs.ts'
import { PairSet } from './pair-set.ts'
import { lockedPartners, openEdges, opennessOf, type PoolInput } from './pool.ts'

export type Quality = {
  /** Weight of all pairs. */
  readonly value: number
  /** What no pairing with the same locked and forbidden pairs can pass: the greatest weight itself where `exact`, from duals else. */
  readonly bound: number
  readonly boundBy: 'exact' | 'duals'
  /** Value by bound, in [0, 1]; 1 when there is nothing to be had. */
  readonly ratio: number
  /** Pairs of people who would both rather be together, among all edges that may be made and people who are not locked. */
  readonly blockingPairs: number
  readonly leftOver: number
  /** Pairs that had met within the window. */
  readonly repeats: number
  /** How unevenly the value falls to people, in [0, 1): 0 when all have the same. */
  readonly gini: number
}

/** People up to whom the bound is exact. */
const exactMax = 200
const dualSweeps = 60

/** @param met pairs that met within the window */
export function qualityOfPool (input: PoolInput, partner: Int32Array, met: Pairs): Quality {
  const values = valuesOf(input.edges, partner)
  const value = sum(values) / 2
  const open = openEdges(input.edges, opennessOf(input, lockedPartners(input)))
  const metBefore = new PairSet(input.people, met)
  const prefers = (person: number, at: number) => (open.weight[at] ?? 0) > (values[person] ?? 0)
  return {
    value,
    ...boundOf(input, open, value),
    blockingPairs: open.a.reduce((count, a, at) => count + Number(prefers(a, at) && prefers(open.b[at] ?? 0, at)), 0),
    leftOver: partner.filter((other) => other === nobody).length,
    repeats: partner.reduce((count, other, person) => count + Number(person < other && metBefore.has(person, other)), 0),
    gini: giniOf(values),
  }
}

function boundOf (input: PoolInput, open: Edges, value: number): Pick<Quality, 'bound' | 'boundBy' | 'ratio'> {
  const isSmall = input.people <= exactMax
  const found = isSmall
    ? sum(valuesOf(input.edges, exactPairs(input, 'weightOnly'))) / 2
    : sum(valuesOf(input.edges, lockedPartners(input))) / 2 + dualBound(open, input.people)
  // Exact weights are right to nine digits only, so a pairing could seem to pass them.
  const bound = Math.max(found, value)
  return { bound, boundBy: isSmall ? 'exact' : 'duals', ratio: bound === 0 ? 1 : value / bound }
}

/**
 * What no pairing along these edges can outweigh: the sum of a price for each person such that two prices pay for any edge.
 *
 * Everybody starts at half of their heaviest edge. Then, at the same time, everybody goes half way down to what they could ask if the
 * others stayed: two who go half way each still pay for their edge together.
 */
export function dualBound ({ a, b, weight }: Edges, people: number): number {
  const prices = new Float64Array(people)
  const asked = new Float64Array(people)
  const ask = (person: number, price: number) => { if (price > (asked[person] ?? 0)) asked[person] = price }
  weight.forEach((value, at) => { for (const person of [a[at] ?? 0, b[at] ?? 0]) prices[person] = Math.max(prices[person] ?? 0, value / 2) })
  for (let sweep = 0; sweep < dualSweeps; sweep++) {
    asked.fill(0)
    for (let at = 0; at < weight.length; at++) {
      const [one, other, value] = [a[at] ?? 0, b[at] ?? 0, weight[at] ?? 0]
      ask(one, value - (prices[other] ?? 0))
      ask(other, value - (prices[one] ?? 0))
    }
    for (let person = 0; person < people; person++) prices[person] = ((prices[person] ?? 0) + (asked[person] ?? 0)) / 2
  }
  return sum(prices)
}

/** What everybody's pair weighs: 0 without one. */
function valuesOf ({ a, b, weight }: Edges, partner: Int32Array): Float64Array {
  const values = new Float64Array(partner.length)
  a.forEach((one, at) => {
    const other = b[at] ?? 0
    if (partner[one] !== other) return
    for (const person of [one, other]) values[person] = Math.max(values[person] ?? 0, weight[at] ?? 0)
  })
  return values
}

/**
 * Gini coefficient of values of at least 0: 0 when all are equal, towards 1 when one has everything.
 *
 * @see Gini, "Variabilità e mutabilità", 1912
 */
export function giniOf (values: Float64Array): number {
  const total = sum(values)
  if (total === 0) return 0
  const ranked = values.toSorted().reduce((all, value, at) => all + value * (at + 1), 0)
  return 2 * ranked / (values.length * total) - (values.length + 1) / values.length
}

function sum (values: Float64Array): number { return values.reduce((all, value) => all + value, 0) }
