import type { CommunityId } from '../domain/ids.ts'
import { keywordFields, rangeFields, type Filter, type FilterValue, type Sort } from '../domain/query/filter.ts'
import { defineError } from '../domain/errors.ts'
import { filterKey } from './filter-key.ts'
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

type Attribute = { name: string, kind: 'keyword' | 'number' | 'instant' | 'boolean' }

/**
 * Filters of the API in the engine's syntax, always with the community in front.
 *
 * NOTE: nothing the caller typed reaches the expression except through `filterKey`, which leaves neither quote nor backslash,
 * and through finite numbers.
 *
 * @returns clauses that all must hold
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function compileFilters (communityId: CommunityId, filters: readonly Filter[], customFields: readonly IndexedCustomField[]): string[] {
  return [`community = "${communityId}"`, ...filters.map((filter) => compile(filter, customFields))]
}

function compile (filter: Filter, customFields: readonly IndexedCustomField[]): string {
  if ('and' in filter) return `(${filter.and.map((part) => compile(part, customFields)).join(' AND ')})`
  if ('or' in filter) return `(${filter.or.map((part) => compile(part, customFields)).join(' OR ')})`
  if ('not' in filter) return `NOT (${compile(filter.not, customFields)})`
  if ('near' in filter) return `_geoRadius(${number(filter.near.lat)}, ${number(filter.near.lng)}, ${Math.round(filter.near.radiusKm * 1000)})`
  const attribute = attributeOf(filter.field, customFields)
  if ('exists' in filter) return filter.exists ? `${attribute.name} EXISTS` : `${attribute.name} NOT EXISTS`
  if ('in' in filter) return `${attribute.name} IN [${filter.in.map((value) => literal(value, attribute, filter.field)).join(', ')}]`
  if ('all' in filter) return `(${filter.all.map((value) => `${attribute.name} = ${literal(value, attribute, filter.field)}`).join(' AND ')})`
  const bounds = ([['>=', filter.gte], ['<=', filter.lte], ['>', filter.gt], ['<', filter.lt]] as const).filter(([, value]) => value !== undefined)
  if (attribute.kind !== 'number' && attribute.kind !== 'instant') throw filterFieldUnknown(filter.field)
  return `(${bounds.map(([operator, value]) => `${attribute.name} ${operator} ${literal(value ?? '', attribute, filter.field)}`).join(' AND ')})`
}

/** The attribute behind a field of the API. @throws AppError `search.field_unknown` */
export function attributeOf (field: string, customFields: readonly IndexedCustomField[]): Attribute {
  if ((keywordFields as readonly string[]).includes(field)) return { name: field, kind: 'keyword' }
  if ((rangeFields as readonly string[]).includes(field)) return { name: field, kind: field.endsWith('At') ? 'instant' : 'number' }
  const custom = field.startsWith('custom.') ? customFields.find(({ key }) => key === field.slice('custom.'.length)) : undefined
  if (!custom) throw filterFieldUnknown(field)
  return { name: customAttribute(custom), kind: custom.kind }
}

/** Where a custom field's values are: `ck…` for words, `cn…` for what has an order. */
export const customAttribute = ({ slot, kind }: Pick<IndexedCustomField, 'slot' | 'kind'>) => `${kind === 'number' || kind === 'instant' ? 'cn' : 'ck'}${slot}`

function literal (value: FilterValue, { kind }: Attribute, field: string): string {
  switch (kind) {
    case 'keyword': return `"${filterKey(String(value))}"`
    case 'boolean': return value === true || value === 'true' ? '"true"' : value === false || value === 'false' ? '"false"' : refuse(field)
    case 'number': return typeof value === 'boolean' || String(value).trim() === '' || !Number.isFinite(Number(value)) ? refuse(field) : number(Number(value))
    case 'instant': return typeof value === 'string' && Number.isFinite(Date.parse(value)) ? number(Date.parse(value)) : refuse(field)
  }
}

function refuse (field: string): never { throw filterValueInvalid(field) }

/** A number as the engine reads it: without exponent. */
const number = (value: number) => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })

/** The engine's sort expressions. @throws AppError `search.field_unknown` for distance without a point */
export function compileSort (sort: readonly Sort[]): string[] {
  return sort.map(({ field, direction, from }) => {
    if (field === 'name') return `nameSort:${direction}`
    if (field !== 'distance') return `${field}:${direction}`
    if (!from) throw filterFieldUnknown('distance')
    return `_geoPoint(${number(from.lat)}, ${number(from.lng)}):${direction}`
  })
}
