// Who a read or a write is done for. Every verb has a viewer; there is no access without one.

import type { CommunityId, KeyId, MemberId, SessionId } from '../ids.ts'
import type { Role } from './roles.ts'
import type { Scope } from './scopes.ts'

/** A server or a page that sends an API key of one community. */
export type KeyViewer = {
  kind: 'key'
  keyId: KeyId
  communityId: CommunityId
  scopes: readonly Scope[]
  /** The most distinct profiles it may see in a day; null for no limit. */
  profilesPerDayMax: number | null
}

/** A member who sent their access token. Those who are not admitted yet have no scope: they reach what is theirs, and nobody else. */
export type MemberViewer = { kind: 'member', memberId: MemberId, communityId: CommunityId, role: Role, scopes: readonly Scope[], sessionId: SessionId }

export type OperatorViewer = { kind: 'operator' }

/** Everybody who acts inside one community. */
export type CommunityViewer = KeyViewer | MemberViewer
export type Viewer = CommunityViewer | OperatorViewer

/** The name of the credential in audit trails, budgets and idempotency records. */
export function credentialOf (viewer: Viewer): string {
  if (viewer.kind === 'operator') return 'operator'
  return viewer.kind === 'key' ? viewer.keyId : viewer.memberId
}

export function hasScope (viewer: Viewer, scope: Scope): boolean {
  return viewer.kind === 'operator' || viewer.scopes.includes(scope)
}
