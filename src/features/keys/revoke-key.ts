import { credentialOf, type Viewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { recordAct } from '../audit/index.ts'
import { keyNotFound } from './keys.errors.ts'
import { presentKey } from './keys.presenter.ts'
import { findKey, revokeKeyAt } from './keys.repository.ts'
import type { ApiKey } from './keys.schemas.ts'

/** Ends a key for good; again changes nothing. Raises `key.not_found`. */
export async function revokeKey (deps: Deps, viewer: Viewer, communityId: CommunityId, keyId: string): Promise<ApiKey> {
  return deps.postgres.asSystemInRequest(async (tx) => {
    const before = await findKey(tx, communityId, keyId, 'for update')
    if (!before) throw keyNotFound()
    if (before.revokedAt) return presentKey(before)
    const revokedAt = deps.now()
    await revokeKeyAt(tx, communityId, before.id, revokedAt)
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'key.revoked', subjectMemberId: null, detail: { keyId: before.id } }, revokedAt)
    return presentKey({ ...before, revokedAt })
  })
}
