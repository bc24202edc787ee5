import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { invitations } from '../../postgres/tables/access.ts'

export type InvitationRow = typeof invitations.$inferSelect

export async function insertInvitation (tx: Tx, row: typeof invitations.$inferInsert): Promise<InvitationRow> {
  const [inserted] = await tx.insert(invitations).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

export async function findInvitation (tx: Tx, communityId: CommunityId, id: string): Promise<InvitationRow | null> {
  const [row] = await tx.select().from(invitations).where(and(eq(invitations.communityId, communityId), eq(invitations.id, id)))
  return row ?? null
}

export async function listInvitations (tx: Tx, communityId: CommunityId, page: { after: string | null, limit: number }): Promise<InvitationRow[]> {
  return tx.select().from(invitations)
    .where(and(eq(invitations.communityId, communityId), page.after === null ? undefined : gt(invitations.id, page.after)))
    .orderBy(asc(invitations.id)).limit(page.limit)
}

/** @returns whether it was not revoked before */
export async function revokeInvitationAt (tx: Tx, communityId: CommunityId, id: string, at: Date): Promise<boolean> {
  const revoked = await tx.update(invitations).set({ revokedAt: at })
    .where(and(eq(invitations.communityId, communityId), eq(invitations.id, id), isNull(invitations.revokedAt)))
  return revoked.count === 1
}

/** Counts one use of a code, if it lets somebody in. Whoever comes at the same time waits and is counted after. @returns the invitation's id, or null */
export async function consumeInvitation (tx: Tx, communityId: CommunityId, codeHash: string, now: Date): Promise<string | null> {
  const [row] = await tx.update(invitations).set({ uses: sql`${invitations.uses} + 1` }).where(and(
    eq(invitations.communityId, communityId), eq(invitations.codeHash, codeHash), isNull(invitations.revokedAt),
    lt(invitations.uses, invitations.usesMax), or(isNull(invitations.expiresAt), gt(invitations.expiresAt, now))
  )).returning({ id: invitations.id })
  return row?.id ?? null
}
