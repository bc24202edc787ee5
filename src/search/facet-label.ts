import type { FacetValue } from './member-index.ts'
import { filterKey } from './filter-key.ts'

const separator = '\t'
const facetValuesMax = 100

/** A value for counting: what it is compared by, then how the member wrote it. */
export const facetLabel = (value: string) => `${filterKey(value)}${separator}${value}`

/** What the value of a label is compared by. */
export function labelKey (label: string): string {
  const cut = label.indexOf(separator)
  return cut < 0 ? label : label.slice(0, cut)
}

/**
 * Counts of labels as counts of values: spellings of one value are added up and shown as most members write it.
 *
 * @returns most frequent first, ties by value; at most 100
 */
export function mergeLabels (counts: Readonly<Record<string, number>>): FacetValue[] {
  const merged = new Map<string, FacetValue & { shownCount: number }>()
  for (const [label, count] of Object.entries(counts)) {
    const key = labelKey(label)
    const shown = key === label ? label : label.slice(key.length + separator.length)
    const known = merged.get(key)
    if (!known) merged.set(key, { value: shown, count, shownCount: count })
    else merged.set(key, { count: known.count + count, ...(count > known.shownCount ? { value: shown, shownCount: count } : { value: known.value, shownCount: known.shownCount }) })
  }
  return [...merged.values()].map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, facetValuesMax)
}
