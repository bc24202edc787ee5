import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Postgres, Tx } from '../postgres/client.ts'
import type { AfterMigration } from '../postgres/migrate.ts'

const schema = 'pgboss'

/** Every queue there is. Handlers are idempotent and read the state again: a job says what to look at, not what is true. */
const queues = {
  abandonedImports: { retryLimit: 1_000, retryDelay: 60, deleteAfterSeconds: 86_400 },
  // A dead letter instead of a look at the retries: a job whose process dies each time reaches it too.
  imports: {
    deadLetter: 'abandonedImports',
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds: 10,
    expireInSeconds: 6 * 3_600,
    deleteAfterSeconds: 86_400,
  },
  // More often than a provider is asked about one text: the last try leaves it to a moderator. Longer than a whole profile takes to be judged.
  moderation: { retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: 10, expireInSeconds: 600, deleteAfterSeconds: 86_400 },
  abandonedRounds: { retryLimit: 1_000, retryDelay: 60, deleteAfterSeconds: 86_400 },
  // A hundred thousand people take some minutes.
  rounds: { deadLetter: 'abandonedRounds', retryLimit: 3, retryDelay: 1, retryBackoff: true, heartbeatSeconds: 10, expireInSeconds: 3_600, deleteAfterSeconds: 86_400 },
  matchLearning: { retryLimit: 3, retryDelay: 60, retryBackoff: true, heartbeatSeconds: 60, expireInSeconds: 600, deleteAfterSeconds: 86_400 },
} as const
export type QueueName = keyof typeof queues

/** How often each worker process looks for jobs whose process died. */
const supervisionSeconds = 5

/** What a job is given. Ids only: what they stand for is read when the job runs. */
export type JobPayload = Record<string, string>

/** One job at a time per queue and process. `signal` fires when the process stops; the job is then taken up again elsewhere. */
export type JobHandler = (payload: JobPayload, signal: AbortSignal) => Promise<void>
export type JobHandlers = Record<QueueName, JobHandler>

export type Jobs = {
  /** Adds a job in the caller's transaction: it exists if and only if that commits. */
  enqueue: (tx: Tx, queue: QueueName, payload: JobPayload) => Promise<void>
  /** Starts working; for worker processes. */
  work: (handlers: JobHandlers) => Promise<void>
  close: () => Promise<void>
}

/** The part of a migration that belongs to pg-boss: its schema, our queues, and the rights of our roles on them. */
export const installJobs: AfterMigration = async (execute) => {
  const boss = new PgBoss({ db: { executeSql: execute }, schema, supervise: false, schedule: false })
  await boss.start()
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
  }
  await boss.stop({ graceful: false })
  await execute(`grant usage on schema ${schema} to renmai_app, renmai_system`)
  await execute(`grant select, insert, update, delete on all tables in schema ${schema} to renmai_system`)
  await execute(`grant select, insert on all tables in schema ${schema} to renmai_app`)
  await execute(`grant usage, select on all sequences in schema ${schema} to renmai_app, renmai_system`)
}

export async function openJobs (postgres: Postgres, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: postgres.executeAsSystem },
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: false,
    reindex: false,
    // Below the pace of our own supervision, so that each look is a whole one: a dead worker's job is free after 15 to 20 s.
    monitorIntervalSeconds: supervisionSeconds - 1,
  })
  boss.on('error', (error) => { log.warn({ err: error }, 'job queue') })
  await boss.start()
  let supervision: NodeJS.Timeout | null = null
  const stopping = new AbortController()
  return {
    enqueue: async (tx, queue, payload) => {
      await boss.send(queue, payload, { db: fromDrizzle(tx, sql) })
    },
    work: async (handlers) => {
      for (const [queue, handler] of Object.entries(handlers)) {
        await boss.work<JobPayload>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
          if (job) await handler(job.data, AbortSignal.any([job.signal, stopping.signal]))
        })
      }
      // Finds jobs whose process died: their heartbeat is late.
      supervision = setInterval(() => {
        boss.supervise().catch((error: unknown) => { log.warn({ err: error }, 'job supervision') })
      }, supervisionSeconds * 1_000)
      supervision.unref()
    },
    close: async () => {
      if (supervision) clearInterval(supervision)
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}
