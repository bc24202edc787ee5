import { sql } from 'drizzle-orm'
import { wholeCommunity, type Sight } from '../domain/access/sight.ts'
import type { CommunityId } from '../domain/ids.ts'
import type { Connection, Tx } from './connection.ts'
import { openConnectionPool, type PoolOptions, type PoolReport } from './connection-pool.ts'
import { executeText, type ExecuteText } from './execute-text.ts'
import { tryLock, type HeldLock } from './held-lock.ts'
import { translatingPgErrors } from './pg-errors.ts'

export type { Tx }

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
  /** Runs `work` in a transaction that sees all communities: for background work. */
  asSystem: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** As `asSystem`, with the limits of a request: somebody waits for it. */
  asSystemInRequest: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** One prepared statement over what is in sight, in one round trip; for hot reads. `$1…` are `params`. */
  readInSight: <Row extends object>(sight: Sight, statement: string, params: unknown[]) => Promise<Row[]>
  /** One prepared statement that writes, in one round trip too. Nobody else who names the same `lock` runs until it is committed. */
  writeInSight: <Row extends object>(sight: Sight, lock: string, statement: string, params: unknown[]) => Promise<Row[]>
  /** What one process at a time may do; `of` tells locks of one kind apart. Null when another has it. */
  tryLock: (lock: number, of?: string) => Promise<HeldLock | null>
  /** For pg-boss, which brings its own SQL: one statement as renmai_system. */
  executeAsSystem: ExecuteText
  ping: () => Promise<void>
  /** How each pool is used. */
  report: () => Record<'app' | 'hot' | 'gate' | 'system' | 'jobs', PoolReport>
  close: () => Promise<void>
}

const setSight = "select set_config('renmai.community_id', $1, true), set_config('renmai.view', $2, true), set_config('renmai.viewer_id', $3, true)"
const connectTimeoutMs = 2_000
const statementTimeoutMs = { request: 10_000, background: 120_000 }
/** Longer than any transaction takes; see PoolOptions. */
const useMs = { request: 30_000, background: 300_000 }

/** The job queue has time: nobody waits for its looks. */
const jobsWaiting: WaitingLimits = { waitingMax: 1_000, waitMs: 30_000 }

/**
 * For statements that read few rows by their keys: planned once per connection, which takes longer than running them (measured: what changed in a
 * community 0.9 to 0.24 ms), and always by an index, because a plan for any parameters guesses that many rows are meant.
 */
const plannedOnce = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' }

/** How many may wait for a connection of one kind, and how long, before they are told to come again. */
export type WaitingLimits = Pick<PoolOptions, 'waitingMax' | 'waitMs'>

/**
 * Opens the pools; connections are made when they are needed.
 *
 * @param url of a role that may assume renmai_app and renmai_system; both are assumed when a connection starts
 * @param poolSize connections for requests; authentication and background work have 11 more
 */
export function openPostgres (url: string, poolSize: number, { waitingMax, waitMs }: WaitingLimits = { waitingMax: 200, waitMs: 1_000 }): Postgres {
  const optionsOf = (role: PoolOptions['role'], connectionsMax: number, kind: 'request' | 'background'): PoolOptions => ({
    url, role, connectionsMax, waitingMax, waitMs, connectTimeoutMs, statementTimeoutMs: statementTimeoutMs[kind], useMs: useMs[kind],
  })
  const pool = (...options: Parameters<typeof optionsOf>) => openConnectionPool(optionsOf(...options))
  const app = pool('renmai_app', poolSize, 'request')
  const hot = openConnectionPool({ ...optionsOf('renmai_app', Math.max(2, Math.ceil(poolSize / 2)), 'request'), settings: plannedOnce })
  const gate = pool('renmai_system', 4, 'request')
  const system = pool('renmai_system', 6, 'background')
  // One connection, and one that Drizzle was never given; see `executeText`.
  const jobs = openConnectionPool({ ...optionsOf('renmai_system', 1, 'background'), ...jobsWaiting })
  const inSight: Postgres['inSight'] = ({ communityId, view, memberId }, work) => translatingPgErrors(() => app.use((connection) => connection.transaction(async (tx) => {
    await tx.execute(sql`select set_config('renmai.community_id', ${communityId}, true), set_config('renmai.view', ${view}, true), set_config('renmai.viewer_id', ${memberId ?? ''}, true)`)
    return work(tx)
  })))
  return {
    inSight,
    inCommunity: (communityId, work) => inSight(wholeCommunity(communityId), work),
    asSystem: (work) => translatingPgErrors(() => system.use((connection) => connection.transaction(work))),
    asSystemInRequest: (work) => translatingPgErrors(() => gate.use((connection) => connection.transaction(work))),
    readInSight: (sight, statement, params) => translatingPgErrors(() => hot.use((connection) => pipelinedRead(connection, sight, statement, params))),
    writeInSight: (sight, lock, statement, params) => translatingPgErrors(() => hot.use((connection) => pipelinedWrite(connection, sight, lock, statement, params))),
    tryLock: (lock, of = '') => tryLock(url, lock, of),
    executeAsSystem: (text, values) => jobs.use((connection) => executeText(connection, text, values)),
    ping: async () => { await translatingPgErrors(() => app.use((connection) => connection.unsafe('select 1'))) },
    report: () => ({ app: app.report(), hot: hot.report(), gate: gate.report(), system: system.report(), jobs: jobs.report() }),
    close: async () => {
      await Promise.all([app, hot, gate, system, jobs].map((each) => each.close()))
    },
  }
}

/**
 * Begin, scope, read and commit are written to one connection without waiting in between:
 * measured on two cores, a third of the time of the same four statements awaited in turn.
 */
async function pipelinedRead<Row extends object> (connection: Connection, { communityId, view, memberId }: Sight, statement: string, params: unknown[]): Promise<Row[]> {
  const answers = await Promise.all([
    connection.unsafe('begin read only', [], { prepare: true }),
    connection.unsafe(setSight, [communityId, view, memberId ?? ''], { prepare: true }),
    connection.unsafe<Row[]>(statement, params as never[], { prepare: true }),
    connection.unsafe('commit', [], { prepare: true }),
  ])
  return answers[2]
}

/** As `pipelinedRead`, behind a lock. What fails is rolled back: PostgreSQL commits nothing after an error. */
async function pipelinedWrite<Row extends object> (
  connection: Connection, { communityId, view, memberId }: Sight, lock: string, statement: string, params: unknown[]
): Promise<Row[]> {
  const answers = await Promise.all([
    connection.unsafe('begin', [], { prepare: true }),
    connection.unsafe(setSight, [communityId, view, memberId ?? ''], { prepare: true }),
    // By itself: a statement sees what was committed before it began.
    connection.unsafe('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock], { prepare: true }),
    connection.unsafe<Row[]>(statement, params as never[], { prepare: true }),
    connection.unsafe('commit', [], { prepare: true }),
  ])
  return answers[3]
}
