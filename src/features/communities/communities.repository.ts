import { asc, eq, gt, sql } from 'drizzle-orm'
import { settingsOf } from '../../domain/community/settings.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import type { Community } from './communities.schemas.ts'

export type CommunityRow = typeof communities.$inferSelect

export async function insertCommunity (tx: Tx, row: typeof communities.$inferInsert): Promise<CommunityRow> {
  const [inserted] = await tx.insert(communities).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

export async function findCommunity (tx: Tx, communityId: string, lock: 'for no key update' | null = null): Promise<CommunityRow | null> {
  const query = tx.select().from(communities).where(eq(communities.id, communityId as CommunityId))
  const [row] = await (lock ? query.for('no key update') : query)
  return row ?? null
}

export async function listCommunities (tx: Tx, page: { after: string | null, limit: number }): Promise<CommunityRow[]> {
  return tx.select().from(communities)
    .where(page.after === null ? undefined : gt(communities.id, page.after as CommunityId))
    .orderBy(asc(communities.id)).limit(page.limit)
}

export async function updateCommunity (
  tx: Tx, communityId: CommunityId, change: Pick<CommunityRow, 'name' | 'slug' | 'settings' | 'version' | 'updatedAt'>
): Promise<CommunityRow> {
  const [row] = await tx.update(communities).set(change).where(eq(communities.id, communityId)).returning()
  if (!row) throw new Error('the locked community is gone')
  return row
}

/** Makes everybody changed: under other rules about fields the same profile is shown, searched and embedded differently. */
export async function touchMembers (tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`select set_config('renmai.bulk', 'on', true)`)
  await tx.execute(sql`delete from member_vectors where community_id = ${communityId}`)
  await tx.execute(sql`update members set version = version where community_id = ${communityId}`)
}

export function presentCommunity (row: CommunityRow): Community {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    settings: settingsOf(row.settings),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
