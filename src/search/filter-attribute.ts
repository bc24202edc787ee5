import { defineError } from '../domain/errors.ts'
import { keywordFields, rangeFields, type FilterValue } from '../domain/query/filter.ts'
import type { IndexedCustomField } from './member-index.ts'

export const filterFieldUnknown = defineError(
  'search.field_unknown', 'invalid',
  'A filter, facet or sort names a field that does not exist or cannot be used for it. Custom fields are `custom.` and the key, and must be facetable.',
  (field: string) => ({ message: 'A field of the search does not exist or cannot be used this way.', faults: [{ pointer: '/body/filter', message: `${field.slice(0, 120)} is not a field that can be filtered, counted or sorted` }] })
)

export const filterValueInvalid = defineError(
  'search.filter_value_invalid', 'invalid',
  'A value of a filter does not fit the field: numbers for numbers, ISO 8601 for instants and dates, true or false for booleans.',
  (field: string) => ({ message: 'A value of a filter does not fit its field.', faults: [{ pointer: '/body/filter', message: `${field.slice(0, 120)}: the value does not fit the field` }] })
)

/** Where a field of the API is kept in an index, and how its values are compared. */
export type FilterAttribute = { name: string, kind: 'keyword' | 'number' | 'instant' | 'boolean' }

/** The attribute behind a field of the API. @throws AppError `search.field_unknown` */
export function attributeOf (field: string, customFields: readonly IndexedCustomField[]): FilterAttribute {
  if ((keywordFields as readonly string[]).includes(field)) return { name: field, kind: 'keyword' }
  if ((rangeFields as readonly string[]).includes(field)) return { name: field, kind: field.endsWith('At') ? 'instant' : 'number' }
  const custom = field.startsWith('custom.') ? customFields.find(({ key }) => key === field.slice('custom.'.length)) : undefined
  if (!custom) throw filterFieldUnknown(field)
  return { name: customAttribute(custom), kind: custom.kind }
}

/** Where a custom field's values are: `ck…` for words, `cn…` for what has an order. */
export const customAttribute = ({ slot, kind }: Pick<IndexedCustomField, 'slot' | 'kind'>) => `${kind === 'number' || kind === 'instant' ? 'cn' : 'ck'}${slot}`

/** A value for a field that has an order, instants as ms since 1970. @throws AppError `search.filter_value_invalid` */
export function comparableValue (value: FilterValue, { kind }: FilterAttribute, field: string): number {
  const number = kind === 'instant' ? (typeof value === 'string' ? Date.parse(value) : NaN) : typeof value === 'boolean' || String(value).trim() === '' ? NaN : Number(value)
  if (!Number.isFinite(number)) throw filterValueInvalid(field)
  return number
}

/** A truth value as it is kept, among words. @throws AppError `search.filter_value_invalid` */
export function booleanKey (value: FilterValue, field: string): 'true' | 'false' {
  if (value === true || value === 'true') return 'true'
  if (value === false || value === 'false') return 'false'
  throw filterValueInvalid(field)
}
