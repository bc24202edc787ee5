import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config, Connections } from './config/config.ts'
import { randomIds, type NewId, type RandomBytes } from './domain/ids.ts'
import { openJobs, type Jobs } from './jobs/jobs.ts'
import { openPostgres, type Postgres } from './postgres/client.ts'
import { signedCursors, type Cursors } from './postgres/keyset.ts'
import { openMeili } from './search/meili-client.ts'
import { meiliIndexWriter } from './search/meili-index-writer.ts'
import { meiliMemberIndex } from './search/meili-member-index.ts'
import type { IndexWriter, MemberIndex } from './search/member-index.ts'

/** What verbs are given. A verb names the parts it uses. */
export type Deps = {
  postgres: Postgres
  memberIndex: MemberIndex
  indexWriter: IndexWriter
  jobs: Jobs
  cursors: Cursors
  log: Logger
  now: () => Date
  newId: NewId
  randomBytes: RandomBytes
  /** The server's own secret; see Connections. */
  secret: string
  operatorKey: string
}

export type OpenDeps = Deps & { close: () => Promise<void> }

/** Opens everything a process holds; the one place where time and randomness come from. `close` undoes it. */
export async function openDeps (config: Config, connections: Connections, log: Logger): Promise<OpenDeps> {
  const postgres = openPostgres(connections.databaseUrl, config.database.poolSize)
  const meili = openMeili(connections.meiliUrl, connections.meiliKey, config.search.timeoutMs)
  const meiliForWrites = openMeili(connections.meiliUrl, connections.meiliKey, 10_000)
  const jobs = await openJobs(postgres, log)
  return {
    postgres,
    memberIndex: meiliMemberIndex(meili, config.search.indexPrefix),
    indexWriter: meiliIndexWriter(meiliForWrites, config.search.indexPrefix),
    jobs,
    cursors: signedCursors(connections.secret),
    log,
    now: () => new Date(),
    newId: randomIds(randomBytes),
    randomBytes,
    secret: connections.secret,
    operatorKey: connections.operatorKey,
    close: async () => {
      await jobs.close()
      await meili.close()
      await meiliForWrites.close()
      await postgres.close()
    },
  }
}
