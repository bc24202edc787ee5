import t from 'tap'
import fc from 'fast-check'
import { measureFilter, type Filter } from '../../src/domain/query/filter.ts'

const seed = 20_260_105
const leaf: Filter = { field: 'city', in: ['上海'] }
const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, fc.constant(leaf), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })), tie('tree').map((not) => ({ not }))),
}))

t.test('depth counts levels and conditions count leaves', async (t) => {
  for (const [filter, depth, conditions] of [
    [leaf, 1, 1],
    [{ near: { lat: 0, lng: 0, radiusKm: 1 } }, 1, 1],
    [{ not: leaf }, 2, 1],
    [{ and: [leaf, leaf] }, 2, 2],
    [{ or: [leaf, { and: [leaf, { not: leaf }] }] }, 4, 3],
    [{ and: [] }, 1, 1],
  ] as [Filter, number, number][]) t.strictSame(measureFilter(filter), { depth, conditions }, JSON.stringify(filter))
})

t.test('wrapping adds one level and no condition, joining adds up the conditions', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(tree, tree, (a, b) => {
    const [one, other, joined, wrapped] = [measureFilter(a), measureFilter(b), measureFilter({ or: [a, b] }), measureFilter({ not: a })]
    return wrapped.depth === one.depth + 1 && wrapped.conditions === one.conditions &&
      joined.depth === Math.max(one.depth, other.depth) + 1 && joined.conditions === one.conditions + other.conditions
  }), { seed })
})
