import { keywordFields, type Filter, type KeywordField, type Near, type Sort, type SortField } from '../../domain/query/filter.ts'
import type { View } from '../../domain/access/sight.ts'
import type { ReadingChoice } from '../../domain/query/reading.ts'
import type { FilterQuery, SearchInput, SearchQuery } from './directory.schemas.ts'

/** A search as the verb takes it, whichever way it came. */
export type SearchRequest = {
  text: string
  filters: Filter[]
  near: Near | null
  facets: string[]
  sort: Sort[]
  choices: ReadingChoice[]
  explain: boolean
  view: View
  asker: string | null
  /** What a write answered as Search-Version; null when nothing in particular must be found. */
  minVersion: string | null
  limit: number
  cursor: string | undefined
}

export function requestFromQuery (query: SearchQuery): SearchRequest {
  const near = nearOf(query)
  return {
    text: query.q,
    filters: filtersFromQuery(query),
    near,
    facets: query.facets ?? [],
    sort: sortsOf(query.sort ?? [], near),
    choices: [],
    explain: query.explain,
    view: query.view,
    asker: query.asker ?? null,
    minVersion: query.minVersion ?? null,
    limit: query.limit,
    cursor: query.cursor,
  }
}

export function requestFromInput (input: SearchInput): SearchRequest {
  const near = input.near ?? null
  return {
    text: input.q,
    filters: [...keywordFilters(input), ...(input.filter ? [input.filter] : []), ...nearFilter(near)],
    near,
    facets: input.facets,
    sort: sortsOf(input.sort, near),
    choices: input.readings.map(({ kind, range: [start, length], use }) => ({ kind, start, end: start + length, use })),
    explain: input.explain,
    view: input.view,
    asker: input.asker ?? null,
    minVersion: input.minVersion ?? null,
    limit: input.limit,
    cursor: input.cursor,
  }
}

/** Filters of a query string: each parameter is a condition of its own. */
export function filtersFromQuery (query: FilterQuery): Filter[] {
  const { yearsOfExperienceMin: gte, yearsOfExperienceMax: lte } = query
  const years: Filter[] = gte === undefined && lte === undefined ? [] : [{ field: 'yearsOfExperience', gte, lte }]
  return [...keywordFilters(query), ...years, ...nearFilter(nearOf(query))]
}

function nearOf (query: FilterQuery): Near | null {
  const [lat, lng, radiusKm] = (query.near ?? '').split(',').map(Number)
  return lat !== undefined && lng !== undefined && radiusKm !== undefined ? { lat, lng, radiusKm } : null
}

const nearFilter = (near: Near | null): Filter[] => near ? [{ near }] : []

/** `skills=a&skills=b` and `skills=a,b` both mean: one of them. */
function keywordFilters (given: Partial<Record<KeywordField, string | string[] | undefined>>): Filter[] {
  return keywordFields.flatMap((field): Filter[] => {
    const value = given[field]
    if (value === undefined) return []
    const values = Array.isArray(value) ? value : value.split(/[,，]/).map((part) => part.trim()).filter((part) => part !== '')
    return values.length === 0 ? [] : [{ field, in: values }]
  })
}

function sortsOf (entries: readonly string[], near: Near | null): Sort[] {
  return entries.map((entry) => {
    const descending = entry.startsWith('-')
    const field = (descending ? entry.slice(1) : entry) as SortField
    return { field, direction: descending ? 'desc' : 'asc', ...(near && field === 'distance' ? { from: { lat: near.lat, lng: near.lng } } : {}) }
  })
}
