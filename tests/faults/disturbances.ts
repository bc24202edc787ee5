import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { NetworkFault } from './fault-proxy.ts'
import type { Installation } from './installation.ts'
import type { Part } from './part.ts'

/** Something that is done to an installation, and undone, at a moment by chance. */
export type Disturbance = {
  name: string
  /** How long it lasts, at least and at most; 0 for what is over at once. */
  lastsMs: readonly [number, number]
  /** @param draw a number in [0, 1) for what it does in particular */
  begin: (installation: Installation, draw: number) => Promise<void>
  end: (installation: Installation, draw: number) => Promise<void>
}

const nothing = async () => {}
const short = [1_000, 12_000] as const
const atOnce = [0, 0] as const

const pulled = (name: string, partOf: (installation: Installation, draw: number) => Part, signal: NodeJS.Signals): Disturbance => ({
  name: `${name} ends by ${signal}`, lastsMs: short,
  begin: async (installation, draw) => { await partOf(installation, draw).pull(signal) },
  end: (installation, draw) => partOf(installation, draw).start(),
})

const frozen = (name: string, partOf: (installation: Installation, draw: number) => Part): Disturbance => ({
  name: `${name} hangs`, lastsMs: short,
  begin: (installation, draw) => partOf(installation, draw).freeze(),
  end: (installation, draw) => partOf(installation, draw).thaw(),
})

const crashed = (name: string, partOf: (installation: Installation, draw: number) => Part): Disturbance => ({
  name: `${name} crashes and comes back`, lastsMs: atOnce,
  begin: (installation, draw) => partOf(installation, draw).crash(),
  end: (installation, draw) => partOf(installation, draw).untilReady(),
})

const broken = (way: keyof Installation['ways'], fault: NetworkFault): Disturbance => ({
  name: `${way}: ${fault.kind}`, lastsMs: short,
  begin: ({ ways }) => ways[way].break(fault),
  end: ({ ways }) => ways[way].repair(),
})

const oneOf = (parts: readonly Part[], draw: number): Part => {
  const part = parts[Math.floor(draw * parts.length)]
  if (!part) throw new Error('there is no such process')
  return part
}

const database = ({ postgres }: Installation) => postgres
const engine = ({ meilisearch }: Installation) => meilisearch
const api = ({ apis }: Installation, draw: number) => oneOf(apis, draw)
const worker = ({ workers }: Installation, draw: number) => oneOf(workers, draw)

/** An engine that has lost its disk. */
const wiped: Disturbance = {
  name: 'meilisearch loses its data', lastsMs: short,
  begin: async ({ meilisearch, searchDisk }) => {
    await meilisearch.pull('SIGKILL')
    await rm(searchDisk, { recursive: true, force: true })
  },
  end: ({ meilisearch }) => meilisearch.start(),
}

/** As `npm run cli -- reindex` asks for it. */
const rebuilt: Disturbance = {
  name: 'a rebuild is asked for', lastsMs: atOnce, end: nothing,
  begin: ({ databaseUrl }) => askForRebuild(databaseUrl),
}

/** Asks for an index built anew, and does not wait for it; where PostgreSQL is away, again until it is back. */
export async function askForRebuild (databaseUrl: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { role: 'renmai_system' } })
    try {
      await sql`update search_state set rebuild_wanted = true, abort_wanted = false, rejected_generation = null`
      return
    } catch (error) {
      if (tries === askedMax) throw error
      await sleep(askAgainMs)
    } finally {
      await sql.end()
    }
  }
}

const askAgainMs = 500
const askedMax = 120

/** One after the other is replaced, as a deployment does. */
const rolled: Disturbance = {
  name: 'rolling restart', lastsMs: atOnce, end: nothing,
  begin: async ({ apis, workers }) => {
    for (const part of [...apis, ...workers]) {
      await part.pull('SIGTERM')
      await part.start()
    }
  },
}

/** A request the engine gets when whoever sent it has given up and sent another. */
const late: Disturbance = {
  name: 'a write reaches meilisearch late', lastsMs: [15_000, 15_000],
  begin: async ({ ways }) => { ways.workerSearch.breakNext({ kind: 'delay', ms: 14_000, matches: /^POST \/indexes\/.*\/documents/ }) },
  end: nothing,
}

const unanswered: Disturbance = {
  name: 'the answer to a write is lost', lastsMs: [1_000, 1_000],
  begin: async ({ ways }) => { ways.workerSearch.breakNext({ kind: 'drop answer', matches: /^POST \/indexes\/.*\/documents/ }) },
  end: nothing,
}

/** Everything that may happen to an installation. */
export const disturbances: readonly Disturbance[] = [
  pulled('postgres', database, 'SIGKILL'), pulled('postgres', database, 'SIGQUIT'), pulled('postgres', database, 'SIGINT'), frozen('postgres', database), crashed('postgres', database),
  pulled('meilisearch', engine, 'SIGKILL'), pulled('meilisearch', engine, 'SIGTERM'), frozen('meilisearch', engine), crashed('meilisearch', engine), wiped,
  pulled('an api process', api, 'SIGKILL'), pulled('an api process', api, 'SIGTERM'), frozen('an api process', api), crashed('an api process', api),
  pulled('the worker', worker, 'SIGKILL'), pulled('the worker', worker, 'SIGTERM'), frozen('the worker', worker), crashed('the worker', worker),
  ...(['apiDatabase', 'workerDatabase', 'apiSearch', 'workerSearch'] as const).flatMap((way) => [
    broken(way, { kind: 'latency', ms: 300 }), broken(way, { kind: 'reset' }), broken(way, { kind: 'refuse' }), broken(way, { kind: 'black hole' }), broken(way, { kind: 'half open' }),
  ]),
  broken('workerSearch', { kind: 'bandwidth', bytesPerSecond: 64_000 }),
  rebuilt, rolled, late, unanswered,
]

/** Lets a disturbance happen, and whatever else may come meanwhile. */
export async function happen (disturbance: Disturbance, installation: Installation, random: () => number): Promise<number> {
  const draw = random()
  const [min, max] = disturbance.lastsMs
  const ms = Math.round(min + random() * (max - min))
  await disturbance.begin(installation, draw)
  await sleep(ms)
  await disturbance.end(installation, draw)
  return ms
}
