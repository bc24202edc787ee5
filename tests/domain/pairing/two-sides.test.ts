import t from 'tap'
import fc from 'fast-check'
import { assignTwoSides, placesMax } from '../../../src/domain/pairing/assign-two-sides.ts'
import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { pairTwoSides } from '../../../src/domain/pairing/pair-two-sides.ts'
import { noPairs, pairsFrom, type Pairs } from '../../../src/domain/pairing/pairs.ts'
import { blockingPairs, qualityOfSides } from '../../../src/domain/pairing/quality-of-sides.ts'
import type { SidesInput } from '../../../src/domain/pairing/sides.ts'
import { amountOf, aPool } from './any-pool.ts'
import { anySides, faultsOfSides, twoSides } from './any-sides.ts'

const seed = 20_260_503
const listOf = ({ a, b }: Pairs) => Array.from(a, (one, at) => [one, b[at]])

t.test('locks, forbidden pairs and room are kept, by either way and whoever proposes', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anySides(14), fc.constantFrom('left' as const, 'right' as const), (input, proposing) => {
    return faultsOfSides(input, pairTwoSides(input, proposing).pairs).length === 0 && faultsOfSides(input, assignTwoSides(input).pairs).length === 0
  }), { seed, numRuns: 400 })
})

t.test('as many pairs are made as can be, and as many of those left over last time are in one', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anySides(12).filter(({ rightRoom }) => rightRoom === null), fc.constantFrom('left' as const, 'right' as const), (input, proposing) => {
    const most = amountOf(asPool(input), exactPairs(asPool(input)))
    return [pairTwoSides(input, proposing), assignTwoSides(input)].every(({ pairs, leftOver }) => {
      const overAgain = input.firstLeft.filter((one) => leftOver.left.includes(one)).length + input.firstRight.filter((one) => leftOver.right.includes(one)).length
      return pairs.a.length === most[0] && input.firstLeft.length + input.firstRight.length - overAgain === most[1]
    })
  }), { seed, numRuns: 400 })
})

t.test('no two would both rather be together, when nothing but room is in the way', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anySides(20), fc.constantFrom('left' as const, 'right' as const), (given, proposing) => {
    const input = { ...given, firstLeft: [], firstRight: [], forbidden: noPairs, edges: twoSides(given.left, given.right, given.seed).edges }
    return blockingPairs(input, pairTwoSides(input, proposing).pairs) === 0
  }), { seed, numRuns: 400 })
})

t.test('with room for several on both sides, no two would both rather be together', async (t) => {
  for (const start of [1, 2, 3]) {
    const input = twoSides(30, 20, start, { leftRoom: new Int32Array(30).fill(2), rightRoom: new Int32Array(20).fill(4) })
    const { pairs } = pairTwoSides(input, 'left')
    t.strictSame(faultsOfSides(input, pairs), [])
    t.equal(blockingPairs(input, pairs), 0)
    t.equal(pairs.a.length, 60)
  }
})

t.test('76 and 77 give 76 pairs, nobody would rather be with another, and one is told', async (t) => {
  const input = twoSides(76, 77, 5)
  const pairing = pairTwoSides(input, 'left')
  const { blockingPairs, leftOver, bound, boundBy, value, ratio } = qualityOfSides(input, pairing, noPairs)
  t.strictSame({ pairs: pairing.pairs.a.length, blockingPairs, leftOver, boundBy }, { pairs: 76, blockingPairs: 0, leftOver: { left: 0, right: 1 }, boundBy: 'exact' })
  t.ok(ratio > 0.8 && Math.abs(ratio - value / bound) < 1e-12, `${ratio}`)
})

t.test('whoever was left over is not left over again, for as many times as there are others', async (t) => {
  let firstRight: number[] = []
  for (let week = 0; week < 77; week++) {
    const input = twoSides(76, 77, 5, { firstRight })
    const pairing = pairTwoSides(input, week % 2 === 0 ? 'left' : 'right')
    if (pairing.pairs.a.length !== 76 || firstRight.includes(pairing.leftOver.right[0] ?? -1)) t.fail(`week ${week}`)
    const stayedOut = new Set(pairing.leftOver.right)
    const others = { ...input, edges: edgesWithout(input, stayedOut) }
    if (blockingPairs(others, pairing.pairs) > 0) t.fail(`week ${week}: somebody else would rather be with another`)
    firstRight = [...firstRight, ...pairing.leftOver.right]
  }
  t.equal(new Set(firstRight).size, 77)
})

