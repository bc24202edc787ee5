import { dateText } from './xlsx-dates.ts'
import type { DateKind } from './xlsx-dates.ts'
import type { SheetCell } from './xlsx-sheet.ts'
import type { XlsxStrings } from './xlsx-strings.ts'

/** What the cells of a sheet refer to. */
export type XlsxContext = { strings: XlsxStrings, dateKinds: (DateKind | null)[], is1904: boolean }

/** A cell as text, or what is wrong with it: the end of a sentence that begins with the cell. */
export type CellText = { text: string } | { wrong: string }

/**
 * What a cell holds, as text: numbers in plain digits, dates in ISO 8601, formulas with the value they had when the file was saved.
 *
 * An error value such as `#N/A` is a fault: as text it would become somebody's city.
 */
export function cellText (cell: SheetCell, context: XlsxContext): CellText {
  if (!cell.hasValue) return cell.isFormula ? { wrong: 'holds a formula without a value; open and save the file in a spreadsheet' } : { text: '' }
  switch (cell.type) {
    case 's': {
      const text = /^\d+$/.test(cell.text) ? context.strings.get(Number(cell.text)) : null
      return text === null ? { wrong: 'refers to a text that the workbook lacks' } : { text }
    }
    case 'str': case 'inlineStr': case 'd': return { text: cell.text }
    case 'b': return { text: cell.text === '1' || cell.text === 'true' ? 'TRUE' : 'FALSE' }
    case 'e': return { wrong: 'holds the error value of a formula' }
    default: return numberCell(cell, context)
  }
}

function numberCell (cell: SheetCell, { dateKinds, is1904 }: XlsxContext): CellText {
  if (cell.text === '') return { text: '' }
  const number = Number(cell.text)
  if (!Number.isFinite(number)) return { wrong: 'holds a number that cannot be read' }
  const kind = dateKinds[cell.style] ?? null
  return { text: (kind === null ? null : dateText(number, kind, is1904)) ?? numberText(cell.text) }
}

/**
 * A number of a sheet in plain digits: `1.0` is `1`, `1.38E10` is `13800000000`, `0.30000000000000004` is `0.3`.
 *
 * Whole numbers keep every digit of the file; others have 15 digits, which is what a spreadsheet keeps.
 *
 * @param source a finite number
 */
export function numberText (source: string): string {
  if (/^-?[1-9]\d*$/.test(source)) return source
  const number = Number(Number(source).toPrecision(15))
  const magnitude = Math.abs(number)
  if (magnitude >= 1e21) return BigInt(number).toString()
  if (magnitude >= 1e-6) return String(number)
  if (magnitude === 0) return '0'
  const [digits = '', exponent = ''] = magnitude.toExponential().split('e-')
  return `${number < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`
}

/** The name of a column, 0-based: 0 is `A`, 27 is `AB`. */
export function columnName (column: number): string {
  const last = String.fromCharCode(65 + column % 26)
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
