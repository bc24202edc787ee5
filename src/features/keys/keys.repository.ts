import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Scope } from '../../domain/access/scopes.ts'
import type { CommunityId, KeyId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { apiKeys } from '../../postgres/tables/communities.ts'

export type KeyRow = typeof apiKeys.$inferSelect

export async function insertKey (tx: Tx, row: typeof apiKeys.$inferInsert): Promise<KeyRow> {
  const [inserted] = await tx.insert(apiKeys).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

/** The key behind a token, before its community is known: system role only. */
export async function findKeyForLogin (tx: Tx, keyId: KeyId): Promise<KeyRow | null> {
  const [row] = await tx.select().from(apiKeys).where(eq(apiKeys.id, keyId))
  return row ?? null
}

export async function findKey (tx: Tx, communityId: CommunityId, keyId: string, lock: 'for update' | null = null): Promise<KeyRow | null> {
  const query = tx.select().from(apiKeys).where(and(eq(apiKeys.communityId, communityId), eq(apiKeys.id, keyId as KeyId)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function listKeys (tx: Tx, communityId: CommunityId, page: { after: string | null, limit: number }): Promise<KeyRow[]> {
  return tx.select().from(apiKeys)
    .where(and(eq(apiKeys.communityId, communityId), page.after === null ? undefined : gt(apiKeys.id, page.after as KeyId)))
    .orderBy(asc(apiKeys.id)).limit(page.limit)
}

/** Ends a key at an instant, unless it ends earlier already. */
export async function expireKeyAt (tx: Tx, communityId: CommunityId, keyId: KeyId, at: Date): Promise<void> {
  await tx.update(apiKeys).set({ expiresAt: at })
    .where(and(eq(apiKeys.communityId, communityId), eq(apiKeys.id, keyId), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, at))))
}

export async function revokeKeyAt (tx: Tx, communityId: CommunityId, keyId: KeyId, at: Date): Promise<void> {
  await tx.update(apiKeys).set({ revokedAt: at }).where(and(eq(apiKeys.communityId, communityId), eq(apiKeys.id, keyId)))
}

/** Notes the use of a key, at most once a minute. */
export async function noteKeyUse (tx: Tx, keyId: KeyId, at: Date): Promise<void> {
  await tx.update(apiKeys).set({ lastUsedAt: at })
    .where(and(eq(apiKeys.id, keyId), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(at.getTime() - 60_000)))))
}

export const scopesOf = (row: KeyRow) => row.scopes as Scope[]

/** The key that came with the community. */
export async function findOldestKey (tx: Tx, communityId: CommunityId): Promise<KeyRow | null> {
  const [row] = await tx.select().from(apiKeys).where(eq(apiKeys.communityId, communityId)).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id)).limit(1)
  return row ?? null
}

/** The web origins of all publishable keys that work, of all communities: system role only. */
export async function findPublishedOrigins (tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.selectDistinct({ origin: sql<string>`unnest(${apiKeys.origins})` }).from(apiKeys)
    .where(and(eq(apiKeys.isPublishable, true), isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now))))
  return rows.map(({ origin }) => origin)
}
