import { scopesOf, type KeyRow } from './keys.repository.ts'
import type { ApiKey } from './keys.schemas.ts'

export function presentKey (row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    kind: row.isPublishable ? 'publishable' : 'secret',
    scopes: scopesOf(row),
    origins: row.origins,
    appIds: row.appIds,
    profilesPerDayMax: row.profilesPerDayMax,
    secretLast4: row.secretLast4,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
