import type { Filter } from '../../domain/query/filter.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { IndexQuery } from '../member-index.ts'
import type { Ranking } from './rank-members.ts'
import { compileFilter, type Admits } from './roster-filter.ts'
import type { Roster } from './roster.ts'

/** Who is found, and who would be without one of the conditions. */
export type Found = {
  ordinals: number[]
  /** By condition, those who fail it alone. */
  missed: number[][]
}

export type Condition = { admits: Admits, /** The field it is about, if one alone. */ field: string | null, drop: string }

/**
 * What the filters of a query ask of each member; those about values of one field are one condition.
 *
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function filterConditions (roster: Roster, { filters, customFields }: Pick<IndexQuery, 'filters' | 'customFields'>): Condition[] {
  const byField = Map.groupBy(filters, (filter) => fieldOf(filter))
  return [...byField].flatMap(([field, own]): Condition[] => {
    const parts = own.map((filter) => compileFilter(filter, roster, customFields))
    const [only = () => true, ...others] = parts
    return field === null
      ? parts.map((admits) => ({ admits, field, drop: 'filter' }))
      : [{ admits: others.length === 0 ? only : (ordinal) => parts.every((admits) => admits(ordinal)), field, drop: field }]
  })
}

/** The field of which a filter admits one or several values; null for any other filter. */
export function fieldOf (filter: Filter): string | null {
  if ('in' in filter) return filter.field
  const [first, ...others] = 'or' in filter ? filter.or.map(fieldOf) : []
  return first !== undefined && others.every((field) => field === first) ? first : null
}

/** Members who do not exist for whoever asks, as ordinals. */
export function excludedOrdinals (roster: Roster, ids: readonly MemberId[]): ReadonlySet<number> {
  return new Set(ids.flatMap((id) => roster.ordinalOf(id) ?? []))
}

/**
 * @param ranking of a text that must be found in them; null for no text, where every member is looked at
 * @param excluded are in no list and no count
 */
export function findMembers (roster: Roster, ranking: Ranking | null, conditions: readonly Condition[], excluded: ReadonlySet<number>): Found {
  const found: Found = { ordinals: [], missed: conditions.map(() => []) }
  const alive = roster.alive.values
  const count = ranking?.found.length ?? roster.length
  for (let at = 0; at < count; at++) {
    const ordinal = ranking === null ? at : ranking.found[at] ?? 0
    if (alive[ordinal] !== 1 || (excluded.size > 0 && excluded.has(ordinal))) continue
    const failed = failedBy(conditions, ordinal)
    if (failed === passed) found.ordinals.push(ordinal)
    else if (failed !== several) found.missed[failed]?.push(ordinal)
  }
  return found
}

const passed = -1
const several = -2

/** The only condition that a member fails, if it is one. */
function failedBy (conditions: readonly Condition[], ordinal: number): number {
  let failed: number = passed
  for (let at = 0; at < conditions.length; at++) {
    if (conditions[at]?.admits(ordinal) === true) continue
    if (failed !== passed) return several
    failed = at
  }
  return failed
}
