import type { Deps } from '../../deps.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { listSessions, type SessionRow } from './sessions.repository.ts'
import type { Session } from './sessions.schemas.ts'

/** Where a member is logged in, by session id. */
export async function listOwnSessions ({ postgres, cursors, now }: Deps, { communityId, memberId, sessionId }: MemberViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['sessions', communityId, memberId],
    query,
    rows: (after: string | null, limit) => listSessions(tx, communityId, memberId, { after, limit }, now()),
    positionOf: (row) => row.id,
    present: (row) => presentSession(row, sessionId),
  }))
}

function presentSession ({ id, provider, appId, createdAt, refreshedAt, expiresAt }: SessionRow, currentId: string): Session {
  return {
    id, provider, appId,
    createdAt: createdAt.toISOString(), refreshedAt: refreshedAt.toISOString(), expiresAt: expiresAt.toISOString(),
    isCurrent: id === currentId,
  }
}
