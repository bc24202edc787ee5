import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Identity, ProviderName } from '../../identity/identity-provider.ts'
import type { Tx } from '../../postgres/client.ts'
import { memberIdentities } from '../../postgres/tables/access.ts'
import { members } from '../../postgres/tables/members.ts'

export type IdentityRow = typeof memberIdentities.$inferSelect

/** Who a provider says somebody is, in a community. */
export type Person = Pick<Identity, 'provider' | 'appId' | 'subject' | 'unionSubject'>

const isSubject = (communityId: CommunityId, { provider, appId, subject }: Omit<Person, 'unionSubject'>) => and(
  eq(memberIdentities.communityId, communityId), eq(memberIdentities.provider, provider), eq(memberIdentities.appId, appId), eq(memberIdentities.subject, subject)
)

/** Until the transaction ends, nobody else decides which member this person is, neither by this app nor by another of its owner. */
export async function lockPerson (tx: Tx, communityId: CommunityId, { provider, appId, subject, unionSubject }: Person): Promise<void> {
  const names = [['subject', communityId, provider, appId, subject], ...(unionSubject === null ? [] : [['union', communityId, provider, unionSubject]])]
  // In one order, or two who hold one each would wait for the other.
  const texts = names.map((name) => JSON.stringify(name)).sort()
  for (const text of texts) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${text}, 0))`)
}

export async function findIdentity (tx: Tx, communityId: CommunityId, person: Omit<Person, 'unionSubject'>): Promise<IdentityRow | null> {
  const [row] = await tx.select().from(memberIdentities).where(isSubject(communityId, person))
  return row ?? null
}

/** The member whom the provider knows by another app of the same owner; the one it knew first, if there are several. */
export async function findMemberOfUnion (tx: Tx, communityId: CommunityId, { provider, unionSubject }: Person): Promise<MemberId | null> {
  if (unionSubject === null) return null
  const [row] = await tx.select({ memberId: memberIdentities.memberId }).from(memberIdentities)
    .where(and(eq(memberIdentities.communityId, communityId), eq(memberIdentities.provider, provider), eq(memberIdentities.unionSubject, unionSubject)))
    .orderBy(asc(memberIdentities.createdAt), asc(memberIdentities.memberId)).limit(1)
  return row?.memberId ?? null
}

export async function insertIdentity (tx: Tx, row: typeof memberIdentities.$inferInsert): Promise<IdentityRow> {
  const [inserted] = await tx.insert(memberIdentities).values(row).returning()
  if (!inserted) throw new Error('insert returned no row')
  return inserted
}

/** Keeps the union subject of an identity from before its app had one. */
export async function noteUnion (tx: Tx, communityId: CommunityId, person: Person): Promise<void> {
  await tx.update(memberIdentities).set({ unionSubject: person.unionSubject }).where(and(isSubject(communityId, person), isNull(memberIdentities.unionSubject)))
}

/** @returns whether the member had it */
export async function deleteIdentity (tx: Tx, communityId: CommunityId, memberId: string, person: Omit<Person, 'unionSubject'>): Promise<boolean> {
  const deleted = await tx.delete(memberIdentities).where(and(isSubject(communityId, person), eq(memberIdentities.memberId, memberId as MemberId)))
  return deleted.count === 1
}

/** Whom a provider knows a member as, what was linked last first. */
export async function listIdentities (tx: Tx, communityId: CommunityId, memberId: MemberId, provider: ProviderName): Promise<IdentityRow[]> {
  return tx.select().from(memberIdentities)
    .where(and(eq(memberIdentities.communityId, communityId), eq(memberIdentities.memberId, memberId), eq(memberIdentities.provider, provider)))
    .orderBy(desc(memberIdentities.createdAt), asc(memberIdentities.appId))
}

export async function memberExists (tx: Tx, communityId: CommunityId, memberId: string): Promise<boolean> {
  const [row] = await tx.select({ id: members.id }).from(members).where(and(eq(members.communityId, communityId), eq(members.id, memberId as MemberId)))
  return row !== undefined
}
