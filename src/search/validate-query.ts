import { filterLimits, type Filter, type Near } from '../domain/query/filter.ts'
import { attributeOf, booleanKey, comparableValue, filterFieldUnknown, filterValueInvalid } from './filter-attribute.ts'
import type { IndexedCustomField, IndexQuery } from './member-index.ts'

/**
 * Refuses what no index could answer, before one is asked.
 *
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function validateQuery ({ filters, facets, sort, customFields }: Pick<IndexQuery, 'filters' | 'facets' | 'sort' | 'customFields'>): void {
  for (const filter of filters) validateFilter(filter, customFields)
  for (const field of facets) attributeOf(field, customFields)
  for (const { field, from } of sort) if (field === 'distance' && !from) throw filterFieldUnknown('distance')
}

function validateFilter (filter: Filter, customFields: readonly IndexedCustomField[]): void {
  const parts = 'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? [filter.not] : []
  for (const part of parts) validateFilter(part, customFields)
  if ('near' in filter && !isOnEarth(filter.near)) throw filterValueInvalid('near')
  if (!('field' in filter)) return
  const attribute = attributeOf(filter.field, customFields)
  const hasOrder = attribute.kind === 'number' || attribute.kind === 'instant'
  const isRange = !('in' in filter) && !('all' in filter) && !('exists' in filter)
  if (isRange && !hasOrder) throw filterFieldUnknown(filter.field)
  const values = 'in' in filter ? filter.in : 'all' in filter ? filter.all : 'exists' in filter ? [] : [filter.gte, filter.lte, filter.gt, filter.lt].filter((value) => value !== undefined)
  for (const value of values) {
    if (hasOrder) comparableValue(value, attribute, filter.field)
    else if (attribute.kind === 'boolean') booleanKey(value, filter.field)
  }
}

const isOnEarth = ({ lat, lng, radiusKm }: Near) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && radiusKm > 0 && radiusKm <= filterLimits.radiusKmMax
