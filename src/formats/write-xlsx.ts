import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { encodeText } from './encoding.ts'
import { FormatError } from './format-error.ts'
import { escapeXlsx, escapeXml } from './xlsx-escape.ts'
import { columnLimit } from './xlsx-sheet.ts'
import { columnName } from './xlsx-values.ts'

/** Excel's own limits. */
const rowLimit = 1_048_576
const cellLengthMax = 32_767
const sheetNameLengthMax = 31

/** The time stamp of every part, so that the same rows make the same file. */
const mtime = new Date(Date.UTC(2000, 0, 1))

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * An XLSX workbook of one sheet, streamed.
 *
 * Every cell is text, so that no spreadsheet turns a phone number into a number or a text into a formula. The first row
 * stays in view. Excel shows at most 32 767 characters of a cell: the rest of a longer one is kept in an extension
 * element, which Excel passes over. `readXlsx` puts both together and gives the same rows again.
 *
 * @param options `sheetName` is cut to what Excel allows: 31 characters, none of `[]:*?/\`
 * @throws FormatError beyond 1 048 576 rows or 16 384 columns
 */
export async function * writeXlsx (rows: AsyncIterable<string[]>, options: { sheetName: string }): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile()
  const sheet = Readable.from(encodeText(sheetText(rows), 'utf-8'))
  const output = zip.outputStream as Readable
  for (const source of [sheet, zip]) source.on('error', (error: Error) => output.destroy(error))
  for (const [part, text] of fixedParts(options.sheetName)) zip.addBuffer(Buffer.from(xml + text), part, { mtime })
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime })
  zip.end()
  try {
    for await (const chunk of output) yield chunk as Uint8Array
  } finally {
    sheet.destroy()
  }
}

async function * sheetText (rows: AsyncIterable<string[]>): AsyncGenerator<string, void, undefined> {
  const headerPane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${headerPane}</sheetView></sheetViews><sheetData>`
  let row = 0
  for await (const cells of rows) {
    if (++row > rowLimit || cells.length > columnLimit) throw new FormatError('The table is larger than a sheet can be. Write it as CSV instead.')
    yield `<row r="${row}">${cells.map((cell, column) => cellXml(`${columnName(column)}${row}`, cell)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function cellXml (reference: string, cell: string): string {
  const shownLength = isLead(cell.charCodeAt(cellLengthMax - 1)) ? cellLengthMax - 1 : cellLengthMax
  const shown = textElement('t', cell.slice(0, shownLength))
  const rest = cell.length <= shownLength ? '' : restXml(cell.slice(shownLength))
  return `<c r="${reference}" s="1" t="inlineStr"><is>${shown}</is>${rest}</c>`
}

function restXml (rest: string): string {
  return `<extLst><ext uri="urn:renmai:rest" xmlns:renmai="urn:renmai:rest">${textElement('renmai:rest', rest)}</ext></extLst>`
}

function textElement (name: string, text: string): string {
  return `<${name} xml:space="preserve">${escapeXlsx(text)}</${name}>`
}

function isLead (code: number): boolean {
  return code >= 0xD800 && code < 0xDC00
}

function fixedParts (sheetName: string): [part: string, text: string][] {
  const name = escapeXml(sheetName.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').slice(0, sheetNameLengthMax).replace(/^'|'$/g, ' ').toWellFormed().trim() || 'Sheet1')
  const override = (part: string, type: string) => `<Override PartName="/xl/${part}.xml" ContentType="${contentType}.${type}+xml"/>`
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const links = (...all: string[]) => `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
  return [
    ['[Content_Types].xml', `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`],
    ['_rels/.rels', links(link('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', links(link('rId1', 'worksheet', 'worksheets/sheet1.xml'), link('rId2', 'styles', 'styles.xml'))],
    ['xl/styles.xml', stylesXml],
  ]
}

/** Style 1 is the text format (49), so that a cell stays text when somebody edits it. */
const stylesXml = `<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
