import fc from 'fast-check'
import t from 'tap'
import { AppError } from '../../src/domain/errors.ts'
import { readPage, signedCursors } from '../../src/postgres/keyset.ts'

const cursors = signedCursors('a secret of the tests, long enough for all')

t.test('a cursor gives back the position it was made of, for its list only', async () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (scope, other, position) => {
    const cursor = cursors.encode(scope, position)
    const isSame = JSON.stringify(scope) === JSON.stringify(other)
    const read = JSON.stringify(cursors.decode(scope, cursor)) === JSON.stringify(position)
    if (isSame) return read
    try {
      cursors.decode(other, cursor)
      return false
    } catch (error) {
      return read && error instanceof AppError && error.code === 'request.cursor_invalid'
    }
  }), { verbose: true })
})

t.test('a cursor that was changed in any character, cut, or signed with another secret is refused', async (t) => {
  const cursor = cursors.encode('list', { number: 7 })
  const refused = (changed: string) => t.throws(() => cursors.decode('list', changed), { code: 'request.cursor_invalid' }, changed)
  for (let at = 0; at < cursor.length - 1; at++) refused(cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1))
  for (const length of [0, 1, 12, 16, 17, cursor.length - 2]) refused(cursor.slice(0, length))
  refused('%%%')
  refused(signedCursors('another secret of the tests').encode('list', { number: 7 }))
})

t.test('pages of a list have every row once, whatever the page size', async (t) => {
  for (const [total, limit] of [[0, 3], [1, 3], [3, 3], [4, 3], [10, 1], [7, 100]] as const) {
    const all = Array.from({ length: total }, (_, index) => index + 1)
    const seen: number[] = []
    let cursor: string | null | undefined
    let pages = 0
    do {
      const page: { items: number[], nextCursor: string | null } = await readPage({
        cursors,
        scope: 'numbers',
        query: { limit, ...(cursor ? { cursor } : {}) },
        rows: async (after: number | null, count) => all.filter((number) => number > (after ?? 0)).slice(0, count),
        positionOf: (number) => number,
        present: (number) => number,
      })
      seen.push(...page.items)
      cursor = page.nextCursor
      pages++
    } while (cursor !== null)
    t.strictSame(seen, all, `${total} by ${limit}`)
    t.equal(pages, Math.max(1, Math.ceil(total / limit)))
  }
})
