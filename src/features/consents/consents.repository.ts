import { and, desc, eq } from 'drizzle-orm'
import { settingsOf, type CommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId, SessionId } from '../../domain/ids.ts'
import type { JoinSource, Purpose } from '../../domain/member/standing.ts'
import type { Tx } from '../../postgres/client.ts'
import { sessions } from '../../postgres/tables/access.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { members } from '../../postgres/tables/members.ts'
import { consentReceipts } from '../../postgres/tables/relations.ts'

export type ReceiptRow = typeof consentReceipts.$inferSelect

/** What a member agrees to now, and how they came in. */
export type ConsentState = { id: MemberId, consents: Purpose[], joinSource: JoinSource, createdAt: Date }

export async function findConsentState (tx: Tx, communityId: CommunityId, memberId: string, lock: 'for update' | null = null): Promise<ConsentState | null> {
  const query = tx.select({ id: members.id, consents: members.consents, joinSource: members.joinSource, createdAt: members.createdAt }).from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId as MemberId)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function setConsents (tx: Tx, communityId: CommunityId, memberId: MemberId, consents: Purpose[]): Promise<void> {
  await tx.update(members).set({ consents }).where(and(eq(members.communityId, communityId), eq(members.id, memberId)))
}

/** Newest first; null for all. */
export async function listReceipts (tx: Tx, communityId: CommunityId, memberId: MemberId, limit: number | null): Promise<ReceiptRow[]> {
  const query = tx.select().from(consentReceipts)
    .where(and(eq(consentReceipts.communityId, communityId), eq(consentReceipts.memberId, memberId))).orderBy(desc(consentReceipts.at))
  return limit === null ? query : query.limit(limit)
}

/** The newest receipt of each purpose that has one. */
export async function latestReceipts (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<Map<string, ReceiptRow>> {
  const rows = await tx.selectDistinctOn([consentReceipts.purpose]).from(consentReceipts)
    .where(and(eq(consentReceipts.communityId, communityId), eq(consentReceipts.memberId, memberId)))
    .orderBy(consentReceipts.purpose, desc(consentReceipts.at))
  return new Map(rows.map((row) => [row.purpose, row]))
}

export async function insertReceipts (tx: Tx, rows: (typeof consentReceipts.$inferInsert)[]): Promise<void> {
  await tx.insert(consentReceipts).values(rows)
}

export async function findSettings (tx: Tx, communityId: CommunityId): Promise<CommunitySettings> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return settingsOf(row?.settings ?? {})
}

/** The app a session belongs to; null for a login by the community's own server. */
export async function findAppOfSession (tx: Tx, communityId: CommunityId, sessionId: SessionId): Promise<string | null> {
  const [row] = await tx.select({ appId: sessions.appId }).from(sessions)
    .where(and(eq(sessions.communityId, communityId), eq(sessions.id, sessionId)))
  return row?.appId ?? null
}
