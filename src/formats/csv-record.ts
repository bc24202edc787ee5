// The grammar of one CSV record (RFC 4180), and what becomes of quotes that do not follow it.

const quote = 0x22
const lineFeed = 0x0A
const carriageReturn = 0x0D

/**
 * What stands at one place of a CSV text.
 *
 * - `record`: `isBlank` when no cell has more than blanks in it, quoted cells aside; `end` is where the next record starts
 * - `broken`: a quote opens a cell of several lines that never closes properly. `end` is the start of the next *line*:
 *   only the line with the quote is lost. `reached` is how far the text had to be read to know
 * - `partial`: the text ends before the record does
 */
export type CsvScan =
  | { kind: 'record', cells: string[], isBlank: boolean, end: number }
  | { kind: 'broken', end: number, reached: number }
  | { kind: 'partial' }

/** Where a cell ends, and its text; null when the text ends first. A cell that a stray quote breaks has no text. */
type CellScan = { cell: string | null, end: number } | null

/**
 * The record that starts at `start`.
 *
 * A quote that does not open its cell is a character like any other: `5" 屏`. So is one that does, when text follows
 * its partner in the same line: `"老冯"（上海）`. Nothing is lost, and the number of cells still guards the row.
 *
 * @param delimiter code of the character between cells
 * @param isLast whether nothing follows `text`
 */
export function scanCsvRecord (text: string, start: number, delimiter: number, isLast: boolean): CsvScan {
  const cells: string[] = []
  let isBlank = true
  for (let at = start; ; at++) {
    const isQuoted = text.charCodeAt(at) === quote
    const scan: CellScan = isQuoted ? scanQuoted(text, at, delimiter, isLast) : scanPlain(text, at, delimiter)
    if (scan === null || (scan.end + 1 >= text.length && !isLast)) return { kind: 'partial' }
    if (scan.cell === null) return { kind: 'broken', end: nextLine(text, start), reached: scan.end }
    cells.push(scan.cell)
    if (isQuoted || scan.cell.trim() !== '') isBlank = false
    at = scan.end
    if (text.charCodeAt(at) !== delimiter) return { kind: 'record', cells, isBlank, end: nextLine(text, at) }
  }
}

function scanPlain (text: string, start: number, delimiter: number): { cell: string, end: number } {
  let end = start
  while (end < text.length && !endsCell(text, end, delimiter)) end++
  return { cell: text.slice(start, end), end }
}

function scanQuoted (text: string, start: number, delimiter: number, isLast: boolean): CellScan {
  let close = text.indexOf('"', start + 1)
  let hasQuotes = false
  while (close !== -1 && text.charCodeAt(close + 1) === quote) {
    hasQuotes = true
    close = text.indexOf('"', close + 2)
  }
  if (close === -1) return isLast ? { cell: null, end: text.length } : null
  const end = close + 1
  const cell = text.slice(start + 1, close)
  if (end === text.length || endsCell(text, end, delimiter)) return { cell: hasQuotes ? cell.replaceAll('""', '"') : cell, end }
  return /[\r\n]/.test(cell) ? { cell: null, end } : scanPlain(text, start, delimiter)
}

function endsCell (text: string, at: number, delimiter: number): boolean {
  return text.charCodeAt(at) === delimiter || endsLine(text, at)
}

/** Lines end in LF, CRLF or, in old files, CR. */
function endsLine (text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === lineFeed || code === carriageReturn
}

/** The start of the line after the one that `at` stands in. */
function nextLine (text: string, at: number): number {
  let end = at
  while (end < text.length && !endsLine(text, end)) end++
  return text.startsWith('\r\n', end) ? end + 2 : end + 1
}

/** What can separate cells, the likeliest first. */
export type CsvDelimiter = ',' | '\t' | ';'

const delimiters: CsvDelimiter[] = [',', '\t', ';']

/**
 * The delimiter of a CSV text: the one that stands most often in its first line with content, quoted cells aside.
 *
 * @returns null when the text ends before that line does
 */
export function guessDelimiter (text: string, isLast: boolean): CsvDelimiter | null {
  const counts = { ',': 0, '\t': 0, ';': 0 }
  let isQuoted = false
  let hasContent = false
  let at = 0
  for (; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && hasContent && endsLine(text, at)) break
    else if (!isQuoted && isDelimiter(character)) counts[character]++
    hasContent ||= character.trim() !== ''
  }
  if (at === text.length && !isLast) return null
  return delimiters.reduce((best, delimiter) => counts[delimiter] > counts[best] ? delimiter : best)
}

function isDelimiter (character: string): character is CsvDelimiter {
  return character === ',' || character === '\t' || character === ';'
}
