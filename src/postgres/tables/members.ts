import { sql } from 'drizzle-orm'
import { bigint, boolean, customType, doublePrecision, foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { differences, type Difference } from '../../domain/difference.ts'
import type { CommunityId, CustomFieldId, MemberId } from '../../domain/ids.ts'
import type { CustomValue, Need, Offer } from '../../domain/member/profile.ts'
import { roles } from '../../domain/access/roles.ts'
import { joinSources, listings, memberStatuses, purposes } from '../../domain/member/standing.ts'
import type { VisibilityChoices } from '../../domain/visibility/field-rules.ts'
import type { CustomFieldKind, CustomFieldLabels, CustomFieldOption } from '../../domain/member/custom-field.ts'
import { communities } from './communities.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })
const list = () => text().array().notNull().default([])

/** The transaction that wrote a row: with the horizon of a snapshot it tells what that snapshot may not have seen, which a clock or a sequence cannot. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
const changedXid = () => xid8().notNull().default(sql`pg_current_xact_id()`)

/** A person in one community with their profile, without their contact. `version` grows by one with each change, by trigger. */
export const members = pgTable('members', {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  id: text().$type<MemberId>().notNull(),
  number: integer().notNull(),
  externalId: text(),
  displayName: text().notNull(),
  /** How the member reads their name, in pinyin; null when not said. */
  nameReading: text(),
  aliases: list(),
  headline: text(),
  bio: text(),
  city: text(),
  industry: text(),
  company: text(),
  title: text(),
  yearsOfExperience: doublePrecision(),
  skills: list(),
  interests: list(),
  languages: list(),
  education: list(),
  links: list(),
  offers: jsonb().$type<Offer[]>().notNull().default([]),
  needs: jsonb().$type<Need[]>().notNull().default([]),
  availability: text(),
  lat: doublePrecision(),
  lng: doublePrecision(),
  custom: jsonb().$type<Record<string, CustomValue>>().notNull().default({}),
  /** Tells a row of a file without external id when the file is imported again; null otherwise. */
  importKey: text(),
  status: text({ enum: memberStatuses }).notNull().default('active'),
  role: text({ enum: roles }).notNull().default('member'),
  listing: text({ enum: listings }).notNull().default('listed'),
  visibility: jsonb().$type<VisibilityChoices>().notNull().default({}),
  consents: text({ enum: purposes }).array().notNull().default([...purposes]),
  joinSource: text({ enum: joinSources }).notNull().default('key'),
  /** A person who does not exist, shown to find out who reads everybody. */
  isHoney: boolean().notNull().default(false),
  /** Whether other members see this one; `isShown` in the domain. */
  isShown: boolean().generatedAlwaysAs(sql`status = 'active' and listing <> 'hidden' and 'directory' = any(consents)`),
  /** Whether other members find this one; `isFound` in the domain. */
  isFound: boolean().generatedAlwaysAs(sql`status = 'active' and listing = 'listed' and 'directory' = any(consents)`),
  version: bigint({ mode: 'number' }).notNull().default(1),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  /** Of the last change; set by trigger. */
  changedXid: changedXid(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('members_changed').on(table.communityId, table.changedXid),
  index('members_updated').on(table.updatedAt),
  unique('members_number_unique').on(table.communityId, table.number),
  unique('members_external_id_unique').on(table.communityId, table.externalId),
  unique('members_import_key_unique').on(table.communityId, table.importKey),
])

/** Members who are gone, so that whoever keeps members in memory hears of it. Written by trigger; kept for a week. */
export const memberTombstones = pgTable('member_tombstones', {
  communityId: text().$type<CommunityId>().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  changedXid: changedXid(),
  deletedAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId] }),
  index('member_tombstones_changed').on(table.communityId, table.changedXid),
])

/** How to reach a member. A table of its own, so that a read of profiles cannot return it by accident. */
export const memberContacts = pgTable('member_contacts', {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  memberId: text().$type<MemberId>().notNull(),
  wechatId: text(),
  phone: text(),
  email: text(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId] }),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'member_contacts_member_fk' }).onDelete('cascade'),
])

/** A field the community added to its profiles. `slot` names its attribute in the search index: stable, 0 to 99. */
export const customFields = pgTable('custom_fields', {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  id: text().$type<CustomFieldId>().notNull(),
  key: text().notNull(),
  slot: smallint().notNull(),
  kind: text().$type<CustomFieldKind>().notNull(),
  labels: jsonb().$type<CustomFieldLabels>().notNull(),
  options: jsonb().$type<CustomFieldOption[]>().notNull().default([]),
  isRequired: boolean().notNull().default(false),
  isSearchable: boolean().notNull().default(true),
  isFacetable: boolean().notNull().default(false),
  position: integer().notNull().default(0),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  unique('custom_fields_key_unique').on(table.communityId, table.key),
  unique('custom_fields_slot_unique').on(table.communityId, table.slot),
])

