import t from 'tap'
import fc from 'fast-check'
import { catchUpWeights } from '../../../src/domain/pairing/catch-up.ts'
import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { pairPool } from '../../../src/domain/pairing/pair-pool.ts'
import { edgesFrom, leftOverOf, noPairs, pairsFrom, pairsOf } from '../../../src/domain/pairing/pairs.ts'
import { dualBound, giniOf, qualityOfPool } from '../../../src/domain/pairing/quality.ts'
import { repairPairs, swapPartners } from '../../../src/domain/pairing/repair-pairs.ts'
import { tagGraph } from '../../eval/tag-graph.ts'
import { amountOf, anyPool, aPool, bruteForce, faultsOf } from './any-pool.ts'

const seed = 20_260_504

t.test('the quality of a small pairing is what one counts by hand', async (t) => {
  const input = aPool(5, edgesFrom([[0, 1, 0.9], [0, 2, 0.8], [1, 3, 0.2], [2, 3, 0.1], [3, 4, 0.05]]))
  const partner = Int32Array.of(2, 3, 0, 1, -1)
  t.strictSame(rounded(qualityOfPool(input, partner, pairsFrom([[2, 0], [0, 1]]))), {
    value: 1, bound: 1, boundBy: 'exact', ratio: 1, blockingPairs: 1, leftOver: 1, repeats: 1, gini: 0.44,
  })
  t.strictSame(rounded(qualityOfPool({ ...input, locked: pairsFrom([[0, 2]]) }, partner, noPairs)).blockingPairs, 0, 'nobody locked blocks')
  t.strictSame(rounded(qualityOfPool({ ...input, forbidden: pairsFrom([[1, 0]]) }, partner, noPairs)).blockingPairs, 0, 'nor does a forbidden pair')
})

t.test('no pairing is worth more than the bound, exact or by duals', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 9), (input) => {
    const { value, bound, ratio } = qualityOfPool(input, exactPairs(input), noPairs)
    return value <= bound && ratio <= 1 && Math.abs(bound - bruteForce(input).heaviest) < 1e-7
  }), { seed, numRuns: 300 })
  fc.assert(fc.property(anyPool(0, 40), ({ people, edges }) => {
    const best = edges.weight.length === 0 ? 0 : amountOf(aPool(people, edges), exactPairs(aPool(people, edges), 'weightOnly'))[2]
    return dualBound(edges, people) >= best - 1e-7
  }), { seed, numRuns: 200 })
})

t.test('of a community by its tags the bound by duals is at most 6 % too high', async (t) => {
  const edges = tagGraph(200, 1)
  const ratio = dualBound(edges, 200) / amountOf(aPool(200, edges), exactPairs(aPool(200, edges), 'weightOnly'))[2]
  t.ok(ratio >= 1 && ratio < 1.06, `${ratio}`)
})

t.test('the Gini coefficient is 0 when all have the same, and that of textbooks otherwise', async (t) => {
  for (const [values, expected] of [[[], 0], [[0, 0], 0], [[3, 3, 3], 0], [[0, 0, 0, 1], 0.75], [[1, 2, 3, 4], 0.25]] as const) {
    t.ok(Math.abs(giniOf(Float64Array.from(values)) - expected) < 1e-12, `${values.join()}`)
  }
})

t.test('those who had less so far weigh more, by a factor, and what all had alike changes nothing', async (t) => {
  const edges = edgesFrom([[0, 1, 0.5], [1, 2, 0.5], [0, 2, 0]])
  t.strictSame([...catchUpWeights(edges, Float64Array.of(0, 0, 0))], [0.5, 0.5, 0])
  t.strictSame([...catchUpWeights(edges, Float64Array.of(2, 2, 2))], [0.5, 0.5, 0])
  t.strictSame([...catchUpWeights(edges, Float64Array.of(0, 2, 4))], [0.75, 0.25, 0])
  t.strictSame([...catchUpWeights(edges, Float64Array.of(0, 6, 0))], [0.25, 0.25, 0])
  t.strictSame([...catchUpWeights(edgesFrom([[0, 1, 1]]), Float64Array.of(5, 4, 0, 0))], [0], 'never below 0')
})

