// Who a read or a write is done for. Every verb has a viewer; there is no access without one.

import type { CommunityId, KeyId } from '../ids.ts'

/** What an API key may be allowed, each with the sentence shown in the documentation. */
export const scopes = {
  'members:read': 'Read and search profiles, without contact details.',
  'members:contact': 'Read contact details of members.',
  'members:write': 'Create, change and delete members, and import files.',
  'members:export': 'Export all members as a file.',
  'insights:read': 'See what members search for, in counts.',
  'fields:write': "Define the community's custom fields.",
  'community:write': "Change the community's name and settings.",
  'keys:write': 'Create, list, rotate and revoke API keys.',
} as const

export type Scope = keyof typeof scopes
export const allScopes = Object.keys(scopes) as Scope[]

export type KeyViewer = { kind: 'key', keyId: KeyId, communityId: CommunityId, scopes: readonly Scope[] }
export type OperatorViewer = { kind: 'operator' }
export type Viewer = KeyViewer | OperatorViewer

/** The name of the credential in audit trails and idempotency records. */
export function credentialOf (viewer: Viewer): string {
  return viewer.kind === 'operator' ? 'operator' : viewer.keyId
}

export function hasScope (viewer: Viewer, scope: Scope): boolean {
  return viewer.kind === 'operator' || viewer.scopes.includes(scope)
}
