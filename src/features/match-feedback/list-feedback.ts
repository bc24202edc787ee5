import { communitySightOf, wholeCommunity } from '../../domain/access/sight.ts'
import type { CommunityViewer, MemberViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { listFeedback, listReports, type FeedbackPosition } from './feedback.repository.ts'
import { presentFeedback } from './give-feedback.ts'

const positionOf = ({ at, id }: { at: Date, id: string }): FeedbackPosition => ({ at: at.toISOString(), id })

/** What the viewer said last about each, newest first; who does not exist for them is left out. */
export async function listOwnFeedback ({ postgres, cursors }: Deps, viewer: MemberViewer, query: PageQuery) {
  const { communityId, memberId } = viewer
  return postgres.inSight(communitySightOf(viewer), (tx) => readPage({
    cursors,
    scope: ['match feedback', communityId, memberId],
    query,
    rows: (after: FeedbackPosition | null, limit) => listFeedback(tx, communityId, memberId, { after, limit }),
    positionOf,
    present: presentFeedback,
  }))
}

/** What members reported, newest first. Nobody reads who reported them. */
export async function listMatchReports ({ postgres, cursors }: Deps, viewer: CommunityViewer, query: PageQuery) {
  const { communityId } = viewer
  const moderatorId = viewer.kind === 'member' ? viewer.memberId : null
  return postgres.inSight(wholeCommunity(communityId), (tx) => readPage({
    cursors,
    scope: ['match reports', communityId, moderatorId],
    query,
    rows: (after: FeedbackPosition | null, limit) => listReports(tx, communityId, moderatorId, { after, limit }),
    positionOf,
    present: ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
  }))
}
