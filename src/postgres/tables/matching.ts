import { bigint, boolean, doublePrecision, foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core'
import type { CommunityId, MemberId, OperationId, RoundId } from '../../domain/ids.ts'
import { communities } from './communities.ts'
import { members } from './members.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })
const ownedBy = () => text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' })
const someone = () => text().$type<MemberId>().notNull()

/** How often a member wants to be proposed to others, and when not to be told; what is null follows the community. */
export const matchPreferences = pgTable('match_preferences', {
  communityId: ownedBy(),
  memberId: someone(),
  /** How many people a week may be told to meet this member. */
  weeklyCapacity: smallint(),
  /** Minutes after midnight in `timeZone`; both or none. */
  quietFromMinute: smallint(),
  quietToMinute: smallint(),
  timeZone: text(),
  updatedAt: instant().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId] }),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'match_preferences_member_fk' }).onDelete('cascade'),
])

/** What members did about people who were proposed to them. Only added to; the last of a pair holds. */
export const matchFeedback = pgTable('match_feedback', {
  communityId: ownedBy(),
  id: text().notNull(),
  memberId: someone(),
  otherId: someone(),
  /** `interested`, `not_now`, `never`, `met`, `thanked`, `reported`. */
  outcome: text().notNull(),
  /** Only for admins. */
  note: text(),
  at: instant().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('match_feedback_pair').on(table.communityId, table.memberId, table.otherId, table.at),
  index('match_feedback_other').on(table.communityId, table.otherId, table.at),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'match_feedback_member_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.otherId], foreignColumns: [members.communityId, members.id], name: 'match_feedback_other_fk' }).onDelete('cascade'),
])

/** Who was proposed to whom in a week, with what the model needs to learn from it. */
export const matchExposures = pgTable('match_exposures', {
  communityId: ownedBy(),
  /** The Monday, YYYY-MM-DD, UTC. */
  week: text().notNull(),
  memberId: someone(),
  otherId: someone(),
  firstAt: instant().notNull(),
  times: integer().notNull().default(1),
  /** From 0, when first shown. */
  position: smallint().notNull(),
  /** How likely this place was given to this person. */
  propensity: doublePrecision().notNull(),
  weightsVersion: text().notNull(),
  features: jsonb().$type<Record<string, number>>().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.week, table.memberId, table.otherId] }),
  index('match_exposures_other').on(table.communityId, table.week, table.otherId),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'match_exposures_member_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.otherId], foreignColumns: [members.communityId, members.id], name: 'match_exposures_other_fk' }).onDelete('cascade'),
])

/** What a community's behaviour taught, fitted daily; the row of the highest version is used. */
export const matchModels = pgTable('match_models', {
  communityId: ownedBy(),
  version: integer().notNull(),
  weights: jsonb().$type<Record<string, number>>().notNull(),
  /** Pairs of raw and calibrated probability, rising. */
  calibration: jsonb().$type<[number, number][]>().notNull(),
  outcomes: integer().notNull(),
  fittedAt: instant().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.version] })])

/** A tag of a community's own, or more names for a tag of ours. */
export const communityTags = pgTable('community_tags', {
  communityId: ownedBy(),
  id: text().notNull(),
  label: text().notNull(),
  aliases: text().array().notNull().default([]),
  parentId: text(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.communityId, table.id] })])

/** What a member said about a tag that was recognised in their words. */
export const memberTagChoices = pgTable('member_tag_choices', {
  communityId: ownedBy(),
  memberId: someone(),
  tagId: text().notNull(),
  isDropped: boolean().notNull(),
  at: instant().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId, table.tagId] }),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'member_tag_choices_member_fk' }).onDelete('cascade'),
])

export const roundStatuses = ['planning', 'planned', 'failed', 'published', 'undone'] as const

/** A batch matching run. */
export const rounds = pgTable('rounds', {
  communityId: ownedBy(),
  id: text().$type<RoundId>().notNull(),
  name: text().notNull(),
  kind: text({ enum: ['pool', 'two_sided'] }).notNull(),
  status: text({ enum: roundStatuses }).notNull(),
  /** Makes the run reproducible. */
  seed: bigint({ mode: 'number' }).notNull(),
  /** Who takes part and by which rules; locked and forbidden pairs. Ids and filters, no profile. */
  plan: jsonb().$type<Record<string, unknown>>().notNull(),
  quality: jsonb().$type<Record<string, unknown>>(),
  operationId: text().$type<OperationId>(),
  version: integer().notNull().default(1),
  createdBy: text().notNull(),
  createdAt: instant().notNull(),
  publishedAt: instant(),
  undoneAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('rounds_created').on(table.communityId, table.createdAt),
])

/** Who takes part in a round; without a pair of their own they are left over this time, and come first next time. */
export const roundParticipants = pgTable('round_participants', {
  communityId: ownedBy(),
  roundId: text().$type<RoundId>().notNull(),
  memberId: someone(),
  side: text({ enum: ['pool', 'a', 'b'] }).notNull(),
  isLeftOver: boolean().notNull().default(false),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.roundId, table.memberId] }),
  index('round_participants_member').on(table.communityId, table.memberId),
  foreignKey({ columns: [table.communityId, table.roundId], foreignColumns: [rounds.communityId, rounds.id], name: 'round_participants_round_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'round_participants_member_fk' }).onDelete('cascade'),
])

/** Two people of a round who are to meet. `memberId` is the smaller id in a pool, side a of two. */
export const roundPairs = pgTable('round_pairs', {
  communityId: ownedBy(),
  roundId: text().$type<RoundId>().notNull(),
  memberId: someone(),
  otherId: someone(),
  score: doublePrecision().notNull(),
  reasons: jsonb().$type<unknown[]>().notNull().default([]),
  isLocked: boolean().notNull().default(false),
  /** When the round was published; what later rounds must not repeat. */
  publishedAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.roundId, table.memberId, table.otherId] }),
  index('round_pairs_member').on(table.communityId, table.memberId),
  index('round_pairs_other').on(table.communityId, table.otherId),
  foreignKey({ columns: [table.communityId, table.roundId], foreignColumns: [rounds.communityId, rounds.id], name: 'round_pairs_round_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'round_pairs_member_fk' }).onDelete('cascade'),
  foreignKey({ columns: [table.communityId, table.otherId], foreignColumns: [members.communityId, members.id], name: 'round_pairs_other_fk' }).onDelete('cascade'),
])
