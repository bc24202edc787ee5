import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { AppError } from '../../domain/errors.ts'
import type { OperationId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { findOperation, insertOperation, operationNotFound } from '../operations/index.ts'
import { FileMeter } from './file-meter.ts'
import { deleteChunks, writeChunks } from './import-chunks.ts'
import { importLimits, type ImportOptions } from './import-options.ts'
import { importBrokenOff, importEmpty, importTooLarge } from './imports.errors.ts'

/**
 * Takes a file and queues its import: the operation and its job are committed together, or neither is.
 * Raises `import.empty`, `import.too_large`, `import.broken_off`. Enqueues `imports`.
 *
 * @param idempotencyFor the request's idempotency key, given the hash of the file
 */
export async function receiveImport (
  deps: Deps, viewer: CommunityViewer, options: Omit<ImportOptions, 'linesMax'>, file: AsyncIterable<Uint8Array>,
  idempotencyFor: (fileHash: string) => Idempotency | null
): Promise<Once<{ operation: { id: OperationId } }>> {
  const { postgres, jobs, newId, now } = deps
  const { communityId } = viewer
  const id = newId('operation')
  const meter = new FileMeter(options.format === 'csv' && options.encoding === 'auto')
  try {
    await writeChunks(postgres, communityId, id, metered(file, meter))
    if (meter.bytes === 0) throw importEmpty()
    const input = { ...options, encoding: meter.encoding() ?? options.encoding, linesMax: options.format === 'xlsx' ? null : meter.linesMax(), credential: credentialOf(viewer) }
    const accepted = await postgres.inCommunity(communityId, (tx) => once(tx, idempotencyFor(meter.hash()),
      async () => {
        await insertOperation(tx, { communityId, id, kind: 'import', input, createdAt: now() })
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

async function * metered (file: AsyncIterable<Uint8Array>, meter: FileMeter): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const bytes of file) {
      meter.read(bytes)
      if (meter.bytes > importLimits.bytes) throw importTooLarge()
      yield bytes
    }
  } catch (error) {
    throw error instanceof AppError ? error : importBrokenOff()
  }
}
