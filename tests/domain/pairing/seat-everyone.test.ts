import t from 'tap'
import fc from 'fast-check'
import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { Matching } from '../../../src/domain/pairing/matching.ts'
import { edgesFrom, leftOverOf, noPairs } from '../../../src/domain/pairing/pairs.ts'
import { readyPool, type PoolInput } from '../../../src/domain/pairing/pool.ts'
import { seatEveryone } from '../../../src/domain/pairing/seat-everyone.ts'
import { amountOf, anyPool, aPool, faultsOf } from './any-pool.ts'

const seed = 20_260_505
const sparse = anyPool(2, 40).map((input) => ({ ...input, locked: noPairs, edges: sparseEdges(input) }))

t.test('starting from nobody, as many are paired as can be, and as many of those left over last time', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(sparse, (input) => {
    const [found, most] = [amountOf(input, seated(input)), amountOf(input, exactPairs(input))]
    return found[0] === most[0] && found[1] === most[1]
  }), { seed, numRuns: 600 })
})

t.test('those left over last time take places of others, and no place is lost, wherever one starts from', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(sparse, fc.array(fc.nat(39), { maxLength: 12 }), (input, wished) => {
    const before = seated({ ...input, first: [] })
    const first = [...new Set([...leftOverOf(before), ...wished])].filter((person) => person < input.people)
    const after = seated({ ...input, first }, before.slice())
    const [found, most] = [amountOf({ ...input, first }, after), amountOf({ ...input, first }, exactPairs({ ...input, first }))]
    return found[0] === most[0] && found[1] === most[1] && faultsOf(input, after).length === 0
  }), { seed, numRuns: 600 })
})

t.test('a way through an odd ring of people is found from either side', async (t) => {
  for (const [name, pairs] of Object.entries({
    'five in a ring with two tails': [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0], [2, 5], [3, 6], [6, 7]],
    'a ring in a ring': [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 0], [1, 5], [4, 6], [6, 7]],
  })) {
    for (let turn = 0; turn < 8; turn++) {
      const edges = edgesFrom(pairs.map(([a, b], at) => [((a ?? 0) + turn) % 8, ((b ?? 0) + turn) % 8, (at * 5 + turn) % 9] as const))
      const input = aPool(8, edges)
      t.equal(amountOf(input, seated(input))[0], amountOf(input, exactPairs(input))[0], `${name}, turned by ${turn}`)
    }
  }
})

function seated (input: PoolInput, partner: Int32Array = new Int32Array(input.people).fill(-1)): Int32Array {
  const matching = new Matching(partner)
  seatEveryone(matching, readyPool(input))
  return matching.partner
}

/** About one edge for each person, so that odd rings and dead ends abound. */
function sparseEdges ({ people, edges: { a, b, weight } }: PoolInput): PoolInput['edges'] {
  const step = Math.max(1, Math.floor(a.length / (people * 1.2)))
  return { a: a.filter((_, at) => at % step === 0), b: b.filter((_, at) => at % step === 0), weight: weight.filter((_, at) => at % step === 0) }
}