t.test('whoever has the pair that is worth least makes room for one left over last time', async (t) => {
  const edges = {
    ...pairsFrom([[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [2, 1]]),
    forward: Float64Array.of(2, 1, 2, 1, 2, 1), backward: Float64Array.of(3, 2, 1, 2, 3, 1), weight: Float64Array.of(0.9, 0.1, 0.1, 0.1, 0.4, 0.1),
  }
  t.strictSame(pairTwoSides(twoSides(3, 2, 1, { edges }), 'left').leftOver.left, [2])
  t.strictSame(pairTwoSides(twoSides(3, 2, 1, { edges, firstLeft: [2] }), 'left').leftOver.left, [1])
  t.strictSame(pairTwoSides(twoSides(3, 2, 1, { edges, firstLeft: [1, 2] }), 'left').leftOver.left, [0])
})

t.test('the side that proposes has what it wants more', async (t) => {
  const input = twoSides(60, 60, 11)
  const wantOf = (pairs: Pairs) => listOf(pairs).reduce((sum, [a, b]) => sum + (input.edges.forward[(a ?? 0) * 60 + (b ?? 0)] ?? 0), 0)
  t.ok(wantOf(pairTwoSides(input, 'left').pairs) > wantOf(pairTwoSides(input, 'right').pairs))
})

t.test('the worked example of Gale and Shapley comes out as they say', async (t) => {
  const input: SidesInput = {
    ...twoSides(3, 3, 1),
    edges: {
      ...pairsFrom([0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const))),
      forward: Float64Array.of(3, 2, 1, 1, 3, 2, 2, 1, 3), backward: Float64Array.of(1, 2, 3, 3, 1, 2, 2, 3, 1), weight: new Float64Array(9).fill(1),
    },
  }
  t.strictSame(listOf(pairTwoSides(input, 'left').pairs), [[0, 0], [1, 1], [2, 2]])
  t.strictSame(listOf(pairTwoSides(input, 'right').pairs), [[0, 2], [1, 0], [2, 1]])
})

t.test('a mentor takes as many as there is room for, and a locked pair takes a place', async (t) => {
  const input = twoSides(9, 3, 2, { rightRoom: Int32Array.of(4, 3, 2), locked: pairsFrom([[0, 2], [1, 2]]) })
  for (const pairing of [pairTwoSides(input, 'left'), assignTwoSides(input)]) {
    t.strictSame([0, 1, 2].map((mentor) => pairing.pairs.b.filter((b) => b === mentor).length), [4, 3, 2])
    t.strictSame(listOf(pairing.pairs).filter(([, b]) => b === 2), [[0, 2], [1, 2]])
    t.strictSame(pairing.leftOver, { left: [], right: [] })
  }
})

t.test('nothing is worth more in all than the assignment, as the exact pairing of everybody shows', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anySides(16).filter(({ rightRoom }) => rightRoom === null), (input) => {
    const pool = asPool(input)
    return (['everybody', 'weightOnly'] as const).every((aim) => {
      const { pairs } = assignTwoSides(input, aim)
      const made = new Int32Array(pool.people).fill(-1)
      pairs.a.forEach((a, at) => {
        made[a] = input.left + (pairs.b[at] ?? 0)
        made[input.left + (pairs.b[at] ?? 0)] = a
      })
      return Math.abs(amountOf(pool, made)[2] - amountOf(pool, exactPairs(pool, aim))[2]) < 1e-7
    })
  }), { seed, numRuns: 300 })
})

t.test('those without an edge are paired with whomever they may be', async (t) => {
  const edges = { ...pairsFrom([[0, 0], [1, 0], [2, 1]]), forward: Float64Array.of(1, 2, 1), backward: Float64Array.of(2, 1, 1), weight: Float64Array.of(1, 1, 1) }
  const input = twoSides(3, 3, 1, { edges, admissible: (left, right) => left + right !== 3 })
  for (const pairing of [pairTwoSides(input, 'left'), assignTwoSides(input)]) {
    t.equal(pairing.pairs.a.length, 3)
    t.strictSame(faultsOfSides(input, pairing.pairs), [])
  }
  t.equal(pairTwoSides({ ...input, admissible: null }, 'left').pairs.a.length, 2)
})

t.test('an input that contradicts itself is refused', async (t) => {
  for (const [name, given] of Object.entries<Partial<SidesInput>>({
    'a person beyond the last': { forbidden: pairsFrom([[2, 0]]) },
    'no room for a locked pair': { locked: pairsFrom([[0, 0], [1, 0]]) },
    'a locked pair that is forbidden': { locked: pairsFrom([[0, 0]]), forbidden: pairsFrom([[0, 0]]) },
    'room below 0': { leftRoom: Int32Array.of(1, -1) },
    'room for too few': { rightRoom: Int32Array.of(1) },
    'somebody first who is nobody': { firstRight: [3] },
  })) t.throws(() => pairTwoSides(twoSides(2, 3, 1, given), 'left'), RangeError, name)
  t.throws(() => assignTwoSides(twoSides(2, 3, 1, { leftRoom: Int32Array.of(2, 1), rightRoom: Int32Array.of(2, 1, 1) })), RangeError, 'several on both sides')
  t.throws(() => assignTwoSides(twoSides(1, 1, 1, { leftRoom: Int32Array.of(placesMax + 1) })), RangeError, 'too many places')
})

function asPool ({ left, right, edges, locked, forbidden, firstLeft, firstRight }: SidesInput) {
  const shift = ({ a, b }: Pairs): Pairs => ({ a, b: b.map((person) => left + person) })
  return aPool(left + right, { ...shift(edges), weight: edges.weight }, {
    locked: shift(locked), forbidden: shift(forbidden), first: [...firstLeft, ...firstRight.map((person) => left + person)],
  })
}

function edgesWithout ({ edges: { a, b, forward, backward, weight } }: SidesInput, gone: ReadonlySet<number>): SidesInput['edges'] {
  const kept = a.map((_, edge) => edge).filter((edge) => !gone.has(b[edge] ?? -1))
  const pick = (values: Float64Array) => Float64Array.from(kept, (edge) => values[edge] ?? 0)
  return { a: kept.map((edge) => a[edge] ?? 0), b: kept.map((edge) => b[edge] ?? 0), forward: pick(forward), backward: pick(backward), weight: pick(weight) }
}
