import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, ModerationItemId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { moderationItems } from '../../postgres/tables/access.ts'
import type { ProviderName, Verdict } from './moderation-provider.ts'
import type { ProposedTexts } from './moderation.schemas.ts'

type Columns = typeof moderationItems.$inferSelect
export type ItemRow = Omit<Columns, 'patch' | 'provider' | 'verdict'> & { patch: ProposedTexts, provider: ProviderName, verdict: Verdict | null }
type NewItem = Pick<ItemRow, 'communityId' | 'memberId' | 'patch' | 'provider' | 'createdAt'> & { id: ModerationItemId }

const isItem = (communityId: CommunityId, id: string) => and(eq(moderationItems.communityId, communityId), eq(moderationItems.id, id))
const isOf = (communityId: CommunityId, memberId: MemberId) => and(eq(moderationItems.communityId, communityId), eq(moderationItems.memberId, memberId))
const isPending = eq(moderationItems.status, 'pending')

export async function insertItem (tx: Tx, item: NewItem): Promise<void> {
  await tx.insert(moderationItems).values(item)
}

export async function findItem (tx: Tx, communityId: CommunityId, id: string): Promise<ItemRow | null> {
  const [row] = await tx.select().from(moderationItems).where(isItem(communityId, id))
  return row ? row as ItemRow : null
}

/** What a member proposed last. */
export async function findNewestItem (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<ItemRow | null> {
  const [row] = await tx.select().from(moderationItems).where(isOf(communityId, memberId))
    .orderBy(desc(moderationItems.createdAt), sql`${moderationItems.status} = 'superseded'`, desc(moderationItems.id)).limit(1)
  return row ? row as ItemRow : null
}

export async function updateItem (tx: Tx, { communityId, id }: ItemRow, change: Partial<ItemRow>): Promise<ItemRow> {
  const [row] = await tx.update(moderationItems).set(change).where(isItem(communityId, id)).returning()
  if (!row) throw new Error('the item of this transaction does not exist')
  return row as ItemRow
}

/** Counts an attempt to have an item judged; null when nobody but a moderator decides about it any more. */
export async function beginAttempt (tx: Tx, communityId: CommunityId, id: string): Promise<ItemRow | null> {
  const [row] = await tx.update(moderationItems).set({ attempts: sql`${moderationItems.attempts} + 1` })
    .where(and(isItem(communityId, id), isPending, eq(moderationItems.isEscalated, false))).returning()
  return row ? row as ItemRow : null
}

/** Items that wait for their author to come again; they do so no longer. */
export async function takeAbsent (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<string[]> {
  const rows = await tx.update(moderationItems).set({ verdict: null })
    .where(and(isOf(communityId, memberId), isPending, eq(moderationItems.verdict, 'absent'), eq(moderationItems.isEscalated, false))).returning({ id: moderationItems.id })
  return rows.map(({ id }) => id)
}

/** Where a page goes on. */
export type ItemPosition = { createdAt: string, id: string }
type Page = { after: ItemPosition | null, limit: number }

/** Items of a community, oldest first. */
export async function listItems (tx: Tx, communityId: CommunityId, status: Columns['status'], { after, limit }: Page): Promise<ItemRow[]> {
  const rows = await tx.select().from(moderationItems).where(and(
    eq(moderationItems.communityId, communityId), eq(moderationItems.status, status),
    after ? sql`(${moderationItems.createdAt}, ${moderationItems.id}) > (${after.createdAt}::timestamptz, ${after.id})` : undefined
  )).orderBy(asc(moderationItems.createdAt), asc(moderationItems.id)).limit(limit)
  return rows as ItemRow[]
}

/** Items of a member, newest first. */
export async function listItemsOf (tx: Tx, communityId: CommunityId, memberId: MemberId, { after, limit }: Page): Promise<ItemRow[]> {
  const rows = await tx.select().from(moderationItems).where(and(
    isOf(communityId, memberId),
    after ? sql`(${moderationItems.createdAt}, ${moderationItems.id}) < (${after.createdAt}::timestamptz, ${after.id})` : undefined
  )).orderBy(desc(moderationItems.createdAt), desc(moderationItems.id)).limit(limit)
  return rows as ItemRow[]
}
