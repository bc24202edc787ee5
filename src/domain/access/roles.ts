// What a member is in their community, and what that lets them do.

import { allScopes, type Scope } from './scopes.ts'

/** From the most to the least powerful. */
export const roles = ['owner', 'admin', 'moderator', 'organiser', 'member'] as const
export type Role = typeof roles[number]

const member: readonly Scope[] = ['members:search', 'members:read']
const organiser: readonly Scope[] = [...member, 'invitations:write', 'rounds:write']
const moderator: readonly Scope[] = [...organiser, 'members:moderate', 'admission:review']
const admin: readonly Scope[] = allScopes.filter((scope) => scope !== 'keys:write' && scope !== 'sessions:write')

/** Logging others in and making keys would let an admin act as somebody else; `sessions:write` is for servers alone. */
export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: allScopes.filter((scope) => scope !== 'sessions:write'), admin, moderator, organiser, member,
}

/** Whether somebody with a role may give or take another: only roles below their own, except that owners make owners. */
export function mayGiveRole (giver: Role, role: Role): boolean {
  return giver === 'owner' || (giver === 'admin' && roles.indexOf(role) > roles.indexOf('admin'))
}
