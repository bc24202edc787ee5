import type { Registry } from 'prom-client'
import { AppError } from '../domain/errors.ts'
import type { Embedder } from '../meaning/embedder.ts'
import type { Postgres } from '../postgres/client.ts'
import type { PoolReport } from '../postgres/connection-pool.ts'
import type { MemberIndex } from '../search/member-index.ts'
import type { RosterIndex } from '../search/roster/roster-index.ts'
import { addGauge, type Metrics } from './metrics.ts'

/** What a process depends on, as metrics and traces name it. */
export type Dependency = 'postgresql' | 'meilisearch' | 'roster' | 'embedder'

/** Stands around each call of a dependency. `operation` is one of a few words of ours. */
export type Watch = <T>(dependency: Dependency, operation: string, call: () => Promise<T>) => Promise<T>

/** What a verb refuses inside a transaction is no failure of the database. */
export const isFailure = (error: unknown): boolean => !(error instanceof AppError) || error.kind === 'unavailable'

export const measuringWatch = ({ calls, callSeconds, failedCalls }: Metrics): Watch => async (dependency, operation, call) => {
  const end = callSeconds.startTimer({ dependency, operation })
  calls.inc({ dependency, operation })
  try {
    return await call()
  } catch (error) {
    if (isFailure(error)) failedCalls.inc({ dependency, operation })
    throw error
  } finally {
    end()
    calls.dec({ dependency, operation })
  }
}

export function poolGauges (registry: Registry, postgres: Postgres): void {
  const read = (name: string, help: string, value: keyof PoolReport) => {
    addGauge(registry, {
      name, help, labelNames: ['pool'],
      collect () { for (const [pool, report] of Object.entries(postgres.report())) this.set({ pool }, report[value]) },
    })
  }
  read('renmai_postgres_connections_in_use', 'Connections that work for somebody.', 'inUse')
  read('renmai_postgres_connections_waiting', 'Who waits for a connection.', 'waiting')
  read('renmai_postgres_connections_max', 'Connections a pool may open.', 'max')
}

export const bothWatches = (outer: Watch, inner: Watch): Watch => (dependency, operation, call) => outer(dependency, operation, () => inner(dependency, operation, call))

/** A port whose transactions are watched, by the pool they run in. */
export function watchedPostgres (postgres: Postgres, watch: Watch): Postgres {
  return {
    ...postgres,
    inSight: (sight, work) => watch('postgresql', 'app', () => postgres.inSight(sight, work)),
    inCommunity: (communityId, work) => watch('postgresql', 'app', () => postgres.inCommunity(communityId, work)),
    asSystem: (work) => watch('postgresql', 'system', () => postgres.asSystem(work)),
    asSystemInRequest: (work) => watch('postgresql', 'gate', () => postgres.asSystemInRequest(work)),
    readInSight: (...read) => watch('postgresql', 'hot', () => postgres.readInSight(...read)),
    writeInSight: (...write) => watch('postgresql', 'hot', () => postgres.writeInSight(...write)),
  }
}

export function watchedIndex (index: MemberIndex, watch: Watch): MemberIndex {
  return {
    ...index,
    search: (query) => watch('meilisearch', 'search', () => index.search(query)),
    suggest: (query) => watch('meilisearch', 'suggest', () => index.suggest(query)),
    facetValues: (query) => watch('meilisearch', 'facetValues', () => index.facetValues(query)),
  }
}

export const watchedRosters = (rosters: RosterIndex, watch: Watch): RosterIndex =>
  ({ ...rosters, ask: (question, query) => watch('roster', question, () => rosters.ask(question, query)) })

export const watchedEmbedder = (embedder: Embedder, watch: Watch): Embedder => ({
  model: embedder.model,
  get dimensions () { return embedder.dimensions },
  embed: (texts, signal) => watch('embedder', 'embed', () => embedder.embed(texts, signal)),
  close: () => embedder.close(),
})
