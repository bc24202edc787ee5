import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config, Connections } from './config/config.ts'
import { randomIds, type NewId, type RandomBytes } from './domain/ids.ts'
import { openSightMemory, type SightMemory } from './features/budgets/sight-memory.ts'
import { openInsightsRecorder, type InsightsRecorder } from './features/insights/insights-recorder.ts'
import { openAccessTokens, type AccessTokens } from './features/sessions/access-tokens.ts'
import { openErasureLedger, type ErasureLedger } from './features/rights/erasure-ledger.ts'
import { openIdentityProviders, type IdentityProviders } from './identity/identity-providers.ts'
import { openEmbedder, type Embedder } from './meaning/embedder.ts'
import { noQueryVectors, openQueryVectors, type QueryVectors } from './meaning/query-vectors.ts'
import { openJobs, type Jobs } from './jobs/jobs.ts'
import { openPostgres, type Postgres } from './postgres/client.ts'
import { signedCursors, type Cursors } from './postgres/keyset.ts'
import { openMeili } from './search/meili-client.ts'
import { meiliIndexWriter } from './search/meili-index-writer.ts'
import { meiliMemberIndex } from './search/meili-member-index.ts'
import type { IndexWriter, MemberIndex } from './search/member-index.ts'
import { rosterFirstIndex } from './search/roster-first-index.ts'
import { openRosterIndex, type RosterIndex } from './search/roster/roster-index.ts'

/** What verbs are given. A verb names the parts it uses. */
export type Deps = {
  postgres: Postgres
  memberIndex: MemberIndex
  /** Behind `memberIndex`; named for starting it early and for its report. */
  rosters: RosterIndex
  indexWriter: IndexWriter
  /** Null: people are found by words alone. */
  embedder: Embedder | null
  queryVectors: QueryVectors
  jobs: Jobs
  insights: InsightsRecorder
  sights: SightMemory
  erasureLedger: ErasureLedger
  cursors: Cursors
  accessTokens: AccessTokens
  /** Who can say who a person is that logs in by a third party. */
  identityProviders: IdentityProviders
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
  const insights = openInsightsRecorder({ postgres, log })
  const now = () => new Date()
  const identityProviders = openIdentityProviders(config.identity, { now, randomBytes })
  const { meaning } = config
  const embedder = meaning && openEmbedder(meaning.embedder, connections.embedderKey)
  const rosters = openRosterIndex(new URL('./bin/roster-thread.ts', import.meta.url), {
    databaseUrl: connections.databaseUrl, bytesMax: config.search.rosterMb * 2 ** 20, model: embedder && embedder.model,
  }, log)
  return {
    postgres,
    memberIndex: rosterFirstIndex(rosters, meiliMemberIndex(meili, config.search.indexPrefix)),
    rosters,
    indexWriter: meiliIndexWriter(meiliForWrites, config.search.indexPrefix),
    embedder,
    queryVectors: meaning && embedder ? openQueryVectors({ embedder, budgetMs: meaning.budgetMs, log }) : noQueryVectors,
    jobs,
    insights,
    sights: openSightMemory(),
    erasureLedger: openErasureLedger(config.erasureLedgerPath),
    cursors: signedCursors(connections.secret),
    accessTokens: openAccessTokens({ postgres, secret: connections.secret, randomBytes }),
    identityProviders,
    log,
    now,
    newId: randomIds(randomBytes),
    randomBytes,
    secret: connections.secret,
    operatorKey: connections.operatorKey,
    close: async () => {
      await rosters.close()
      await embedder?.close()
      await identityProviders.close()
      await jobs.close()
      await insights.close()
      await meili.close()
      await meiliForWrites.close()
      await postgres.close()
    },
  }
}
