import { customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CommunityId, OperationId } from '../../domain/ids.ts'
import { communities } from './communities.ts'

const instant = () => timestamp({ withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Uint8Array, driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const operationStatuses = ['pending', 'running', 'succeeded', 'failed'] as const

/** An asynchronous job a client can poll. `input`, `checkpoint` and `result` hold settings and counts, no profile. */
export const operations = pgTable('operations', {
  communityId: text().$type<CommunityId>().notNull().references(() => communities.id, { onDelete: 'cascade' }),
  id: text().$type<OperationId>().notNull(),
  kind: text().notNull(),
  status: text({ enum: operationStatuses }).notNull().default('pending'),
  progressDone: integer().notNull().default(0),
  progressTotal: integer(),
  input: jsonb().$type<Record<string, unknown>>().notNull(),
  checkpoint: jsonb().$type<Record<string, unknown>>(),
  result: jsonb().$type<Record<string, unknown>>(),
  failure: jsonb().$type<{ code: string, message: string }>(),
  errorCount: integer().notNull().default(0),
  createdAt: instant().notNull().defaultNow(),
  startedAt: instant(),
  finishedAt: instant(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.id] }),
  index('operations_created_at').on(table.communityId, table.createdAt),
])

/** A row of a file that was not taken, and why. The message holds no other value than the row's own. */
export const operationErrors = pgTable('operation_errors', {
  communityId: text().$type<CommunityId>().notNull(),
  operationId: text().$type<OperationId>().notNull(),
  position: integer().notNull(),
  row: integer().notNull(),
  pointer: text().notNull(),
  message: text().notNull(),
}, (table) => [primaryKey({ columns: [table.communityId, table.operationId, table.position] })])

/** The uploaded file of an import in pieces, until the import has ended. */
export const importChunks = pgTable('import_chunks', {
  communityId: text().$type<CommunityId>().notNull(),
  operationId: text().$type<OperationId>().notNull(),
  position: integer().notNull(),
  content: bytes().notNull(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.communityId, table.operationId, table.position] })])

/** What an Idempotency-Key has already made, so that a repeated request makes it once. Holds no body. */
export const idempotencyKeys = pgTable('idempotency_keys', {
  communityId: text().$type<CommunityId>().notNull(),
  credential: text().notNull(),
  keyHash: text().notNull(),
  fingerprint: text().notNull(),
  resourceId: text(),
  createdAt: instant().notNull().defaultNow(),
}, (table) => [
  primaryKey({ columns: [table.communityId, table.credential, table.keyHash] }),
  index('idempotency_keys_created_at').on(table.createdAt),
])
