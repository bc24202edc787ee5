import type { Scope } from '../../src/domain/access/scopes.ts'
import type { Access } from '../../src/http/authenticate.ts'
import type { DocumentedOperation } from '../fuzz/documented-operations.ts'

/** What a caller holds, as far as routes ask for it. */
export type Credential = { kind: 'none' } | { kind: 'operator' } | { kind: 'key' | 'member', scopes: readonly Scope[] }

const sentences: readonly [pattern: RegExp, access: (scope: Scope) => Access][] = [
  [/^The operator key\.$/, () => 'operator'],
  [/^The access token of a member, about whom the answer is\.$/, () => 'member'],
  [/^An API key with the scope `([^`]+)`\.$/, (key) => ({ key })],
  [/^An API key with the scope `([^`]+)`, or the access token of a member whose role has it\.$/, (scope) => ({ scope })],
  [/^The operator key, an API key with the scope `([^`]+)`, or the access token of a member whose role has it\.$/, (operatorOr) => ({ operatorOr })],
]

/** Who may call an operation, as its documentation says; what it does not say clearly fails the test. */
export function accessOf ({ place, operation }: DocumentedOperation): Access {
  if (operation.security.length === 0) return 'public'
  const needs = /\*\*Needs:\*\* (.+)$/.exec(operation.description ?? '')?.[1] ?? ''
  for (const [pattern, access] of sentences) {
    const found = pattern.exec(needs)
    if (found) return access(found[1] as Scope)
  }
  throw new Error(`${place} does not say who may call it: “${needs}”`)
}

export const scopeOf = (access: Access): Scope | null =>
  typeof access === 'string' ? null : 'key' in access ? access.key : 'scope' in access ? access.scope : access.operatorOr

/** How a caller is turned away before anything is looked at; null: they are not. */
export function refusalOf (credential: Credential, access: Access): 401 | 403 | null {
  if (access === 'public') return null
  if (credential.kind === 'none') return 401
  return isAdmitted(credential, access) ? null : 403
}

function isAdmitted (credential: Exclude<Credential, { kind: 'none' }>, access: Exclude<Access, 'public'>): boolean {
  if (access === 'operator') return credential.kind === 'operator'
  if (access === 'member') return credential.kind === 'member'
  if (credential.kind === 'operator') return 'operatorOr' in access
  if ('key' in access && credential.kind !== 'key') return false
  const scope = scopeOf(access)
  return scope !== null && credential.scopes.includes(scope)
}
