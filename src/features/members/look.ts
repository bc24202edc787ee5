import type { Sight } from '../../domain/access/sight.ts'
import { hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { FieldPolicy, Relation } from '../../domain/visibility/visible-profile.ts'

/** How somebody looks at one member: what they are to each other, and what that lets them see. */
export type Look = {
  relation: Relation
  policy: FieldPolicy
  /** As what they see contacts; null where contacts are not shown at all, as in lists. */
  contactAs: Relation | null
  /** Whether ids of the server's own system are shown. */
  knowsExternalIds: boolean
}

/** @param isConnected whether the viewer and the member know each other */
export function relationOf ({ view, memberId }: Sight, id: MemberId, isConnected: boolean): Relation {
  if (memberId === id) return 'self'
  if (view === 'admins') return 'admin'
  return isConnected ? 'connection' : 'community'
}

/** The look at a member in a list or a search: without contact. */
export function lookOf (viewer: CommunityViewer, policy: FieldPolicy, relation: Relation): Look {
  return { relation, policy, contactAs: null, knowsExternalIds: (viewer.kind === 'key' && hasScope(viewer, 'members:read')) || relation === 'admin' || relation === 'self' }
}

/** The look at one member who was asked for: with contact, as far as it is visible. */
export function closeLookOf (viewer: CommunityViewer, policy: FieldPolicy, relation: Relation): Look {
  return { ...lookOf(viewer, policy, relation), contactAs: relation !== 'self' && hasScope(viewer, 'members:contact') ? 'admin' : viewer.kind === 'key' ? null : relation }
}
