import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { getMember } from '../members/index.ts'
import { dayOf } from './days.ts'
import type { FeedbackInput } from './insights.schemas.ts'
import { readSearchId } from './search-id.ts'

/** Counts that a member was looked at or contacted, for what the search had asked for. Raises `search.id_invalid`, `member.not_found`. */
export async function giveFeedback (deps: Deps, viewer: CommunityViewer, { searchId, memberId, action }: FeedbackInput): Promise<void> {
  const { day, terms } = readSearchId(deps.cursors, viewer.communityId, searchId, dayOf(deps.now()))
  await getMember(deps, viewer, { id: memberId })
  for (const term of terms) deps.insights.count(viewer.communityId, day, term, { event: action })
}
