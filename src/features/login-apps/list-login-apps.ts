import type { Deps } from '../../deps.ts'
import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { presentLoginApp } from './change-login-apps.ts'
import { listLoginApps } from './login-apps.repository.ts'

/** The login apps of a community, by id. */
export async function listCommunityLoginApps ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['login-apps', communityId],
    query,
    rows: (after: string | null, limit) => listLoginApps(tx, communityId, { after, limit }),
    positionOf: (row) => row.id,
    present: presentLoginApp,
  }))
}
