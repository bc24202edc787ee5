import { sql, TransactionRollbackError } from 'drizzle-orm'
import { AppError } from '../../domain/errors.ts'
import type { Deps } from '../../deps.ts'
import { profileRules, type ProfileRules } from '../custom-fields/index.ts'
import { storeMembers, type StoreOutcome } from '../members/index.ts'
import { insertRowErrors, updateOperation, type OperationRow, type RowError } from '../operations/index.ts'
import type { Tx } from '../../postgres/client.ts'
import { DatabaseError } from '../../postgres/pg-errors.ts'
import type { ImportOptions } from './import-options.ts'
import { readCandidates, type FileFindings } from './read-candidates.ts'
import { candidateValidator, type Validated } from './validate-candidate.ts'

/** What has been done so far; committed with each batch. `rows` = created + updated + unchanged + skipped + refused. */
export type ImportTally = { rows: number, created: number, updated: number, unchanged: number, skipped: number, refused: number }

const emptyTally: ImportTally = { rows: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0 }

/** Rows of one transaction. Measured: 200 cost a fifth more in all, 2 000 gain nothing and hold locks for longer. */
const batchRows = 500

/**
 * Stores the rows of a file in batches, each with its errors and the tally in one transaction.
 *
 * @param open opens the file from its start
 * @throws AppError `import.too_many_rows` before anything is stored, FormatError, or the reason of `signal` between two batches
 */
export async function importRows (
  deps: Deps, operation: OperationRow, options: ImportOptions, rules: ProfileRules, open: () => AsyncIterable<Uint8Array>, findings: FileFindings, signal: AbortSignal
): Promise<ImportTally> {
  const validate = candidateValidator(options.parseNicknames)
  let tally = (operation.checkpoint as ImportTally | null) ?? emptyTally
  let skip = tally.rows
  let batch: Validated[] = []
  const commit = async () => {
    tally = await commitBatch(deps, operation, options, tally, batch, findings.rowsMax)
    batch = []
  }
  for await (const candidate of readCandidates(open, options, rules, findings)) {
    // Also validated when it was stored before: the validator remembers what the file has had.
    const validated = validate(candidate)
    if (skip-- > 0) continue
    batch.push(validated)
    if (batch.length === batchRows) {
      signal.throwIfAborted()
      await commit()
    }
  }
  if (batch.length > 0) await commit()
  return tally
}

async function commitBatch (
  deps: Deps, operation: OperationRow, options: ImportOptions, tally: ImportTally, batch: Validated[], progressTotal: number | null
): Promise<ImportTally> {
  const { communityId, id } = operation
  return againAfterRace(() => deps.postgres.inCommunity(communityId, async (tx) => {
    // Read for each batch: the community may define a field while the import runs.
    const rules = await profileRules(tx, communityId)
    const good = batch.filter((validated) => 'store' in validated)
    const stored = await storeUnlessDryRun(tx, options.dryRun, (inner) => storeMembers(
      inner, deps.newId, communityId, good.map(({ store }) => store), { rules, onConflict: options.onConflict, joinSource: 'import' }
    ))
    const errors = batch.flatMap((validated): RowError[] => 'errors' in validated ? validated.errors : [])
    const next = { ...tally, rows: tally.rows + batch.length, refused: tally.refused + batch.length - good.length }
    for (const [index, outcome] of stored.entries()) {
      next[outcome.kind] += 1
      if (outcome.kind === 'refused') errors.push(...outcome.faults.map((fault) => ({ row: good[index]?.row ?? 0, ...fault })))
    }
    errors.sort((a, b) => a.row - b.row)
    const errorsBefore = await lockCheckpoint(tx, operation, tally.rows)
    await insertRowErrors(tx, communityId, id, errorsBefore, errors)
    await updateOperation(tx, communityId, id, { checkpoint: next, progressDone: next.rows, progressTotal, errorCount: errorsBefore + errors.length })
    return next
  }))
}

/** Somebody else may create a member between our look at external ids and our insert: the second look sees them. */
async function againAfterRace<T> (work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === raceAttempts || !isLostRace(error)) throw error
    }
  }
}

const raceAttempts = 5

function isLostRace (error: unknown): boolean {
  return error instanceof AppError ? error.kind === 'conflict' : error instanceof DatabaseError && lostRaceCodes.has(error.code)
}

/** unique_violation, deadlock_detected */
const lostRaceCodes = new Set(['23505', '40P01'])

/** @returns row errors so far. @throws when another worker went on with this operation: its batches count, ours must not */
async function lockCheckpoint (tx: Tx, { communityId, id }: OperationRow, rowsExpected: number): Promise<number> {
  const [row] = await tx.execute<{ rows: number, errors: number }>(sql`
    select coalesce((checkpoint ->> 'rows')::int, 0) as rows, error_count as errors
    from operations where community_id = ${communityId} and id = ${id} for update`)
  if (row?.rows !== rowsExpected) throw new ImportOvertaken()
  return row.errors
}

/** Two workers had the same import, because one was believed dead. */
class ImportOvertaken extends Error { override name = 'ImportOvertaken' }

/** A dry run does everything and takes it back: numbers, rows and what the triggers wrote. */
async function storeUnlessDryRun (tx: Tx, dryRun: boolean, store: (inner: Tx) => Promise<StoreOutcome[]>): Promise<StoreOutcome[]> {
  // Lets single edits pass in the outbox.
  await tx.execute(sql`select set_config('renmai.bulk', 'on', true)`)
  if (!dryRun) return store(tx)
  let outcomes: StoreOutcome[] = []
  await tx.transaction(async (inner) => {
    outcomes = await store(inner)
    inner.rollback()
  }).catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error
  })
  return outcomes
}
