import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { wholeCommunity, type Sight } from '../domain/access/sight.ts'
import type { CommunityId } from '../domain/ids.ts'
import { executeText, type ExecuteText } from './execute-text.ts'
import { translatingPgErrors } from './pg-errors.ts'

/** A transaction: what every repository function works in. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/** Transactions as one of the two roles of migrations/0001_row_security.sql; there is no other way to the tables. */
export type Postgres = {
  /**
   * Runs `work` in a transaction that sees and writes one community only, and of its members those in sight; row-level security enforces both.
   *
   * @throws AppError when a constraint that is part of the API is violated, `service.database_unavailable` when PostgreSQL does not answer
   */
  inSight: <T>(sight: Sight, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** As `inSight` of the whole community: for its own work, and for what is not about members. */
  inCommunity: <T>(communityId: CommunityId, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Runs `work` in a transaction that sees all communities: for authentication, the operator and background work. */
  asSystem: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** One prepared statement over what is in sight, in one round trip; for hot reads. `$1…` are `params`. */
  readInSight: <Row extends object>(sight: Sight, statement: string, params: unknown[]) => Promise<Row[]>
  /** One prepared statement that writes, in one round trip too. Nobody else who names the same `lock` runs until it is committed. */
  writeInSight: <Row extends object>(sight: Sight, lock: string, statement: string, params: unknown[]) => Promise<Row[]>
  /** A connection of its own that is not part of the pool: for advisory locks. */
  dedicatedConnection: () => postgres.Sql
  /** For pg-boss, which brings its own SQL: one statement as renmai_system. */
  executeAsSystem: ExecuteText
  ping: () => Promise<void>
  close: () => Promise<void>
}

const setSight = "select set_config('renmai.community_id', $1, true), set_config('renmai.view', $2, true), set_config('renmai.viewer_id', $3, true)"
const connectTimeoutSeconds = 5
const statementTimeoutMs = { request: 10_000, background: 120_000 }

/**
 * Opens the two pools.
 *
 * @param url of a role that may assume renmai_app and renmai_system; both are assumed when a connection starts
 * @param poolSize connections for requests; background work has 6 more
 */
export function openPostgres (url: string, poolSize: number): Postgres {
  const pool = (role: 'renmai_app' | 'renmai_system', max: number, timeoutMs: number) => postgres(url, {
    max,
    connect_timeout: connectTimeoutSeconds,
    idle_timeout: 60,
    onnotice: () => {},
    // NOTE: startup parameters, so no statement can run before they hold.
    connection: { application_name: role, role, statement_timeout: timeoutMs, idle_in_transaction_session_timeout: 60_000 },
  })
  const appClient = pool('renmai_app', poolSize, statementTimeoutMs.request)
  const hotClient = pool('renmai_app', Math.max(2, Math.ceil(poolSize / 2)), statementTimeoutMs.request)
  const systemClient = pool('renmai_system', 6, statementTimeoutMs.background)
  // One connection: pg-boss sends transactions as text, which would be spread over several.
  const jobsClient = pool('renmai_system', 1, statementTimeoutMs.background)
  const app = drizzle(appClient, { casing: 'snake_case' })
  const system = drizzle(systemClient, { casing: 'snake_case' })
  const inSight: Postgres['inSight'] = ({ communityId, view, memberId }, work) => translatingPgErrors(() => app.transaction(async (tx) => {
    await tx.execute(sql`select set_config('renmai.community_id', ${communityId}, true), set_config('renmai.view', ${view}, true), set_config('renmai.viewer_id', ${memberId ?? ''}, true)`)
    return work(tx)
  }))
  return {
    inSight,
    inCommunity: (communityId, work) => inSight(wholeCommunity(communityId), work),
    asSystem: (work) => translatingPgErrors(() => system.transaction(work)),
    readInSight: (sight, statement, params) => translatingPgErrors(() => pipelinedRead(hotClient, sight, statement, params)),
    writeInSight: (sight, lock, statement, params) => translatingPgErrors(() => pipelinedWrite(hotClient, sight, lock, statement, params)),
    dedicatedConnection: () => postgres(url, {
      max: 1, connect_timeout: connectTimeoutSeconds, idle_timeout: 0, onnotice: () => {}, connection: { application_name: 'renmai_relay', role: 'renmai_system' },
    }),
    executeAsSystem: (text, values) => executeText(jobsClient, text, values),
    ping: async () => { await translatingPgErrors(() => app.execute(sql`select 1`)) },
    close: async () => {
      await Promise.all([appClient, hotClient, systemClient, jobsClient].map((client) => client.end({ timeout: 5 })))
    },
  }
}

/**
 * Begin, scope, read and commit are written to one connection without waiting in between:
 * measured on two cores, a third of the time of the same four statements awaited in turn.
 */
async function pipelinedRead<Row extends object> (client: postgres.Sql, { communityId, view, memberId }: Sight, statement: string, params: unknown[]): Promise<Row[]> {
  const connection = await client.reserve()
  try {
    const answers = await Promise.all([
      connection.unsafe('begin read only', [], { prepare: true }),
      connection.unsafe(setSight, [communityId, view, memberId ?? ''], { prepare: true }),
      connection.unsafe<Row[]>(statement, params as never[], { prepare: true }),
      connection.unsafe('commit', [], { prepare: true }),
    ])
    return answers[2]
  } finally {
    connection.release()
  }
}

/** As `pipelinedRead`, behind a lock. What fails is rolled back: PostgreSQL commits nothing after an error. */
async function pipelinedWrite<Row extends object> (
  client: postgres.Sql, { communityId, view, memberId }: Sight, lock: string, statement: string, params: unknown[]
): Promise<Row[]> {
  const connection = await client.reserve()
  try {
    const answers = await Promise.all([
      connection.unsafe('begin', [], { prepare: true }),
      connection.unsafe(setSight, [communityId, view, memberId ?? ''], { prepare: true }),
      // By itself: a statement sees what was committed before it began.
      connection.unsafe('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock], { prepare: true }),
      connection.unsafe<Row[]>(statement, params as never[], { prepare: true }),
      connection.unsafe('commit', [], { prepare: true }),
    ])
    return answers[3]
  } finally {
    connection.release()
  }
}
