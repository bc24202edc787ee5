import { and, asc, eq, sql } from 'drizzle-orm'
import { settingsOf, type CommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, CustomFieldId } from '../../domain/ids.ts'
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

export async function findCustomFieldById (tx: Tx, communityId: CommunityId, id: string): Promise<CustomFieldRow | null> {
  const [row] = await tx.select().from(customFields).where(and(eq(customFields.communityId, communityId), eq(customFields.id, id as CustomFieldId)))
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

export async function deleteCustomField (tx: Tx, communityId: CommunityId, key: string): Promise<void> {
  await tx.delete(customFields).where(and(eq(customFields.communityId, communityId), eq(customFields.key, key)))
}

/** Removes the values of a deleted field from all profiles. */
export async function deleteCustomValues (tx: Tx, communityId: CommunityId, key: string): Promise<void> {
  await tx.execute(sql`update members set custom = custom - ${key}::text where community_id = ${communityId} and custom ? ${key}::text`)
}

/**
 * Keeps the definitions as they are until the transaction ends: whoever changes them waits. Writers of members
 * take it before they lock a member, so that they and a change of definitions cannot wait for each other: also those
 * who only record an act after it, for the log refers to the community.
 *
 * @returns what the community chose
 */
export async function keepDefinitions (tx: Tx, communityId: CommunityId): Promise<CommunitySettings> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId)).for('key share')
  return settingsOf(row?.settings ?? {})
}

/** Waits until nobody writes members, and keeps them and other changes of definitions out until the transaction ends. */
export async function lockDefinitions (tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.select({ id: communities.id }).from(communities).where(eq(communities.id, communityId)).for('update')
}

export function presentCustomField (row: CustomFieldRow): CustomField {
  const { communityId: _communityId, slot: _slot, createdAt, ...shown } = row
  return { ...shown, createdAt: createdAt.toISOString() }
}
