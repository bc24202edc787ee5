import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { arrayTypes } from './array-types.ts'

/** A transaction: what every repository function works in. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

export type ConnectionOptions = {
  url: string
  role: 'renmai_app' | 'renmai_system'
  connectTimeoutMs: number
  statementTimeoutMs: number
  /** Other settings of PostgreSQL that hold from the start. */
  settings?: Readonly<Record<string, string>>
}

/** Beyond the time a statement may take, for its answer to arrive. */
const graceMs = 1_000

/**
 * One connection, for one user at a time; once it is lost it answers nothing any more and is thrown away.
 *
 * NOTE: a client of postgres.js of its own. The driver's pool, reserved connections and transactions do not survive the loss of a connection:
 * what is sent afterwards fails outside of any promise (which ends the process), and the place in its pool stays taken for ever (3.4.9).
 */
export class Connection {
  readonly openedAtMs = performance.now()
  readonly #client: postgres.Sql
  #database: PostgresJsDatabase | null = null
  #isLost = false
  #unanswered = 0
  #silence: NodeJS.Timeout | null = null
  readonly #onSilence: () => void
  readonly #silenceMs: number

  constructor ({ url, role, connectTimeoutMs, statementTimeoutMs, settings = {} }: ConnectionOptions, onLost: (connection: Connection) => void) {
    this.#silenceMs = statementTimeoutMs + graceMs
    this.#onSilence = () => {
      this.end()
      onLost(this)
    }
    this.#client = postgres(url, {
      max: 1,
      connect_timeout: connectTimeoutMs / 1_000,
      // It would end between two statements of a transaction; the pool retires connections.
      max_lifetime: null,
      fetch_types: false,
      types: arrayTypes,
      onnotice: () => {},
      onclose: () => {
        // At once: the driver would send what still waits on a new connection, outside of its transaction.
        this.end()
        onLost(this)
      },
      // Startup parameters, so that no statement can run before they hold.
      connection: { application_name: role, role, statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: 60_000, ...settings },
    })
  }

  get isLost (): boolean { return this.#isLost }

  /** As `unsafe` of the driver: SQL with `$1…`. Statements that are not awaited in between are sent at once. */
  readonly unsafe = ((...args: Parameters<postgres.Sql['unsafe']>) => {
    // Nothing that was meant for this connection may run on the one the driver would open next.
    if (this.#isLost) throw Object.assign(new Error('the connection is lost'), { code: 'CONNECTION_CLOSED' })
    const query = this.#client.unsafe(...args)
    this.#unanswered++
    this.#silence ??= setTimeout(this.#onSilence, this.#silenceMs)
    // Whoever waits for it may have given up: that it fails afterwards must not end the process.
    query.then(this.#hear, this.#hear)
    return query
  }) as postgres.Sql['unsafe']

  /** PostgreSQL ends a statement that takes too long; one that says nothing for longer hangs, or is out of reach. */
  readonly #hear = () => {
    if (--this.#unanswered > 0) {
      this.#silence?.refresh()
    } else if (this.#silence) {
      clearTimeout(this.#silence)
      this.#silence = null
    }
  }

  async transaction<T> (work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = { options: this.#client.options, unsafe: this.unsafe, begin: this.#scope('begin', 'commit', 'rollback') }
    this.#database ??= drizzle(client as unknown as postgres.Sql, { casing: 'snake_case' })
    return this.#database.transaction(work)
  }

  /** Never waits. What is still awaited is rejected. */
  end (): void {
    this.#isLost = true
    void this.#client.end({ timeout: 0 })
  }

  /** Waits for what is under way. */
  async close (timeoutMs: number): Promise<void> {
    await this.#client.end({ timeout: timeoutMs / 1_000 })
    this.#isLost = true
  }

  /** What Drizzle runs a transaction or a savepoint in. A statement that failed fails all of it, even if its error was caught: PostgreSQL would commit nothing. */
  #scope (begin: string, commit: string, rollback: string, depth = 0) {
    return async <T>(work: (scope: object) => Promise<T>): Promise<T> => {
      const failures: unknown[] = []
      const unsafe = (...args: Parameters<postgres.Sql['unsafe']>) => {
        const query = this.unsafe(...args)
        query.catch((error: unknown) => { failures.push(error) })
        return query
      }
      const name = `s${depth}`
      const savepoint = this.#scope(`savepoint ${name}`, `release savepoint ${name}`, `rollback to savepoint ${name}`, depth + 1)
      await this.unsafe(begin)
      try {
        const result = await work({ options: this.#client.options, unsafe, savepoint })
        if (failures.length > 0) throw failures[0]
        await this.unsafe(commit)
        return result
      } catch (error) {
        if (!this.#isLost) await this.unsafe(rollback)
        throw error
      }
    }
  }
}
