import { communitySightOf, sightOf, wholeCommunity } from '../../domain/access/sight.ts'
import { credentialOf, type CommunityViewer, type MemberViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { cannotRelateToSelf } from './relations.errors.ts'
import { deleteConnection, exists, insertConnection, listConnections } from './relations.repository.ts'

/** Records that two members know each other: each sees what the other shows connections. Raises `member.not_found`, `relation.with_self`. */
export async function connectMembers ({ postgres, now }: Deps, viewer: CommunityViewer, a: string, b: string): Promise<void> {
  const { communityId } = viewer
  if (a === b) throw cannotRelateToSelf()
  await postgres.inSight(wholeCommunity(communityId), async (tx) => {
    if (!await exists(tx, communityId, a) || !await exists(tx, communityId, b)) throw memberNotFound()
    const isNew = await insertConnection(tx, { communityId, a: a as MemberId, b: b as MemberId, source: 'recorded', createdAt: now() })
    if (isNew) await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'connection.recorded', subjectMemberId: a as MemberId, detail: { otherId: b } }, now())
  })
}

/** Removes a connection. There was none: nothing happens. */
export async function disconnectMembers ({ postgres, now }: Deps, viewer: CommunityViewer, a: string, b: string): Promise<void> {
  const { communityId } = viewer
  await postgres.inSight(wholeCommunity(communityId), async (tx) => {
    if (!await deleteConnection(tx, communityId, a as MemberId, b as MemberId)) return
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'connection.removed', subjectMemberId: a as MemberId, detail: { otherId: b } }, now())
  })
}

/** A member's own connections who still exist for them. */
export async function listOwnConnections (deps: Deps, viewer: MemberViewer, query: PageQuery) {
  return connectionsIn(deps, communitySightOf(viewer), viewer.memberId, query)
}

/** The connections of a member for servers and admins. Raises `member.not_found`. */
export async function listConnectionsOf (deps: Deps, viewer: CommunityViewer, memberId: string, query: PageQuery) {
  const sight = sightOf(viewer)
  if (!await deps.postgres.inSight(sight, (tx) => exists(tx, viewer.communityId, memberId))) throw memberNotFound()
  return connectionsIn(deps, sight, memberId as MemberId, query)
}

async function connectionsIn ({ postgres, cursors }: Deps, sight: ReturnType<typeof sightOf>, memberId: MemberId, query: PageQuery) {
  return postgres.inSight(sight, (tx) => readPage({
    cursors,
    scope: ['connections', sight.communityId, memberId, sight.view],
    query,
    rows: (after: string | null, limit) => listConnections(tx, sight.communityId, memberId, { after, limit }),
    positionOf: (row) => row.memberId,
    present: ({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }),
  }))
}
