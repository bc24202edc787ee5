import type { MemberIndex } from './member-index.ts'
import type { RosterIndex } from './roster/roster-index.ts'
import { validateQuery } from './validate-query.ts'

/**
 * Searches in memory where the community is held there, which ranks better and at once knows every write; and in the engine
 * while a community is being loaded or when it is larger than the memory allowed. A page continues what its first page was answered from.
 */
export function rosterFirstIndex (roster: RosterIndex, engine: MemberIndex): MemberIndex {
  return {
    ...engine,
    search: async (query) => {
      validateQuery(query)
      const isContinued = query.lanes === 'exact' || query.lanes === 'relaxed'
      return (isContinued ? null : await roster.ask('search', query)) ?? engine.search(query.lanes === 'roster' || query.lanes === 'meaning' ? { ...query, lanes: 'relaxed' } : query)
    },
    suggest: async (query) => await roster.ask('suggest', query) ?? engine.suggest(query),
    facetValues: async (query) => {
      validateQuery({ ...query, facets: [query.field], sort: [] })
      return await roster.ask('facetValues', query) ?? engine.facetValues(query)
    },
  }
}
