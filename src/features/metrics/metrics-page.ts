import { Counter, Gauge, type Registry } from 'prom-client'
import type { Logger } from 'pino'
import { addGauge, type Metrics } from '../../http/metrics.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { EngineReport } from '../../search/meili-report.ts'
import type { RelayReport } from '../../search/relay-report.repository.ts'
import type { RosterIndex } from '../../search/roster/roster-index.ts'
import type { SearchServer } from '../../search/search-server.ts'
import { readInstallation, type InstallationReport } from './installation.repository.ts'

/** What Prometheus reads: what this process counted, and what PostgreSQL and Meilisearch say for all processes. */
export type MetricsPage = {
  contentType: string
  /** Answers within 2 s also when an engine does not; its values are then missing, and `renmai_up` says so. */
  read: () => Promise<string>
}

type WatchedServer = Pick<SearchServer, 'name' | 'readReport'> & { engine: Pick<SearchServer['engine'], 'isLeftAlone'> }

type Parts = {
  metrics: Metrics
  postgres: Postgres
  rosters: RosterIndex
  searchServers: readonly WatchedServer[]
  log: Logger
}

/** However often it is asked: the engines are asked at most this often. */
const keptMs = 5_000
const answerMs = 2_000

export function openMetricsPage ({ metrics: { registry }, postgres, rosters, searchServers, log }: Parts): MetricsPage {
  const show = installationGauges(registry)
  processGauges(registry, rosters, searchServers)
  const names = searchServers.map(({ name }) => name)
  let readAtMs = -Infinity
  let reading: Promise<void> | null = null
  const refresh = async () => {
    const [database, ...reports] = await Promise.all([
      inTime(() => postgres.asSystem((tx) => readInstallation(tx, names))), ...searchServers.map(({ readReport }) => inTime(readReport)),
    ])
    const engines = new Map(names.map((name, index) => [name, reports[index] ?? null]))
    if (database === null || reports.includes(null)) log.debug({ hasDatabase: database !== null, without: names.filter((name) => !engines.get(name)) }, 'metrics without an engine')
    show(database, engines)
    readAtMs = performance.now()
    reading = null
  }
  return {
    contentType: registry.contentType,
    read: async () => {
      if (performance.now() - readAtMs >= keptMs) await (reading ??= refresh())
      return registry.metrics()
    },
  }
}

/** Null when it fails or takes too long. */
function inTime<T> (read: () => Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve(null) }, answerMs)
    read().then(resolve, () => { resolve(null) }).finally(() => { clearTimeout(timer) })
  })
}

/** What is known of the search servers, by name; null of one that does not answer. */
type EngineReports = ReadonlyMap<string, EngineReport | null>

/** @returns what fills them; what is not known any more is taken away */
function installationGauges (registry: Registry): (database: InstallationReport | null, engines: EngineReports) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('renmai_up', 'Whether an engine answered the last look.', ['dependency', 'server'])
  const jobs = gauge('renmai_jobs', 'Jobs that wait, run, or failed for good within a day.', ['queue', 'state'])
  const queue = gauge('renmai_engine_queue_tasks', 'Tasks Meilisearch has accepted and not ended.', ['server'])
  const documents = gauge('renmai_engine_documents', 'Members in the index that is searched.', ['server'])
  const bytes = gauge('renmai_engine_database_bytes', 'What Meilisearch keeps on its disk.', ['server'])
  const relays = relayGauges(registry)
  return (database, engines) => {
    for (const labelled of [up, jobs, queue, documents, bytes]) labelled.reset()
    relays.reset()
    up.set({ dependency: 'postgresql' }, Number(database !== null))
    for (const [server, relay] of database?.relays ?? []) relays.show(server, relay)
    for (const { queue: name, state, jobs: count } of database?.jobs ?? []) jobs.set({ queue: name, state }, count)
    for (const [server, engine] of engines) {
      up.set({ dependency: 'meilisearch', server }, Number(engine !== null))
      if (!engine) continue
      queue.set({ server }, engine.queuedTasks)
      documents.set({ server }, engine.liveIndex?.documents ?? 0)
      bytes.set({ server }, engine.databaseBytes)
    }
  }
}

/** How the index of each server follows PostgreSQL. */
function relayGauges (registry: Registry): { reset: () => void, show: (server: string, report: RelayReport) => void } {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Gauge({ name, help, labelNames: ['server', ...labelNames], registers: [registry] })
  const pending = gauge('renmai_outbox_pending', 'Members whose change the index has not confirmed.', [])
  const oldest = gauge('renmai_outbox_oldest_seconds', 'How long the first of them waits: the lag of the relay.', [])
  const parked = gauge('renmai_outbox_parked', 'Members whose document the engine refuses, by its error code; they wait for a repair.', ['code'])
  const drift = new Counter({ name: 'renmai_index_drift_total', help: 'Differences between index and truth, confirmed and repaired.', labelNames: ['server', 'class'], registers: [registry] })
  const checked = gauge('renmai_index_checked_timestamp_seconds', 'When index and truth were compared last: who changed lately, and all.', ['scope'])
  const left = gauge('renmai_rebuild_left', 'Members an index that is being built still lacks.', [])
  return {
    reset: () => { for (const labelled of [pending, oldest, parked, drift, checked, left]) labelled.reset() },
    show: (server, report) => {
      pending.set({ server }, report.pending)
      oldest.set({ server }, report.oldestSeconds)
      left.set({ server }, report.rebuild.left)
      for (const [code, members] of Object.entries(report.parkedByCode)) parked.set({ server, code }, members)
      for (const [difference, count] of Object.entries(report.drift)) drift.inc({ server, class: difference }, count)
      if (report.checkedAt) checked.set({ server, scope: 'recent' }, report.checkedAt.getTime() / 1_000)
      if (report.sweptAt) checked.set({ server, scope: 'all' }, report.sweptAt.getTime() / 1_000)
    },
  }
}

function processGauges (registry: Registry, rosters: RosterIndex, searchServers: readonly WatchedServer[]): void {
  const read = (name: string, help: string, value: () => number) => { addGauge(registry, { name, help, collect () { this.set(value()) } }) }
  read('renmai_roster_communities', 'Communities that are searched in memory.', () => rosters.report().communities)
  read('renmai_roster_bytes', 'About what they take.', () => rosters.report().bytes)
  addGauge(registry, {
    name: 'renmai_breaker_open', help: 'Whether this process leaves Meilisearch alone, because it did not answer.', labelNames: ['server'],
    collect () { for (const { name, engine } of searchServers) this.set({ server: name }, Number(engine.isLeftAlone())) },
  })
}
