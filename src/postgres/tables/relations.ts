import { boolean, foreignKey, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { communities } from './communities.ts'
import { members } from './members.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })
const ownedBy = () => text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' })
const someone = () => text().$type<MemberId>().notNull()

/** Two members who no longer exist for each other. */
export const memberBlocks = pgTable('member_blocks', {
  communityId: ownedBy(),
  blockerId: someone(),
  blockedId: someone(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.blockerId, table.blockedId] }),
  index('member_blocks_blocked').on(table.communityId, table.blockedId),
  foreignKey({ columns: [table.communityId, table.blockerId], foreignColumns: [members.communityId, members.id], name: 'member_blocks_blocker_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.blockedId], foreignColumns: [members.communityId, members.id], name: 'member_blocks_blocked_fk' }).onDelete('cascade'),
])

/** Two members who know each other: `memberId` is the smaller of the two ids. */
export const connections = pgTable('connections', {
  communityId: ownedBy(),
  memberId: someone(),
  otherId: someone(),
  /** How it came about: `recorded` by an admin or a server, `introduction`, `round`. */
  source: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId, table.otherId] }),
  index('connections_other').on(table.communityId, table.otherId),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'connections_member_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.otherId], foreignColumns: [members.communityId, members.id], name: 'connections_other_fk' }).onDelete('cascade'),
])

/** Who agreed to what, when, and under which policy. Only added to; `members.consents` is what holds now. */
export const consentReceipts = pgTable('consent_receipts', {
  communityId: ownedBy(),
  id: text().notNull(),
  memberId: someone(),
  purpose: text().notNull(),
  isGiven: boolean().notNull(),
  policyVersion: text(),
  /** `member`, or `community` when it vouches. */
  source: text().notNull(),
  appId: text(),
  at: instant().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('consent_receipts_member').on(table.communityId, table.memberId, table.at),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'consent_receipts_member_fk' }).onDelete('cascade'),
])

/** Who must not come back from a backup: ids and keyed hashes only. */
export const erasures = pgTable('erasures', {
  communityId: text().$type<CommunityId>().notNull(),
  memberId: someone(),
  /** Keyed hashes of the external id and of the identities. */
  externalIdHash: text(),
  erasedAt: instant().notNull(),
  /** `member`, or the key or admin who did it. */
  actor: text().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.memberId] })])
