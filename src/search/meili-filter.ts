import type { Filter, FilterValue, Sort } from '../domain/query/filter.ts'
import { attributeOf, booleanKey, comparableValue, filterFieldUnknown, type FilterAttribute } from './filter-attribute.ts'
import { filterKey } from './filter-key.ts'
import type { IndexedCustomField, IndexQuery } from './member-index.ts'

/**
 * Filters of the API in the engine's syntax, always with the community in front, and without whoever does not exist for the viewer.
 *
 * NOTE: nothing the caller typed reaches the expression except through `filterKey`, which leaves neither quote nor backslash,
 * and through finite numbers.
 *
 * @returns clauses that all must hold
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function compileFilters ({ communityId, excluded, customFields }: Pick<IndexQuery, 'communityId' | 'excluded' | 'customFields'>, filters: readonly Filter[]): string[] {
  const absent = excluded.length === 0 ? [] : [`id NOT IN [${excluded.map((id) => `"${id}"`).join(', ')}]`]
  return [`community = "${communityId}"`, ...absent, ...filters.map((filter) => compile(filter, customFields))]
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

function literal (value: FilterValue, attribute: FilterAttribute, field: string): string {
  switch (attribute.kind) {
    case 'keyword': return `"${filterKey(String(value))}"`
    case 'boolean': return `"${booleanKey(value, field)}"`
    case 'number': case 'instant': return number(comparableValue(value, attribute, field))
  }
}

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
