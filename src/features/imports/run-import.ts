import type { CommunityId, OperationId } from '../../domain/ids.ts'
import { AppError } from '../../domain/errors.ts'
import type { Deps } from '../../deps.ts'
import { FormatError } from '../../formats/format-error.ts'
import { countPending, currentRevision } from '../../search/outbox.ts'
import { findOperation, updateOperation, type OperationRow } from '../operations/index.ts'
import { deleteChunks, readChunks } from './import-chunks.ts'
import type { ImportOptions } from './import-options.ts'
import { importFileUnreadable } from './imports.errors.ts'
import { importRows, type ImportTally } from './import-rows.ts'
import type { FileFindings } from './read-candidates.ts'
import { profileRules } from '../custom-fields/index.ts'

const searchablePollMs = 50

/**
 * The job behind an import: from the stored file to searchable members. May run again after an interruption,
 * and goes on after the last batch that was committed.
 *
 * @param signal stops between two batches; the job is then run again
 */
export async function runImport (deps: Deps, { communityId, operationId }: { communityId: CommunityId, operationId: OperationId }, signal: AbortSignal): Promise<void> {
  const { postgres, now } = deps
  const operation = await postgres.inCommunity(communityId, (tx) => findOperation(tx, communityId, operationId))
  if (!operation || operation.finishedAt) return
  const options = operation.input as ImportOptions
  const findings: FileFindings = { encoding: null, columns: null }
  const end = (change: Partial<OperationRow>) => postgres.inCommunity(communityId, async (tx) => {
    await updateOperation(tx, communityId, operationId, { ...change, finishedAt: now() })
    await deleteChunks(tx, communityId, operationId)
  })
  try {
    const rules = await postgres.inCommunity(communityId, (tx) => profileRules(tx, communityId))
    await postgres.inCommunity(communityId, (tx) => updateOperation(tx, communityId, operationId, { status: 'running', startedAt: operation.startedAt ?? now() }))
    const tally = await importRows(deps, operation, options, rules, () => readChunks(postgres, communityId, operationId), findings, signal)
    if (!options.dryRun) await untilSearchable(deps, communityId, signal)
    await end({ status: 'succeeded', result: resultOf(tally, options, findings), progressDone: tally.rows, progressTotal: tally.rows })
  } catch (error) {
    const known = error instanceof FormatError ? importFileUnreadable(error.message) : error
    if (!(known instanceof AppError) || known.kind === 'unavailable') throw error
    const after = await postgres.inCommunity(communityId, (tx) => findOperation(tx, communityId, operationId))
    const tally = after?.checkpoint as ImportTally | null
    await end({ status: 'failed', failure: { code: known.code, message: known.message }, result: tally && resultOf(tally, options, findings) })
  }
}

function resultOf (tally: ImportTally, { dryRun }: ImportOptions, { encoding, columns }: FileFindings): Record<string, unknown> {
  return { dryRun, ...tally, encoding, columns }
}

/** Waits until the index has confirmed every change that was committed before now. */
async function untilSearchable ({ postgres }: Deps, communityId: CommunityId, signal: AbortSignal): Promise<void> {
  const revision = await postgres.asSystem(currentRevision)
  while (await postgres.asSystem((tx) => countPending(tx, communityId, revision)) > 0) {
    signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, searchablePollMs))
  }
}
