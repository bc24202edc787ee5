// The conditions a search can be narrowed by, as data, and their limits.
// What a field is called in the engine and how a condition is compiled is decided in search/.

/** Fields whose values are compared as a whole, after folding: case, width and script do not matter. */
export const keywordFields = ['city', 'industry', 'company', 'title', 'skills', 'interests', 'languages', 'education', 'offerTags', 'needTags'] as const
export type KeywordField = typeof keywordFields[number]

/** Fields with an order: years, the member number, and instants in ISO 8601. */
export const rangeFields = ['yearsOfExperience', 'number', 'joinedAt', 'activeAt'] as const
export type RangeField = typeof rangeFields[number]

/** A field of the community itself: `custom.` and its key. */
export type CustomFieldRef = `custom.${string}`
export type FilterField = KeywordField | RangeField | CustomFieldRef

export type FilterValue = string | number | boolean
export type Near = { lat: number, lng: number, radiusKm: number }

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { field: FilterField, in: FilterValue[] }
  | { field: FilterField, all: FilterValue[] }
  | { field: FilterField, gte?: FilterValue | undefined, lte?: FilterValue | undefined, gt?: FilterValue | undefined, lt?: FilterValue | undefined }
  | { field: FilterField, exists: boolean }
  | { near: Near }

export const filterLimits = { depth: 5, conditions: 50, values: 100, valueChars: 200, radiusKmMax: 20_000 } as const

export const sortFields = ['name', 'number', 'joinedAt', 'activeAt', 'yearsOfExperience', 'distance'] as const
export type SortField = typeof sortFields[number]
/** `distance` is measured from `from`. Without an entry the order is relevance. */
export type Sort = { field: SortField, direction: 'asc' | 'desc', from?: { lat: number, lng: number } | undefined }

/** How deep a filter is nested and how many conditions it has. */
export function measureFilter (filter: Filter): { depth: number, conditions: number } {
  const parts = 'and' in filter ? filter.and : 'or' in filter ? filter.or : 'not' in filter ? [filter.not] : []
  if (parts.length === 0) return { depth: 1, conditions: 1 }
  const measured = parts.map(measureFilter)
  return {
    depth: 1 + Math.max(...measured.map(({ depth }) => depth)),
    conditions: measured.reduce((sum, { conditions }) => sum + conditions, 0),
  }
}
