import type { CommunityId } from '../../domain/ids.ts'
import type { Filter } from '../../domain/query/filter.ts'
import type { RoundSide } from '../../domain/rounds/round.ts'
import type { Deps } from '../../deps.ts'
import { attributeOf, filterFieldUnknown } from '../../search/filter-attribute.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { findIndexedCustomFields } from '../directory/index.ts'
import { roundTooLarge } from './rounds.errors.ts'
import type { Choice, RoundPlan } from './round-plan.ts'

type Parts = Pick<Deps, 'postgres' | 'memberIndex'>

/** People of one round; goals of speed and memory are for so many. */
export const participantsMax = 100_000

/** The sides of a round in the order they are filled: who fits both is on side a. */
export const sidesOf = ({ choices }: RoundPlan): [RoundSide, Choice][] => Object.entries(choices) as [RoundSide, Choice][]

/**
 * Who fits a choice, or everybody; whether they may be matched is not looked at.
 *
 * @throws AppError `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`, `round.too_large`
 */
export async function idsOf (deps: Parts, communityId: CommunityId, { memberIds, filter, everybody }: Choice): Promise<readonly string[] | 'everybody'> {
  if (everybody) return 'everybody'
  return filter === null ? memberIds : [...new Set([...memberIds, ...await find(deps, communityId, [filter])])]
}

/** The side on which a member may take part; null on none. */
export async function sideFor (deps: Parts, communityId: CommunityId, plan: RoundPlan, { id, number }: { id: string, number: number }): Promise<RoundSide | null> {
  for (const [side, { memberIds, filter, everybody }] of sidesOf(plan)) {
    if (everybody || memberIds.includes(id)) return side
    if (filter !== null && (await find(deps, communityId, [filter, { field: 'number', in: [number] }])).length > 0) return side
  }
  return null
}

async function find ({ postgres, memberIndex }: Parts, communityId: CommunityId, filters: Filter[]): Promise<string[]> {
  const customFields = await findIndexedCustomFields(postgres, communityId)
  const { hits, total, totalIsExact } = await memberIndex.search({
    communityId, view: 'community', excluded: [], text: '', filters, customFields, sort: [], near: null, facets: [], choices: [], explain: false, vector: null,
    offset: 0, limit: participantsMax, lanes: null,
  })
  if (total > participantsMax) throw roundTooLarge(participantsMax)
  // The engine shows only the first of many; the roster is asked again in a moment.
  if (!totalIsExact) throw searchUnavailable()
  return hits.map(({ id }) => id)
}

/** @throws AppError `search.field_unknown`: rules compare values as a whole */
export async function checkRules ({ postgres }: Parts, communityId: CommunityId, { rules }: Pick<RoundPlan, 'rules'>): Promise<void> {
  if (rules.pairs.length === 0) return
  const customFields = await findIndexedCustomFields(postgres, communityId)
  for (const { field } of rules.pairs) {
    const { kind } = attributeOf(field, customFields)
    if (kind !== 'keyword' && kind !== 'boolean') throw filterFieldUnknown(field)
  }
}
