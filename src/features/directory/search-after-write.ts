import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { untilIndexed } from '../../search/index-wait.repository.ts'
import type { IndexAnswer, IndexQuery, SearchLanes } from '../../search/member-index.ts'

const waitMs = 1_000

/** Where the engine answers a search; the roster in memory and PostgreSQL know every change that was answered. */
const behindPostgres: readonly SearchLanes[] = ['exact', 'relaxed']

/**
 * Searches so that a change is seen that was made before, where that takes no longer than a second.
 *
 * @param written the member who was changed; null for a search that need not see anybody in particular
 * @returns `isStale` when the change could not be seen yet
 */
export async function searchAfterWrite (
  { memberIndex, postgres }: Deps, communityId: CommunityId, written: string | null, query: IndexQuery
): Promise<{ index: IndexAnswer, isStale: boolean }> {
  const member = written === null ? null : { communityId, memberId: written as MemberId }
  // Asked before the search: what is confirmed now is in its answer.
  const isSeen = member === null || await untilIndexed(postgres, member, 0)
  const index = await memberIndex.search(query)
  if (isSeen || !behindPostgres.includes(index.lanes)) return { index, isStale: false }
  const isIndexed = await untilIndexed(postgres, member, waitMs)
  return { index: isIndexed ? await memberIndex.search(query) : index, isStale: !isIndexed }
}
