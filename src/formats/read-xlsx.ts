import { alignToHeader, recordLimit, recordTooLong } from './table.ts'
import type { RowFault, TableRow } from './table.ts'
import { sheetRows } from './xlsx-sheet.ts'
import type { SheetRow } from './xlsx-sheet.ts'
import { readStrings } from './xlsx-strings.ts'
import { cellText, columnName } from './xlsx-values.ts'
import type { XlsxContext } from './xlsx-values.ts'
import { readWorkbook } from './xlsx-workbook.ts'
import { openXlsxZip } from './xlsx-zip.ts'

/**
 * The rows of the first visible sheet of a workbook, the header first, every cell as text (see `cellText`).
 *
 * The sheet is streamed; only the shared strings are held, up to 256 MB. Rows without a value are skipped but counted.
 *
 * @param path a file, because a ZIP is read from its end
 * @throws FormatError when the file is not an XLSX workbook, is damaged or protected, or unpacks to more than 2 GB
 */
export async function * readXlsx (path: string): AsyncGenerator<TableRow | RowFault, void, undefined> {
  const zip = await openXlsxZip(path)
  try {
    const { sheetPart, stringsPart, dateKinds, is1904 } = await readWorkbook(zip)
    const context: XlsxContext = { strings: await readStrings(zip, stringsPart), dateKinds, is1904 }
    const align = alignToHeader({ mayBeShort: true })
    for await (const sheetRow of sheetRows(zip, sheetPart)) {
      if (sheetRow.wrong === null && !sheetRow.cells.some((cell) => cell.hasValue || cell.isFormula)) continue
      const row = readRow(sheetRow, context)
      yield 'message' in row ? row : align(row.row, row.cells)
    }
  } finally {
    zip.close()
  }
}

/**
 * No fewer than the rows `readXlsx` gives, the header among them: the row tags of the sheet, whose cells are not read.
 *
 * @throws FormatError as `readXlsx` does
 */
export async function countXlsxRows (path: string): Promise<number> {
  const zip = await openXlsxZip(path)
  try {
    const { sheetPart } = await readWorkbook(zip)
    let rows = 0
    let open = ''
    for await (const piece of zip.read(sheetPart)) {
      const text = open + piece
      const lastTag = Math.max(0, text.lastIndexOf('<'))
      rows += text.slice(0, lastTag).match(rowTag)?.length ?? 0
      open = text.slice(lastTag, lastTag + tagNameLengthMax)
    }
    return rows
  } finally {
    zip.close()
  }
}

const rowTag = /<(?:[^<>\s/:]+:)?row[\s/>]/g

/** Characters of a tag that are kept until the next piece comes; what follows the name does not matter. */
const tagNameLengthMax = 256

function readRow ({ row, cells, wrong }: SheetRow, context: XlsxContext): TableRow | RowFault {
  if (wrong !== null) return { row, message: wrong }
  const texts: string[] = []
  let length = 0
  for (const cell of cells) {
    const read = cellText(cell, context)
    if ('wrong' in read) return { row, message: `The cell ${columnName(cell.column)}${row} ${read.wrong}.` }
    length += read.text.length
    if (length > recordLimit) return { row, message: recordTooLong }
    if (!cell.hasValue) continue
    while (texts.length < cell.column) texts.push('')
    texts[cell.column] = read.text
  }
  return { row, cells: texts }
}
