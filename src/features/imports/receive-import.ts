import { createHash } from 'node:crypto'
import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { OperationId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { findOperation, insertOperation, operationNotFound } from '../operations/index.ts'
import { deleteChunks, writeChunks } from './import-chunks.ts'
import { importLimits, type ImportOptions } from './import-options.ts'
import { importEmpty, importTooLarge } from './imports.errors.ts'

/**
 * Takes a file and queues its import: the operation and its job are committed together, or neither is.
 * Raises `import.empty`, `import.too_large`. Enqueues `imports`.
 *
 * @param idempotencyFor the request's idempotency key, given the hash of the file
 */
export async function receiveImport (
  deps: Deps, { communityId, keyId }: KeyViewer, options: ImportOptions, file: AsyncIterable<Uint8Array>, idempotencyFor: (fileHash: string) => Idempotency | null
): Promise<Once<{ operation: { id: OperationId } }>> {
  const { postgres, jobs, newId } = deps
  const id = newId('operation')
  const meter = { bytes: 0, hash: createHash('sha256') }
  try {
    await writeChunks(postgres, communityId, id, metered(file, meter))
    if (meter.bytes === 0) throw importEmpty()
    const accepted = await postgres.inCommunity(communityId, (tx) => once(tx, idempotencyFor(meter.hash.digest('base64url')),
      async () => {
        await insertOperation(tx, { communityId, id, kind: 'import', input: { ...options, keyId } })
        await jobs.enqueue(tx, 'imports', { communityId, operationId: id })
        return { id, value: { operation: { id } } }
      },
      async (earlier) => {
        const row = await findOperation(tx, communityId, earlier)
        if (!row) throw operationNotFound()
        return { operation: { id: row.id } }
      }
    ))
    if (accepted.isReplay) await postgres.inCommunity(communityId, (tx) => deleteChunks(tx, communityId, id))
    return accepted
  } catch (error) {
    await postgres.inCommunity(communityId, (tx) => deleteChunks(tx, communityId, id)).catch(() => {})
    throw error
  }
}

async function * metered (file: AsyncIterable<Uint8Array>, meter: { bytes: number, hash: { update: (bytes: Uint8Array) => unknown } }) {
  for await (const bytes of file) {
    meter.bytes += bytes.length
    if (meter.bytes > importLimits.bytes) throw importTooLarge()
    meter.hash.update(bytes)
    yield bytes
  }
}
