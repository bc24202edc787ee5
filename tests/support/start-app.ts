import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { Meilisearch } from 'meilisearch'
import type { Test } from 'tap'
import { buildApp } from '../../src/app.ts'
import { configFrom, type Connections } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { furtherServers } from '../../src/config/search-servers.ts'
import { openDeps, type OpenDeps } from '../../src/deps.ts'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import { undeclaredStatus } from '../../src/http/declared-statuses.ts'
import { openLog } from '../../src/http/logging.ts'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { openRound } from '../../src/search/relay.ts'
import { beginEpoch, RelaySuperseded } from '../../src/search/relay-state.ts'
import { openRosterIndex } from '../../src/search/roster/roster-index.ts'
import { rostersInProcess } from './rosters-in-process.ts'
import { testDatabase } from './test-database.ts'
import { testEngines } from './test-engines.ts'

export const operatorKey = 'operator-key-of-the-tests'

/** An answer with its body parsed; `body` is null when there is none. */
export type Answer = { status: number, headers: LightMyRequestResponse['headers'], body: any, text: string } // eslint-disable-line @typescript-eslint/no-explicit-any

/** A client of the API with one credential. Bodies are sent as JSON unless they are text or bytes. */
export type Client = {
  request: (method: InjectOptions['method'], url: string, options?: { body?: unknown, headers?: Record<string, string> }) => Promise<Answer>
  get: (url: string, headers?: Record<string, string>) => Promise<Answer>
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  patch: (url: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>
  put: (url: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>
  delete: (url: string, headers?: Record<string, string>) => Promise<Answer>
}

export type TestApp = {
  app: FastifyInstance
  deps: OpenDeps
  connections: Connections
  /** Of the index names of this application. */
  indexPrefix: string
  /** Everything the service logged so far. */
  logLines: string[]
  /** A client with a bearer token; without one it sends none. */
  as: (token?: string) => Client
  operator: Client
  /** A new community and a client with its first key. */
  aCommunity: (overrides?: Record<string, unknown>) => Promise<{ id: string, key: string, client: Client }>
  /** Runs the real relay until the index has everything. */
  settle: () => Promise<void>
}

/**
 * The real application on real engines, with a database and an index of its own, until the test ends.
 *
 * @param changes to what the process would have, such as another clock
 * @param environment variables besides those of the tests
 * @param rostersIn a thread of their own as in production, or, much faster, the process of the test
 */
export async function startApp (
  t: Test, changes: Partial<OpenDeps> = {}, environment: Record<string, string> = {}, rostersIn: 'process' | 'thread' = 'process'
): Promise<TestApp> {
  const engines = await testEngines(t)
  const databaseUrl = await testDatabase(t, engines.databaseUrl)
  const indexPrefix = `t_${randomBytes(6).toString('hex')}`
  const erasureLedger = join(tmpdir(), `${indexPrefix}.ndjson`)
  const env = readEnv({ PORT: '0', RENMAI_SEARCH_INDEX: indexPrefix, RENMAI_SEARCH_TIMEOUT_MS: '5000', RENMAI_DELAY_MS_MAX: '60000', RENMAI_DATABASE_WAIT_MS: '10000', RENMAI_DATABASE_POOL_SIZE: '6', RENMAI_ERASURE_LEDGER: erasureLedger, ...environment })
  const connections: Connections = {
    databaseUrl, meiliUrl: engines.meiliUrl, meiliKey: engines.meiliKey, furtherServers: furtherServers(env), operatorKey, secret: 'a secret of the tests, long enough for all',
  }
  const config = configFrom(env)
  const logLines: string[] = []
  const log = openLog('info', { write: (line) => { logLines.push(line) } })
  const opened = await openDeps(config, connections, log, rostersIn === 'thread' ? openRosterIndex : rostersInProcess)
  const deps = { ...opened, ...changes }
  const app = await buildApp({ deps, http: config.http })
  t.teardown(async () => {
    await app.close()
    await opened.close()
    const meili = new Meilisearch({ host: engines.meiliUrl, ...(engines.meiliKey === undefined ? {} : { apiKey: engines.meiliKey }) })
    await meili.deleteIndex(indexPrefix)
    await meili.deleteIndex(`${indexPrefix}_build`)
    await rm(erasureLedger, { force: true })
    const undeclared = logLines.find((line) => line.includes(undeclaredStatus))
    if (undeclared) throw new Error(`an answered status is not declared: ${undeclared}`)
  })
  const as = (token?: string) => clientOf(app, token)
  const operator = as(operatorKey)
  return { app, deps, connections, indexPrefix, logLines, as, operator, aCommunity: communityFactory(operator, as), settle: settler(deps) }
}

export function clientOf (app: FastifyInstance, token: string | undefined): Client {
  const request: Client['request'] = async (method, url, { body, headers = {} } = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    const answer = await app.inject({
      method: method ?? 'GET',
      url,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !isRaw ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
    })
    const isJson = /[/+]json(;|$)/.test(String(answer.headers['content-type'] ?? ''))
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : null, text: answer.body }
  }
  return {
    request,
    get: (url, headers) => request('GET', url, { ...(headers ? { headers } : {}) }),
    post: (url, body, headers) => request('POST', url, { body, ...(headers ? { headers } : {}) }),
    patch: (url, body, headers) => request('PATCH', url, { body, ...(headers ? { headers } : {}) }),
    put: (url, body, headers) => request('PUT', url, { body, ...(headers ? { headers } : {}) }),
    delete: (url, headers) => request('DELETE', url, { ...(headers ? { headers } : {}) }),
  }
}

function communityFactory (operator: Client, as: TestApp['as']): TestApp['aCommunity'] {
  let made = 0
  return async (overrides = {}) => {
    made++
    const { status, body, text } = await operator.post('/v1/communities', { name: `社群 ${made}`, slug: `community-${made}`, ...overrides })
    if (status !== 201) throw new Error(`no community: ${text}`)
    return { id: body.community.id, key: body.apiKey.secret, client: as(body.apiKey.secret) }
  }
}

function settler (deps: OpenDeps): () => Promise<void> {
  const { postgres, indexWriter: main, searchServers, now, log } = deps
  const settle = async (indexWriter: IndexWriter): Promise<void> => {
    try {
      const round = await openRound({ postgres, indexWriter, project: projectMembers, now, log }, await postgres.asSystem((tx) => beginEpoch(tx, indexWriter.server)))
      while (await round());
    } catch (error) {
      // A worker of the test took over: it is taken back from there.
      if (!(error instanceof RelaySuperseded)) throw error
      await settle(indexWriter)
    }
  }
  return async () => { for (const writer of [main, ...searchServers.slice(1).map(({ writer }) => writer)]) await settle(writer) }
}
