import t from 'tap'
import fc from 'fast-check'
import { FormatError } from '../../src/formats/format-error.ts'
import { readCsv } from '../../src/formats/read-csv.ts'
import { collect, cut, each } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

const read = (text: string, size = 65_536) => collect(readCsv(cut(text, size)))
const unclosed = 'This row has a quote that is not closed.'

/** Rows as `[row, ...cells]`, faults as `[row, sentence]` with a mark, to be compared at a glance. */
async function brief (text: string): Promise<(string | number)[][]> {
  return (await read(text)).map((row) => 'message' in row ? [row.row, `! ${row.message}`] : [row.row, ...row.cells])
}

t.test('rows have the number a spreadsheet shows', async (t) => {
  const cases: [name: string, text: string, rows: (string | number)[][]][] = [
    ['nothing', '', []],
    ['only blank lines', '\n\r\n , \n', []],
    ['no line end at the end', 'a,b\n1,2', [[1, 'a', 'b'], [2, '1', '2']]],
    ['CRLF', 'a,b\r\n1,2\r\n', [[1, 'a', 'b'], [2, '1', '2']]],
    ['CR', 'a,b\r1,2\r', [[1, 'a', 'b'], [2, '1', '2']]],
    ['mixed line ends', 'a,b\n1,2\r\n3,4\n', [[1, 'a', 'b'], [2, '1', '2'], [3, '3', '4']]],
    ['blank lines and empty rows are counted', '\na,b\n\n,,\n1,2\n', [[2, 'a', 'b'], [5, '1', '2']]],
    ['a cell of several lines is one row', 'a,b\n"1\n\n1",2\n3,4', [[1, 'a', 'b'], [2, '1\n\n1', '2'], [3, '3', '4']]],
    ['doubled quotes', 'a\n"say ""hi"""\n""""\n', [[1, 'a'], [2, 'say "hi"'], [3, '"']]],
    ['quoted empty cells are a row', 'a,b\n"",""\n', [[1, 'a', 'b'], [2, '', '']]],
    ['an apostrophe against formulas is taken off', "a\n'=1\n'tis\n", [[1, 'a'], [2, '=1'], [3, "'tis"]]],
  ]
  for (const [name, text, rows] of cases) t.strictSame(await brief(text), rows, name)
})

t.test('the delimiter is the most frequent in the header, unless it is given', async (t) => {
  t.strictSame(await brief('a;b,x;c\n1;2,2;3'), [[1, 'a', 'b,x', 'c'], [2, '1', '2,2', '3']])
  t.strictSame(await brief('a\tb\n1,5\t2'), [[1, 'a', 'b'], [2, '1,5', '2']])
  t.strictSame(await brief('"a;;;;",b\n1,2'), [[1, 'a;;;;', 'b'], [2, '1', '2']])
  t.strictSame(await brief('a\n1;2'), [[1, 'a'], [2, '1;2']])
  t.strictSame(await collect(readCsv(each(['a;b\n1;2']), { delimiter: ',' })), [{ row: 1, cells: ['a;b'] }, { row: 2, cells: ['1;2'] }])
})

t.test('a row with other columns than the header is a fault, empty cells at its end are not', async (t) => {
  t.strictSame(await brief('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,,\n1,2,3'), [
    [1, 'a', 'b', 'c'],
    [2, '! This row has 2 cells, the header has 3.'],
    [3, '! This row has 4 cells, the header has 3.'],
    [4, '1', '2', '3'],
    [5, '1', '', ''],
    [6, '1', '2', '3'],
  ])
  t.strictSame(await brief('a,b,,\n1,2\n1,2,3,'), [[1, 'a', 'b', '', ''], [2, '1', '2', '', ''], [3, '1', '2', '3', '']])
})

t.test('a stray quote costs nothing, or the line it stands in', async (t) => {
  const cases: [name: string, text: string, rows: (string | number)[][]][] = [
    ['inside a cell', 'a,b\n5" 屏,x\n', [[1, 'a', 'b'], [2, '5" 屏', 'x']]],
    ['with text after the closing one', 'a,b\n"老冯"（上海）,x\n', [[1, 'a', 'b'], [2, '"老冯"（上海）', 'x']]],
    ['with a delimiter inside, so that the row has too many cells', 'a,b\n"老,冯"x,y\n1,2', [[1, 'a', 'b'], [2, '! This row has 3 cells, the header has 2.'], [3, '1', '2']]],
    ['never closed', 'a,b\n1,2\n"3,4\n5,6\n', [[1, 'a', 'b'], [2, '1', '2'], [3, `! ${unclosed}`], [4, '5', '6']]],
    ['closed by the quote of another row', 'a,b\n"1,2\n3,"x, y"\n5,6\n', [[1, 'a', 'b'], [2, `! ${unclosed}`], [3, '3', 'x, y'], [4, '5', '6']]],
    ['closed by another stray one', 'a,b\n"1,2\n"3,4\n5,6', [[1, 'a', 'b'], [2, `! ${unclosed}`], [3, `! ${unclosed}`], [4, '5', '6']]],
  ]
  for (const [name, text, rows] of cases) t.strictSame(await brief(text), rows, name)
})

t.test('a record beyond 1 MB ends the reading with a fault', async (t) => {
  const lines = 'x,y\n'.repeat(400_000)
  for (const size of [1000, 65_536, 10_000_000]) {
    const rows = await read(`a,b\n1,2\n"open,y\n${lines}`, size)
    t.strictSame(rows, [{ row: 1, cells: ['a', 'b'] }, { row: 2, cells: ['1', '2'] }, { row: 3, message: 'This row is longer than 1 MB. Nothing after it was read.' }], `in pieces of ${size}`)
  }
  t.strictSame(await read(`a,b\n"${'x'.repeat(1_100_000)}",2\n3,4\n`), [{ row: 1, cells: ['a', 'b'] }, { row: 2, message: 'This row is longer than 1 MB. Nothing after it was read.' }])
  t.strictSame(await read('x'.repeat(1_100_000)), [{ row: 1, message: 'This row is longer than 1 MB. Nothing after it was read.' }])
})

t.test('a file of quotes that never close properly is given up in reasonable time', async (t) => {
  const hostile = `a,b\n${`${'a","b\n'.repeat(100_000)}"x"y\n`.repeat(4)}`
  const rows = await read(hostile)
  t.match(rows.at(-1), { message: 'This row and too many before it have a quote that is not closed. Nothing after it was read.' })
})

t.test('characters that cannot be stored make a fault of their row, or of the file when the header has them', async (t) => {
  t.strictSame(await brief('a,b\n1,\0\n3,4'), [[1, 'a', 'b'], [2, '! This row holds a NUL character or half of a surrogate pair.'], [3, '3', '4']])
  await t.rejects(read('a,\0\n1,2'), new FormatError('The header in row 1 holds a character that cannot be stored.'))
})

t.test('the rows do not depend on the pieces the text comes in', async () => {
  const text = fc.array(fc.constantFrom(...'aab1,,,"""\n\n\r\t; ', '\r\n', '"",', '\n"'), { maxLength: 40 }).map((parts) => `h,i\n${parts.join('')}`)
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (text, size) => {
    return JSON.stringify(await read(text, size)) === JSON.stringify(await read(text))
  }), { seed, numRuns: 3000 })
})