/**
 * Which search server has the documents of a community. One is live, and searched. A move fills another before that becomes live, and clears the former
 * afterwards. Without a foreign key: a community that is deleted leaves its servers.
 */
export const communityPlacements = pgTable('community_placements', {
  communityId: text().$type<CommunityId>().notNull(),
  server: text().notNull(),
  state: text({ enum: ['filling', 'live', 'leaving'] }).notNull(),
  since: instant().notNull().defaultNow(),
  /**
   * All members were marked up to here: while filling to be sent, while leaving to be deleted. Null: not yet.
   * While live: the server has lost its data, and is to have everybody up to here again; null where it has them.
   */
  revision: bigint({ mode: 'number' }),
  /** Members are marked when all transactions before this one have ended: those did not know of the placement. */
  afterXid: xid8(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.server] }),
  uniqueIndex('community_placements_live').on(table.communityId).where(sql`state = 'live'`),
  index('community_placements_server').on(table.server, table.state),
  /** Few: what relays look for all the time. */
  index('community_placements_moves').on(table.server).where(sql`state <> 'live' or revision is not null`),
])

/** Where a new community is placed unless somebody says otherwise, and what a row of an earlier version is about. */
const mainServer = 'main'

/** Members whose search document may be out of date: one row each and for each server, no content. Written by trigger, emptied by the server's relay. */
export const searchOutbox = pgTable('search_outbox', {
  communityId: text().$type<CommunityId>().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  server: text().notNull().default(mainServer),
  /** Of the last change; from one sequence for all members. */
  revision: bigint({ mode: 'number' }).notNull(),
  /** Of the oldest change the index has not confirmed. */
  pendingSince: bigint({ mode: 'number' }).notNull(),
  /** 0: somebody waits for it; 1: an import or a rebuild, which lets the others pass. */
  lane: smallint().notNull().default(0),
  availableAt: instant().notNull().defaultNow(),
  /** Since when the index lacks a change of the member. */
  waitingSince: instant().notNull().defaultNow(),
  /** The relay that is sending this row now; a later relay ignores the claim. */
  claimedEpoch: bigint({ mode: 'number' }),
  attempts: smallint().notNull().default(0),
  lastErrorCode: text(),
  /** Since when the document is not sent any more, because the engine refused it alone and repeatedly; a change of the member sets it free. */
  parkedSince: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId, table.server] }),
  index('search_outbox_turn').on(table.server, table.lane, table.availableAt),
  index('search_outbox_pending').on(table.communityId, table.pendingSince),
])

/** Members whose document is to be compared with the engine's once more: a send that may arrive late, or a difference that may be none. */
export const searchDoubts = pgTable('search_doubts', {
  communityId: text().$type<CommunityId>().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  server: text().notNull().default(mainServer),
  dueAt: instant().notNull(),
  /** What was found once already; null when nothing was compared yet. */
  difference: text({ enum: differences }),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId, table.server] }),
  index('search_doubts_due').on(table.server, table.dueAt),
])

/** A row for each server: whose turn it is to write, which index is live, what is wanted of the relay or under way, and what comparing found. */
export const searchState = pgTable('search_state', {
  server: text().primaryKey().default(mainServer),
  relayEpoch: bigint({ mode: 'number' }).notNull().default(0),
  liveGeneration: text(),
  /** When the engine made the live index; another is not what was filled. Null: not noted yet, and what is there is taken. */
  liveMadeAt: text(),
  rebuildWanted: boolean().notNull().default(false),
  rollbackWanted: boolean().notNull().default(false),
  abortWanted: boolean().notNull().default(false),
  /** Set while a build is filled: the last revision it must contain before it may go live. */
  buildRevision: bigint({ mode: 'number' }),
  buildTotal: integer(),
  buildGeneration: text(),
  /** Set while two indexes change places: when the engine made the one that is to be live. */
  swapTo: text(),
  /** The index that was live before: what made it, and until when it is kept up to date. */
  formerGeneration: text(),
  formerUntil: instant(),
  /** Was aborted or rolled back, and is not built again unasked. */
  rejectedGeneration: text(),
  /** Confirmed differences between index and truth so far, by kind. */
  drift: jsonb().$type<Partial<Record<Difference, number>>>().notNull().default({}),
  checkedAt: instant(),
  sweptAt: instant(),
})
