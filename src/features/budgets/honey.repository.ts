import { and, asc, eq, gt } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { members } from '../../postgres/tables/members.ts'

export type HoneyRow = { id: MemberId, number: number, displayName: string, createdAt: Date }

/** By number. */
export async function listHoney (tx: Tx, communityId: CommunityId, page: { after: number | null, limit: number }): Promise<HoneyRow[]> {
  return tx.select({ id: members.id, number: members.number, displayName: members.displayName, createdAt: members.createdAt }).from(members)
    .where(and(eq(members.communityId, communityId), eq(members.isHoney, true), page.after === null ? undefined : gt(members.number, page.after)))
    .orderBy(asc(members.number)).limit(page.limit)
}
