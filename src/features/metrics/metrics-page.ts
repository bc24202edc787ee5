import { Counter, Gauge, type Registry } from 'prom-client'
import type { Logger } from 'pino'
import { addGauge, type Metrics } from '../../http/metrics.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { GuardedEngine } from '../../search/engine-breaker.ts'
import type { EngineReport } from '../../search/meili-report.ts'
import type { RosterIndex } from '../../search/roster/roster-index.ts'
import { readInstallation, type InstallationReport } from './installation.repository.ts'

/** What Prometheus reads: what this process counted, and what PostgreSQL and Meilisearch say for all processes. */
export type MetricsPage = {
  contentType: string
  /** Answers within 2 s also when an engine does not; its values are then missing, and `renmai_up` says so. */
  read: () => Promise<string>
}

type Parts = {
  metrics: Metrics
  postgres: Postgres
  rosters: RosterIndex
  engine: Pick<GuardedEngine, 'isLeftAlone'>
  readEngine: () => Promise<EngineReport>
  log: Logger
}

/** However often it is asked: the engines are asked at most this often. */
const keptMs = 5_000
const answerMs = 2_000

export function openMetricsPage ({ metrics: { registry }, postgres, rosters, engine, readEngine, log }: Parts): MetricsPage {
  const show = installationGauges(registry)
  processGauges(registry, rosters, engine)
  let readAtMs = -Infinity
  let reading: Promise<void> | null = null
  const refresh = async () => {
    const [database, report] = await Promise.all([inTime(() => postgres.asSystem(readInstallation)), inTime(readEngine)])
    if (database === null || report === null) log.debug({ hasDatabase: database !== null, hasEngine: report !== null }, 'metrics without an engine')
    show(database, report)
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

/** @returns what fills them; what is not known any more is taken away */
function installationGauges (registry: Registry): (database: InstallationReport | null, engine: EngineReport | null) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('renmai_up', 'Whether an engine answered the last look.', ['dependency'])
  const pending = gauge('renmai_outbox_pending', 'Members whose change the index has not confirmed.', [])
  const oldest = gauge('renmai_outbox_oldest_seconds', 'How long the first of them waits: the lag of the relay.', [])
  const parked = gauge('renmai_outbox_parked', 'Members whose document the engine refuses, by its error code; they wait for a repair.', ['code'])
  const drift = new Counter({ name: 'renmai_index_drift_total', help: 'Differences between index and truth, confirmed and repaired.', labelNames: ['class'], registers: [registry] })
  const checked = gauge('renmai_index_checked_timestamp_seconds', 'When index and truth were compared last: who changed lately, and all.', ['scope'])
  const left = gauge('renmai_rebuild_left', 'Members an index that is being built still lacks.', [])
  const jobs = gauge('renmai_jobs', 'Jobs that wait, run, or failed for good within a day.', ['queue', 'state'])
  const queue = gauge('renmai_engine_queue_tasks', 'Tasks Meilisearch has accepted and not ended.', [])
  const documents = gauge('renmai_engine_documents', 'Members in the index that is searched.', [])
  const bytes = gauge('renmai_engine_database_bytes', 'What Meilisearch keeps on its disk.', [])
  const singles = [pending, oldest, left, queue, documents, bytes]
  return (database, engine) => {
    for (const labelled of [parked, drift, checked, jobs]) labelled.reset()
    for (const single of singles) single.remove()
    up.set({ dependency: 'postgresql' }, Number(database !== null))
    up.set({ dependency: 'meilisearch' }, Number(engine !== null))
    if (database) {
      const { relay } = database
      pending.set(relay.pending)
      oldest.set(relay.oldestSeconds)
      left.set(relay.rebuild.left)
      for (const [code, members] of Object.entries(relay.parkedByCode)) parked.set({ code }, members)
      for (const [difference, count] of Object.entries(relay.drift)) drift.inc({ class: difference }, count)
      if (relay.checkedAt) checked.set({ scope: 'recent' }, relay.checkedAt.getTime() / 1_000)
      if (relay.sweptAt) checked.set({ scope: 'all' }, relay.sweptAt.getTime() / 1_000)
      for (const { queue: name, state, jobs: count } of database.jobs) jobs.set({ queue: name, state }, count)
    }
    if (engine) {
      queue.set(engine.queuedTasks)
      documents.set(engine.liveIndex?.documents ?? 0)
      bytes.set(engine.databaseBytes)
    }
  }
}

function processGauges (registry: Registry, rosters: RosterIndex, engine: Pick<GuardedEngine, 'isLeftAlone'>): void {
  const read = (name: string, help: string, value: () => number) => { addGauge(registry, { name, help, collect () { this.set(value()) } }) }
  read('renmai_roster_communities', 'Communities that are searched in memory.', () => rosters.report().communities)
  read('renmai_roster_bytes', 'About what they take.', () => rosters.report().bytes)
  read('renmai_breaker_open', 'Whether this process leaves Meilisearch alone, because it did not answer.', () => Number(engine.isLeftAlone()))
}
