import type { CommunityId, OperationId } from '../../domain/ids.ts'
import { AppError } from '../../domain/errors.ts'
import type { Deps } from '../../deps.ts'
import { FormatError } from '../../formats/format-error.ts'
import { countUnsearchable, currentRevision } from '../../search/outbox.ts'
import { findOperation, updateOperation, type ImportResult, type OperationRow } from '../operations/index.ts'
import { deleteChunks, readChunks } from './import-chunks.ts'
import type { ImportOptions } from './import-options.ts'
import { importFileUnreadable, importGaveUp } from './imports.errors.ts'
import { importRows, type ImportTally } from './import-rows.ts'
import { noFindings, type FileFindings } from './read-candidates.ts'
import { profileRules } from '../custom-fields/index.ts'

const searchablePollMs = 100

export type ImportJob = { communityId: CommunityId, operationId: OperationId }

/**
 * The job behind an import: from the stored file to searchable members. May run again after an interruption,
 * and goes on after the last batch that was committed.
 *
 * @param signal stops between two batches; the job is then run again
 */
export async function runImport (deps: Deps, job: ImportJob, signal: AbortSignal): Promise<void> {
  const { postgres, now } = deps
  const { communityId, operationId } = job
  const operation = await postgres.inCommunity(communityId, (tx) => findOperation(tx, communityId, operationId))
  if (!operation || operation.finishedAt) return
  const options = operation.input as ImportOptions
  const findings: FileFindings = { ...noFindings }
  try {
    const rules = await postgres.inCommunity(communityId, (tx) => profileRules(tx, communityId))
    await postgres.inCommunity(communityId, (tx) => updateOperation(tx, communityId, operationId, { status: 'running', startedAt: operation.startedAt ?? now() }))
    const tally = await importRows(deps, operation, options, rules, () => readChunks(postgres, communityId, operationId), findings, signal)
    if (!options.dryRun) await untilSearchable(deps, communityId, signal)
    await endImport(deps, job, { status: 'succeeded', result: resultOf(tally, options, findings), progressDone: tally.rows, progressTotal: tally.rows })
  } catch (error) {
    const known = error instanceof FormatError ? importFileUnreadable(error.message) : error
    if (!(known instanceof AppError) || known.kind === 'unavailable' || known.kind === 'conflict') throw error
    await failImport(deps, job, known, findings)
  }
}

/** Ends an import whose job has failed too often. What it stored is kept. */
export async function giveUpImport (deps: Deps, job: ImportJob): Promise<void> {
  await failImport(deps, job, importGaveUp(), noFindings)
}

async function failImport (deps: Deps, job: ImportJob, { code, message }: AppError, findings: FileFindings): Promise<void> {
  const operation = await deps.postgres.inCommunity(job.communityId, (tx) => findOperation(tx, job.communityId, job.operationId))
  if (!operation || operation.finishedAt) return
  const tally = operation.checkpoint as ImportTally | null
  await endImport(deps, job, { status: 'failed', failure: { code, message }, result: tally && resultOf(tally, operation.input as ImportOptions, findings) })
}

async function endImport ({ postgres, now }: Deps, { communityId, operationId }: ImportJob, change: Partial<OperationRow>): Promise<void> {
  await postgres.inCommunity(communityId, async (tx) => {
    await updateOperation(tx, communityId, operationId, { ...change, finishedAt: now() })
    await deleteChunks(tx, communityId, operationId)
  })
}

function resultOf (tally: ImportTally, { dryRun }: ImportOptions, { encoding, columns }: FileFindings): ImportResult {
  return { dryRun, ...tally, encoding, columns }
}

/** Waits until the index has confirmed every change that was committed before now. */
async function untilSearchable ({ postgres }: Deps, communityId: CommunityId, signal: AbortSignal): Promise<void> {
  const revision = await postgres.asSystem(currentRevision)
  while (await postgres.asSystem((tx) => countUnsearchable(tx, communityId, revision)) > 0) {
    signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, searchablePollMs))
  }
}
