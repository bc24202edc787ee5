import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { admissionProofs, applications, auditEntries, invitations, memberIdentities, moderationItems, profileSights, sessions } from '../../postgres/tables/access.ts'
import { matchFeedback, matchPreferences, memberTagChoices, roundPairs, roundParticipants } from '../../postgres/tables/matching.ts'
import { memberContacts, members, searchOutbox } from '../../postgres/tables/members.ts'
import { memberVectors } from '../../postgres/tables/member-vectors.ts'
import { idempotencyKeys } from '../../postgres/tables/operations.ts'
import { connections, memberBlocks } from '../../postgres/tables/relations.ts'

/** Rows that are about a member: the table, the columns that may name them, and the properties that are not theirs to have. */
type OwnTable = { table: PgTable & { communityId: PgColumn }, namedBy: readonly PgColumn[], without: readonly string[] }

const own = <Table extends OwnTable['table'] & { _: { columns: object }, $inferSelect: object }>(
  table: Table, namedBy: readonly PgColumn[], without: readonly (keyof Table['$inferSelect'] & string)[] = []
): OwnTable => ({ table, namedBy, without })

/**
 * Every table that is exported as it is, by the name of its part. `rights.test.ts` proves that no other table names a member,
 * except those that are exported in another form or listed in `keptBack`.
 */
export const ownTables = {
  profile: own(members, [members.id], ['isHoney', 'changedXid']),
  contact: own(memberContacts, [memberContacts.memberId]),
  identities: own(memberIdentities, [memberIdentities.memberId]),
  sessions: own(sessions, [sessions.memberId]),
  blocks: own(memberBlocks, [memberBlocks.blockerId]),
  connections: own(connections, [connections.memberId, connections.otherId]),
  applications: own(applications, [applications.memberId], ['decidedBy']),
  moderation: own(moderationItems, [moderationItems.memberId], ['decidedBy']),
  matchPreferences: own(matchPreferences, [matchPreferences.memberId]),
  matchFeedback: own(matchFeedback, [matchFeedback.memberId]),
  tagChoices: own(memberTagChoices, [memberTagChoices.memberId]),
  roundsTakenPartIn: own(roundParticipants, [roundParticipants.memberId]),
  roundPairs: own(roundPairs, [roundPairs.memberId, roundPairs.otherId]),
  invitations: own(invitations, [invitations.createdBy], ['codeHash']),
  admissionProofs: own(admissionProofs, [admissionProofs.usedBy], ['proofHash']),
  audit: own(auditEntries, [auditEntries.subjectMemberId, auditEntries.actor], ['previousHash', 'hash']),
  searchVectors: own(memberVectors, [memberVectors.memberId], ['vector', 'sourceHash', 'changedXid']),
  searchOutbox: own(searchOutbox, [searchOutbox.memberId]),
  idempotencyKeys: own(idempotencyKeys, [idempotencyKeys.credential, idempotencyKeys.resourceId], ['keyHash', 'fingerprint']),
} as const satisfies Record<string, OwnTable>
export type OwnPart = keyof typeof ownTables

export type OwnRow = Record<string, unknown>

export async function readOwnTable (tx: Tx, part: OwnPart, communityId: CommunityId, memberId: MemberId): Promise<OwnRow[]> {
  const { table, namedBy, without }: OwnTable = ownTables[part]
  const rows: OwnRow[] = await tx.select().from(table).where(and(eq(table.communityId, communityId), or(...namedBy.map((column): SQL => eq(column, memberId)))))
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'communityId' && !without.includes(name))))
}

/** How many profiles the member was shown, and how many viewers were shown theirs, by day. */
export async function countSights (tx: Tx, communityId: CommunityId, memberId: MemberId, by: 'viewer' | 'memberId'): Promise<{ day: string, count: number }[]> {
  return tx.select({ day: profileSights.day, count: sql<number>`count(*)::int` }).from(profileSights)
    .where(and(eq(profileSights.communityId, communityId), eq(profileSights[by], memberId))).groupBy(profileSights.day).orderBy(profileSights.day)
}
