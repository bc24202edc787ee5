import type { Scope } from '../../domain/access/scopes.ts'
import { credentialOf, hasScope, type Viewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { hmacOfSecret, mintToken } from './key-secret.ts'
import { keyNotFound, scopeNotHeld } from './keys.errors.ts'
import { presentKey } from './keys.presenter.ts'
import { findKey, insertKey, type KeyRow } from './keys.repository.ts'
import type { ApiKeyWithSecret, CreateKeyInput } from './keys.schemas.ts'

/** Adds a key to a community. Raises `key.scope_not_held` when the viewer would give more than it holds. */
export async function createKey (
  deps: Deps, viewer: Viewer, communityId: CommunityId, input: CreateKeyInput, idempotency: Idempotency | null
): Promise<Once<ApiKeyWithSecret>> {
  const { name, kind, scopes, origins, appIds, profilesPerDayMax } = input
  requireScopes(viewer, scopes)
  const expiresAt = input.expiresInDays === null ? null : new Date(deps.now().getTime() + input.expiresInDays * 86_400_000)
  return deps.postgres.asSystemInRequest((tx) => once(tx, idempotency,
    async () => {
      const key = await mintKey(deps, tx, communityId, { name, scopes, expiresAt, isPublishable: kind === 'publishable', origins, appIds, profilesPerDayMax })
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'key.created', subjectMemberId: null, detail: { keyId: key.id, kind, scopes } }, deps.now())
      return { id: key.id, value: key }
    },
    async (id) => {
      const row = await findKey(tx, communityId, id)
      if (!row) throw keyNotFound()
      return { ...presentKey(row), secret: null }
    }
  ))
}

/** @throws AppError `key.scope_not_held` when the viewer would give a scope it does not hold */
export function requireScopes (viewer: Viewer, given: readonly Scope[]): void {
  const missing = given.filter((scope) => !hasScope(viewer, scope))
  if (missing.length > 0) throw scopeNotHeld(missing)
}

/** What a key may do, and from where; without the last it is a secret key without a budget. */
export type NewKey = { name: string, scopes: Scope[], expiresAt: Date | null } & Partial<Pick<KeyRow, 'isPublishable' | 'origins' | 'appIds' | 'profilesPerDayMax'>>

/** Makes a key inside a transaction of the caller; the only place where its secret exists. */
export async function mintKey ({ newId, randomBytes, now, secret: serverSecret }: Deps, tx: Tx, communityId: CommunityId, key: NewKey): Promise<ApiKeyWithSecret> {
  const id = newId('key')
  const { token, secret } = mintToken(id, key.isPublishable ?? false, randomBytes)
  const row = await insertKey(tx, {
    ...key, communityId, id, createdAt: now(), secretHmac: hmacOfSecret(serverSecret, secret), secretLast4: secret.slice(-4),
  })
  return { ...presentKey(row), secret: token }
}
