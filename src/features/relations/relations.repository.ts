import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { members } from '../../postgres/tables/members.ts'
import { connections, memberBlocks } from '../../postgres/tables/relations.ts'

export type RelatedRow = { memberId: MemberId, displayName: string, createdAt: Date }
/** Of whom is no longer shown to anybody the name is null. */
export type BlockedRow = Omit<RelatedRow, 'displayName'> & { displayName: string | null }
type ListPage = { after: string | null, limit: number }

/** Who exists for the viewer of this transaction. */
export async function exists (tx: Tx, communityId: CommunityId, id: string): Promise<boolean> {
  const rows = await tx.select({ id: members.id }).from(members).where(and(eq(members.communityId, communityId), eq(members.id, id as MemberId)))
  return rows.length > 0
}

export async function insertBlock (tx: Tx, row: typeof memberBlocks.$inferInsert): Promise<void> {
  await tx.insert(memberBlocks).values(row).onConflictDoNothing()
}

export async function deleteBlock (tx: Tx, communityId: CommunityId, blockerId: MemberId, blockedId: string): Promise<void> {
  await tx.delete(memberBlocks).where(and(eq(memberBlocks.communityId, communityId), eq(memberBlocks.blockerId, blockerId), eq(memberBlocks.blockedId, blockedId as MemberId)))
}

/** Whom a member blocked, by id; read in sight of the whole community, because they no longer exist for the member. */
export async function listBlocks (tx: Tx, communityId: CommunityId, blockerId: MemberId, { after, limit }: ListPage): Promise<BlockedRow[]> {
  const displayName = sql<string | null>`case when ${members.isShown} then ${members.displayName} end`
  return tx.select({ memberId: memberBlocks.blockedId, displayName, createdAt: memberBlocks.createdAt }).from(memberBlocks)
    .innerJoin(members, and(eq(members.communityId, memberBlocks.communityId), eq(members.id, memberBlocks.blockedId)))
    .where(and(eq(memberBlocks.communityId, communityId), eq(memberBlocks.blockerId, blockerId), after === null ? undefined : gt(memberBlocks.blockedId, after as MemberId)))
    .orderBy(asc(memberBlocks.blockedId)).limit(limit)
}

const inOrder = (a: MemberId, b: MemberId) => a < b ? { memberId: a, otherId: b } : { memberId: b, otherId: a }

/** @returns whether they were not connected before */
export async function insertConnection (tx: Tx, row: { communityId: CommunityId, a: MemberId, b: MemberId, source: string, createdAt: Date }): Promise<boolean> {
  const { communityId, a, b, source, createdAt } = row
  const added = await tx.insert(connections).values({ communityId, ...inOrder(a, b), source, createdAt }).onConflictDoNothing().returning({ memberId: connections.memberId })
  return added.length > 0
}

/** @returns whether they were connected */
export async function deleteConnection (tx: Tx, communityId: CommunityId, a: MemberId, b: MemberId): Promise<boolean> {
  const { memberId, otherId } = inOrder(a, b)
  const gone = await tx.delete(connections)
    .where(and(eq(connections.communityId, communityId), eq(connections.memberId, memberId), eq(connections.otherId, otherId))).returning({ memberId: connections.memberId })
  return gone.length > 0
}

export type ConnectionRow = RelatedRow & { source: 'recorded' | 'introduction' | 'round' }

/** A member's connections who exist for the viewer of this transaction, by id. */
export async function listConnections (tx: Tx, communityId: CommunityId, memberId: MemberId, { after, limit }: ListPage): Promise<ConnectionRow[]> {
  const other = sql<MemberId>`case when ${connections.memberId} = ${memberId} then ${connections.otherId} else ${connections.memberId} end`
  const rows = await tx.select({ memberId: members.id, displayName: members.displayName, source: connections.source, createdAt: connections.createdAt }).from(connections)
    .innerJoin(members, and(eq(members.communityId, connections.communityId), eq(members.id, other)))
    .where(and(
      eq(connections.communityId, communityId),
      or(eq(connections.memberId, memberId), eq(connections.otherId, memberId)),
      after === null ? undefined : gt(members.id, after as MemberId)
    ))
    .orderBy(asc(members.id)).limit(limit)
  return rows as ConnectionRow[]
}
