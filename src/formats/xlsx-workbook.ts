import { FormatError } from './format-error.ts'
import { dateKindOfCode, dateKindOfId } from './xlsx-dates.ts'
import type { DateKind } from './xlsx-dates.ts'
import type { XlsxZip } from './xlsx-zip.ts'
import { readXml } from './xml.ts'

/** What a workbook says about its cells before the first sheet is read. */
export type XlsxWorkbook = {
  /** The part that holds the first visible sheet. */
  sheetPart: string
  /** The part that holds the shared strings; null when there are none. */
  stringsPart: string | null
  /** For each cell style, what its number format makes of a number; null leaves it a number. */
  dateKinds: (DateKind | null)[]
  /** Whether day 0 is 1904-01-01, as on old Macs, instead of 1899-12-31. */
  is1904: boolean
}

type Relationship = { type: string, target: string }

const neededTypes = new Set(['officeDocument', 'worksheet', 'styles', 'sharedStrings'])

/** Bytes a part other than the sheet and its strings may have. Chosen: Excel's limit of 64 000 styles needs about half. */
const partBytesMax = 32 * 2 ** 20

/** Excel's own limit of cell styles, rounded up. */
const styleLimit = 65_536

/** Sheets or relationships of one part, at most. */
const listLimit = 10_000

/** @throws FormatError when the file is no workbook or has no visible sheet */
export async function readWorkbook (zip: XlsxZip): Promise<XlsxWorkbook> {
  if (!zip.has('_rels/.rels')) throw new FormatError('This is a ZIP file but not an XLSX workbook.')
  const root = await readRelationships(zip, '')
  const part = [...root.values()].find(({ type }) => type === 'officeDocument')?.target
  if (part === undefined || !zip.has(part)) throw new FormatError('This is not an XLSX workbook. Save it as .xlsx (not .xlsb, .ods or .docx).')
  const relationships = await readRelationships(zip, part)
  const { sheetIds, is1904 } = await readSheetList(zip, part)
  const sheet = sheetIds.map((id) => relationships.get(id)).find((relationship) => relationship?.type === 'worksheet')
  if (sheet === undefined) throw new FormatError('The workbook has no visible sheet.')
  const partOf = (wanted: string) => [...relationships.values()].find(({ type }) => type === wanted)?.target ?? null
  const stylesPart = partOf('styles')
  const dateKinds = stylesPart === null ? [] : await readDateKinds(zip, stylesPart)
  return { sheetPart: sheet.target, stringsPart: partOf('sharedStrings'), dateKinds, is1904 }
}

/** The parts that a part refers to, by id. `type` is the last segment of the official one, which Excel's two dialects share. */
async function readRelationships (zip: XlsxZip, part: string): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1
  const relsPart = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const relationships = new Map<string, Relationship>()
  await readXml(zip.read(relsPart, partBytesMax), relsPart, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      if (name !== 'Relationship' || !neededTypes.has(type) || relationships.size === listLimit) return
      const path = new URL(Target, `zip:///${part}`).pathname.slice(1)
      relationships.set(Id, { type, target: decodeURIComponent(path) })
    },
  })
  return relationships
}

async function readSheetList (zip: XlsxZip, part: string): Promise<{ sheetIds: string[], is1904: boolean }> {
  const sheetIds: string[] = []
  let is1904 = false
  await readXml(zip.read(part, partBytesMax), part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible' || sheetIds.length === listLimit) return
      const idName = Object.keys(attributes).find((key) => key.endsWith(':id'))
      if (idName !== undefined) sheetIds.push(attributes[idName] ?? '')
    },
  })
  return { sheetIds, is1904 }
}

async function readDateKinds (zip: XlsxZip, part: string): Promise<(DateKind | null)[]> {
  const custom = new Map<string, DateKind | null>()
  const dateKinds: (DateKind | null)[] = []
  let isInCellFormats = false
  await readXml(zip.read(part, partBytesMax), part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isInCellFormats = true
      if (name === 'numFmt' && custom.size < styleLimit) custom.set(numFmtId, dateKindOfCode(formatCode))
      if (name !== 'xf' || !isInCellFormats || dateKinds.length === styleLimit) return
      dateKinds.push(custom.has(numFmtId) ? custom.get(numFmtId) ?? null : dateKindOfId(Number(numFmtId)))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return dateKinds
}

function isTrue (flag: string | undefined): boolean {
  return flag === '1' || flag === 'true'
}
