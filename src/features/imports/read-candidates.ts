import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { decodeText, detectEncoding } from '../../formats/encoding.ts'
import { readCsv } from '../../formats/read-csv.ts'
import { readNdjson } from '../../formats/read-ndjson.ts'
import { countXlsxRows, readXlsx } from '../../formats/read-xlsx.ts'
import type { RowFault, TableRow } from '../../formats/table.ts'
import type { ProfileRules } from '../custom-fields/index.ts'
import { importLimits, type ImportOptions } from './import-options.ts'
import { importNoNames, importTooManyRows } from './imports.errors.ts'
import { mapColumns, type MappedColumn } from './map-columns.ts'
import { inputOfCells } from './row-input.ts'

/** A row of the file: what it says about a member, not yet validated, or why it cannot be read. */
export type Candidate = { row: number, value: unknown } | { row: number, pointer: string, message: string }

/** What was found out about the file while it was read. `rowsMax`: the file has no more rows, and mostly as many. */
export type FileFindings = { encoding: string | null, columns: MappedColumn[] | null, rowsMax: number | null }

export const noFindings: Readonly<FileFindings> = { encoding: null, columns: null, rowsMax: null }

type Candidates = AsyncGenerator<Candidate, void, undefined>
type OpenFile = () => AsyncIterable<Uint8Array>

/**
 * The rows of an import, in the order of the file; blank rows are not among them.
 *
 * @param open opens the file from its start; called more than once only when the encoding or the number of rows is in doubt
 * @param findings is filled in before the first row comes
 * @throws FormatError when the file cannot be read; AppError `import.too_many_rows` before the first row, `import.no_names`
 */
export async function * readCandidates (open: OpenFile, options: ImportOptions, rules: ProfileRules, findings: FileFindings): Candidates {
  if (options.format === 'xlsx') {
    yield * spooled(open(), async function * (path) {
      yield * withinLimit(await countXlsxRows(path) - 1, (notes) => tableCandidates(readXlsx(path), options, rules, notes), findings)
    })
    return
  }
  const encoding = options.format === 'ndjson' ? 'utf-8' : options.encoding === 'auto' ? await detectEncoding(open()) : options.encoding
  const text = () => decodeText(open(), encoding)
  const headerRows = options.format === 'csv' ? 1 : 0
  findings.encoding = encoding
  yield * withinLimit((options.linesMax ?? Infinity) - headerRows, (notes) => options.format === 'csv'
    ? tableCandidates(readCsv(text()), options, rules, notes)
    : lineCandidates(text()), findings)
}

/** @param rowsMax no fewer than the rows; beyond the limit they are counted, because lines may be blank or inside a cell */
async function * withinLimit (rowsMax: number, read: (findings: FileFindings) => Candidates, findings: FileFindings): Candidates {
  findings.rowsMax = rowsMax > importLimits.rows ? await countRows(read({ ...noFindings })) : Math.max(0, rowsMax)
  yield * read(findings)
}

async function countRows (candidates: Candidates): Promise<number> {
  let rows = 0
  while (!(await candidates.next()).done) {
    if (++rows <= importLimits.rows) continue
    await candidates.return()
    throw importTooManyRows()
  }
  return rows
}

async function * lineCandidates (text: AsyncIterable<string>): Candidates {
  for await (const row of readNdjson(text)) yield 'value' in row ? row : { pointer: '', ...row }
}

async function * tableCandidates (
  rows: AsyncIterable<TableRow | RowFault>, options: ImportOptions, rules: ProfileRules, findings: FileFindings
): Candidates {
  const definitions = new Map(rules.definitions.map((definition) => [definition.key, definition]))
  let columns: MappedColumn[] | null = null
  for await (const row of rows) {
    if ('message' in row) {
      yield { pointer: '', ...row }
    } else if (columns === null) {
      columns = mapColumns(row.cells, options.mapping, [...definitions.keys()], rules.settings.acceptsUndefinedCustomFields)
      findings.columns = columns
      if (!columns.some(({ field }) => field === 'displayName' || field === 'nickname')) throw importNoNames()
    } else {
      yield { row: row.row, value: inputOfCells(row.cells, columns, definitions) }
    }
  }
  if (columns === null) throw importNoNames()
}

/** XLSX is a zip, whose table of contents stands at the end: it needs a file. */
async function * spooled<T> (content: AsyncIterable<Uint8Array>, read: (path: string) => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'renmai-import-'))
  try {
    const path = join(folder, 'file.xlsx')
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    yield * read(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
