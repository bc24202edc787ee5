import { communitySightOf, wholeCommunity } from '../../domain/access/sight.ts'
import { hasScope, type MemberViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { memberNotFound } from '../members/index.ts'
import { cannotRelateToSelf } from './relations.errors.ts'
import { deleteBlock, exists, insertBlock, listBlocks } from './relations.repository.ts'

/** From now on the two do not exist for each other. Blocking again changes nothing. Raises `member.not_found`, `relation.with_self`. */
export async function blockMember ({ postgres, now }: Deps, viewer: MemberViewer, blockedId: string): Promise<void> {
  const { communityId, memberId: blockerId } = viewer
  if (blockedId === blockerId) throw cannotRelateToSelf()
  await postgres.inSight(communitySightOf(viewer), async (tx) => {
    // Whoever is blocked already is not in sight, like whoever never was: both answer the same. Who is not admitted yet sees nobody.
    if (!hasScope(viewer, 'members:read') || !await exists(tx, communityId, blockedId)) throw memberNotFound()
    await insertBlock(tx, { communityId, blockerId, blockedId: blockedId as typeof blockerId, createdAt: now() })
  })
}

/** The two exist for each other again, unless the other blocks too. */
export async function unblockMember ({ postgres }: Deps, viewer: MemberViewer, blockedId: string): Promise<void> {
  await postgres.inSight(communitySightOf(viewer), (tx) => deleteBlock(tx, viewer.communityId, viewer.memberId, blockedId))
}

/** Whom a member blocked: their name too, so that one can be unblocked. */
export async function listBlocked ({ postgres, cursors }: Deps, { communityId, memberId }: MemberViewer, query: PageQuery) {
  return postgres.inSight(wholeCommunity(communityId), (tx) => readPage({
    cursors,
    scope: ['blocks', communityId, memberId],
    query,
    rows: (after: string | null, limit) => listBlocks(tx, communityId, memberId, { after, limit }),
    positionOf: (row) => row.memberId,
    present: ({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }),
  }))
}
