import type { CommunityId } from '../../domain/ids.ts'
import type { Cursors } from '../../postgres/keyset.ts'
import { daysBefore } from './days.ts'
import { searchIdInvalid } from './insights.errors.ts'
import type { SearchTerm } from './search-terms.ts'

/** What a search id says: when the search was and what it asked for. */
export type NotedSearch = { day: string, terms: SearchTerm[] }

const feedbackDays = 7

const scopeOf = (communityId: CommunityId) => ['searchId', communityId]

/** A search id: signed, bound to the community, and all there is of the search; nothing is stored for it. At most 2 000 characters. */
export function writeSearchId (cursors: Cursors, communityId: CommunityId, { day, terms }: NotedSearch): string {
  return cursors.encode(scopeOf(communityId), [day, ...terms.map(({ kind, term }) => [kind, term])])
}

/** @throws AppError `search.id_invalid` when altered, of another community, or older than a week */
export function readSearchId (cursors: Cursors, communityId: CommunityId, searchId: string, today: string): NotedSearch {
  const [day, ...terms] = decode(cursors, communityId, searchId)
  if (day < daysBefore(today, feedbackDays)) throw searchIdInvalid()
  return { day, terms: terms.map(([kind, term]) => ({ kind, term })) }
}

function decode (cursors: Cursors, communityId: CommunityId, searchId: string): [string, ...[string, string][]] {
  try {
    return cursors.decode(scopeOf(communityId), searchId) as [string, ...[string, string][]]
  } catch {
    throw searchIdInvalid()
  }
}
