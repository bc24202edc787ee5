import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { keyNotFound } from './keys.errors.ts'
import { presentKey } from './keys.presenter.ts'
import { findKey, revokeKeyAt } from './keys.repository.ts'
import type { ApiKey } from './keys.schemas.ts'

/** Ends a key for good. */
export async function revokeKey (deps: Deps, communityId: CommunityId, keyId: string): Promise<ApiKey> {
  return deps.postgres.asSystem(async (tx) => {
    const before = await findKey(tx, communityId, keyId)
    if (!before) throw keyNotFound()
    await revokeKeyAt(tx, communityId, before.id, deps.now())
    const after = await findKey(tx, communityId, keyId)
    return presentKey(after ?? before)
  })
}