t.test('over ten rounds catching up makes the value fall more evenly, at little cost', async (t) => {
  const [plain, fair] = [false, true].map((isFair) => playRounds(100, 10, isFair))
  t.ok((fair?.gini ?? 1) < (plain?.gini ?? 0), `Gini ${plain?.gini} to ${fair?.gini}`)
  t.ok((fair?.value ?? 0) > 0.98 * (plain?.value ?? 1), `value ${plain?.value} to ${fair?.value}`)
})

t.test('a repair keeps what is locked and makes nothing that is forbidden by now', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 30), fc.constantFrom('locked' as const, 'allowed' as const), (input, keep) => {
    const published = pairPool({ ...input, forbidden: noPairs, first: [] }).partner
    const repaired = repairPairs(input, published, keep).partner
    const [most, found] = [amountOf(input, exactPairs(input)), amountOf(input, repaired)]
    return faultsOf(input, repaired).length === 0 && found[0] === most[0] && found[1] === most[1]
  }), { seed, numRuns: 300 })
})

t.test('when two pairs are forbidden afterwards, only these four people hear of a change', async (t) => {
  const input = aPool(150, tagGraph(150, 3), { admissible: () => true })
  const published = pairPool(input).partner
  const gone = pairsOf(published).slice(0, 2)
  const repaired = repairPairs({ ...input, forbidden: pairsFrom(gone) }, published, 'allowed').partner
  t.strictSame(published.map((other, person) => Number(repaired[person] !== other)).reduce((sum, one) => sum + one, 0), 4)
  t.strictSame(leftOverOf(repaired), [])
})

t.test('two people swap partners, unless a rule says why not', async (t) => {
  const input = aPool(7, edgesFrom([]), { locked: pairsFrom([[4, 5]]), forbidden: pairsFrom([[0, 3]]), first: [1] })
  const partner = Int32Array.of(1, 0, 3, 2, 5, 4, -1)
  const cases = [
    [0, 2, null, [3, 2, 1, 0, 5, 4, -1]], [0, 3, null, [2, 3, 0, 1, 5, 4, -1]], [2, 6, null, [1, 0, -1, 6, 5, 4, 3]],
    [0, 1, 'together', null], [6, 6, 'together', null], [0, 4, 'locked', null], [1, 6, 'left_over_again', null],
  ] as const
  for (const [a, b, fault, swapped] of cases) {
    const isForbidden = swapped?.[0] === 3
    const found = swapPartners(input, partner, a, b)
    t.strictSame([found.fault, found.partner === null ? null : [...found.partner]], isForbidden ? ['forbidden', null] : [fault, swapped], `${a} and ${b}`)
  }
  t.strictSame([...partner], [1, 0, 3, 2, 5, 4, -1], 'the pairing that was given stays as it was')
})

function playRounds (people: number, rounds: number, isFair: boolean): { value: number, gini: number } {
  const edges = tagGraph(people, 12)
  const totals = new Float64Array(people)
  const met: [number, number][] = []
  for (let round = 0; round < rounds; round++) {
    const weight = isFair ? catchUpWeights(edges, totals) : edges.weight
    const partner = pairPool(aPool(people, { ...edges, weight }, { forbidden: pairsFrom(met), seed: round, admissible: () => true })).partner
    met.push(...pairsOf(partner))
    edges.a.forEach((a, at) => {
      if (partner[a] !== edges.b[at]) return
      for (const person of [a, edges.b[at] ?? 0]) totals[person] = (totals[person] ?? 0) + (edges.weight[at] ?? 0)
    })
  }
  return { value: totals.reduce((sum, total) => sum + total, 0) / 2, gini: giniOf(totals) }
}

function rounded<T extends { value: number, bound: number, gini: number, ratio: number }> (quality: T): T {
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return { ...quality, value: round(quality.value), bound: round(quality.bound), ratio: round(quality.ratio), gini: round(quality.gini) }
}
