import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { dayOf } from './days.ts'
import { writeSearchId } from './search-id.ts'
import { askerHashOf, termsOf } from './search-terms.ts'

/** What is noted of a search: what was typed, what it was read as, how many it found, and who asked in the words of the caller; null: the viewer. */
export type SearchToNote = { text: string, readings: readonly { kind: string, label: string }[], total: number, asker: string | null }

/**
 * Counts a search and answers its id for feedback. Waits for nothing: counts are kept in memory and written later.
 *
 * @param search `kind` `name` marks what may be a person's name: it is kept as a keyed hash only
 */
export function noteSearch (
  { cursors, insights, now, secret }: Pick<Deps, 'cursors' | 'insights' | 'now' | 'secret'>, viewer: CommunityViewer, { text, readings, total, asker }: SearchToNote
): string {
  const { communityId } = viewer
  const day = dayOf(now())
  const terms = termsOf(secret, communityId, text, readings)
  for (const term of terms) {
    insights.count(communityId, day, term, { event: 'search', isEmpty: total === 0, askerHash: askerHashOf(secret, communityId, term, asker ?? credentialOf(viewer)) })
  }
  return writeSearchId(cursors, communityId, { day, terms })
}
