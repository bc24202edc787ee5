import { and, asc, eq, gt } from 'drizzle-orm'
import type { CommunityId, LoginAppId } from '../../domain/ids.ts'
import type { ProviderName } from '../../identity/identity-provider.ts'
import type { Tx } from '../../postgres/client.ts'
import { loginApps } from '../../postgres/tables/access.ts'

export type LoginAppRow = typeof loginApps.$inferSelect

const theApp = (communityId: CommunityId, id: string) => and(eq(loginApps.communityId, communityId), eq(loginApps.id, id as LoginAppId))

export async function insertLoginApp (tx: Tx, row: typeof loginApps.$inferInsert): Promise<LoginAppRow> {
  const [inserted] = await tx.insert(loginApps).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

export async function findLoginApp (tx: Tx, communityId: CommunityId, id: string, lock: 'for update' | null = null): Promise<LoginAppRow | null> {
  const query = tx.select().from(loginApps).where(theApp(communityId, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** The app a provider knows by this id. */
export async function findLoginAppOf (tx: Tx, communityId: CommunityId, provider: ProviderName, appId: string): Promise<LoginAppRow | null> {
  const [row] = await tx.select().from(loginApps).where(and(eq(loginApps.communityId, communityId), eq(loginApps.provider, provider), eq(loginApps.appId, appId)))
  return row ?? null
}

export async function listLoginApps (tx: Tx, communityId: CommunityId, page: { after: string | null, limit: number }): Promise<LoginAppRow[]> {
  return tx.select().from(loginApps)
    .where(and(eq(loginApps.communityId, communityId), page.after === null ? undefined : gt(loginApps.id, page.after as LoginAppId)))
    .orderBy(asc(loginApps.id)).limit(page.limit)
}

export async function deleteLoginApp (tx: Tx, communityId: CommunityId, id: string): Promise<LoginAppRow | null> {
  const [deleted] = await tx.delete(loginApps).where(theApp(communityId, id)).returning()
  return deleted ?? null
}

export async function storeAccessToken (tx: Tx, communityId: CommunityId, id: LoginAppId, token: { accessTokenSealed: Uint8Array, accessTokenExpiresAt: Date }): Promise<void> {
  await tx.update(loginApps).set(token).where(theApp(communityId, id))
}
