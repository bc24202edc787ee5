import { distanceKm } from '../../domain/place/distance.ts'
import type { Filter, FilterValue } from '../../domain/query/filter.ts'
import { attributeOf, booleanKey, comparableValue, filterFieldUnknown, type FilterAttribute } from '../filter-attribute.ts'
import { filterKey } from '../filter-key.ts'
import type { IndexedCustomField } from '../member-index.ts'
import { NumberColumn, type KeywordColumn } from './columns.ts'

/** What filters look at. */
export type Columns = {
  /** By attribute; see `attributeOf`. */
  fields: ReadonlyMap<string, KeywordColumn | NumberColumn>
  lat: NumberColumn
  lng: NumberColumn
}

export type Admits = (ordinal: number) => boolean

/**
 * A filter as a function over a roster's members.
 *
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function compileFilter (filter: Filter, columns: Columns, customFields: readonly IndexedCustomField[]): Admits {
  const compile = (part: Filter) => compileFilter(part, columns, customFields)
  if ('and' in filter) {
    const parts = filter.and.map(compile)
    return (ordinal) => parts.every((admits) => admits(ordinal))
  }
  if ('or' in filter) {
    const parts = filter.or.map(compile)
    return (ordinal) => parts.some((admits) => admits(ordinal))
  }
  if ('not' in filter) {
    const admits = compile(filter.not)
    return (ordinal) => !admits(ordinal)
  }
  if ('near' in filter) {
    const { near } = filter
    // Comparisons with NaN are false: a member without a location is not near.
    return (ordinal) => distanceKm(near, { lat: columns.lat.of(ordinal), lng: columns.lng.of(ordinal) }) <= near.radiusKm
  }
  const attribute = attributeOf(filter.field, customFields)
  const column = columns.fields.get(attribute.name)
  if (!column) throw filterFieldUnknown(filter.field)
  return column instanceof NumberColumn ? numberFilter(filter, column, attribute) : keywordFilter(filter, column, attribute)
}

type FieldFilter = Extract<Filter, { field: string }>

function keywordFilter (filter: FieldFilter, column: KeywordColumn, attribute: FilterAttribute): Admits {
  if ('exists' in filter) return (ordinal) => (column.of(ordinal).length > 0) === filter.exists
  if (!('in' in filter) && !('all' in filter)) throw filterFieldUnknown(filter.field)
  const wantedValue = (value: FilterValue) => column.find(attribute.kind === 'boolean' ? booleanKey(value, filter.field) : filterKey(String(value)))
  if ('in' in filter) {
    const isWanted = new Uint8Array(column.valueCount)
    for (const value of filter.in.map(wantedValue)) if (value >= 0) isWanted[value] = 1
    return (ordinal) => column.hasAny(ordinal, isWanted)
  }
  const needed = filter.all.map(wantedValue)
  return (ordinal) => {
    const own = column.of(ordinal)
    return needed.every((value) => own.some((spelling) => column.valueOf(spelling) === value))
  }
}

function numberFilter (filter: FieldFilter, column: NumberColumn, attribute: FilterAttribute): Admits {
  const number = (value: FilterValue) => comparableValue(value, attribute, filter.field)
  if ('exists' in filter) return (ordinal) => !Number.isNaN(column.of(ordinal)) === filter.exists
  if ('in' in filter) {
    const wanted = new Set(filter.in.map(number))
    return (ordinal) => wanted.has(column.of(ordinal))
  }
  if ('all' in filter) {
    const needed = filter.all.map(number)
    return (ordinal) => needed.every((value) => column.of(ordinal) === value)
  }
  const { gte, lte, gt, lt } = filter
  const bound = (value: FilterValue | undefined, open: number) => value === undefined ? open : number(value)
  const [from, to, above, below] = [bound(gte, -Infinity), bound(lte, Infinity), bound(gt, -Infinity), bound(lt, Infinity)]
  const [hasAbove, hasBelow] = [gt !== undefined, lt !== undefined]
  return (ordinal) => {
    const value = column.of(ordinal)
    return value >= from && value <= to && (!hasAbove || value > above) && (!hasBelow || value < below)
  }
}
