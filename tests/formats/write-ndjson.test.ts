import t from 'tap'
import fc from 'fast-check'
import { decodeText } from '../../src/formats/encoding.ts'
import { readNdjson } from '../../src/formats/read-ndjson.ts'
import { writeNdjson } from '../../src/formats/write-ndjson.ts'
import { bytesOf, cell, collect, cut, each } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

t.test('every value is one line', async (t) => {
  t.equal((await bytesOf(writeNdjson(each([{ a: '冯\n' }, [1], null])))).toString(), '{"a":"冯\\n"}\n[1]\nnull\n')
})

t.test('whatever is written is read again', async () => {
  const key = cell.filter((key) => !['__proto__', 'constructor'].includes(key))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, cell, fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  }))
  await fc.assert(fc.asyncProperty(fc.array(value, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), async (values, size) => {
    const bytes = await bytesOf(writeNdjson(each(values)))
    const read = await collect(readNdjson(decodeText(cut(bytes, size), 'utf-8')))
    return JSON.stringify(read) === JSON.stringify(values.map((value, index) => ({ row: index + 1, value })))
  }), { seed, numRuns: 2000 })
})
