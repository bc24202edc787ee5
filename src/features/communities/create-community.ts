import { allScopes } from '../../domain/access/scopes.ts'
import { communityNotFound } from '../../domain/community/errors.ts'
import { defaultCommunitySettings } from '../../domain/community/settings.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { placeCommunity } from '../../search/placements.repository.ts'
import { findFirstKey, mintKey } from '../keys/index.ts'
import { findCommunity, insertCommunity, presentCommunity } from './communities.repository.ts'
import { mergeSettings, type CreateCommunityInput, type CreatedCommunity } from './communities.schemas.ts'

/** Opens a community with a first key that holds every community scope. Raises `community.slug_taken`. */
export async function createCommunity (deps: Deps, input: CreateCommunityInput, idempotency: Idempotency | null): Promise<Once<CreatedCommunity>> {
  return deps.postgres.asSystemInRequest((tx) => once(tx, idempotency,
    async () => {
      const row = await insertCommunity(tx, {
        id: deps.newId('community'), name: input.name, slug: input.slug, settings: mergeSettings(defaultCommunitySettings, input.settings),
      })
      await placeCommunity(tx, row.id, deps.searchServers.map(({ name }) => name))
      const apiKey = await mintKey(deps, tx, row.id, { name: 'first key', scopes: [...allScopes], expiresAt: null })
      return { id: row.id, value: { community: presentCommunity(row), apiKey } }
    },
    async (id) => {
      const row = await findCommunity(tx, id)
      const apiKey = row && await findFirstKey(tx, row.id)
      if (!row || !apiKey) throw communityNotFound()
      return { community: presentCommunity(row), apiKey: { ...apiKey, secret: null } }
    }
  ))
}
