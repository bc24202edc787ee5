import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { pidOf } from '../../src/embedded/process-identity.ts'
import { recordedEngine, startBoth } from '../support/embedded-engines.ts'
import { until } from '../support/polling.ts'
import { namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'
import { openTcpGate } from '../support/tcp-gate.ts'

// Engines of its own, PostgreSQL behind a gate: both are taken away here.
const dataDir = await mkdtemp(join(tmpdir(), 'renmai-database-'))
// With syncing to disk: what was acknowledged has to survive.
const engines = await startBoth(dataDir, { durability: 'full' })
const databaseUrl = new URL(engines.databaseUrl)
const gate = await openTcpGate(Number(databaseUrl.port))
databaseUrl.port = String(gate.port)
t.teardown(async () => {
  await gate.shut()
  await engines.stop()
  await rm(dataDir, { recursive: true, force: true })
})
Object.assign(process.env, { DATABASE_URL: databaseUrl.href, MEILI_URL: engines.meiliUrl, MEILI_MASTER_KEY: engines.meiliKey })

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' }, 'thread')
await startWorkerFor(t, started.deps)
const { client, key } = await started.aCommunity()
const id = (await client.post('/v1/members', { displayName: '冯宝宝', skills: ['供应链'] })).body.id as string
started.deps.rosters.start()
await until(async () => started.deps.rosters.report().communities, (communities) => communities === 1)

/** How long a key is known without asking PostgreSQL, and a little. */
const rememberedMs = 2_500

/** PostgreSQL that is back is found within this. */
const healsMs = 5_000

async function untilHealed (): Promise<number> {
  const startedMs = performance.now()
  await until(() => client.get(`/v1/members/${id}`), ({ status }) => status === 200)
  return performance.now() - startedMs
}

t.test('while PostgreSQL is gone every route says so at once, and everything goes on by itself when it is back', async (t) => {
  await gate.shut()
  const asks = [
    () => client.get(`/v1/members/${id}`), () => client.get('/v1/members?limit=10'), () => client.post('/v1/members', { displayName: '王也' }), () => client.patch(`/v1/members/${id}`, { city: '上海' }),
    () => client.get(`/v1/members/${id}/matches`), () => started.operator.get('/v1/communities'),
  ]
  // The engine may still say that nobody is found, as long as the key is remembered.
  const searches = [() => client.get('/v1/members/search?q=x'), () => client.get('/v1/members/suggest?q=xy'), () => client.get('/v1/members/facet-values?field=city')]
  for (let round = 0; round < 3; round++) {
    if (round === 1) await sleep(rememberedMs)
    for (const ask of round === 0 ? asks : [...asks, ...searches]) {
      const startedMs = performance.now()
      const { status, body, headers } = await ask()
      t.match([status, body.code, headers['content-type'], headers['retry-after']], [503, 'service.database_unavailable', /^application\/problem\+json/, '1'])
      t.ok(performance.now() - startedMs < 3_000)
    }
  }
  const many = await Promise.all(Array.from({ length: 300 }, () => client.get(`/v1/members/${id}`)))
  t.ok(many.every(({ status }) => status === 503))
  t.equal((await started.as().get('/livez')).status, 200)
  t.equal((await started.as().get('/readyz')).status, 503)
  // Longer than the pauses of whoever works in the background.
  await sleep(3_000)

  await gate.open()
  const healedMs = await untilHealed()
  t.ok(healedMs < healsMs, `${healedMs} ms`)
  t.equal((await started.as().get('/readyz')).status, 200)
  t.equal((await client.post('/v1/members', { displayName: '王也' })).status, 201)
  t.strictSame(await namesFound(client, '王也'), ['王也'])
  t.equal((await importFile(client, ndjson([{ displayName: '诸葛青' }]))).status, 'succeeded', 'by job queue and relay')
  t.notOk(started.logLines.some((line) => /roster thread ended|unexpected failure/.test(line)))
})

t.test('when PostgreSQL crashes under load nothing that was acknowledged is lost, nothing is half done, and no other failure is seen', async (t) => {
  const acknowledged: string[] = []
  const statuses = new Map<number, number>()
  const over = new AbortController()
  const write = async (writer: number) => {
    for (let step = 0; !over.signal.aborted; step++) {
      const displayName = `写${writer}的${step}`
      const { status } = await client.post('/v1/members', { displayName })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 201) acknowledged.push(displayName)
      else await sleep(20)
      await client.get(`/v1/members/${id}`)
    }
  }
  const writers = Array.from({ length: 12 }, (_, writer) => write(writer))
  for (let crashes = 1; crashes <= 3; crashes++) {
    const before = acknowledged.length
    await until(async () => acknowledged.length, (count) => count >= before + 40)
    process.kill(pidOf(await recordedEngine(dataDir, 'postgres')), 'SIGQUIT')
    await until(async () => statuses.get(503) ?? 0, (count) => count >= crashes)
    t.ok(await untilHealed() < 20_000, 'the engine itself has to start again')
  }
  over.abort()
  await Promise.all(writers)
  t.strictSame([...statuses.keys()].sort(), [201, 503])
  const stored = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await started.as(key).get(`/v1/members?limit=100${cursor && `&cursor=${cursor}`}`)
    for (const { displayName } of body.items) stored.add(displayName)
    cursor = body.nextCursor
  }
  t.strictSame(acknowledged.filter((name) => !stored.has(name)), [])
  t.notOk(started.logLines.some((line) => /roster thread ended|unexpected failure/.test(line)))
})
