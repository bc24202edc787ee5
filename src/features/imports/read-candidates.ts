import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { decodeText, detectEncoding } from '../../formats/encoding.ts'
import { readCsv } from '../../formats/read-csv.ts'
import { readNdjson } from '../../formats/read-ndjson.ts'
import { readXlsx } from '../../formats/read-xlsx.ts'
import type { RowFault, TableRow } from '../../formats/table.ts'
import type { ProfileRules } from '../custom-fields/index.ts'
import type { ImportOptions } from './import-options.ts'
import { importNoNames } from './imports.errors.ts'
import { mapColumns, type MappedColumn } from './map-columns.ts'
import { inputOfCells } from './row-input.ts'

/** A row of the file: what it says about a member, not yet validated, or why it cannot be read. */
export type Candidate = { row: number, value: unknown } | { row: number, pointer: string, message: string }

/** What was found out about the file while it was read. */
export type FileFindings = { encoding: string | null, columns: MappedColumn[] | null }

/**
 * The rows of an import, in the order of the file; blank rows are not among them.
 *
 * @param open opens the file from its start; called up to twice
 * @param findings is filled in before the first row comes
 * @throws FormatError when the file cannot be read, AppError `import.no_names`
 */
export async function * readCandidates (
  open: () => AsyncIterable<Uint8Array>, options: ImportOptions, rules: ProfileRules, findings: FileFindings
): AsyncGenerator<Candidate, void, undefined> {
  if (options.format === 'xlsx') {
    yield * spooled(open(), (path) => tableCandidates(readXlsx(path), options, rules, findings))
    return
  }
  const encoding = options.format === 'ndjson' ? 'utf-8' : options.encoding === 'auto' ? await detectEncoding(open()) : options.encoding
  findings.encoding = encoding
  const text = decodeText(open(), encoding)
  if (options.format === 'csv') yield * tableCandidates(readCsv(text), options, rules, findings)
  else for await (const row of readNdjson(text)) yield 'value' in row ? row : { pointer: '', ...row }
}

async function * tableCandidates (
  rows: AsyncIterable<TableRow | RowFault>, options: ImportOptions, rules: ProfileRules, findings: FileFindings
): AsyncGenerator<Candidate, void, undefined> {
  const definitions = new Map(rules.definitions.map((definition) => [definition.key, definition]))
  let columns: MappedColumn[] | null = null
  for await (const row of rows) {
    if ('message' in row) {
      yield { pointer: '', ...row }
    } else if (columns === null) {
      columns = mapColumns(row.cells, options.mapping, [...definitions.keys()], rules.acceptsUndefined)
      if (!columns.some(({ field }) => field === 'displayName' || field === 'nickname')) throw importNoNames()
      findings.columns = columns
    } else {
      yield { row: row.row, value: inputOfCells(row.cells, columns, definitions) }
    }
  }
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
