import { hasScope, type KeyViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { memberNotFound } from './members.errors.ts'
import { presentMember } from './members.presenter.ts'
import { findMember, listMembers } from './members.repository.ts'
import type { Member } from './members.schemas.ts'

/** One member, with contact if the viewer's scopes say so. Raises `member.not_found`. */
export async function getMember ({ postgres }: Deps, viewer: KeyViewer, by: { id: string } | { externalId: string }): Promise<Member> {
  const row = await postgres.inCommunity(viewer.communityId, (tx) => findMember(tx, viewer.communityId, by))
  if (!row) throw memberNotFound()
  return presentMember(row, hasScope(viewer, 'members:contact'))
}

/** All members by number, without contacts. */
export async function listMembersOf ({ postgres, cursors }: Deps, { communityId }: KeyViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['members', communityId],
    query,
    rows: (after: number | null, limit) => listMembers(tx, communityId, { after, limit }),
    positionOf: (row) => row.number,
    present: (row) => presentMember(row, false),
  }))
}
