import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config, Connections } from './config/config.ts'
import { randomIds, type NewId, type RandomBytes } from './domain/ids.ts'
import { openSightMemory, type SightMemory } from './features/budgets/sight-memory.ts'
import { candidatesFrom, rosterSource } from './features/directory/index.ts'
import { openInsightsRecorder, type InsightsRecorder } from './features/insights/insights-recorder.ts'
import { openMetricsPage, type MetricsPage } from './features/metrics/metrics-page.ts'
import { openAccessTokens, type AccessTokens } from './features/sessions/access-tokens.ts'
import { openErasureLedger, type ErasureLedger } from './features/rights/erasure-ledger.ts'
import { bothWatches, measuringWatch, poolGauges, watchedEmbedder, watchedIndex, watchedPostgres, watchedRosters } from './http/metrics-dependencies.ts'
import { openMetrics, type Metrics } from './http/metrics.ts'
import type { Tracing } from './http/tracing.ts'
import { openIdentityProviders, type IdentityProviders } from './identity/identity-providers.ts'
import { openEmbedder, type Embedder } from './meaning/embedder.ts'
import { noQueryVectors, openQueryVectors, type QueryVectors } from './meaning/query-vectors.ts'
import { openJobs, type Jobs } from './jobs/jobs.ts'
import { openPostgres, type Postgres } from './postgres/client.ts'
import { signedCursors, type Cursors } from './postgres/keyset.ts'
import { openMeili } from './search/meili-client.ts'
import { meiliIndexWriter } from './search/meili-index-writer.ts'
import { meiliMemberIndex } from './search/meili-member-index.ts'
import { reportEngine } from './search/meili-report.ts'
import { guardEngine } from './search/engine-breaker.ts'
import { fallbackIndex } from './search/fallback-index.ts'
import type { DirectoryIndex, IndexWriter } from './search/member-index.ts'
import { rosterFirstIndex, searchBudget } from './search/roster-first-index.ts'
import { openRoundPlanner, type RoundPlanner } from './search/rounds/round-planner.ts'
import { openRosterIndex, type RosterIndex } from './search/roster/roster-index.ts'

/** What verbs are given. A verb names the parts it uses. */
export type Deps = {
  postgres: Postgres
  memberIndex: DirectoryIndex
  /** Behind `memberIndex`; named for starting it early and for its report. */
  rosters: RosterIndex
  roundPlanner: RoundPlanner
  indexWriter: IndexWriter
  /** Null: people are found by words alone. */
  embedder: Embedder | null
  queryVectors: QueryVectors
  jobs: Jobs
  insights: InsightsRecorder
  sights: SightMemory
  erasureLedger: ErasureLedger
  metrics: Metrics
  metricsPage: MetricsPage
  /** Null: nobody wants traces. */
  tracing: Tracing | null
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

/** Answers from PostgreSQL alone at once; each takes a tenth of a second of this thread. */
const fallbacksMax = 4

/**
 * Opens everything a process holds; the one place where time and randomness come from. `close` undoes it.
 *
 * @param openRosters something that holds rosters elsewhere than in a thread of their own
 */
export async function openDeps (config: Config, connections: Connections, log: Logger, openRosters = openRosterIndex): Promise<OpenDeps> {
  const metrics = openMetrics()
  const tracing = config.tracing && (await import('./http/tracing-export.ts')).openTracing(config.tracing)
  const watch = tracing ? bothWatches(tracing.watch, measuringWatch(metrics)) : measuringWatch(metrics)
  const postgres = watchedPostgres(openPostgres(connections.databaseUrl, config.database.poolSize, config.database), watch)
  poolGauges(metrics.registry, postgres)
  const budget = searchBudget(config.search.timeoutMs)
  const meili = openMeili(connections.meiliUrl, connections.meiliKey, budget.engineMs)
  const meiliForWrites = openMeili(connections.meiliUrl, connections.meiliKey, 10_000)
  const jobs = await openJobs(postgres, log)
  const insights = openInsightsRecorder({ postgres, log })
  const now = () => new Date()
  const identityProviders = openIdentityProviders(config.identity, { now, randomBytes })
  const { meaning } = config
  const embedder = meaning && watchedEmbedder(openEmbedder(meaning.embedder, connections.embedderKey), watch)
  const rosters = watchedRosters(openRosters(new URL('./bin/roster-thread.ts', import.meta.url), {
    databaseUrl: connections.databaseUrl, bytesMax: config.search.rosterMb * 2 ** 20, model: embedder && embedder.model, patienceMs: budget.rosterMs * 0.8,
  }, log, config.search.waitingMax), watch)
  const engine = guardEngine(watchedIndex(meiliMemberIndex(meili, config.search.indexPrefix), watch), config.search.waitingMax)
  const fallback = fallbackIndex(rosterSource(postgres, null), candidatesFrom(postgres), fallbacksMax)
  const roundPlanner = openRoundPlanner(new URL('./bin/round-thread.ts', import.meta.url), connections.databaseUrl)
  return {
    postgres,
    memberIndex: rosterFirstIndex(rosters, engine, fallback, budget),
    rosters,
    roundPlanner,
    indexWriter: meiliIndexWriter(meiliForWrites, config.search.indexPrefix),
    embedder,
    queryVectors: meaning && embedder ? openQueryVectors({ embedder, budgetMs: meaning.budgetMs, log }) : noQueryVectors,
    jobs,
    insights,
    sights: openSightMemory(),
    erasureLedger: openErasureLedger(config.erasureLedgerPath),
    metrics,
    metricsPage: openMetricsPage({ metrics, postgres, rosters, engine, readEngine: () => reportEngine(meili, config.search.indexPrefix), log }),
    tracing,
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
      await roundPlanner.close()
      await embedder?.close()
      await identityProviders.close()
      await jobs.close()
      await insights.close()
      await meili.close()
      await meiliForWrites.close()
      await postgres.close()
      await tracing?.close()
      metrics.close()
    },
  }
}
