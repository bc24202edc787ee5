import { FormatError } from './format-error.ts'

/**
 * One record of a table. `row` is the file's own number, 1-based: for CSV and XLSX as a spreadsheet shows it
 * (the header is row 1 unless blank rows precede it), for NDJSON the line.
 */
export type TableRow = { row: number, cells: string[] }

/** A row that cannot be read; reading goes on where possible. `message` is a sentence for the person who repairs the file. */
export type RowFault = { row: number, message: string }

/** Characters of one record, at most. Chosen: sixteen times the largest member, and little enough to hold in memory. */
export const recordLimit = 2 ** 20

/** The sentence for a record beyond `recordLimit`. */
export const recordTooLong = 'This row is longer than 1 MB.'

/** Whether a text can be stored: no NUL character, which PostgreSQL refuses, and no half of a surrogate pair. */
export function isStorable (text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * A function that gives every row of one table the width of the first, which is the header.
 *
 * Empty cells beyond the header are dropped: spreadsheets pad rows with them. A row that lacks a column the header
 * names, or fills one that it does not name, is a fault, since its cells may stand under the wrong names.
 *
 * @param mayBeShort whether the format leaves out trailing empty cells, as XLSX does
 * @throws FormatError when the header itself cannot be stored
 */
export function alignToHeader ({ mayBeShort = false } = {}): (row: number, cells: string[]) => TableRow | RowFault {
  let header: { width: number, named: number } | null = null
  return (row, cells) => {
    const isReadable = cells.every(isStorable)
    if (header === null) {
      if (!isReadable) throw new FormatError(`The header in row ${row} holds a character that cannot be stored.`)
      header = { width: cells.length, named: filledWidth(cells) }
      return { row, cells }
    }
    const filled = filledWidth(cells)
    if (filled > header.width || (!mayBeShort && cells.length < header.named)) {
      const found = filled > header.width ? filled : cells.length
      return { row, message: `This row has ${found} cells, the header has ${header.named}.` }
    }
    if (!isReadable) return { row, message: 'This row holds a NUL character or half of a surrogate pair.' }
    return { row, cells: withWidth(cells, header.width) }
  }
}

function filledWidth (cells: string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}

function withWidth (cells: string[], width: number): string[] {
  if (cells.length > width) return cells.slice(0, width)
  return cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells
}
