import { and, eq, isNull, lt, notExists } from 'drizzle-orm'
import type { CommunityId, OperationId } from '../../domain/ids.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import { importChunks, operations } from '../../postgres/tables/operations.ts'

const chunkBytes = 1024 * 1024

/**
 * Keeps an uploaded file in PostgreSQL in pieces, so that any worker can read it, from the start and more than once.
 *
 * @throws what `source` throws; the pieces written until then are left for `deleteChunks`
 */
export async function writeChunks (postgres: Postgres, communityId: CommunityId, operationId: OperationId, source: AsyncIterable<Uint8Array>): Promise<void> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let position = 0
  const flush = async () => {
    const content = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    await postgres.inCommunity(communityId, (tx) => tx.insert(importChunks).values({ communityId, operationId, position: position++, content }))
  }
  for await (const bytes of source) {
    waiting.push(bytes)
    waitingBytes += bytes.length
    if (waitingBytes >= chunkBytes) await flush()
  }
  if (waitingBytes > 0) await flush()
}

/** The file again, a piece at a time. */
export async function * readChunks (postgres: Postgres, communityId: CommunityId, operationId: OperationId): AsyncGenerator<Uint8Array, void, undefined> {
  for (let position = 0; ; position++) {
    const [row] = await postgres.inCommunity(communityId, (tx) => tx.select({ content: importChunks.content }).from(importChunks)
      .where(and(eq(importChunks.communityId, communityId), eq(importChunks.operationId, operationId), eq(importChunks.position, position))))
    if (!row) return
    yield row.content
  }
}

export async function deleteChunks (tx: Tx, communityId: CommunityId, operationId: OperationId): Promise<void> {
  await tx.delete(importChunks).where(and(eq(importChunks.communityId, communityId), eq(importChunks.operationId, operationId)))
}

/** Files whose upload broke off: pieces of the day before yesterday without an operation. Background work. */
export async function deleteOrphanedChunks (tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 48 * 3_600_000)
  await tx.delete(importChunks).where(and(
    lt(importChunks.createdAt, before),
    notExists(tx.select().from(operations).where(and(
      eq(operations.communityId, importChunks.communityId), eq(operations.id, importChunks.operationId), isNull(operations.finishedAt)
    )))
  ))
}
