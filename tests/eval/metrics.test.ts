import t from 'tap'
import { meanOf, measure } from './metrics.ts'

const grades = new Map([['a', 2], ['b', 2], ['c', 1]])
const near = (found: number, wanted: number) => Math.abs(found - wanted) < 1e-9

t.test('a perfect order has every measure at 1, an empty answer at 0', async (t) => {
  t.strictSame(measure(['a', 'b', 'c', 'x'], grades), { hit1: 1, mrr10: 1, ndcg10: 1 })
  t.strictSame(measure([], grades), { hit1: 0, mrr10: 0, ndcg10: 0 })
  t.strictSame(measure(['x', 'y'], grades), { hit1: 0, mrr10: 0, ndcg10: 0 })
})

t.test('the place of the first right answer counts, a related one does not', async (t) => {
  const { hit1, mrr10, ndcg10 } = measure(['c', 'x', 'a'], grades)
  t.strictSame([hit1, mrr10], [0, 1 / 3])
  t.ok(near(ndcg10, (1 + 3 / 2) / (3 + 3 / Math.log2(3) + 1 / 2)), 'gain 1 at the first place and 3 at the third, over the best order')
})

t.test('nothing behind the tenth place counts, and nobody counts twice', async (t) => {
  t.strictSame(measure([...'0123456789', 'a'], grades), { hit1: 0, mrr10: 0, ndcg10: 0 })
  t.ok(near(measure(['a', 'a', 'a'], grades).ndcg10, 3 / (3 + 3 / Math.log2(3) + 1 / 2)))
})

t.test('where nobody fits wholly, those who come near are right', async (t) => {
  t.strictSame(measure(['c'], new Map([['c', 1]])), { hit1: 1, mrr10: 1, ndcg10: 1 })
})

t.test('a mean is taken over queries', async (t) => {
  t.strictSame(meanOf([{ hit1: 1, mrr10: 1, ndcg10: 0.5 }, { hit1: 0, mrr10: 0.5, ndcg10: 0 }]), { hit1: 0.5, mrr10: 0.75, ndcg10: 0.25 })
})
