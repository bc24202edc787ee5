import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import type { Test } from 'tap'

export type HeldLock = {
  /** Returns when so many statements of this database wait for a lock. */
  waiting: (count: number) => Promise<void>
  release: () => Promise<void>
}

/** Holds the lock of a statement, as a slow request would, so that a race has a known course. */
export async function holdLock (t: Test, databaseUrl: string, statement: string, params: string[]): Promise<HeldLock> {
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} })
  t.teardown(() => sql.end())
  const holder = await sql.reserve()
  await holder.unsafe('begin')
  await holder.unsafe(statement, params)
  return {
    async waiting (count) {
      for (let attemptsLeft = 500; attemptsLeft > 0; attemptsLeft--) {
        const [row] = await sql<{ waiting: number }[]>`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        if (row && row.waiting >= count) return
        await delay(10)
      }
      throw new Error(`no ${count} statements waited for the lock`)
    },
    async release () {
      await holder.unsafe('commit')
      holder.release()
    },
  }
}
