import t from 'tap'
import fc from 'fast-check'
import { seededRandom } from '../../src/domain/random.ts'
import { idPrefixes, randomIds, randomText, type IdKind } from '../../src/domain/ids.ts'

const seed = 20_260_103
const kinds = Object.keys(idPrefixes) as IdKind[]
const bytesOf = (start: number) => {
  const next = seededRandom(start)
  return (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256))
}

t.test('an id tells its kind and nothing else, and no two are equal', async (t) => {
  t.comment(`seed ${seed}`)
  const newId = randomIds(bytesOf(seed))
  const ids = Array.from({ length: 2_000 }, (_, index) => newId(kinds[index % kinds.length] ?? 'member'))
  t.equal(new Set(ids).size, ids.length)
  for (const [index, id] of ids.entries()) {
    const [prefix, text, ...rest] = id.split('_')
    const kind = kinds.find((kind) => idPrefixes[kind] === prefix)
    if (kind !== kinds[index % kinds.length] || !/^[2-9b-z]{20}$/.test(text ?? '') || rest.length > 0) t.fail(id)
  }
  t.equal(new Set(Object.values(idPrefixes)).size, kinds.length, 'no two kinds share a prefix')
})

t.test('every character of a random text is equally likely, and none can be misread', async (t) => {
  const text = randomText(bytesOf(seed), 56_000)
  t.equal(text.length, 56_000)
  t.notMatch(text, /[aeiou01l]/)
  const counts = Object.values(Object.groupBy(text, (character) => character)).map((same) => same?.length ?? 0)
  t.equal(counts.length, 28)
  const chiSquared = counts.reduce((sum, count) => sum + (count - 2_000) ** 2 / 2_000, 0)
  // 27 degrees of freedom: above 55 once in a thousand.
  t.ok(chiSquared < 55, `chi-squared ${chiSquared}`)
})

t.test('a random text has the length that was asked for, whatever bytes come', async (t) => {
  fc.assert(fc.property(fc.nat(100), fc.integer(), (length, start) => randomText(bytesOf(start), length).length === length), { seed })
})
