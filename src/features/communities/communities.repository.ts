import { and, asc, eq, gt } from 'drizzle-orm'
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

export async function findCommunity (tx: Tx, communityId: string): Promise<CommunityRow | null> {
  const [row] = await tx.select().from(communities).where(eq(communities.id, communityId as CommunityId))
  return row ?? null
}

export async function listCommunities (tx: Tx, page: { after: string | null, limit: number }): Promise<CommunityRow[]> {
  return tx.select().from(communities)
    .where(page.after === null ? undefined : gt(communities.id, page.after as CommunityId))
    .orderBy(asc(communities.id)).limit(page.limit)
}

/** @returns null when the version is no longer the one given */
export async function updateCommunity (
  tx: Tx, communityId: CommunityId, expectedVersion: number, change: Pick<CommunityRow, 'name' | 'slug' | 'settings' | 'updatedAt'>
): Promise<CommunityRow | null> {
  const [row] = await tx.update(communities).set({ ...change, version: expectedVersion + 1 })
    .where(and(eq(communities.id, communityId), eq(communities.version, expectedVersion))).returning()
  return row ?? null
}

export function presentCommunity (row: CommunityRow): Community {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    settings: row.settings,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
