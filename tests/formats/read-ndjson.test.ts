import t from 'tap'
import { readNdjson } from '../../src/formats/read-ndjson.ts'
import { collect, cut } from './arbitrary-tables.ts'

const read = (text: string, size = 65_536) => collect(readNdjson(cut(text, size)))

t.test('every line is a value with its number, blank lines are counted, either line end will do', async (t) => {
  for (const size of [1, 2, 65_536]) {
    t.strictSame(await read('{"a":1}\r\n\n  \r\n[2]\n"x"', size), [{ row: 1, value: { a: 1 } }, { row: 4, value: [2] }, { row: 5, value: 'x' }], `in pieces of ${size}`)
  }
  t.strictSame(await read(''), [])
})

t.test('a line that is not strict JSON is a fault with its place, and reading goes on', async (t) => {
  t.strictSame(await read('{"a":1,"a":2}\n{"a":\n{"b":{"c":"\\u0000"}}\n{}\n'), [
    { row: 1, pointer: '/a', message: 'This key stands twice in its object.' },
    { row: 2, pointer: '', message: 'This is not valid JSON: line 1, column 6.' },
    { row: 3, pointer: '/b/c', message: 'A text here holds a NUL character or half of a surrogate pair.' },
    { row: 4, value: {} },
  ])
})

t.test('a line beyond 1 MB is a fault, and reading goes on', async (t) => {
  const limit = 2 ** 20
  const fitting = JSON.stringify('x'.repeat(limit - 2))
  for (const size of [1000, 65_536, 10_000_000]) {
    const rows = await read(`1\n"${'x'.repeat(3 * limit)}"\n${fitting}\n${fitting} \n2`, size)
    t.strictSame(rows.map((row) => 'message' in row ? row : row.row), [
      1, { row: 2, message: 'This row is longer than 1 MB.' }, 3, { row: 4, message: 'This row is longer than 1 MB.' }, 5,
    ], `in pieces of ${size}`)
  }
})
