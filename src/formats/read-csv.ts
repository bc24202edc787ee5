import { guessDelimiter, scanCsvRecord } from './csv-record.ts'
import type { CsvDelimiter } from './csv-record.ts'
import { unescapeFormula } from './formula.ts'
import { alignToHeader, recordLimit, recordTooLong } from './table.ts'
import type { RowFault, TableRow } from './table.ts'

/** Characters that may be read twice in one file, to find the line after a broken quote. Chosen: bounds the time of a hostile file. */
const rereadLimit = 64 * recordLimit

/**
 * The rows of a CSV text, the header first.
 *
 * Blank lines, and lines of empty cells only, are skipped but counted. The apostrophes of `escapeFormula` are taken off.
 * A stray quote costs the line it stands in, or nothing (see `scanCsvRecord`). A record beyond 1 MB, most likely a quote
 * that is never closed, is a fault that ends the reading.
 *
 * @param text the decoded text without a byte order mark, in pieces of any size
 * @param options `delimiter` is guessed from the header when it is not given
 * @throws FormatError when the header cannot be stored
 */
export async function * readCsv (
  text: AsyncIterable<string>, options: { delimiter?: CsvDelimiter | 'auto' } = {},
): AsyncGenerator<TableRow | RowFault, void, undefined> {
  const { delimiter = 'auto' } = options
  const reader = new CsvReader(delimiter === 'auto' ? null : delimiter)
  for await (const piece of text) {
    yield * reader.read(piece, false)
    if (reader.isStopped) return
  }
  yield * reader.read('', true)
}

class CsvReader {
  isStopped = false
  #delimiter: CsvDelimiter | null
  /** Text that is not read yet. */
  #pending = ''
  /** Reading is worth a try once this much is pending: twice what was not enough, so that small pieces cost no more than large ones. */
  #worthwhile = 0
  #row = 0
  #rereadable = rereadLimit
  readonly #align = alignToHeader()

  constructor (delimiter: CsvDelimiter | null) {
    this.#delimiter = delimiter
  }

  * read (piece: string, isLast: boolean): Generator<TableRow | RowFault, void, undefined> {
    this.#pending += piece
    if (this.#pending.length < this.#worthwhile && !isLast) return
    this.#delimiter ??= guessDelimiter(this.#pending, isLast || this.#pending.length > recordLimit)
    if (this.#delimiter !== null) yield * this.#records(this.#delimiter.charCodeAt(0), isLast)
    this.#worthwhile = 2 * this.#pending.length
  }

  * #records (delimiter: number, isLast: boolean): Generator<TableRow | RowFault, void, undefined> {
    let at = 0
    while (at < this.#pending.length && !this.isStopped) {
      const scan = scanCsvRecord(this.#pending, at, delimiter, isLast)
      const reached = scan.kind === 'record' ? scan.end : scan.kind === 'broken' ? scan.reached : this.#pending.length
      const isTooLong = reached - at > recordLimit
      if (scan.kind === 'partial' && !isTooLong) break
      this.#row++
      if (scan.kind === 'partial' || isTooLong) yield this.#stop(recordTooLong)
      else if (scan.kind === 'broken') yield this.#breakOff(reached - at)
      else if (!scan.isBlank) yield this.#align(this.#row, scan.cells.map(unescapeFormula))
      if (scan.kind !== 'partial') at = scan.end
    }
    this.#pending = this.#pending.slice(at)
  }

  #breakOff (length: number): RowFault {
    this.#rereadable -= length
    if (this.#rereadable < 0) return this.#stop('This row and too many before it have a quote that is not closed.')
    return { row: this.#row, message: 'This row has a quote that is not closed.' }
  }

  #stop (message: string): RowFault {
    this.isStopped = true
    return { row: this.#row, message: `${message} Nothing after it was read.` }
  }
}
