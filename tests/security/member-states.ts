import type { Access } from '../../src/http/authenticate.ts'
import type { DocumentedOperation } from '../fuzz/documented-operations.ts'
import { logIn } from '../support/log-in.ts'
import type { Caller, MatrixWorld } from './matrix-world.ts'
import { scopeOf } from './route-access.ts'
import { applicantOf, newMember } from './targets.ts'

/** What a member can be to those who ask for them. */
export const memberStates = ['listed', 'unlisted', 'hidden', 'without consent', 'pending', 'blocked', 'blocking', 'erased', 'of another community'] as const
export type MemberState = typeof memberStates[number]
export type StatedMember = { state: MemberState, memberId: string, externalId: string }

/** One member in each state; the two of blocks are so to every member of `callers`. */
export async function membersInStates ({ started, ours, other, callers }: MatrixWorld): Promise<StatedMember[]> {
  const { client } = ours
  const made = await Promise.all(memberStates.map(async (state): Promise<StatedMember> => {
    const externalId = `external ${state}`
    if (state === 'of another community') return { state, externalId, memberId: await newMember(other.client, '他社的人', { externalId }) }
    if (state === 'pending') {
      const { memberId } = await applicantOf(ours)
      await client.patch(`/v1/members/${memberId}`, { externalId })
      return { state, externalId, memberId }
    }
    const listing = state === 'unlisted' || state === 'hidden' ? state : 'listed'
    return { state, externalId, memberId: await newMember(client, `${state} 的人`, { externalId, listing }) }
  }))
  const idOf = (wanted: MemberState) => made.find(({ state }) => state === wanted)?.memberId ?? ''
  await (await logIn(started, client, idOf('without consent'))).delete('/v1/me/consents/directory')
  const blocking = await logIn(started, client, idOf('blocking'))
  for (const { home, memberId, client: caller, credential } of callers) {
    if (home !== 'ours' || memberId === null || credential.kind !== 'member' || credential.scopes.length === 0) continue
    const blocks = [await blocking.put(`/v1/me/blocks/${memberId}`, undefined), await caller.put(`/v1/me/blocks/${idOf('blocked')}`, undefined)]
    if (blocks.some(({ status }) => status !== 204)) throw new Error('not blocked')
  }
  await client.delete(`/v1/members/${idOf('erased')}`)
  return made
}

const writesAboutAll = new Set(['members:write', 'roles:write', 'connections:write', 'sessions:write'])

/** Whether a member in a state exists for a caller of an operation. */
export function existsFor ({ home, credential, memberId }: Caller, { method, path }: DocumentedOperation, access: Access, state: MemberState): boolean {
  if (home !== 'ours' || state === 'erased' || state === 'of another community') return false
  const scopes = credential.kind === 'key' || credential.kind === 'member' ? credential.scopes : []
  // Who is not admitted reaches what is theirs, and nobody else.
  if (scopes.length === 0) return false
  if (path.includes('/applications/')) return state === 'pending'
  // Their own record of it.
  if (method === 'DELETE' && path.includes('/blocks/')) return state === 'blocked'
  // Whoever may write about members may write about all of them: servers look after people whom other members cannot see.
  if (method !== 'GET' && writesAboutAll.has(scopeOf(access) ?? '')) return true
  const isAdmin = scopes.includes('members:admin')
  // Members ask about themselves.
  if (path.startsWith('/v1/members/{memberId}/matches') && credential.kind === 'member' && !isAdmin) return false
  if (state === 'listed' || state === 'unlisted') return true
  // Admins are told why somebody is no match; in what else is their own they are members like others.
  if (isAdmin && (access !== 'member' || path.startsWith('/v1/me/matches'))) return true
  return (state === 'blocked' || state === 'blocking') && memberId === null
}
