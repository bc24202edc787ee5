import t from 'tap'
import fc from 'fast-check'
import { seededRandom } from '../../src/domain/random.ts'

const seed = 20_260_101
const anySeed = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })

t.test('the same seed gives the same numbers, all in [0, 1)', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anySeed, (start) => {
    const [one, other] = [take(start, 50), take(start, 50)]
    return one.every((value, index) => value === other[index] && value >= 0 && value < 1)
  }), { seed })
})

t.test('the numbers of a seed never change between releases', async (t) => {
  t.strictSame(take(1, 3).map((value) => value * 2 ** 32), pinned)
})

t.test('seeds that differ in any one of their 53 bits give different numbers', async (t) => {
  const base = take(0, 4).join()
  for (let bit = 0; bit < 53; bit++) t.not(take(2 ** bit, 4).join(), base, `bit ${bit}`)
  t.not(take(-1, 4).join(), take(1, 4).join(), 'the sign counts')
})

t.test('numbers fall evenly into a hundred bins, and neighbouring seeds are unrelated', async (t) => {
  const draws = 200_000
  t.ok(chiSquared(take(7, draws)) < 150, 'one seed')
  t.ok(chiSquared(Array.from({ length: draws }, (_, start) => seededRandom(start)())) < 150, 'the first numbers of many seeds')
})

t.test('a seed that is no safe integer is refused', async (t) => {
  for (const start of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) t.throws(() => seededRandom(start), RangeError, String(start))
})

const pinned = [2_308_299_391, 1_950_625_580, 354_034_397]

function take (start: number, count: number): number[] {
  return Array.from({ length: count }, seededRandom(start))
}

/** Over 100 bins: 99 degrees of freedom, above 148 once in a thousand. */
function chiSquared (values: number[]): number {
  const bins = new Array<number>(100).fill(0)
  for (const value of values) bins[Math.floor(value * 100)] = (bins[Math.floor(value * 100)] ?? 0) + 1
  const expected = values.length / 100
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
