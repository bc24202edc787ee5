import t from 'tap'
import fc from 'fast-check'
import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { Matching } from '../../../src/domain/pairing/matching.ts'
import { pairGreedily } from '../../../src/domain/pairing/pair-greedily.ts'
import { pairPool, poolSettings } from '../../../src/domain/pairing/pair-pool.ts'
import { edgesFrom, leftOverOf, noPairs, pairsFrom, pairsOf } from '../../../src/domain/pairing/pairs.ts'
import { readyPool, type PoolInput } from '../../../src/domain/pairing/pool.ts'
import { qualityOfPool } from '../../../src/domain/pairing/quality.ts'
import { tagGraph } from '../../eval/tag-graph.ts'
import { amountOf, anyPool, aPool, faultsOf } from './any-pool.ts'

const seed = 20_260_502
const searching = { ...poolSettings, exactMax: -1 }
const search = (input: PoolInput) => pairPool(input, searching).partner

t.test('nobody is in two pairs, all that is locked is made and nothing that is forbidden', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 60), (input) => faultsOf(input, search(input)).length === 0), { seed, numRuns: 300 })
})

t.test('as many are paired as can be, and as many of those left over last time', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 40), (input) => {
    const [found, most] = [amountOf(input, search(input)), amountOf(input, exactPairs(input))]
    return found[0] === most[0] && found[1] === most[1]
  }), { seed, numRuns: 500 })
})

t.test('the same input gives the same pairs, and the order of its edges means nothing', async (t) => {
  const edges = tagGraph(600, 3)
  const turned = { a: edges.b.toReversed(), b: edges.a.toReversed(), weight: edges.weight.toReversed() }
  t.strictSame(search(aPool(600, edges)), search(aPool(600, edges)))
  t.strictSame(search(aPool(600, turned)), search(aPool(600, edges)))
})

t.test('of equal pairs the seed decides', async (t) => {
  const edges = edgesFrom(Array.from({ length: 20 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b, 1] as const)).flat())
  const drawn = new Set(Array.from({ length: 8 }, (_, at) => JSON.stringify(pairsOf(search(aPool(20, edges, { seed: at }))))))
  t.ok(drawn.size > 4, `${drawn.size} different pairings from 8 seeds`)
})

t.test('whoever is numbered how, the value is the same when no two edges weigh the same', async (t) => {
  const edges = tagGraph(500, 4)
  const renumber = (person: number) => (person * 7 + 3) % 500
  const renumbered = aPool(500, { ...edges, a: edges.a.map(renumber), b: edges.b.map(renumber) })
  t.ok(Math.abs(amountOf(renumbered, search(renumbered))[2] - amountOf(aPool(500, edges), search(aPool(500, edges)))[2]) < 1e-9)
})

t.test('greedy has at least half of the most weight and is stable', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 40), (given) => {
    const input = { ...given, locked: noPairs }
    const partner = greedily(input)
    const quality = qualityOfPool(input, partner, noPairs)
    return quality.ratio >= 0.5 - 1e-9 && quality.blockingPairs === 0
  }), { seed, numRuns: 300 })
})

t.test('searching has more than greedy, and 98 % of the most weight, of a community by its tags', async (t) => {
  for (const people of [150, 200]) {
    const input = aPool(people, tagGraph(people, people), { admissible: () => true })
    const [found, most, greedy] = [search(input), exactPairs(input), greedily(input)].map((partner) => amountOf(input, partner))
    t.ok((found?.[2] ?? 0) > (greedy?.[2] ?? 0), `${people}: more than greedy`)
    t.ok((found?.[2] ?? 0) >= 0.98 * (most?.[2] ?? 1), `${people}: ${(found?.[2] ?? 0) / (most?.[2] ?? 1)} of the most`)
    t.ok((found?.[2] ?? 0) <= (most?.[2] ?? 0) + 1e-7, `${people}: not more than the most`)
  }
})

t.test('everybody is paired where that can be: along edges alone, in a ring', async (t) => {
  const people = 4_000
  const ring = edgesFrom(Array.from({ length: people }, (_, at) => [at, (at + 1) % people, at % 2 === 0 ? 0.1 : at % 3 === 0 ? 0.9 : 0.11] as const))
  t.equal(leftOverOf(search(aPool(people, ring))).length, 0)
})

t.test('people without an edge are paired with whomever they may be', async (t) => {
  const edges = tagGraph(500, 6)
  t.strictSame(leftOverOf(search(aPool(560, edges, { admissible: () => true }))), [])
  t.equal(leftOverOf(search(aPool(560, edges))).length, 60, 'and stay over where nobody may')
})

t.test('of an odd number exactly one is left over, and never one of last time', async (t) => {
  const people = 501
  const edges = tagGraph(people, 8)
  let first: number[] = []
  for (let week = 0; week < 6; week++) {
    const over = leftOverOf(search(aPool(people, edges, { first, seed: week, admissible: () => true })))
    t.equal(over.length, 1)
    t.notOk(first.includes(over[0] ?? -1), `week ${week}`)
    first = [...first, ...over]
  }
})

t.test('the one left over may be anybody but those of last time, even when nobody likes them', async (t) => {
  const input = aPool(3, edgesFrom([[0, 1, 1], [0, 2, 0.01]]), { first: [2] })
  t.strictSame(leftOverOf(search(input)), [1])
  t.strictSame(leftOverOf(search({ ...input, first: [] })), [2])
  t.strictSame(leftOverOf(search({ ...input, first: [1, 2] })).length, 1, 'one of two must be')
})

t.test('three rounds in which all who met are forbidden repeat nothing', async (t) => {
  const people = 120
  const met: [number, number][] = []
  for (let week = 0; week < 3; week++) {
    const input = aPool(people, tagGraph(people, 9), { forbidden: pairsFrom(met), seed: week, admissible: () => true })
    const partner = search(input)
    t.equal(qualityOfPool(input, partner, pairsFrom(met)).repeats, 0)
    t.strictSame(leftOverOf(partner), [])
    met.push(...pairsOf(partner))
  }
})

t.test('a pairing says how it was found', async (t) => {
  const edges = tagGraph(302, 2)
  t.equal(pairPool(aPool(302, edges)).method, 'search')
  t.equal(pairPool(aPool(302, edges, { locked: pairsFrom([[0, 1]]) })).method, 'exact', 'locked people do not count')
})

function greedily (input: PoolInput): Int32Array {
  const matching = new Matching(new Int32Array(input.people).fill(-1))
  pairGreedily(matching, readyPool(input))
  return matching.partner
}
