import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { presentKey } from './keys.presenter.ts'
import { listKeys } from './keys.repository.ts'

/** The keys of a community, also those that no longer work, by id. */
export async function listCommunityKeys (deps: Deps, communityId: CommunityId, query: PageQuery) {
  return deps.postgres.asSystemInRequest((tx) => readPage({
    cursors: deps.cursors,
    scope: ['keys', communityId],
    query,
    rows: (after: string | null, limit) => listKeys(tx, communityId, { after, limit }),
    positionOf: (row) => row.id,
    present: presentKey,
  }))
}
