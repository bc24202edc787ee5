import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { settingsOf, type CommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { MemberStatus } from '../../domain/member/standing.ts'
import type { Tx } from '../../postgres/client.ts'
import { admissionProofs, applications } from '../../postgres/tables/access.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { members } from '../../postgres/tables/members.ts'
import type { ApplicationStatus } from '../../domain/admission/admission.ts'

/** Null when there is no such community. */
export async function findSettings (tx: Tx, communityId: string): Promise<CommunitySettings | null> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId as CommunityId))
  return row ? settingsOf(row.settings) : null
}

/** Whether a seat is free; nobody else takes one until the transaction ends. Before members are locked, as writers of members do. */
export async function lockSeat (tx: Tx, communityId: CommunityId): Promise<boolean> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId)).for('no key update')
  const { seatsMax } = settingsOf(row?.settings ?? {}).admission
  if (seatsMax === null) return true
  const [taken] = await tx.select({ count: count() }).from(members)
    .where(and(eq(members.communityId, communityId), eq(members.status, 'active'), eq(members.isHoney, false)))
  return (taken?.count ?? 0) < seatsMax
}

export async function setStatus (tx: Tx, communityId: CommunityId, memberId: MemberId, status: MemberStatus): Promise<void> {
  await tx.update(members).set({ status }).where(and(eq(members.communityId, communityId), eq(members.id, memberId)))
}

export type ApplicationRow = typeof applications.$inferSelect
export type Applicant = ApplicationRow & { number: number, displayName: string, joinSource: (typeof members.$inferSelect)['joinSource'] }

export async function insertApplication (tx: Tx, row: typeof applications.$inferInsert): Promise<void> {
  await tx.insert(applications).values(row)
}

export async function findApplication (tx: Tx, communityId: CommunityId, memberId: string, lock: 'for update' | null = null): Promise<ApplicationRow | null> {
  const query = tx.select().from(applications).where(and(eq(applications.communityId, communityId), eq(applications.memberId, memberId as MemberId)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

export async function updateApplication (tx: Tx, { communityId, memberId }: ApplicationRow, change: Partial<ApplicationRow>): Promise<void> {
  await tx.update(applications).set(change).where(and(eq(applications.communityId, communityId), eq(applications.memberId, memberId)))
}

/** Where a page goes on: what came first comes first. */
export type ApplicationPosition = { submittedAt: string, memberId: string }

const applicantColumns = {
  communityId: applications.communityId, memberId: applications.memberId, answers: applications.answers, status: applications.status, reason: applications.reason,
  decidedBy: applications.decidedBy, submittedAt: applications.submittedAt, decidedAt: applications.decidedAt,
  number: members.number, displayName: members.displayName, joinSource: members.joinSource,
}
const isSamePerson = and(eq(members.communityId, applications.communityId), eq(members.id, applications.memberId))

export async function listApplicants (
  tx: Tx, communityId: CommunityId, status: ApplicationStatus, page: { after: ApplicationPosition | null, limit: number }
): Promise<Applicant[]> {
  return tx.select(applicantColumns).from(applications).innerJoin(members, isSamePerson).where(and(
    eq(applications.communityId, communityId),
    eq(applications.status, status),
    page.after === null ? undefined : sql`(${applications.submittedAt}, ${applications.memberId}) > (${page.after.submittedAt}::timestamptz, ${page.after.memberId})`
  )).orderBy(asc(applications.submittedAt), asc(applications.memberId)).limit(page.limit)
}

export async function findApplicant (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<Applicant | null> {
  const [row] = await tx.select(applicantColumns).from(applications).innerJoin(members, isSamePerson)
    .where(and(eq(applications.communityId, communityId), eq(applications.memberId, memberId)))
  return row ?? null
}

/** @returns how many of them were new */
export async function insertProofs (tx: Tx, communityId: CommunityId, proofHashes: string[]): Promise<number> {
  const added = await tx.insert(admissionProofs).values(proofHashes.map((proofHash) => ({ communityId, proofHash })))
    .onConflictDoNothing().returning({ proofHash: admissionProofs.proofHash })
  return added.length
}

export async function countProofs (tx: Tx, communityId: CommunityId): Promise<{ total: number, used: number }> {
  const [row] = await tx.select({ total: count(), used: count(admissionProofs.usedAt) }).from(admissionProofs).where(eq(admissionProofs.communityId, communityId))
  return row ?? { total: 0, used: 0 }
}

/** Forgets the proofs nobody used. @returns how many */
export async function deleteUnusedProofs (tx: Tx, communityId: CommunityId): Promise<number> {
  const deleted = await tx.delete(admissionProofs).where(and(eq(admissionProofs.communityId, communityId), isNull(admissionProofs.usedAt)))
  return deleted.count
}

/** Uses a proof up. @returns whether it was there to be used */
export async function consumeProof (tx: Tx, communityId: CommunityId, proofHash: string, usedBy: MemberId, usedAt: Date): Promise<boolean> {
  const used = await tx.update(admissionProofs).set({ usedBy, usedAt })
    .where(and(eq(admissionProofs.communityId, communityId), eq(admissionProofs.proofHash, proofHash), isNull(admissionProofs.usedAt)))
  return used.count === 1
}
