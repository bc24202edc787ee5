import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { CommunityId, KeyId } from '../../domain/ids.ts'
import type { CommunitySettings } from '../../domain/community/settings.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** The tenant. `memberNumberLast` is the highest member number ever given. */
export const communities = pgTable('communities', {
  id: text().$type<CommunityId>().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  settings: jsonb().$type<CommunitySettings>().notNull(),
  memberNumberLast: integer().notNull().default(0),
  version: bigint({ mode: 'number' }).notNull().default(1),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
}, (table) => [unique('communities_slug_unique').on(table.slug)])

/** An API key of one community. The secret itself is not stored. */
export const apiKeys = pgTable('api_keys', {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  id: text().$type<KeyId>().notNull(),
  name: text().notNull(),
  scopes: text().array().notNull(),
  secretHmac: text().notNull(),
  secretLast4: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant(),
  revokedAt: instant(),
  lastUsedAt: instant(),
  /** A publishable key may lie open in a page or mini program, and works from there only. */
  isPublishable: boolean().notNull().default(false),
  /** Web origins and mini-program app ids a publishable key is bound to. */
  origins: text().array().notNull().default([]),
  appIds: text().array().notNull().default([]),
  /** Distinct profiles it may be shown in a day; null for no limit. */
  profilesPerDayMax: integer(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  unique('api_keys_id_unique').on(table.id),
])
