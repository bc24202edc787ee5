import { nonEmptyText } from '../../http/schema-parts.ts'
import { fold } from '../../text/fold.ts'
import type { ColumnUse } from '../operations/index.ts'
import { columnFields, columnNames, informativeColumns } from './column-fields.ts'

/** What a column of the file was taken for: a field, or nothing. */
export type MappedColumn = { header: string, field: string | null, how: ColumnUse }

type Mapping = Readonly<Record<string, string | null>>

const comparable = (header: string) => fold(header).replace(/[\s_*:()[\]（）【】-]/g, '')

const exactFields = new Set<string>(columnFields)
const fieldOfName = new Map<string, string>(columnFields.flatMap((field) => [field, ...columnNames[field]].map((name) => [comparable(name), field])))
const informative = new Set(informativeColumns.map(comparable))
const customPrefix = 'custom.'
const customKey = nonEmptyText(100).refine((key) => key !== '__proto__')

/** Whether `custom.` and this key can be a field at all. */
export const isCustomKey = (key: string): boolean => customKey.safeParse(key).success

/**
 * Takes each column of a header for a field: as the caller says, by the names people use, or as a custom field of the
 * community. A column nobody knows becomes a custom value under its own name where the community accepts those.
 *
 * @param mapping by header, as the caller wrote it; `null` leaves a column out
 * @returns one entry per column; a field is used once, by the first column that claims it, those in `mapping` before the others
 */
export function mapColumns (headers: readonly string[], mapping: Mapping, customKeys: readonly string[], acceptsUndefined: boolean): MappedColumn[] {
  const keyOf = new Map([...customKeys.map((key) => [comparable(key), key] as const), ...customKeys.map((key) => [key, key] as const)])
  const columns = headers.map((written) => givenColumn(written, mapping) ?? readHeader(written, keyOf, acceptsUndefined))
  const claims = new Map([...columns.toReversed(), ...columns.filter(({ how }) => how === 'given').toReversed()].map((column) => [column.field, column]))
  return columns.map((column) => column.field === null || claims.get(column.field) === column ? column : { ...column, field: null, how: 'left out' })
}

function givenColumn (written: string, mapping: Mapping): MappedColumn | null {
  const name = [written, written.trim()].find((name) => Object.hasOwn(mapping, name))
  return name === undefined ? null : { header: written.trim(), field: mapping[name] ?? null, how: 'given' }
}

function readHeader (written: string, keyOf: ReadonlyMap<string, string>, acceptsUndefined: boolean): MappedColumn {
  const header = written.trim()
  // What our own exports write comes first: a custom field may have the name of another field.
  if (exactFields.has(header)) return { header, field: header, how: 'guessed' }
  const isPrefixed = header.startsWith(customPrefix)
  const key = isPrefixed ? written.trimStart().slice(customPrefix.length) : header
  const ownKey = keyOf.get(key) ?? keyOf.get(comparable(key))
  if (ownKey !== undefined) return { header, field: customPrefix + ownKey, how: 'own field' }
  const field = fieldOfName.get(comparable(header))
  if (field !== undefined) return { header, field, how: 'guessed' }
  if (informative.has(comparable(header)) || !acceptsUndefined || !isCustomKey(key)) return { header, field: null, how: 'left out' }
  return { header, field: customPrefix + key, how: 'new field' }
}
