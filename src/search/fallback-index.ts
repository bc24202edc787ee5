import type { MemberId } from '../domain/ids.ts'
import { overloaded } from '../domain/overloaded.ts'
import { understandQuery } from '../text/understanding/understand-query.ts'
import type { FacetValue, FacetValuesQuery, IndexAnswer, IndexQuery, SuggestQuery, Suggestion } from './member-index.ts'
import { emptyRoster } from './roster/empty-roster.ts'
import { findFacetValues } from './roster/facet-values.ts'
import type { RosterSource } from './roster/roster-source.ts'
import type { Roster } from './roster/roster.ts'
import { searchRoster } from './roster/search-roster.ts'
import { SuggestIndex } from './roster/suggest-index.ts'
import { suggest } from './roster/suggest.ts'

/** What people are wanted for: PostgreSQL chooses who may be meant, without an index of texts. */
export type CandidateQuery = Pick<IndexQuery, 'communityId' | 'view' | 'excluded' | 'text' | 'filters'>

/** Likeliest first, at most a few hundred. Rejects when PostgreSQL does not answer in time. */
export type FindCandidates = (query: CandidateQuery, timeoutMs: number) => Promise<MemberId[]>

/** When an answer is wanted at the latest, as `performance.now()` says. */
type Deadline = { byMs: number }

/** Answers from PostgreSQL alone, while neither the memory nor the engine can. It finds less: see `findCandidates`. */
export type FallbackIndex = {
  search: (query: IndexQuery & Deadline) => Promise<IndexAnswer>
  suggest: (query: SuggestQuery & Deadline) => Promise<Suggestion[]>
  facetValues: (query: FacetValuesQuery & Deadline) => Promise<FacetValue[]>
}

/** Members taken up before somebody else gets a turn, about 5 ms; and what is left for the ranking when the time is up. */
const takenAtOnce = 10
const rankingMs = 40

/** Of the time left, what the choice of candidates may take. */
const candidatesShare = 0.6

/**
 * A small roster is made of those who may be meant, so that ranking, filters and visibility are the ones there always are.
 *
 * @param inFlightMax each answer takes a tenth of a second of this thread; more at once are refused
 * @throws AppError `service.overloaded`
 */
export function fallbackIndex (source: RosterSource, findCandidates: FindCandidates, inFlightMax: number): FallbackIndex {
  let inFlight = 0

  const rosterFor = async (query: CandidateQuery & Deadline): Promise<Roster> => {
    const { communityId, view, byMs } = query
    const leftMs = Math.max(100, byMs - performance.now())
    const [roster, ids] = await Promise.all([emptyRoster(source, communityId), findCandidates(query, Math.round(leftMs * candidatesShare))])
    const rank = new Map(ids.map((id, at) => [id, at]))
    const members = (await source.members(communityId, view, ids)).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
    for (const [index, member] of members.entries()) {
      if (index % takenAtOnce === takenAtOnce - 1) await new Promise(setImmediate)
      if (index >= takenAtOnce && performance.now() > byMs - rankingMs) break
      roster.put(member)
    }
    return roster
  }
  const answer = async <Answer>(query: CandidateQuery & Deadline, answerFrom: (roster: Roster) => Answer): Promise<Answer> => {
    if (inFlight >= inFlightMax) throw overloaded()
    inFlight++
    try {
      return answerFrom(await rosterFor(query))
    } finally {
      inFlight--
    }
  }
  return {
    search: (query) => answer(query, (roster) => {
      const interpretation = understandQuery(query.text, roster.vocabulary.follow(), query.choices, roster.tags)
      return { ...searchRoster(roster, query, interpretation), totalIsExact: false, waysOn: [], lanes: 'fallback' }
    }),
    suggest: (query) => answer({ ...query, filters: [] }, (roster) => {
      const index = new SuggestIndex(roster)
      while (!index.follow());
      return suggest(roster, index, query)
    }),
    facetValues: (query) => answer(query, (roster) => findFacetValues(roster, query)),
  }
}
