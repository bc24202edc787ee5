import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import type { Config, Connections } from '../config/config.ts'
import { openDeps, type OpenDeps } from '../deps.ts'
import { installJobs } from '../jobs/jobs.ts'
import { migrate, requireMigrated } from '../postgres/migrate.ts'
import { readServerUse } from '../search/placements.repository.ts'
import type { Logger } from 'pino'
import { listenForMetrics } from './metrics-listener.ts'
import { startWorker } from './worker.ts'

export type Service = {
  deps: OpenDeps
  /** Where the API listens; null for a worker. */
  url: string | null
  /** Refuses new work, ends what is in hand, closes everything it opened. */
  stop: () => Promise<void>
}

/**
 * Migrates, opens and starts what the role asks for.
 *
 * @throws MigrationError, or the error of the listening socket
 */
export async function startService (config: Config, connections: Connections, log: Logger, onProgress: (step: string) => void): Promise<Service> {
  if (config.database.migrate) {
    onProgress('bringing the database schema up to date')
    await migrate(connections.databaseUrl, installJobs)
  } else {
    await requireMigrated(connections.databaseUrl)
  }
  const deps = await openDeps(config, connections, log)
  await nameUnknownServers(deps)
  let isDraining = false
  const worker = config.role === 'api' ? null : await startWorker(deps)
  let app: FastifyInstance | null = null
  let metrics: { close: () => Promise<void> } | null = null
  try {
    metrics = config.metricsListener && await listenForMetrics(deps, config.metricsListener)
    if (config.role !== 'worker') {
      app = await buildApp({ deps, http: config.http, isDraining: () => isDraining })
      deps.rosters.start()
      if (worker) await untilIndexed(deps, onProgress)
      await app.listen({ host: config.http.host, port: config.http.port })
    }
  } catch (error) {
    await metrics?.close()
    await worker?.stop()
    await deps.close()
    throw error
  }
  return {
    deps,
    url: app && urlOf(app, config.http.host),
    stop: async () => {
      isDraining = true
      if (app) await sleep(config.drainMs)
      if (app) await closeApp(app)
      await worker?.stop()
      await metrics?.close()
      await deps.close()
    },
  }
}

/** Their communities are searched from memory and PostgreSQL, which is better than no start. */
async function nameUnknownServers ({ postgres, searchServers, log }: OpenDeps): Promise<void> {
  for (const { server, live, filling } of await postgres.asSystem(readServerUse)) {
    if (live + filling > 0 && !searchServers.some(({ name }) => name === server)) log.error({ server, communities: live + filling }, 'communities are on a search server that is not in MEILI_URLS')
  }
}

const indexWaitMs = 5_000
const indexPollMs = 20

/** On a first start the relay makes the index; a client that comes at once should not find it missing. The engine may also be away: not for long. */
async function untilIndexed ({ searchServers }: OpenDeps, onProgress: (step: string) => void): Promise<void> {
  onProgress('preparing the search index')
  const until = performance.now() + indexWaitMs
  await Promise.all(searchServers.map(async ({ writer }) => {
    while (performance.now() < until && !await writer.isReady('live').catch(() => false)) await sleep(indexPollMs)
  }))
}

const letGoEveryMs = 100
const endWithinMs = 8_000

/** Ends what is in hand. Whoever opened a connection and sends nothing would keep the process for minutes. */
async function closeApp (app: FastifyInstance): Promise<void> {
  const { server } = app
  const lettingGo = setInterval(() => { server.closeIdleConnections() }, letGoEveryMs)
  const givingUp = setTimeout(() => { server.closeAllConnections() }, endWithinMs)
  await app.close()
  clearInterval(lettingGo)
  clearTimeout(givingUp)
}

function urlOf (app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
