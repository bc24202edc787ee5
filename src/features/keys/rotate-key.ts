import { credentialOf, type Viewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { mintKey, requireScopes } from './create-key.ts'
import { keyNotFound, keyRevoked } from './keys.errors.ts'
import { presentKey } from './keys.presenter.ts'
import { expireKeyAt, findKey, scopesOf } from './keys.repository.ts'
import type { ApiKeyWithSecret, RotateKeyInput } from './keys.schemas.ts'

/**
 * Replaces a key: a new one with the same name, scopes, places and end, while the old one goes on for the overlap.
 * Raises `key.not_found`, `key.revoked`, and `key.scope_not_held`: whoever rotates a key gets what it may do.
 */
export async function rotateKey (
  deps: Deps, viewer: Viewer, communityId: CommunityId, keyId: string, input: RotateKeyInput, idempotency: Idempotency | null
): Promise<Once<ApiKeyWithSecret>> {
  const now = deps.now()
  return deps.postgres.asSystemInRequest((tx) => once(tx, idempotency,
    async () => {
      const old = await findKey(tx, communityId, keyId, 'for update')
      if (!old) throw keyNotFound()
      if (old.revokedAt || (old.expiresAt && old.expiresAt <= now)) throw keyRevoked()
      requireScopes(viewer, scopesOf(old))
      const { name, expiresAt, isPublishable, origins, appIds, profilesPerDayMax } = old
      const fresh = await mintKey(deps, tx, communityId, { name, scopes: scopesOf(old), expiresAt, isPublishable, origins, appIds, profilesPerDayMax })
      await expireKeyAt(tx, communityId, old.id, new Date(now.getTime() + input.overlapSeconds * 1000))
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'key.rotated', subjectMemberId: null, detail: { keyId: old.id, newKeyId: fresh.id } }, now)
      return { id: fresh.id, value: fresh }
    },
    async (id) => {
      const row = await findKey(tx, communityId, id)
      if (!row) throw keyNotFound()
      return { ...presentKey(row), secret: null }
    }
  ))
}
