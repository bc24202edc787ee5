import { recordLimit, recordTooLong } from './table.ts'
import { unescapeXlsx } from './xlsx-escape.ts'
import type { XlsxZip } from './xlsx-zip.ts'
import { openXml } from './xml.ts'

/** A cell as the sheet holds it. What it shows depends on its type, its style and the shared strings. */
export type SheetCell = {
  /** 0-based. */
  column: number
  /** The attribute `t`; empty for numbers. */
  type: string
  /** Index of the cell style. */
  style: number
  text: string
  /** Whether it has a value; a cell may have no more than a border. */
  hasValue: boolean
  isFormula: boolean
}

/** `row` is 1-based; `wrong` says why it cannot be read. */
export type SheetRow = { row: number, cells: SheetCell[], wrong: string | null }

/** Columns of a sheet, at most; Excel's own limit. */
export const columnLimit = 16_384

/** The rows of a sheet that are there: a sheet leaves out what is empty. */
export async function * sheetRows (zip: XlsxZip, part: string): AsyncGenerator<SheetRow, void, undefined> {
  const sheet = new SheetParser()
  const feed = openXml(part, sheet)
  for await (const piece of zip.read(part)) {
    feed.write(piece)
    yield * sheet.take()
  }
  feed.end()
  yield * sheet.take()
}

class SheetParser {
  #complete: SheetRow[] = []
  #row: SheetRow = { row: 0, cells: [], wrong: null }
  #cell: SheetCell | null = null
  #rowLength = 0
  /** The text of the element that is open; null when its text is not part of the cell. */
  #run: string | null = null
  #isAid = false

  take (): SheetRow[] {
    const rows = this.#complete
    this.#complete = []
    return rows
  }

  open = (name: string, attributes: Record<string, string>): void => {
    this.#run = null
    if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'rPh') this.#isAid = true
    else if (this.#cell !== null) this.#openContent(name, this.#cell)
  }

  text = (piece: string): void => {
    if (this.#run === null) return
    this.#rowLength += piece.length
    if (this.#rowLength > recordLimit) this.#row.wrong = recordTooLong
    else this.#run += piece
  }

  close = (name: string): void => {
    if (this.#run !== null && this.#cell !== null) this.#cell.text += unescapeXlsx(this.#run)
    this.#run = null
    if (name === 'rPh') this.#isAid = false
    else if (name === 'c') this.#cell = null
    else if (name === 'row') this.#complete.push(this.#row)
  }

  #openRow (reference = ''): void {
    this.#row = { row: /^\d{1,7}$/.test(reference) ? Number(reference) : this.#row.row + 1, cells: [], wrong: null }
    this.#rowLength = 0
  }

  #openCell ({ r = '', t = '', s = '0' }: Record<string, string>): void {
    const { cells } = this.#row
    const column = columnOf(r) ?? (cells.at(-1)?.column ?? -1) + 1
    this.#cell = { column, type: t, style: Number(s), text: '', hasValue: false, isFormula: false }
    if (column < columnLimit && cells.length < columnLimit) cells.push(this.#cell)
    else this.#row.wrong = `This row has more than ${columnLimit} cells.`
  }

  /** `rest` is what `writeXlsx` adds to a cell that is longer than Excel allows. */
  #openContent (name: string, cell: SheetCell): void {
    if (name === 'f') cell.isFormula = true
    if (!['v', 't', 'rest'].includes(name) || this.#isAid) return
    cell.hasValue = true
    this.#run = ''
  }
}

/** The 0-based column of a reference such as `AB12`; null when it names none. */
function columnOf (reference: string): number | null {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? null : column - 1
}
