import t from 'tap'
import fc from 'fast-check'
import { decodeText, detectEncoding } from '../../src/formats/encoding.ts'
import { readCsv } from '../../src/formats/read-csv.ts'
import { writeCsv } from '../../src/formats/write-csv.ts'
import { bytesOf, collect, cut, each, table } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

t.test('a UTF-8 file starts with a byte order mark and quotes what needs quotes', async (t) => {
  const bytes = await bytesOf(writeCsv(each([['名字', 'a,b'], ['=1', 'say "hi"\n'], ['', '']]), { encoding: 'utf-8' }))
  t.equal(bytes.toString(), '\uFEFF名字,"a,b"\r\n\'=1,"say ""hi""\n"\r\n"",""\r\n')
})

t.test('a GB18030 file has its bytes and no mark', async (t) => {
  const bytes = await bytesOf(writeCsv(each([['冯𠮷']]), { encoding: 'gb18030' }))
  t.equal(bytes.toString('hex'), 'b7eb' + '9534b235' + '0d0a')
})

for (const encoding of ['utf-8', 'gb18030'] as const) {
  t.test(`whatever is written as ${encoding} is read again, encoding and delimiter unknown`, async () => {
    const inGb18030 = (rows: string[][]) => !/[\uE5E5\uE78D-\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864]/u.test(rows.flat().join())
    await fc.assert(fc.asyncProperty(table.filter(inGb18030), fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const bytes = await bytesOf(writeCsv(each(rows), { encoding }))
      const detected = await detectEncoding(cut(bytes, size))
      // A GB18030 file may happen to be valid UTF-8 when it is this short; the writer of it knows better.
      const text = decodeText(cut(bytes, size), encoding === 'utf-8' ? detected : encoding)
      const read = await collect(readCsv(text))
      return JSON.stringify(read) === JSON.stringify(rows.map((cells, index) => ({ row: index + 1, cells })))
    }), { seed, numRuns: 2000 })
  })
}

t.test('rows are asked for as the file is taken, not before', async (t) => {
  let asked = 0
  async function * rows () {
    for (;;) yield [String(++asked), 'x'.repeat(100)]
  }
  const first = await writeCsv(rows(), { encoding: 'utf-8' }).next()
  t.ok(first.value instanceof Uint8Array && first.value.length > 60_000)
  t.ok(asked < 1000)
})
