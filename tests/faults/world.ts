import postgres from 'postgres'
import { check, type CheckOptions, type Verdict } from './check.ts'
import { populate } from './community.ts'
import { History } from './history.ts'
import { openInstallation, withoutMemory, type Installation } from './installation.ts'
import { openTraffic, type Traffic, type TrafficOptions } from './traffic.ts'

/** `short` fits into a minute or two with the others, for every change; `full` is what the pass criteria say. */
export type Form = 'short' | 'full'

/** What scenarios share: an installation with members, and what is known of them. */
export type World = {
  installation: Installation
  history: History
  /** One of each community; nobody writes to the last. */
  keys: readonly string[]
  random: () => number
  /** Writers and searchers that begin now. */
  begin: (rates?: Partial<Pick<TrafficOptions, 'writesPerSecond' | 'searchesPerSecond'>>) => Traffic
  /** Repairs everything, lets the clients end, and compares. @returns what was wrong, also for the clients */
  settle: (traffic: Traffic | null, options?: CheckOptions) => Promise<Verdict>
}

export type Outcome = {
  /** How often the fault was made. */
  runs: number
  catchUpMs: number
  faults: string[]
  /** What was measured, for the table. */
  measured?: string
  /** Why it cannot be done here. */
  skipped?: string
}

export type Scenario = { id: string, title: string, isShort: boolean, run: (world: World, form: Form) => Promise<Outcome> }

const membersEach = { short: 150, full: 300 } as const

export async function openWorld (form: Form, random: () => number, searchDisk?: string): Promise<World> {
  const installation = await openInstallation({ apis: [{}, withoutMemory], workers: 1, ...(searchDisk === undefined ? {} : { searchDisk }) })
  const history = new History()
  const keys = await populate(installation, history, 3, membersEach[form])
  const written = keys.slice(0, -1)
  return {
    installation, history, keys, random,
    begin: (rates = {}) => {
      const traffic = openTraffic({ balancer: installation.balancer, history, keys: written, random, writesPerSecond: 15, searchesPerSecond: 15, ...rates })
      traffic.resume()
      return traffic
    },
    settle: async (traffic, options) => {
      await installation.repair()
      await traffic?.pause()
      const verdict = await check(installation, history, options)
      return { ...verdict, faults: [...verdict.faults, ...(traffic?.observed.faults ?? [])] }
    },
  }
}

/** Marks everybody for sending, as a rebuild or a large import does. */
export async function sendEverybody ({ databaseUrl }: Installation): Promise<void> {
  await withDatabase(databaseUrl, (sql) => sql`
    insert into search_outbox (community_id, member_id, revision, pending_since, lane)
    select community_id, id, nextval('search_revision'), currval('search_revision'), 1 from members on conflict do nothing`)
}

export async function withDatabase<T> (databaseUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { role: 'renmai_system' } })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Polls until `isSo`, a minute at most. @returns how long it took; null when it never was */
export async function until (isSo: () => Promise<boolean>, withinMs = 60_000): Promise<number | null> {
  const startedMs = performance.now()
  while (performance.now() - startedMs < withinMs) {
    if (await isSo().catch(() => false)) return Math.round(performance.now() - startedMs)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return null
}
