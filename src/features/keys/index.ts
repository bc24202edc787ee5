import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { presentKey } from './keys.presenter.ts'
import { findOldestKey } from './keys.repository.ts'
import type { ApiKey } from './keys.schemas.ts'

export { communityOfViewer } from './community-of-viewer.ts'
export { mintKey } from './create-key.ts'
export { ApiKeyWithSecret } from './keys.schemas.ts'

/** The key that was made with the community, without its secret. */
export async function findFirstKey (tx: Tx, communityId: CommunityId): Promise<ApiKey | null> {
  const row = await findOldestKey(tx, communityId)
  return row && presentKey(row)
}
