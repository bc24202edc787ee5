import t from 'tap'
import fc from 'fast-check'
import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { edgesFrom, pairsFrom, pairsOf } from '../../../src/domain/pairing/pairs.ts'
import { WeightedBlossoms } from '../../../src/domain/pairing/weighted-blossoms.ts'
import { seededRandom } from '../../../src/domain/random.ts'
import { amountOf, anyPool, aPool, bruteForce, faultsOf } from './any-pool.ts'

const seed = 20_260_501
const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-7

t.test('of up to nine people it finds the most pairs, then those left over last time, then the most weight, as trying everything does', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 9), (input) => {
    const [pairs, firstOnes, weight] = amountOf(input, exactPairs(input))
    const { best } = bruteForce(input)
    return pairs === best[0] && firstOnes === best[1] && isNear(weight, best[2])
  }), { seed, numRuns: 2_000 })
})

t.test('for weight only, nothing weighs more, as trying everything shows', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 9), (input) => isNear(amountOf(input, exactPairs(input, 'weightOnly'))[2], bruteForce(input).heaviest)), { seed, numRuns: 1_000 })
})

t.test('nobody is in two pairs, all that is locked is made and nothing that is forbidden', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(0, 40), (input) => faultsOf(input, exactPairs(input)).length === 0), { seed, numRuns: 200 })
})

t.test('of many people the duals prove that nothing weighs more', async (t) => {
  for (const [people, density, levels] of [[60, 1, 5], [90, 0.1, 1e6], [121, 0.05, 3], [150, 0.3, 1e6]] as const) {
    const random = seededRandom(people)
    const weights = new Float64Array(people * people)
    for (let a = 0; a < people; a++) {
      for (let b = 0; b < a; b++) {
        if (random() < density) weights[a * people + b] = weights[b * people + a] = 1 + Math.floor(random() * levels)
      }
    }
    const blossoms = new WeightedBlossoms(people, weights)
    const partner = blossoms.solve()
    const weight = pairsOf(partner).reduce((sum, [a, b]) => sum + (weights[a * people + b] ?? 0), 0)
    t.equal(weight, blossoms.bound(), `${people} people`)
    t.ok(weight > 0, 'something was found')
  }
})

t.test('whoever is numbered how, the value is the same', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyPool(2, 30), fc.integer(), (input, shift) => {
    const renumber = (person: number) => (person + Math.abs(shift % input.people)) % input.people
    const renumbered = aPool(input.people, { ...input.edges, a: input.edges.a.map(renumber), b: input.edges.b.map(renumber) })
    return isNear(amountOf(renumbered, exactPairs(renumbered))[2], amountOf(aPool(input.people, input.edges), exactPairs(aPool(input.people, input.edges)))[2])
  }), { seed, numRuns: 200 })
})

t.test('a lone heavy pair gives way to two lighter ones where everybody counts, and not where only weight does', async (t) => {
  const input = aPool(4, edgesFrom([[0, 1, 0.2], [1, 2, 0.9], [2, 3, 0.3]]))
  t.strictSame(pairsOf(exactPairs(input)), [[0, 1], [2, 3]])
  t.strictSame(pairsOf(exactPairs(input, 'weightOnly')), [[1, 2]])
})

t.test('an input that contradicts itself is refused', async (t) => {
  const edges = edgesFrom([[0, 1, 1]])
  for (const [name, input] of Object.entries({
    'a person beyond the last': aPool(1, edges),
    'a weight below 0': aPool(2, edgesFrom([[0, 1, -1]])),
    'a weight that is no number': aPool(2, edgesFrom([[0, 1, Number.NaN]])),
    'a person locked twice': aPool(3, edges, { locked: pairsFrom([[0, 1], [1, 2]]) }),
    'a person locked to themselves': aPool(2, edges, { locked: pairsFrom([[0, 0]]) }),
    'a pair both locked and forbidden': aPool(2, edges, { locked: pairsFrom([[0, 1]]), forbidden: pairsFrom([[1, 0]]) }),
    'somebody first who is nobody': aPool(2, edges, { first: [2] }),
    'half a person': aPool(1.5, edgesFrom([])),
  })) t.throws(() => exactPairs(input), RangeError, name)
})
