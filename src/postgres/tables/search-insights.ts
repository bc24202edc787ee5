import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { CommunityId } from '../../domain/ids.ts'
import { communities } from './communities.ts'

const termColumns = {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  day: date().notNull(),
  /** What was taken from the query: skill, place, company, text …; `name` when the term is a hash of a name. */
  kind: text().notNull(),
  term: text().notNull(),
}

/** What was searched for, a day and a term at a time; names only as keyed hashes. */
export const searchTermDays = pgTable('search_term_days', {
  ...termColumns,
  searches: integer().notNull().default(0),
  zeroResults: integer().notNull().default(0),
  clicks: integer().notNull().default(0),
  contacts: integer().notNull().default(0),
}, (table) => [primaryKey({ columns: [table.communityId, table.day, table.kind, table.term] })])

/** Who searched for a term on a day, as a keyed hash: only counted, so that a term few people asked for is not shown. */
export const searchTermAskers = pgTable('search_term_askers', {
  ...termColumns,
  askerHash: text().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.day, table.kind, table.term, table.askerHash] })])
