import t from 'tap'
import fc from 'fast-check'
import { escapeFormula, unescapeFormula } from '../../src/formats/formula.ts'
import { cell } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

t.test('a cell that a spreadsheet would run gets an apostrophe, any other stays as it is', async (t) => {
  const cases: [cell: string, written: string][] = [
    ['=1+1', "'=1+1"], ['+00000000000', "'+00000000000"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['\r=1', "'\r=1"], ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"], ["'=1", "''=1"], ["''=1", "'''=1"],
    ['', ''], ['冯宝宝', '冯宝宝'], ['a=1', 'a=1'], ["'tis", "'tis"], ["''", "''"], [' =1', ' =1'],
  ]
  for (const [cell, written] of cases) {
    t.equal(escapeFormula(cell), written, JSON.stringify(cell))
    t.equal(unescapeFormula(written), cell, JSON.stringify(written))
  }
})

t.test('no escaped cell begins like a formula, and every cell comes back', async () => {
  const text = fc.oneof(cell, fc.array(fc.constantFrom("'", '=', '+', 'a', '\t'), { maxLength: 6 }).map((parts) => parts.join('')))
  fc.assert(fc.property(text, (cell) => {
    const written = escapeFormula(cell)
    return unescapeFormula(written) === cell && !/^[=+\-@\t\r\n＝＋－＠]/.test(written)
  }), { seed, numRuns: 5000 })
})
