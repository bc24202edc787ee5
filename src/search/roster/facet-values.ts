import { typedText, valueReading } from '../../text/typed-value.ts'
import { attributeOf } from '../filter-attribute.ts'
import type { FacetValue, FacetValuesQuery, IndexedCustomField } from '../member-index.ts'
import { KeywordColumn } from './columns.ts'
import { excludedOrdinals, fieldOf, filterConditions, findMembers } from './find-members.ts'
import { firstInOrder } from './order-members.ts'
import type { Roster } from './roster.ts'

/** Values of a field that contain a text or sound so, with how many have them of those whom filters about other fields admit. */
export function findFacetValues (roster: Roster, query: FacetValuesQuery): FacetValue[] {
  const filters = query.filters.filter((filter) => fieldOf(filter) !== query.field)
  const { ordinals } = findMembers(roster, null, filterConditions(roster, { ...query, filters }), excludedOrdinals(roster, query.excluded))
  const typed = typedText(query.text)
  const isWanted = query.text.trim() === '' ? anyValue : (key: string) => typed.isIn(key, () => valueReading(key))
  return countValues(roster, query.field, query.customFields, { members: [ordinals], limit: query.limit, isWanted })
}

/**
 * How many of these members have each value of a field: the most frequent values, equal ones by text.
 *
 * @param wanted lists of ordinals that are counted together, how many values, and which ones by their folded text
 */
export function countValues (roster: Roster, field: string, customFields: readonly IndexedCustomField[], wanted: Counted): FacetValue[] {
  const column = roster.fields.get(attributeOf(field, customFields).name)
  return column instanceof KeywordColumn ? countWords(column, roster.size, wanted) : countNumbers((ordinal) => column?.of(ordinal) ?? NaN, wanted)
}

type Counted = { members: readonly (readonly number[])[], limit: number, isWanted?: (key: string) => boolean }

const anyValue = () => true

/** Spellings of one value are added up, and shown as most of those counted write it. */
function countWords (column: KeywordColumn, size: number, { members, limit, isWanted = anyValue }: Counted): FacetValue[] {
  const isEverybody = members.reduce((sum, { length }) => sum + length, 0) === size
  const spellings = isEverybody ? column.spellingCounts : new Uint32Array(column.spellingCount)
  if (!isEverybody) for (const ordinals of members) column.countInto(spellings, ordinals)
  const counts = new Uint32Array(column.valueCount)
  const usual = new Int32Array(column.valueCount).fill(-1)
  for (let spelling = 0; spelling < spellings.length; spelling++) {
    const count = spellings[spelling] ?? 0
    if (count === 0) continue
    const value = column.valueOf(spelling)
    counts[value] = (counts[value] ?? 0) + count
    const most = usual[value] ?? -1
    const mostCount = spellings[most] ?? 0
    if (count > mostCount || (count === mostCount && column.shown(spelling) < column.shown(most))) usual[value] = spelling
  }
  const values: number[] = []
  for (let value = 0; value < counts.length; value++) if (counts[value] !== 0 && isWanted(column.keyOf(value))) values.push(value)
  const shown = (value: number) => column.shown(usual[value] ?? 0)
  const first = firstInOrder(values, limit, (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (shown(a) < shown(b) ? -1 : 1))
  return first.map((value) => ({ value: shown(value), count: counts[value] ?? 0 }))
}

function countNumbers (valueOf: (ordinal: number) => number, { members, limit, isWanted = anyValue }: Counted): FacetValue[] {
  const counts = new Map<number, number>()
  for (const ordinals of members) {
    for (const ordinal of ordinals) {
      const value = valueOf(ordinal)
      if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const values = [...counts].map(([value, count]) => ({ value: String(value), count })).filter(({ value }) => isWanted(value))
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit)
}
