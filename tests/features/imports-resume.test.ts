import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import t from 'tap'
import type { Test } from 'tap'
import { startWorker } from '../../src/bin/worker.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openDeps } from '../../src/deps.ts'
import { openLog } from '../../src/http/logging.ts'
import { query } from '../support/embedded-engines.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { allMembers, ndjson, operationEnd } from '../support/start-worker.ts'

const { aCommunity, connections, indexPrefix } = await startApp(t)

const workerEnvironment = {
  DATABASE_URL: connections.databaseUrl,
  MEILI_URL: connections.meiliUrl,
  ...(connections.meiliKey === undefined ? {} : { MEILI_MASTER_KEY: connections.meiliKey }),
  RENMAI_OPERATOR_KEY: connections.operatorKey,
  RENMAI_SECRET: connections.secret,
  RENMAI_ROLE: 'worker',
  RENMAI_MIGRATE: 'false',
  RENMAI_SEARCH_INDEX: indexPrefix,
}

const rowCount = 5_000
const file = ndjson(Array.from({ length: rowCount }, (_, index) => ({ ...(index % 2 === 0 ? { externalId: `u-${index}` } : {}), displayName: `成员${index}` })))

async function accept (client: Client): Promise<string> {
  return (await client.post('/v1/imports', file, { 'content-type': 'application/x-ndjson' })).body.operation.id
}

const isUnderWay = ({ progress }: { progress: { done: number } }) => progress.done > 0

async function everyoneIsThereOnce (t: Test, client: Client, id: string): Promise<void> {
  const operation = await operationEnd(client, id)
  t.match(operation, { status: 'succeeded', result: { rows: rowCount, created: rowCount, refused: 0 }, progress: { done: rowCount, total: rowCount }, errorCount: 0 })
  const members = await allMembers(client)
  t.strictSame(members.map(({ number }) => number), Array.from({ length: rowCount }, (_, index) => index + 1))
  t.equal(new Set(members.map(({ displayName }) => displayName)).size, rowCount)
  for (const displayName of ['成员0', '成员2499', '成员4999']) {
    const { body } = await client.get(`/v1/members/search?q=${encodeURIComponent(displayName)}`)
    t.equal(body.hits[0]?.member.displayName, displayName)
  }
}

/** A worker process of its own, as it runs in production. */
function spawnWorker (t: Test): ChildProcess {
  const { DATABASE_URL: _database, MEILI_URL: _meili, ...environment } = process.env
  const worker = spawn(process.execPath, ['src/bin/server.ts'], { env: { ...environment, ...workerEnvironment }, stdio: 'ignore' })
  t.teardown(async () => {
    if (worker.exitCode !== null || worker.signalCode !== null) return
    worker.kill('SIGTERM')
    await once(worker, 'exit')
  })
  return worker
}

/** A worker in this process, with connections of its own that are closed when it stops. */
async function openWorker (): Promise<{ stop: () => Promise<void> }> {
  const own = await openDeps(configFrom(readEnv(workerEnvironment)), connections, openLog('silent'))
  const worker = await startWorker(own)
  return {
    stop: async () => {
      await worker.stop()
      await own.close()
    },
  }
}

t.test('an import whose worker process is killed goes on in the next one: everyone is there once, numbers have no gap', async (t) => {
  const { client } = await aCommunity()
  const first = spawnWorker(t)
  const id = await accept(client)
  const { progress } = await operationEnd(client, id, isUnderWay)
  first.kill('SIGKILL')
  await once(first, 'exit')
  t.ok(progress.done < rowCount, `killed after ${progress.done} rows`)
  spawnWorker(t)
  await everyoneIsThereOnce(t, client, id)
})

t.test('an import whose worker is stopped ends its batch, lets go at once and goes on in the next one', async (t) => {
  const { client } = await aCommunity()
  const first = await openWorker()
  const id = await accept(client)
  await operationEnd(client, id, isUnderWay)
  const startedMs = performance.now()
  await first.stop()
  t.ok(performance.now() - startedMs < 5_000)
  t.match((await client.get(`/v1/operations/${id}`)).body, { status: 'running', finishedAt: null })
  const second = await openWorker()
  t.teardown(second.stop)
  await everyoneIsThereOnce(t, client, id)
})

t.test('an import that fails again and again ends failed with import.gave_up, keeps what it stored, and can be repeated', async (t) => {
  const { client } = await aCommunity()
  const id = await accept(client)
  const db = (statement: string) => query(connections.databaseUrl, statement)
  await db(`update pgboss.job set retry_limit = 1, retry_delay = 0, retry_backoff = false where data ->> 'operationId' = '${id}'`)
  await db('alter table members add constraint no_room check (number <= 1000) not valid')
  const worker = await openWorker()
  t.teardown(worker.stop)
  const operation = await operationEnd(client, id)
  t.match(operation, { status: 'failed', failure: { code: 'import.gave_up', message: /\.$/ }, result: { rows: 1_000, created: 1_000 }, progress: { done: 1_000 } })
  t.equal((await allMembers(client)).length, 1_000)
  await db('alter table members drop constraint no_room')
  const repeated = await operationEnd(client, await accept(client))
  t.match(repeated, { status: 'succeeded', result: { rows: rowCount, created: rowCount - 1_000, unchanged: 1_000 } })
})
