import type { CommunityId } from '../../src/domain/ids.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import type { IndexAnswer, IndexQuery } from '../../src/search/member-index.ts'
import { Roster } from '../../src/search/roster/roster.ts'
import { searchRoster } from '../../src/search/roster/search-roster.ts'
import { understandQuery } from '../../src/text/understanding/understand-query.ts'
import { customFields, customUse } from './arbitrary-members.ts'

export function rosterOf (members: readonly IndexableMember[]): Roster {
  const roster = new Roster(customUse)
  for (const member of members) roster.put(member)
  return roster
}

/** A query of everything there is for a text, changed where a test says so. */
export const queryOf = (changes: Partial<IndexQuery> = {}): IndexQuery => ({
  communityId: 'com_1' as CommunityId, view: 'community', excluded: [], text: '', filters: [], customFields, sort: [], near: null, facets: [], choices: [], explain: false, vector: null, offset: 0, limit: 1_000, lanes: null,
  ...changes,
})

/** What a roster answers, the query read as the product reads it. */
export function ask (roster: Roster, changes: Partial<IndexQuery> = {}): IndexAnswer {
  const query = queryOf(changes)
  return searchRoster(roster, query, understandQuery(query.text, roster.vocabulary.follow(), query.choices))
}

export const idsIn = ({ hits }: IndexAnswer): string[] => hits.map(({ id }) => id)
