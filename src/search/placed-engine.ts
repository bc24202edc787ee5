import type { CommunityId } from '../domain/ids.ts'
import { inTime, type AskableEngine } from './engine-breaker.ts'
import { searchUnavailable, type SearchingIndex } from './member-index.ts'
import type { FindServer } from './placements.ts'

/**
 * Asks the server where a community is. That one of them is down or slow is felt by its own communities only; where a server is not configured,
 * it is as if it did not answer.
 */
export function placedEngine (engines: ReadonlyMap<string, AskableEngine>, findServer: FindServer): AskableEngine {
  return {
    within: (timeoutMs) => {
      const byMs = performance.now() + timeoutMs
      const on = async (communityId: CommunityId): Promise<SearchingIndex> => {
        const server = await inTime(findServer(communityId), timeoutMs)
        const engine = server === null ? undefined : engines.get(server)
        if (!engine) throw searchUnavailable()
        return engine.within(byMs - performance.now())
      }
      return {
        search: async (query) => (await on(query.communityId)).search(query),
        suggest: async (query) => (await on(query.communityId)).suggest(query),
        facetValues: async (query) => (await on(query.communityId)).facetValues(query),
      }
    },
  }
}
