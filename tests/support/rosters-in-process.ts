import { setTimeout as sleep } from 'node:timers/promises'
import { rosterSource } from '../../src/features/directory/roster-source.repository.ts'
import { openPostgres } from '../../src/postgres/client.ts'
import type { openRosterIndex } from '../../src/search/roster/roster-index.ts'
import { Rosters } from '../../src/search/roster/rosters.ts'

const connections = 3
const followMs = 1_000

/**
 * Communities in memory as the roster thread has them, without a thread: each one would load half of the application again, which takes
 * longer than most tests. What is asked and answered is cloned as between threads.
 */
export const rostersInProcess: typeof openRosterIndex = (_entry, { databaseUrl, bytesMax, model, patienceMs }, log) => {
  const postgres = openPostgres(databaseUrl, connections)
  const rosters = new Rosters(rosterSource(postgres, model), bytesMax, patienceMs)
  const closing = new AbortController()
  const { signal } = closing
  let following: Promise<void> | null = null
  const isThere = () => bytesMax > 0 && !signal.aborted
  const follow = async () => {
    while (!signal.aborted) {
      await rosters.follow().catch(() => {})
      await sleep(followMs, null, { signal, ref: false }).catch(() => {})
    }
  }
  const start = () => {
    if (isThere()) following ??= follow()
  }
  return {
    start,
    ask: async (question, query) => {
      if (!isThere()) return null
      start()
      try {
        return structuredClone(await rosters[question](structuredClone(query) as never))
      } catch (error) {
        log.warn({ failure: error instanceof Error ? error.name : 'unknown' }, 'roster could not answer')
        return null
      }
    },
    report: () => isThere() ? { communities: rosters.size, bytes: rosters.bytes } : { communities: 0, bytes: 0 },
    close: async () => {
      closing.abort()
      await following
      await postgres.close()
    },
  }
}
