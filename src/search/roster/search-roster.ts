import type { Interpretation } from '../../domain/query/reading.ts'
import { forcedReadings } from '../forced-filters.ts'
import type { FacetValue, IndexAnswer, IndexQuery, WayOn } from '../member-index.ts'
import { distanceBands } from './distance-bands.ts'
import { explainMember } from './explain-member.ts'
import { countValues } from './facet-values.ts'
import { excludedOrdinals, filterConditions, findMembers, type Condition, type Found } from './find-members.ts'
import { byActivity, byEvidence, bySorts, firstInOrder, mixedMax, mixEquals } from './order-members.ts'
import { planQuery, type QueryPlan } from './query-plan.ts'
import { rankMembers, scoreOf, type Ranking } from './rank-members.ts'
import { readingEvidence } from './reading-evidence.ts'
import type { Roster } from './roster.ts'

/**
 * Answers a query from a roster: everything is exact.
 *
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`
 */
export function searchRoster (roster: Roster, query: IndexQuery, interpretation: Interpretation): IndexAnswer {
  const plan = query.text.trim() === '' ? null : planQuery(roster, query.text, interpretation, query.vector)
  const ranking = plan && rankMembers(roster, plan)
  const conditions = [...filterConditions(roster, query), ...readingConditions(roster, query, interpretation, plan)]
  const excluded = excludedOrdinals(roster, query.excluded)
  const found = findMembers(roster, ranking, conditions, excluded)
  const ordered = inOrder(roster, query, ranking, found.ordinals)
  return {
    hits: ordered.slice(query.offset, query.offset + query.limit).map((ordinal) => ({ id: roster.ids[ordinal] ?? '', ...scored(roster, query, plan, ranking, ordinal) })) as IndexAnswer['hits'],
    facets: Object.fromEntries(query.facets.map((field) => [field, facetOf(roster, query, field, found, conditions)])),
    distanceBands: query.near ? distanceBands(roster, query.near, found.ordinals) : null,
    total: found.ordinals.length,
    totalIsExact: true,
    lanes: query.vector ? 'meaning' : 'roster',
    interpretation,
    waysOn: found.ordinals.length < fewHits ? waysOn(roster, query, found, conditions, excluded) : [],
    isAboutName: (plan?.names?.strongest ?? 0) >= nameFrom,
  }
}

/** From this strength on a text is taken for a name. */
const nameFrom = 0.6

/** With fewer hits a way on is shown. */
const fewHits = 3

function scored (roster: Roster, query: IndexQuery, plan: QueryPlan | null, ranking: Ranking | null, ordinal: number) {
  if (!plan || !ranking) return { score: 1, parts: null }
  if (!query.explain) return { score: scoreOf(ranking.evidence[ordinal] ?? 0, ranking), parts: null }
  return explainMember(roster, plan, ranking, ordinal)
}

/** Readings the caller forces. */
function readingConditions (roster: Roster, query: IndexQuery, interpretation: Interpretation, plan: QueryPlan | null): Condition[] {
  return forcedReadings(interpretation, query.choices).map((reading): Condition => {
    const evidence = reading.kind === 'name' ? [plan?.names ?? []].flat() : readingEvidence(roster, reading)
    return { admits: (ordinal) => evidence.some((source) => source.of(ordinal) > 0) !== reading.isExcluded, field: null, drop: 'reading' }
  })
}

/** Conditions about the field itself are left aside, so that its other values can be chosen. */
function facetOf (roster: Roster, query: IndexQuery, field: string, found: Found, conditions: readonly Condition[]): FacetValue[] {
  const members = [found.ordinals, ...found.missed.filter((_, at) => conditions[at]?.field === field)]
  return countValues(roster, field, query.customFields, { members, limit: facetValuesMax })
}

/** Values shown of one facet. */
const facetValuesMax = 100

function inOrder (roster: Roster, query: IndexQuery, ranking: Ranking | null, ordinals: readonly number[]): number[] {
  const natural = ranking ? byEvidence(roster, ranking.evidence) : byActivity(roster)
  const compare = query.sort.length > 0 ? bySorts(roster, query.sort, natural) : natural
  const wanted = query.offset + query.limit
  if (query.sort.length > 0 || !ranking) return firstInOrder(ordinals, wanted, compare)
  const first = firstInOrder(ordinals, Math.max(wanted, mixedMax), compare)
  return [...mixEquals(roster, first.slice(0, mixedMax), ranking.evidence), ...first.slice(mixedMax)]
}

/** Which condition to drop, and how many that would find. */
function waysOn (roster: Roster, query: IndexQuery, { ordinals, missed }: Found, conditions: readonly Condition[], excluded: ReadonlySet<number>): WayOn[] {
  const ways = conditions.map(({ drop }, at): WayOn => ({ drop, total: ordinals.length + (missed[at]?.length ?? 0) }))
  if (ordinals.length === 0 && query.text.trim() !== '') {
    ways.push({ drop: 'text', total: findMembers(roster, null, conditions, excluded).ordinals.length })
  }
  return ways.filter(({ total }) => total > ordinals.length).sort((a, b) => b.total - a.total)
}
