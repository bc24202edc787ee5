import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import fc from 'fast-check'
import yauzl from 'yauzl'
import { FormatError } from '../../src/formats/format-error.ts'
import { readXlsx } from '../../src/formats/read-xlsx.ts'
import { writeXlsx } from '../../src/formats/write-xlsx.ts'
import { bytesOf, collect, each, table } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

const path = join(t.testdir({}), 'written.xlsx')

async function readAgain (rows: string[][]): Promise<string[][]> {
  await writeFile(path, await bytesOf(writeXlsx(each(rows), { sheetName: '成员' })))
  return (await collect(readXlsx(path))).map((row) => 'cells' in row ? row.cells : [row.message])
}

async function partsOf (bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes)
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, (await bytesOf(await zip.openReadStreamPromise(entry))).toString())
  return parts
}

t.test('whatever is written is read again', async () => {
  await fc.assert(fc.asyncProperty(table, async (rows) => JSON.stringify(await readAgain(rows)) === JSON.stringify(rows)), { seed, numRuns: 500 })
})

t.test('rows keep their numbers, those without any text included', async (t) => {
  await readAgain([['a', 'b'], ['', ''], ['1', '2']])
  t.strictSame(await collect(readXlsx(path)), [{ row: 1, cells: ['a', 'b'] }, { row: 2, cells: ['', ''] }, { row: 3, cells: ['1', '2'] }])
})

t.test('a cell beyond what Excel shows comes back whole, and no shown part is longer than Excel allows', async (t) => {
  const limit = 32_767
  const cells = ['x'.repeat(limit), 'x'.repeat(limit + 1), `${'x'.repeat(limit - 1)}👋👋`, `${'x'.repeat(limit - 4)}_x0041_y`, `${'冯\r\n'.repeat(60_000)}`]
  t.strictSame(await readAgain([['h'], ...cells.map((cell) => [cell])]), [['h'], ...cells.map((cell) => [cell])])
  const sheet = (await partsOf(await bytesOf(writeXlsx(each(cells.map((cell) => [cell])), { sheetName: 'a' })))).get('xl/worksheets/sheet1.xml') ?? ''
  const shown = [...sheet.matchAll(/<is><t [^>]*>([^<]*)<\/t><\/is>/g)].map(([, text = '']) => text.replaceAll(/_x[0-9A-F]{4}_/g, '?').length)
  t.strictSame(shown, [limit, limit, limit - 1, limit, limit])
})

t.test('every cell is text, so that nothing in it is run or turned into a number', async (t) => {
  const sheet = (await partsOf(await bytesOf(writeXlsx(each([['=1+1', '00000000000']]), { sheetName: 'a' })))).get('xl/worksheets/sheet1.xml') ?? ''
  t.match(sheet, '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  t.notMatch(sheet, '<f>')
})

t.test('the name of the sheet is made one that Excel accepts', async (t) => {
  const cases: [asked: string, name: string][] = [
    ['成员', '成员'], ['a/b:c', 'a b c'], ["'a'", 'a'], ['<&">', '&lt;&amp;&quot;&gt;'], ['', 'Sheet1'], ['[]', 'Sheet1'], ['x'.repeat(40), 'x'.repeat(31)], [`${'x'.repeat(30)}👋`, `${'x'.repeat(30)}\uFFFD`],
  ]
  for (const [asked, name] of cases) {
    const parts = await partsOf(await bytesOf(writeXlsx(each([['h']]), { sheetName: asked })))
    t.match(parts.get('xl/workbook.xml'), `<sheet name="${name}" `, asked)
  }
})

t.test('the same rows make the same file', async (t) => {
  const write = () => bytesOf(writeXlsx(each([['a'], ['b']]), { sheetName: 'a' }))
  t.ok((await write()).equals(await write()))
})

t.test('more columns than a sheet can have, or a source that fails, fail the file', async (t) => {
  await t.rejects(bytesOf(writeXlsx(each([Array<string>(16_385).fill('')]), { sheetName: 'a' })), FormatError)
  async function * failing () {
    yield ['a']
    throw new Error('source')
  }
  await t.rejects(bytesOf(writeXlsx(failing(), { sheetName: 'a' })), new Error('source'))
})

t.test('rows are asked for as the file is taken, and the source is let go when the taker stops', async (t) => {
  let asked = 0
  const letGo = Promise.withResolvers<number>()
  async function * rows () {
    try {
      for (;;) yield [`${++asked} ${Math.sin(asked)}`]
    } finally {
      letGo.resolve(asked)
    }
  }
  for await (const chunk of writeXlsx(rows(), { sheetName: 'a' })) if (chunk.length > 10_000) break
  t.ok(await letGo.promise < 100_000)
})
