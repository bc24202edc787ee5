/**
 * How a cell begins that a spreadsheet would run as a formula, with any apostrophes before it.
 *
 * @see OWASP, "CSV Injection"; the full-width signs are what East Asian versions of Excel accept as well
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell that no spreadsheet runs as a formula: `=`, `+`, `-`, `@`, tab or line break at its start get an apostrophe before them.
 *
 * A cell that already begins with apostrophes and such a character gets one more, so that `unescapeFormula` always finds the original.
 */
export function escapeFormula (cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

/** The cell that `escapeFormula` was given; other cells stay as they are, such as `'tis`. */
export function unescapeFormula (cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
