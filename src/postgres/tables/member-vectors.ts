import { sql } from 'drizzle-orm'
import { bigint, customType, foreignKey, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { members } from './members.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** What a member is and offers, as a vector of a model: derived, made again whenever it is missing or out of date. */
export const memberVectors = pgTable('member_vectors', {
  communityId: text().$type<CommunityId>().notNull(),
  memberId: text().$type<MemberId>().notNull(),
  model: text().notNull(),
  /** SHA-256 of the text, base64url: a change elsewhere in the profile needs no new vector. */
  sourceHash: text().notNull(),
  /** Of the member whose text it was. */
  memberVersion: bigint({ mode: 'number' }).notNull(),
  /** One signed byte a dimension; only its direction tells. Empty for who says nothing, or nothing the model takes. */
  vector: bytea().notNull(),
  /** Of the last change of the vector; see members. */
  changedXid: xid8().notNull().default(sql`pg_current_xact_id()`),
  updatedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.memberId] }),
  index('member_vectors_changed').on(table.communityId, table.changedXid),
  foreignKey({ columns: [table.communityId, table.memberId], foreignColumns: [members.communityId, members.id], name: 'member_vectors_member_fk' }).onDelete('cascade'),
])
