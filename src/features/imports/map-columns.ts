import { fold } from '../../text/fold.ts'
import { columnFields, columnNames, informativeColumns } from './column-fields.ts'

/** What a column of the file was taken for: a field, or nothing. */
export type MappedColumn = { header: string, field: string | null, how: 'given' | 'guessed' | 'own field' | 'new field' | 'left out' }

const comparable = (header: string) => fold(header).replace(/[\s_*:()[\]（）【】-]/g, '')

const fieldOfName = new Map<string, string>(columnFields.flatMap((field) => [field, ...columnNames[field]].map((name) => [comparable(name), field])))
const informative = new Set(informativeColumns.map(comparable))

/**
 * Takes each column of a header for a field: as the caller says, by the names people use, or as a custom field of the
 * community. A column nobody knows becomes a custom value under its own name where the community accepts those.
 *
 * @param mapping by header, as the caller wrote it; `null` leaves a column out
 * @returns one entry per column; a field is used once, by the first column that claims it
 */
export function mapColumns (
  headers: readonly string[], mapping: Readonly<Record<string, string | null>>, customKeys: readonly string[], acceptsUndefined: boolean
): MappedColumn[] {
  const keyOf = new Map(customKeys.map((key) => [comparable(key), key]))
  const used = new Set<string>()
  return headers.map((written): MappedColumn => {
    const header = written.trim()
    const column = readHeader(header, mapping, keyOf, acceptsUndefined)
    if (column.field === null || used.has(column.field)) return { header, field: null, how: 'left out' }
    used.add(column.field)
    return column
  })
}

function readHeader (header: string, mapping: Readonly<Record<string, string | null>>, keyOf: ReadonlyMap<string, string>, acceptsUndefined: boolean): MappedColumn {
  const given = mapping[header]
  if (given !== undefined) return { header, field: given, how: 'given' }
  const name = comparable(header)
  const ownKey = keyOf.get(name.startsWith('custom.') ? name.slice('custom.'.length) : name)
  if (ownKey !== undefined) return { header, field: `custom.${ownKey}`, how: 'own field' }
  const field = fieldOfName.get(name)
  if (field !== undefined) return { header, field, how: 'guessed' }
  if (header === '' || informative.has(name) || !acceptsUndefined || header.length > 100) return { header, field: null, how: 'left out' }
  return { header, field: header.startsWith('custom.') ? header : `custom.${header}`, how: 'new field' }
}
