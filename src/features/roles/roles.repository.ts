import { and, count, eq, ne } from 'drizzle-orm'
import type { Role } from '../../domain/access/roles.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { members } from '../../postgres/tables/members.ts'

/** Lets one change of roles in a community happen after the other. */
export async function lockRoles (tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.select({ id: communities.id }).from(communities).where(eq(communities.id, communityId)).for('no key update')
}

export async function findRole (tx: Tx, communityId: CommunityId, memberId: string): Promise<{ id: MemberId, role: Role } | null> {
  const [row] = await tx.select({ id: members.id, role: members.role }).from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId as MemberId)))
  return row ?? null
}

export async function countOtherOwners (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(members).where(and(
    eq(members.communityId, communityId), eq(members.role, 'owner'), eq(members.status, 'active'), ne(members.id, memberId)
  ))
  return row?.count ?? 0
}

export async function setRole (tx: Tx, communityId: CommunityId, memberId: MemberId, role: Role): Promise<void> {
  await tx.update(members).set({ role }).where(and(eq(members.communityId, communityId), eq(members.id, memberId)))
}
