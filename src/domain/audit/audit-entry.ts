// One entry of a community's audit log, and the text its hash is made of.

import type { CommunityId, MemberId } from '../ids.ts'

type DetailValue = string | number | boolean | null | readonly DetailValue[] | { readonly [name: string]: DetailValue }

/** Ids, counts and settings; never what somebody wrote about themselves or others. */
export type ActDetail = { readonly [name: string]: DetailValue }

/** What somebody did. */
export type Act = {
  communityId: CommunityId
  /** `operator`, `system`, or the id of the key or member who did it: `credentialOf` a viewer. */
  actor: string
  /** `noun.verb`, such as `contact.revealed`; never renamed. */
  action: `${string}.${string}`
  /** The member it was done to, who may read the entry; null when it was done to nobody in particular. */
  subjectMemberId: MemberId | null
  detail: ActDetail
}

/** An act in its place in the log. `previousHash` is empty for the first. */
export type AuditEntry = Omit<Act, 'action'> & { action: string, position: number, at: Date, previousHash: string }

/** The form an entry is hashed in: every part of it, in one order. Two entries with the same form are the same entry. */
export function canonicalEntry ({ previousHash, communityId, position, at, actor, action, subjectMemberId, detail }: AuditEntry): string {
  return JSON.stringify([previousHash, communityId, position, at.toISOString(), actor, action, subjectMemberId, inOrder(detail)])
}

// jsonb does not keep the order of names.
function inOrder (value: DetailValue): DetailValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(inOrder)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([name, part]) => [name, inOrder(part)]))
}

const isList = (value: readonly DetailValue[] | ActDetail): value is readonly DetailValue[] => Array.isArray(value)

export const actorKinds = ['operator', 'key', 'member', 'system'] as const
export type ActorKind = typeof actorKinds[number]

/** What sort of actor an id stands for. */
export function actorKindOf (actor: string): ActorKind {
  if (actor === 'operator') return 'operator'
  if (actor.startsWith('key_')) return 'key'
  return actor.startsWith('mem_') ? 'member' : 'system'
}
