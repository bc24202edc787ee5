import type { Filter } from '../../domain/query/filter.ts'
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
    return field === null
      ? parts.map((admits) => ({ admits, field, drop: 'filter' }))
      : [{ admits: (ordinal) => parts.every((admits) => admits(ordinal)), field, drop: field }]
  })
}

/** The field of which a filter admits one or several values; null for any other filter. */
export function fieldOf (filter: Filter): string | null {
  if ('in' in filter) return filter.field
  const [first, ...others] = 'or' in filter ? filter.or.map(fieldOf) : []
  return first !== undefined && others.every((field) => field === first) ? first : null
}

/** Looks at every member. @param ranking of a text that must be found in them; null for no text */
export function findMembers (roster: Roster, ranking: Ranking | null, conditions: readonly Condition[]): Found {
  const found: Found = { ordinals: [], missed: conditions.map(() => []) }
  const alive = roster.alive.values
  for (let ordinal = 0; ordinal < roster.length; ordinal++) {
    if (alive[ordinal] !== 1 || (ranking !== null && ranking.evidence[ordinal] === 0)) continue
    let failed = -1
    let failures = 0
    for (let at = 0; at < conditions.length && failures < 2; at++) {
      if (conditions[at]?.admits(ordinal) === true) continue
      failed = at
      failures++
    }
    if (failures === 0) found.ordinals.push(ordinal)
    else if (failures === 1) found.missed[failed]?.push(ordinal)
  }
  return found
}
