import t from 'tap'
import fc from 'fast-check'
import { KeywordColumn, NumberColumn } from '../../src/search/roster/columns.ts'
import { fold } from '../../src/text/fold.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

const spelling = fc.constantFrom('React', 'react', 'ＲＥＡＣＴ', ' react ', '区块链', '區塊鏈', 'Go', '', '  ', null)
const memberValues = fc.array(fc.array(spelling, { maxLength: 4 }), { maxLength: 60 })

const keysOf = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text) => text !== null && text.trim() !== '').map((text) => fold(text ?? '').trim()))]

const columnOf = (members: readonly (readonly (string | null)[])[]) => {
  const column = new KeywordColumn()
  for (const texts of members) column.add(texts)
  return column
}

t.test('each member has each of their values once, whichever way it is spelt, and as they wrote it first', async (t) => {
  fc.assert(fc.property(memberValues, (members) => {
    const column = columnOf(members)
    return members.every((texts, ordinal) => {
      const own = [...column.of(ordinal)]
      const written = own.map((spelling) => column.shown(spelling))
      const first = keysOf(texts).map((key) => texts.find((text) => text !== null && fold(text).trim() === key)?.trim())
      return JSON.stringify(own.map((spelling) => column.keyOf(column.valueOf(spelling)))) === JSON.stringify(keysOf(texts)) && JSON.stringify(written) === JSON.stringify(first)
    })
  }), { seed, numRuns: 200 })
  t.pass()
})

t.test('a value is found as long as somebody has it', async (t) => {
  fc.assert(fc.property(memberValues, fc.array(fc.nat({ max: 59 })), (members, leaving) => {
    const column = columnOf(members)
    const gone = new Set(leaving.filter((ordinal) => ordinal < members.length))
    for (const ordinal of gone) column.end(ordinal)
    const held = new Set(members.flatMap((texts, ordinal) => gone.has(ordinal) ? [] : keysOf(texts)))
    return ['react', '区块链', 'go', 'rust'].every((key) => (column.find(key) >= 0) === held.has(key))
  }), { seed, numRuns: 200 })
  t.pass()
})

t.test('numbers are kept as they are, and none is no number', async (t) => {
  fc.assert(fc.property(fc.array(fc.option(fc.double({ noNaN: true }), { nil: null }), { maxLength: 100 }), (values) => {
    const column = new NumberColumn()
    for (const value of values) column.add(value)
    return values.every((value, ordinal) => Object.is(column.of(ordinal), value ?? NaN))
  }), { seed })
  t.pass()
})
