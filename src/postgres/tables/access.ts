import { bigint, boolean, customType, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { CommunityId, LoginAppId, MemberId, SessionId } from '../../domain/ids.ts'
import { communities } from './communities.ts'
import { members } from './members.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Uint8Array, driverData: Uint8Array }>({ dataType: () => 'bytea' })
const ownedBy = () => text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' })

/** An app of a community whose members log in by a third party: a mini program, a WeCom corporation, an OpenID Connect client. */
export const loginApps = pgTable('login_apps', {
  communityId: ownedBy(),
  id: text().$type<LoginAppId>().notNull(),
  provider: text({ enum: ['wechat', 'wecom', 'oidc'] }).notNull(),
  /** App id, corporation id or client id, as the provider calls the app. */
  appId: text().notNull(),
  /** For OpenID Connect only. */
  issuer: text(),
  /** Sealed with the server's secret. */
  secretSealed: bytes().notNull(),
  /** The provider's token for our own calls, sealed; null until first needed. */
  accessTokenSealed: bytes(),
  accessTokenExpiresAt: instant(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  unique('login_apps_app_unique').on(table.communityId, table.provider, table.appId),
])

/** Whom a provider knows a member as. `unionSubject` is the same for all apps of one owner. */
export const memberIdentities = pgTable('member_identities', {
  communityId: ownedBy(),
  provider: text().notNull(),
  appId: text().notNull(),
  subject: text().notNull(),
  unionSubject: text(),
  memberId: text().$type<MemberId>().notNull(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.provider, table.appId, table.subject] }),
  index('member_identities_union').on(table.communityId, table.provider, table.unionSubject),
  index('member_identities_member').on(table.communityId, table.memberId),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'member_identities_member_fk' }).onDelete('cascade'),
])

/** A member who is logged in somewhere. */
export const sessions = pgTable('sessions', {
  communityId: ownedBy(),
  id: text().$type<SessionId>().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  /** `key`, or the provider the member came by. */
  provider: text().notNull(),
  appId: text(),
  createdAt: instant().notNull().defaultNow(),
  refreshedAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  endedAt: instant(),
  /** `signed_out`, `signed_out_everywhere`, `refresh_reused`, `admin`. */
  endReason: text(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  unique('sessions_id_unique').on(table.id),
  index('sessions_member').on(table.communityId, table.memberId),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'sessions_member_fk' }).onDelete('cascade'),
])

/** Every refresh token a session ever had, as a hash: one that comes a second time was stolen, and ends the session. */
export const refreshTokens = pgTable('refresh_tokens', {
  communityId: ownedBy(),
  tokenHash: text().notNull(),
  sessionId: text().$type<SessionId>().notNull(),
  createdAt: instant().notNull().defaultNow(),
  usedAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.tokenHash] }),
  unique('refresh_tokens_hash_unique').on(table.tokenHash),
  foreignKey({ columns: [table.communityId, table.sessionId], foreignColumns: [sessions.communityId, sessions.id], name: 'refresh_tokens_session_fk' }).onDelete('cascade'),
])

/** Keys that sign access tokens, for all processes and communities. The private part is sealed with the server's secret. */
export const signingKeys = pgTable('signing_keys', {
  id: text().primaryKey(),
  publicJwk: jsonb().$type<Record<string, unknown>>().notNull(),
  privateSealed: bytes().notNull(),
  createdAt: instant().notNull().defaultNow(),
  /** Signs until then, and is accepted for as long as a token lives after it. */
  signsUntil: instant().notNull(),
})

/** Requests counted in windows, so that several processes share one limit. Unlogged: a crash forgives. */
export const rateWindows = pgTable('rate_windows', {
  /** A keyed hash of whom and what is limited. */
  bucket: text().notNull(),
  windowStart: instant().notNull(),
  used: integer().notNull(),
}, (table) => [
  primaryKey({ columns: [table.bucket, table.windowStart] }),
  index('rate_windows_start').on(table.windowStart),
])

