import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import type { Test } from 'tap'
import { startEngines, type EmbeddedEngines, type EmbeddedOptions } from '../../src/embedded/engines.ts'
import type { EngineName } from '../../src/embedded/errors.ts'
import type { ProcessIdentity } from '../../src/embedded/process-identity.ts'

export type Addresses = { databaseUrl: string, meiliUrl: string, meiliKey: string }

/** A folder until the engines of the test are stopped: tap empties `t.testdir()` before that, while they still write. */
export async function dataFolder (t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'renmai-engines-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Options of a start as in the tests, both engines wanted and quiet. */
export function engineOptions (dataDir: string, overrides: Partial<EmbeddedOptions> = {}): EmbeddedOptions {
  return {
    dataDir,
    env: { PATH: process.env['PATH'] },
    want: { postgres: true, meilisearch: true },
    durability: 'none',
    onProgress () {},
    onCrash () {},
    randomBytes,
    ...overrides,
  }
}

export async function startBoth (dataDir: string, overrides: Partial<EmbeddedOptions> = {}): Promise<EmbeddedEngines & Addresses> {
  const engines = await startEngines(engineOptions(dataDir, overrides))
  const { databaseUrl, meiliUrl, meiliKey } = engines
  if (databaseUrl === null || meiliUrl === null || meiliKey === null) throw new Error('both engines were wanted')
  return { ...engines, databaseUrl, meiliUrl, meiliKey }
}

/** Identity of an engine's process, as it is recorded in the data folder. */
export async function recordedEngine (dataDir: string, engine: EngineName): Promise<ProcessIdentity> {
  return await readFile(join(dataDir, 'run', engine), 'utf8')
}

/** Rows of one statement on a connection of its own. */
export async function query (databaseUrl: string, statement: string): Promise<Array<Record<string, unknown>>> {
  const sql = postgres(databaseUrl, { max: 1, onnotice () {} })
  try {
    return [...await sql.unsafe(statement)]
  } finally {
    await sql.end()
  }
}

/** JSON answer of Meilisearch; POST when there is a body. */
export async function askMeili ({ meiliUrl, meiliKey }: Omit<Addresses, 'databaseUrl'>, path: string, body?: unknown) {
  const response = await fetch(meiliUrl + path, {
    headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() as Record<string, unknown> }
}

/** First result that is neither an exception nor `undefined`; gives up with the last exception after 10 s. */
export async function eventually<T> (attempt: () => Promise<T | undefined>): Promise<T> {
  let fault: unknown = new Error('nothing came within 10 s')
  for (let attemptsLeft = 500; attemptsLeft > 0; attemptsLeft--) {
    try {
      const result = await attempt()
      if (result !== undefined) return result
    } catch (latest) {
      fault = latest
    }
    await delay(20)
  }
  throw fault
}
