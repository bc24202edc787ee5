import { and, asc, desc, eq, lt, or } from 'drizzle-orm'
import { defineError } from '../../domain/errors.ts'
import type { CommunityId, OperationId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { operationErrors, operations } from '../../postgres/tables/operations.ts'
import type { Operation } from './operations.schemas.ts'

export type OperationRow = typeof operations.$inferSelect
export type RowError = { row: number, pointer: string, message: string }

export const operationNotFound = defineError(
  'operation.not_found', 'not_found',
  'No operation with this id belongs to the community.',
  () => 'There is no such operation.'
)

/** How many row errors are kept of one operation; the others are only counted. */
export const rowErrorsMax = 1000

export async function insertOperation (tx: Tx, row: typeof operations.$inferInsert): Promise<void> {
  await tx.insert(operations).values(row)
}

export async function findOperation (tx: Tx, communityId: CommunityId, operationId: string): Promise<OperationRow | null> {
  const [row] = await tx.select().from(operations).where(and(eq(operations.communityId, communityId), eq(operations.id, operationId as OperationId)))
  return row ?? null
}

export type OperationPosition = { createdAt: string, id: string }

/** Newest first. */
export async function listOperations (tx: Tx, communityId: CommunityId, page: { after: OperationPosition | null, limit: number }): Promise<OperationRow[]> {
  const { after } = page
  const createdAt = after && new Date(after.createdAt)
  return tx.select().from(operations)
    .where(and(
      eq(operations.communityId, communityId),
      after && createdAt ? or(lt(operations.createdAt, createdAt), and(eq(operations.createdAt, createdAt), lt(operations.id, after.id as OperationId))) : undefined
    ))
    .orderBy(desc(operations.createdAt), desc(operations.id)).limit(page.limit)
}

export async function updateOperation (tx: Tx, communityId: CommunityId, operationId: OperationId, change: Partial<OperationRow>): Promise<void> {
  await tx.update(operations).set(change).where(and(eq(operations.communityId, communityId), eq(operations.id, operationId)))
}

export async function findRowErrors (tx: Tx, communityId: CommunityId, operationId: OperationId): Promise<RowError[]> {
  return tx.select({ row: operationErrors.row, pointer: operationErrors.pointer, message: operationErrors.message }).from(operationErrors)
    .where(and(eq(operationErrors.communityId, communityId), eq(operationErrors.operationId, operationId))).orderBy(asc(operationErrors.position))
}

/** Appends row errors, as many as are kept. @param before errors counted so far */
export async function insertRowErrors (tx: Tx, communityId: CommunityId, operationId: OperationId, before: number, errors: RowError[]): Promise<void> {
  const kept = errors.slice(0, Math.max(0, rowErrorsMax - before))
  if (kept.length === 0) return
  await tx.insert(operationErrors).values(kept.map((error, index) => ({ communityId, operationId, position: before + index, ...error })))
}

export function presentOperation (row: OperationRow, errors: RowError[]): Operation {
  return {
    id: row.id,
    kind: row.kind as Operation['kind'],
    status: row.status,
    progress: { done: row.progressDone, total: row.progressTotal },
    result: row.result as Operation['result'],
    errors,
    errorCount: row.errorCount,
    failure: row.failure,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
