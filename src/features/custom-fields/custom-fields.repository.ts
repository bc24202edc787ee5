import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { customFields } from '../../postgres/tables/members.ts'
import type { CustomField } from './custom-fields.schemas.ts'

export type CustomFieldRow = typeof customFields.$inferSelect

export async function findCustomFields (tx: Tx, communityId: CommunityId): Promise<CustomFieldRow[]> {
  return tx.select().from(customFields).where(eq(customFields.communityId, communityId)).orderBy(asc(customFields.position), asc(customFields.key))
}

export async function findCustomField (tx: Tx, communityId: CommunityId, key: string): Promise<CustomFieldRow | null> {
  const [row] = await tx.select().from(customFields).where(and(eq(customFields.communityId, communityId), eq(customFields.key, key)))
  return row ?? null
}

export async function insertCustomField (tx: Tx, row: typeof customFields.$inferInsert): Promise<CustomFieldRow> {
  const [inserted] = await tx.insert(customFields).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

export type CustomFieldChange = Partial<Pick<CustomFieldRow, 'labels' | 'options' | 'isRequired' | 'isSearchable' | 'isFacetable' | 'position'>>

export async function updateCustomField (tx: Tx, communityId: CommunityId, key: string, change: CustomFieldChange): Promise<CustomFieldRow | null> {
  const [row] = await tx.update(customFields).set(change).where(and(eq(customFields.communityId, communityId), eq(customFields.key, key))).returning()
  return row ?? null
}

/** @returns whether there was one */
export async function deleteCustomField (tx: Tx, communityId: CommunityId, key: string): Promise<boolean> {
  const deleted = await tx.delete(customFields).where(and(eq(customFields.communityId, communityId), eq(customFields.key, key))).returning({ key: customFields.key })
  return deleted.length > 0
}

/** Removes the values of a deleted field from all profiles. */
export async function deleteCustomValues (tx: Tx, communityId: CommunityId, key: string): Promise<void> {
  await tx.execute(sql`update members set custom = custom - ${key}::text where community_id = ${communityId} and custom ? ${key}::text`)
}

export async function acceptsUndefinedCustomFields (tx: Tx, communityId: CommunityId): Promise<boolean> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return row?.settings.acceptsUndefinedCustomFields ?? false
}

export function presentCustomField (row: CustomFieldRow): CustomField {
  const { communityId: _communityId, slot: _slot, createdAt, ...shown } = row
  return { ...shown, createdAt: createdAt.toISOString() }
}
