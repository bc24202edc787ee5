import { encodeText } from './encoding.ts'
import { escapeFormula } from './formula.ts'

/** Cells that need quotes: those with a delimiter of any dialect, so that no reader guesses another one, and those with outer blanks. */
const quotable = /[",;\t\r\n]|^\s|\s$/

/**
 * A CSV file of the rows, as Excel opens it: UTF-8 with a byte order mark, or GB18030, lines ending in CRLF.
 *
 * No cell is run as a formula (see `escapeFormula`). A row without any text is written with quotes, so that it is not
 * taken for a blank line. `readCsv` gives the same rows again.
 */
export function writeCsv (rows: AsyncIterable<string[]>, options: { encoding: 'utf-8' | 'gb18030' }): AsyncGenerator<Uint8Array, void, undefined> {
  return encodeText(csvText(rows, options.encoding === 'utf-8' ? '\uFEFF' : ''), options.encoding)
}

async function * csvText (rows: AsyncIterable<string[]>, byteOrderMark: string): AsyncGenerator<string, void, undefined> {
  if (byteOrderMark !== '') yield byteOrderMark
  for await (const row of rows) {
    const isBlank = row.every((cell) => cell === '')
    const cells = row.map(escapeFormula).map((cell) => isBlank || quotable.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
    yield `${cells.join(',')}\r\n`
  }
}
