import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findDeathSignalWrapper, wrapCommand } from '../../src/embedded/run-command.ts'
import { openBalancer, type Balancer } from './balancer.ts'
import { databaseUrlOf, freePort, makeMeilisearch, makePostgres } from './engine-parts.ts'
import { FaultProxy } from './fault-proxy.ts'
import { Part } from './part.ts'

/** Of the environment of a process. */
export type Changes = Readonly<Record<string, string>>

export type Role = 'api' | 'worker'

/** The ways between processes and engines, each to be broken by itself. */
export type Ways = Record<`${Role}${'Database' | 'Search'}`, FaultProxy>

/** PostgreSQL, Meilisearch and Renmai's processes, each to be taken away by itself. */
export type Installation = {
  folder: string
  postgres: Part
  meilisearch: Part
  /** Where the data of Meilisearch are. */
  searchDisk: string
  ways: Ways
  apis: readonly Part[]
  readonly workers: readonly Part[]
  /** Takes the workers out and starts others in their place. */
  exchangeWorkers: (others: readonly Part[]) => Promise<void>
  balancer: Balancer
  operatorKey: string
  /** Around the proxies. */
  databaseUrl: string
  meiliUrl: string
  meiliKey: string
  /** Of the environment of its processes, as they run or for another that joins them. */
  environment: (role: Role, changes?: Changes) => Record<string, string>
  /** A process of it, not started. */
  make: (role: Role, changes?: Changes | (() => Changes)) => Promise<Part>
  /** Everything that was broken is whole, and everything is up. */
  repair: () => Promise<void>
  /** @param keepsLogs whether the folder stays, for whoever looks for a cause */
  close: (keepsLogs?: boolean) => Promise<void>
}

export type InstallationOptions = {
  /** What differs for each of the API processes. */
  apis: readonly Changes[]
  workers: number
  /** Where Meilisearch has its data; by default in the folder. */
  searchDisk?: string
}

/** A process that searches in Meilisearch only, so that its faults are felt. */
export const withoutMemory = { RENMAI_ROSTER_MB: '0' }

/** Makes and starts an installation of its own. */
export async function openInstallation ({ apis, workers, searchDisk }: InstallationOptions): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'renmai-faults-'))
  const disk = searchDisk ?? join(folder, 'meilisearch')
  const [database, search] = await Promise.all([makePostgres(folder), makeMeilisearch(folder, disk)])
  await Promise.all([database.part.start(), search.part.start()])
  const to = (port: number) => FaultProxy.open(port)
  const ways: Ways = { apiDatabase: await to(database.port), apiSearch: await to(search.port), workerDatabase: await to(database.port), workerSearch: await to(search.port) }
  const operatorKey = randomBytes(16).toString('hex')
  const secrets = { RENMAI_OPERATOR_KEY: operatorKey, RENMAI_SECRET: randomBytes(32).toString('hex'), MEILI_MASTER_KEY: search.key }
  const environment: Installation['environment'] = (role, changes = {}) => ({
    PATH: process.env['PATH'] ?? '',
    // They are started again and again.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    DATABASE_URL: databaseUrlOf(ways[`${role}Database`].port, database.password),
    MEILI_URL: `http://127.0.0.1:${ways[`${role}Search`].port}`,
    ...secrets,
    RENMAI_ROLE: role, RENMAI_DATA_DIR: join(folder, 'renmai'), RENMAI_RATE_LIMITS: 'off', RENMAI_LOG_LEVEL: 'warn',
    ...changes,
  })
  const make = renmaiMaker(folder, environment)
  const apiParts = await Promise.all(apis.map((changes) => make('api', changes)))
  let workerParts: readonly Part[] = await Promise.all(Array.from({ length: workers }, () => make('worker')))
  await Promise.all([...apiParts, ...workerParts].map((part) => part.start()))
  const balancer = await openBalancer(apiParts)
  const all = () => [database.part, search.part, ...apiParts, ...workerParts]
  return {
    folder, postgres: database.part, meilisearch: search.part, searchDisk: disk, ways, apis: apiParts, balancer, operatorKey, environment, make,
    databaseUrl: databaseUrlOf(database.port, database.password), meiliUrl: `http://127.0.0.1:${search.port}`, meiliKey: search.key,
    get workers () { return workerParts },
    exchangeWorkers: async (others) => {
      const former = workerParts
      workerParts = others
      await Promise.all(former.map((part) => part.pull()))
      await Promise.all(others.map((part) => part.start()))
    },
    repair: async () => {
      for (const way of Object.values(ways)) {
        way.breakNext(null)
        await way.repair()
      }
      for (const part of all()) await part.thaw()
      for (const part of all()) await part.start()
    },
    close: async (keepsLogs = false) => {
      await balancer.close()
      await Promise.all([...apiParts, ...workerParts].map((part) => part.pull()))
      await Promise.all(Object.values(ways).map((way) => way.close()))
      await Promise.all([search.part.pull(), database.part.pull('SIGQUIT')])
      if (!keepsLogs) await rm(folder, { recursive: true, force: true })
    },
  }
}

const entries = {
  server: fileURLToPath(new URL('../../src/bin/server.ts', import.meta.url)),
  marked: fileURLToPath(new URL('./marked-worker.ts', import.meta.url)),
}

function renmaiMaker (folder: string, environment: Installation['environment']): Installation['make'] {
  let made = 0
  return async (role, given = {}) => {
    const changes = typeof given === 'function' ? given : () => given
    const name = `${role}${++made}`
    const port = role === 'api' ? await freePort() : 0
    const deathSignal = await findDeathSignalWrapper('SIGTERM', { PATH: process.env['PATH'] ?? '' })
    const command = () => {
      const env = { ...environment(role, changes()), PORT: String(port) }
      // Faults of its own are for a worker that has them built in.
      const entry = Object.keys(env).some((name) => name.startsWith('FAULT_')) ? entries.marked : entries.server
      return wrapCommand(deathSignal, { file: process.execPath, args: [entry], env, account: null })
    }
    return new Part({ name, url: `http://127.0.0.1:${port}`, command, logFile: join(folder, `${name}.log`), isReady: async (_pid, said) => said.includes('renmai ready') })
  }
}
