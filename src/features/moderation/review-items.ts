import type { Deps } from '../../deps.ts'
import { credentialOf, type CommunityViewer, type MemberViewer } from '../../domain/access/viewer.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { moderationItemDecided, moderationItemNotFound } from './moderation.errors.ts'
import { presentItem, presentOwnItem } from './moderation.presenter.ts'
import { listItems, listItemsOf, type ItemPosition, type ItemRow } from './moderation.repository.ts'
import type { ModerationDecision, ModerationItem, ModerationQuery } from './moderation.schemas.ts'
import { holdItem, settleItem } from './settle-item.ts'

const positionOf = ({ createdAt, id }: ItemRow): ItemPosition => ({ createdAt: createdAt.toISOString(), id })

/** What members of the community proposed, oldest first. */
export async function listCommunityItems ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, { status, ...query }: ModerationQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['moderation', communityId, status],
    query,
    rows: (after: ItemPosition | null, limit) => listItems(tx, communityId, status, { after, limit }),
    positionOf,
    present: presentItem,
  }))
}

/** What the viewer proposed, newest first. */
export async function listOwnItems ({ postgres, cursors }: Deps, { communityId, memberId }: MemberViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['own moderation', communityId, memberId],
    query,
    rows: (after: ItemPosition | null, limit) => listItemsOf(tx, communityId, memberId, { after, limit }),
    positionOf,
    present: presentOwnItem,
  }))
}

/** Decides about what waits, whether or not the provider has been asked. Raises `moderation.item_not_found`, `moderation.item_decided`. */
export async function decideItem ({ postgres, now }: Deps, viewer: CommunityViewer, itemId: string, { decision, reason }: ModerationDecision): Promise<ModerationItem> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const held = await holdItem(tx, communityId, itemId)
    if (!held) throw moderationItemNotFound()
    if (held.item.status !== 'pending') throw moderationItemDecided()
    const isApproved = decision === 'approve'
    const judgement = { isApproved, reason: isApproved ? null : reason, decidedBy: credentialOf(viewer), verdict: held.item.verdict }
    return presentItem(await settleItem(tx, held, judgement, now()))
  })
}
