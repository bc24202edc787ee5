import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'
import postgres from 'postgres'
import t from 'tap'
import { Agent, request } from 'undici'
import { startProcess, type RealProcess } from '../support/real-process.ts'
import { testDatabase } from '../support/test-database.ts'
import { testEngines } from '../support/test-engines.ts'

const engines = await testEngines(t)
const operatorKey = 'operator-key-of-the-processes'

/** What processes of one installation have in common. */
async function installation (databaseUrl: string): Promise<Record<string, string>> {
  const index = `t_${randomBytes(6).toString('hex')}`
  t.teardown(async () => {
    const meili = new Meilisearch({ host: engines.meiliUrl, ...(engines.meiliKey === undefined ? {} : { apiKey: engines.meiliKey }) })
    await meili.deleteIndex(index)
    await meili.deleteIndex(`${index}_build`)
  })
  return {
    DATABASE_URL: databaseUrl, MEILI_URL: engines.meiliUrl, ...(engines.meiliKey === undefined ? {} : { MEILI_MASTER_KEY: engines.meiliKey }),
    RENMAI_SEARCH_INDEX: index, RENMAI_OPERATOR_KEY: operatorKey, RENMAI_SECRET: 'a secret of the processes, the same for all', RENMAI_DATA_DIR: t.testdir(),
    RENMAI_RATE_LIMITS: 'off', RENMAI_DELAY_MS_MAX: '60000', RENMAI_DATABASE_WAIT_MS: '20000',
  }
}

const call = async (url: string, method: 'GET' | 'POST', body: unknown, dispatcher: Agent, key = operatorKey) => {
  const answer = await request(url, {
    method, dispatcher, headers: { authorization: `Bearer ${key}`, ...(body === null ? {} : { 'content-type': 'application/json' }) }, body: body === null ? null : JSON.stringify(body),
  })
  return { status: answer.statusCode, body: await answer.body.json() as Record<string, any> } // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** A proxy as there are many: in turn to whoever says that they are ready, over connections that are kept. */
function balancer (processes: Set<RealProcess>, agent: Agent) {
  const isReady = new Map<RealProcess, boolean>()
  let turn = 0
  const look = async () => {
    for (const one of processes) isReady.set(one, await call(`${one.url}/readyz`, 'GET', null, agent).then(({ status }) => status === 200, () => false))
  }
  const looking = setInterval(() => { void look() }, 100)
  return {
    look,
    next: () => {
      const ready = [...processes].filter((one) => isReady.get(one) !== false)
      return ready[turn++ % ready.length]?.url ?? ''
    },
    stop: () => { clearInterval(looking) },
  }
}

t.test('processes that start at once on an empty database migrate it once, and what one writes the others find', async (t) => {
  const server = postgres(engines.databaseUrl, { max: 1, onnotice: () => {} })
  const name = `test_processes_${randomBytes(6).toString('hex')}`
  await server.unsafe(`create database ${name}`)
  t.teardown(async () => {
    await server.unsafe(`drop database ${name} with (force)`)
    await server.end()
  })
  const url = new URL(engines.databaseUrl)
  url.pathname = `/${name}`
  const environment = await installation(url.href)
  const agent = new Agent()
  t.teardown(() => agent.close())
  const [one, two, worker] = await Promise.all(['api', 'api', 'worker'].map((role) => startProcess(t, { ...environment, RENMAI_ROLE: role, RENMAI_DRAIN_MS: '0' }))) as [RealProcess, RealProcess, RealProcess]
  const database = postgres(url.href, { max: 1, onnotice: () => {} })
  const hashes = (await database<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`).map(({ hash }) => hash)
  await database.end()
  t.equal(new Set(hashes).size, hashes.length)
  const { body: { apiKey: { secret } } } = await call(`${one.url}/v1/communities`, 'POST', { name: '社群', slug: 'several' }, agent)
  t.equal((await call(`${one.url}/v1/members`, 'POST', { displayName: '冯宝宝' }, agent, secret)).status, 201)
  t.strictSame((await call(`${two.url}/v1/members/search?q=${encodeURIComponent('冯宝宝')}`, 'GET', null, agent, secret)).body['hits'].map(({ member }: { member: { displayName: string } }) => member.displayName), ['冯宝宝'])
  for (const stopped of await Promise.all([one, two, worker].map((each) => each.stop()))) {
    t.equal(stopped.code, 0)
    t.ok(stopped.tookMs < 15_000, `${stopped.tookMs} ms`)
  }
})

t.test('while processes are replaced one after the other, and the schema has changed already, no request fails', async (t) => {
  const databaseUrl = await testDatabase(t, engines.databaseUrl)
  const environment = await installation(databaseUrl)
  const start = (role: string) => startProcess(t, { ...environment, RENMAI_ROLE: role })
  const agent = new Agent({ connections: 8, keepAliveTimeout: 60_000 })
  const [first, second, worker] = await Promise.all([start('api'), start('api'), start('worker')])
  const processes = new Set([first, second])
  const proxy = balancer(processes, agent)
  await proxy.look()
  const { body: { apiKey: { secret } } } = await call(`${proxy.next()}/v1/communities`, 'POST', { name: '社群', slug: 'rolling' }, agent)

  const statuses = new Map<string, number>()
  const written: string[] = []
  const over = new AbortController()
  const load = async (client: number) => {
    for (let step = 0; !over.signal.aborted; step++) {
      const displayName = `${client}号${step}`
      const write = await call(`${proxy.next()}/v1/members`, 'POST', { displayName }, agent, secret).catch((error: unknown) => ({ status: String(error) }))
      if (write.status === 201) written.push(displayName)
      const read = await call(`${proxy.next()}/v1/members?limit=1`, 'GET', null, agent, secret).catch((error: unknown) => ({ status: String(error) }))
      for (const { status } of [write, read]) statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
      await sleep(20)
    }
  }
  const clients = [1, 2, 3, 4].map((client) => load(client))
  const database = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  // What a next version would do: add, and leave everything else as this one knows it.
  await database`alter table members add column of_the_next_version text`
  await database.end()
  for (const old of [first, second]) {
    const replacement = await start('api')
    processes.add(replacement)
    await proxy.look()
    const { code, tookMs } = await old.stop()
    processes.delete(old)
    t.equal(code, 0)
    t.ok(tookMs < 15_000, `${tookMs} ms`)
  }
  const nextWorker = await start('worker')
  t.equal((await worker.stop()).code, 0)
  over.abort()
  await Promise.all(clients)
  proxy.stop()
  t.strictSame([...statuses.keys()].sort(), ['200', '201'])
  t.ok(written.length > 20)
  const [last] = processes
  let stored = 0
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await call(`${last?.url}/v1/members?limit=100${cursor && `&cursor=${cursor}`}`, 'GET', null, agent, secret)
    stored += body['items'].length
    cursor = body['nextCursor'] as string | null
  }
  t.equal(stored, written.length)
  await agent.close()
  await Promise.all([...processes, nextWorker].map((each) => each.stop()))
})