/** Which profiles a viewer was shown on a day: counted for budgets, looked at for scraping. */
export const profileSights = pgTable('profile_sights', {
  communityId: ownedBy(),
  /** A member's or a key's id. */
  viewer: text().notNull(),
  /** YYYY-MM-DD, UTC. */
  day: text().notNull(),
  memberId: text().$type<MemberId>().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.viewer, table.day, table.memberId] })])

/** What an admin should look at: a budget used up, a honey member looked at, many viewers reading the same. */
export const anomalies = pgTable('anomalies', {
  communityId: ownedBy(),
  viewer: text().notNull(),
  day: text().notNull(),
  kind: text().notNull(),
  count: integer().notNull(),
  firstAt: instant().notNull(),
  lastAt: instant().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.day, table.kind, table.viewer] })])

/** What admins, keys and contact reveals did. Only added to; each entry holds the hash of the one before. */
export const auditEntries = pgTable('audit_entries', {
  communityId: ownedBy(),
  position: bigint({ mode: 'number' }).notNull(),
  at: instant().notNull(),
  /** `operator`, a key's or a member's id. */
  actor: text().notNull(),
  /** `noun.verb`, such as `contact.revealed`. */
  action: text().notNull(),
  /** Whom it concerns, who may read it. */
  subjectMemberId: text().$type<MemberId>(),
  /** Ids, counts and settings; no profile. */
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.position] }),
  index('audit_entries_subject').on(table.communityId, table.subjectMemberId, table.position),
])

/** Where each community's audit log ends; locked while an entry is added. */
export const auditHeads = pgTable('audit_heads', {
  communityId: ownedBy().primaryKey(),
  position: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})

/** A code that lets its holder in. */
export const invitations = pgTable('invitations', {
  communityId: ownedBy(),
  id: text().notNull(),
  codeHash: text().notNull(),
  codeLast4: text().notNull(),
  note: text(),
  usesMax: integer().notNull(),
  uses: integer().notNull().default(0),
  /** `operator`, a key's or a member's id. */
  createdBy: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant(),
  revokedAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  unique('invitations_code_unique').on(table.communityId, table.codeHash),
])

/** What admits once, such as the order numbers of a paid course; as keyed hashes. */
export const admissionProofs = pgTable('admission_proofs', {
  communityId: ownedBy(),
  proofHash: text().notNull(),
  usedBy: text().$type<MemberId>(),
  usedAt: instant(),
}, (table) => [primaryKey({ columns: [table.communityId, table.proofHash] })])

/** What somebody answered who wants to become a member, and what was decided. */
export const applications = pgTable('applications', {
  communityId: ownedBy(),
  memberId: text().$type<MemberId>().notNull(),
  answers: jsonb().$type<Record<string, string>>().notNull(),
  status: text({ enum: ['pending', 'waiting', 'approved', 'rejected'] }).notNull(),
  reason: text(),
  decidedBy: text(),
  submittedAt: instant().notNull().defaultNow(),
  decidedAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId] }),
  index('applications_turn').on(table.communityId, table.status, table.submittedAt),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'applications_member_fk' }).onDelete('cascade'),
])

/** Whether a moderation item may be shown to others. */
export const moderationStatuses = ['pending', 'approved', 'rejected', 'superseded'] as const

/** A change of a profile that waits for a decision; what others see is the profile before it. */
export const moderationItems = pgTable('moderation_items', {
  communityId: ownedBy(),
  id: text().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  /** The merge-patch as the member sent it. */
  patch: jsonb().$type<Record<string, unknown>>().notNull(),
  status: text({ enum: moderationStatuses }).notNull().default('pending'),
  provider: text().notNull(),
  /** What the provider said, and why an admin refused; no text of the member. */
  verdict: text(),
  reason: text(),
  attempts: integer().notNull().default(0),
  isEscalated: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
  decidedAt: instant(),
  decidedBy: text(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('moderation_items_turn').on(table.communityId, table.status, table.createdAt),
  index('moderation_items_member').on(table.communityId, table.memberId),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'moderation_items_member_fk' }).onDelete('cascade'),
])
