import { AppError, defineError } from '../domain/errors.ts'

export const databaseUnavailable = defineError(
  'service.database_unavailable', 'unavailable',
  'The database did not answer. Nothing was changed, unless the connection was lost in the last moment of a write: wait for the time in Retry-After and send the request again, a write with the same Idempotency-Key.',
  () => 'The database does not answer at the moment.'
)

/** What postgres.js reports; only these parts may be logged, the message repeats values. */
type PgFailure = { code: string, constraint_name?: string }

const unavailableCodes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED',
  '53300', '57P01', '57P02', '57P03', '08000', '08003', '08006',
  // Serialization failure, deadlock, lock timeout, statement timeout, and what was there when it was looked for and is deleted by now: rolled back, and
  // the next time it works or is refused with the reason.
  '40001', '40P01', '55P03', '57014', '23503',
])

const constraintErrors = new Map<string, () => AppError>()

/** Says which error of the API a constraint stands for. Constraint names are part of the schema's contract. */
export function onConstraint (constraintName: string, makeError: () => AppError): void {
  constraintErrors.set(constraintName, makeError)
}

/** A database failure without values: safe to log and to throw on. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
  readonly code: string
  readonly constraintName: string | null

  constructor (failure: PgFailure) {
    super(`PostgreSQL answered ${failure.code}${failure.constraint_name ? ` for ${failure.constraint_name}` : ''}`)
    this.code = failure.code
    this.constraintName = failure.constraint_name ?? null
  }
}

/**
 * Runs `work` and replaces what the driver or Drizzle throws: their messages hold the SQL and its values.
 *
 * @throws AppError for a known constraint or an unreachable database, DatabaseError otherwise; other errors pass
 */
export async function translatingPgErrors<T> (work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const failure = findPgFailure(error)
    if (!failure) throw error
    const known = failure.constraint_name ? constraintErrors.get(failure.constraint_name) : undefined
    if (known) throw known()
    throw unavailableCodes.has(failure.code) ? databaseUnavailable() : new DatabaseError(failure)
  }
}

function findPgFailure (error: unknown): PgFailure | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof AppError) return null
    if (cause.name === 'PostgresError' || ('code' in cause && typeof cause.code === 'string' && unavailableCodes.has(cause.code))) return cause as unknown as PgFailure
  }
  return null
}
