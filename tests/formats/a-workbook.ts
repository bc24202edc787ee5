import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import { bytesOf } from './arbitrary-tables.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const noRelationships = '<Relationships/>'

/** What differs between workbooks; what is left out is as simple as can be. Everything is XML. */
export type WorkbookParts = {
  rows?: string
  sheets?: string
  strings?: string
  cellFormats?: string
  numberFormats?: string
  properties?: string
  /** Parts that replace or join the others. */
  parts?: Record<string, string | Buffer | null>
}

export function relationships (...links: [id: string, type: string, target: string][]): string {
  return `<Relationships>${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

/** Writes a workbook into `folder` and returns its path. */
export async function aWorkbook (folder: string, { rows = '', sheets, strings, cellFormats = '', numberFormats = '', properties = '', parts = {} }: WorkbookParts): Promise<string> {
  const all: Record<string, string | Buffer | null> = {
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets ?? '<sheet name="a" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'], ['rId3', 'chartsheet', 'chartsheets/sheet3.xml'],
      ['rId4', 'styles', 'styles.xml'], ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    'xl/worksheets/_rels/sheet1.xml.rels': noRelationships,
    'xl/sharedStrings.xml': strings === undefined ? null : `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${numberFormats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs><xf numFmtId="0"/>${cellFormats}</cellXfs></styleSheet>`,
    ...parts,
  }
  const zip = new ZipFile()
  for (const [part, content] of Object.entries(all)) if (content !== null) zip.addBuffer(Buffer.from(content), part)
  zip.end()
  const path = join(folder, 'workbook.xlsx')
  await writeFile(path, await bytesOf(zip.outputStream as AsyncIterable<Buffer>))
  return path
}

export function sheetXml (rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}
