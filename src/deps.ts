import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Config, Connections } from './config/config.ts'
import { mainServer } from './config/search-servers.ts'
import { randomIds, type NewId, type RandomBytes } from './domain/ids.ts'
import { openSightMemory, type SightMemory } from './features/budgets/sight-memory.ts'
import { candidatesFrom, rosterSource } from './features/directory/index.ts'
import { openCardMemory, type CardMemory } from './features/directory/card-memory.ts'
import { openInsightsRecorder, type InsightsRecorder } from './features/insights/insights-recorder.ts'
import { MatchLists } from './features/matching/match-lists.ts'
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
import { fallbackIndex } from './search/fallback-index.ts'
import type { DirectoryIndex, IndexWriter } from './search/member-index.ts'
import { placedEngine } from './search/placed-engine.ts'
import { openPlacements } from './search/placements.ts'
import { rosterFirstIndex, searchBudget } from './search/roster-first-index.ts'
import { openSearchServer, type SearchServer } from './search/search-server.ts'
import { openRoundPlanner, type RoundPlanner } from './search/rounds/round-planner.ts'
import { openRosterIndex, type RosterIndex } from './search/roster/roster-index.ts'

/** What verbs are given. A verb names the parts it uses. */
export type Deps = {
  postgres: Postgres
  memberIndex: DirectoryIndex
  /** Behind `memberIndex`; named for starting it early and for its report. */
  rosters: RosterIndex
  roundPlanner: RoundPlanner
  /** The main one first. */
  searchServers: readonly SearchServer[]
  /** Of the main search server. */
  indexWriter: IndexWriter
  /** Null: people are found by words alone. */
  embedder: Embedder | null
  queryVectors: QueryVectors
  jobs: Jobs
  insights: InsightsRecorder
  sights: SightMemory
  cards: CardMemory
  matchLists: MatchLists
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
  const main = { name: mainServer, url: connections.meiliUrl, key: connections.meiliKey }
  const openServer = (address: typeof main) => openSearchServer(address, {
    indexPrefix: config.search.indexPrefix, timeoutMs: budget.engineMs, inFlightMax: config.search.waitingMax, watched: (index) => watchedIndex(index, watch),
  })
  const mainSearchServer = openServer(main)
  const searchServers = [mainSearchServer, ...(connections.furtherServers ?? []).map(openServer)]
  const jobs = await openJobs(postgres, log)
  const insights = openInsightsRecorder({ postgres, log })
  const now = () => new Date()
  const identityProviders = openIdentityProviders(config.identity, { now, randomBytes })
  const { meaning } = config
  const embedder = meaning && watchedEmbedder(openEmbedder(meaning.embedder, connections.embedderKey), watch)
  const rosters = watchedRosters(openRosters(new URL('./bin/roster-thread.ts', import.meta.url), {
    databaseUrl: connections.databaseUrl, bytesMax: config.search.rosterMb * 2 ** 20, model: embedder && embedder.model, patienceMs: budget.rosterMs * 0.8,
  }, log, config.search.waitingMax), watch)
  const engine = placedEngine(new Map(searchServers.map((server) => [server.name, server.engine])), openPlacements(postgres))
  const fallback = fallbackIndex(rosterSource(postgres, null), candidatesFrom(postgres), fallbacksMax)
  const roundPlanner = openRoundPlanner(new URL('./bin/round-thread.ts', import.meta.url), connections.databaseUrl)
  return {
    postgres,
    memberIndex: rosterFirstIndex(rosters, engine, fallback, budget),
    rosters,
    roundPlanner,
    searchServers,
    indexWriter: mainSearchServer.writer,
    embedder,
    queryVectors: meaning && embedder ? openQueryVectors({ embedder, budgetMs: meaning.budgetMs, log }) : noQueryVectors,
    jobs,
    insights,
    sights: openSightMemory(),
    cards: openCardMemory(),
    matchLists: new MatchLists(),
    erasureLedger: openErasureLedger(config.erasureLedgerPath),
    metrics,
    metricsPage: openMetricsPage({ metrics, postgres, rosters, searchServers, log }),
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
      for (const server of searchServers) await server.close()
      await postgres.close()
      await tracing?.close()
      metrics.close()
    },
  }
}
