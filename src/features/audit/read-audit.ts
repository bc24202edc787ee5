import type { CommunityViewer, MemberViewer } from '../../domain/access/viewer.ts'
import { actorKindOf } from '../../domain/audit/audit-entry.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { listEntries, type AuditRow } from './audit.repository.ts'
import type { AuditQuery } from './audit.schemas.ts'

/** The log of a community, newest first. */
export async function readAudit ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, { limit, cursor, ...filters }: AuditQuery) {
  const { since } = filters
  const filter = { ...filters, since: since === undefined ? undefined : new Date(since) }
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['audit', communityId, filters],
    query: { limit, cursor },
    rows: (before: number | null, count) => listEntries(tx, communityId, filter, { before, limit: count }),
    positionOf: (row) => row.position,
    present: presentEntry,
  }))
}

/** What was done to a member, as they may read it themselves: newest first. */
export async function readOwnAudit ({ postgres, cursors }: Deps, { communityId, memberId }: MemberViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['own audit', communityId, memberId],
    query,
    rows: (before: number | null, limit) => listEntries(tx, communityId, { memberId }, { before, limit }),
    positionOf: (row) => row.position,
    present: ({ at, actor, action, detail }) => ({
      at: at.toISOString(), actorKind: actor === memberId ? 'self' as const : actorKindOf(actor), actor, action, detail,
    }),
  }))
}

function presentEntry ({ position, at, actor, action, subjectMemberId, detail, previousHash, hash }: AuditRow) {
  return { position, at: at.toISOString(), actorKind: actorKindOf(actor), actor, action, subjectMemberId, detail, previousHash, hash }
}
