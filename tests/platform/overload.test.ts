import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import fastify from 'fastify'
import t from 'tap'
import { defineError } from '../../src/domain/errors.ts'
import { openConnectionPool } from '../../src/postgres/connection-pool.ts'
import { guardEngine } from '../../src/search/engine-breaker.ts'
import { searchUnavailable, type IndexAnswer, type MemberIndex } from '../../src/search/member-index.ts'
import { overload } from '../../src/http/overload.ts'
import { problems } from '../../src/http/problem.ts'
import { queryOf } from '../roster/ask-roster.ts'
import { until } from '../support/polling.ts'
import { startApp } from '../support/start-app.ts'
import { testEngines } from '../support/test-engines.ts'

const refused = { status: 503, code: 'service.overloaded' }

/** A server with a route that answers when the test says so, and how many requests are in it. */
async function gatedApp (requestsMax: number, delayMsMax = 60_000) {
  const app = fastify()
  const gate = Promise.withResolvers<undefined>()
  const inside: string[] = []
  await app.register(problems)
  await app.register(overload, { requestsMax, delayMsMax })
  app.all('/work', { config: { access: 'public' } }, async (request) => {
    inside.push(request.id)
    await gate.promise
    return {}
  })
  app.get('/livez', { config: { access: 'public', limit: null } }, async () => ({}))
  await app.ready()
  const untilInside = async (count: number) => { while (inside.length < count) await new Promise(setImmediate) }
  return { app, open: () => { gate.resolve(undefined) }, untilInside }
}

t.test('more requests than may be in hand are refused at once, load balancers are not, and the next ones are taken again', async (t) => {
  const { app, open, untilInside } = await gatedApp(3)
  t.teardown(() => app.close())
  const taken = [1, 2, 3].map(() => app.inject('/work'))
  await untilInside(3)
  const late = await app.inject('/work')
  t.match([late.json(), late.headers['retry-after'], late.headers['content-type']], [refused, '1', /^application\/problem\+json/])
  t.equal((await app.inject('/livez')).statusCode, 200)
  open()
  t.strictSame((await Promise.all(taken)).map(({ statusCode }) => statusCode), [200, 200, 200])
  t.equal((await app.inject('/work')).statusCode, 200)
})

t.test('a client that goes away, and one whose body does not come, take no place', async (t) => {
  const { app, open, untilInside } = await gatedApp(1)
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const slow = connect(port, '127.0.0.1')
  slow.write('POST /work HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{')
  const leaving = connect(port, '127.0.0.1')
  leaving.write('GET /work HTTP/1.1\r\nHost: x\r\n\r\n')
  await untilInside(1)
  t.equal((await app.inject('/work')).statusCode, 503)
  leaving.resetAndDestroy()
  await once(leaving, 'close')
  open()
  // The server hears of it a moment later.
  await until(() => app.inject('/work'), ({ statusCode }) => statusCode === 200)
  slow.destroy()
})

t.test('a process that is late with everything refuses, until it has caught up', async (t) => {
  const { app, open } = await gatedApp(100, 40)
  t.teardown(() => app.close())
  open()
  const block = (ms: number) => { for (const endMs = performance.now() + ms; performance.now() < endMs;); }
  const turn = () => new Promise((resolve) => { setTimeout(resolve, 1) })
  t.equal((await app.inject('/work')).statusCode, 200)
  for (let tasks = 0; tasks < 12; tasks++) {
    block(250)
    await turn()
  }
  t.match((await app.inject('/work')).json(), refused)
  t.equal((await app.inject('/livez')).statusCode, 200)
  let status = 503
  for (let turns = 0; turns < 20_000 && status === 503; turns++) {
    await turn()
    status = (await app.inject('/work')).statusCode
  }
  t.equal(status, 200)
})

t.test('who waits too long for a connection to PostgreSQL is refused, and who would be one too many at once', async (t) => {
  const { databaseUrl } = await testEngines(t)
  const pool = openConnectionPool({ url: databaseUrl, role: 'renmai_app', connectTimeoutMs: 5_000, statementTimeoutMs: 60_000, connectionsMax: 1, waitingMax: 2, waitMs: 300, useMs: 60_000 })
  t.teardown(() => pool.close())
  const gate = Promise.withResolvers<undefined>()
  const first = pool.use(async () => { await gate.promise })
  const waiting = [pool.use(async () => 'second'), pool.use(async () => 'third')]
  const settled = Promise.allSettled(waiting)
  await t.rejects(pool.use(async () => 'fourth'), { code: refused.code })
  t.match(await settled, [{ status: 'rejected', reason: { code: refused.code } }, { status: 'rejected', reason: { code: refused.code } }])
  gate.resolve(undefined)
  await first
  t.equal(await pool.use(async () => 'next'), 'next')
})

t.test('the engine is asked by no more at once than it may, is left alone after three failures, and asked again when it answers a ping', async (t) => {
  const gate = Promise.withResolvers<undefined>()
  const asked = { searches: 0, pings: 0 }
  let isAway = false
  const engine: MemberIndex = {
    ping: async () => {
      asked.pings++
      if (isAway) throw searchUnavailable()
    },
    search: async () => {
      asked.searches++
      if (isAway) throw searchUnavailable()
      await gate.promise
      return {} as IndexAnswer
    },
    suggest: async () => { throw defineError('fault.ours', 'internal', '', () => '')() },
    facetValues: async () => [],
  }
  const guarded = guardEngine(engine, 2)
  const search = (timeoutMs = 60_000) => guarded.within(timeoutMs).search(queryOf({}))
  const two = [search(), search()]
  await t.rejects(search(), { code: refused.code })
  gate.resolve(undefined)
  await Promise.all(two)

  for (let faults = 0; faults < 5; faults++) await t.rejects(guarded.within(1_000).suggest({} as never), { code: 'fault.ours' })
  t.ok(await search(), 'a fault of ours says nothing about the engine')

  isAway = true
  for (let failures = 0; failures < 3; failures++) await t.rejects(search(), { code: 'search.unavailable' })
  const { searches } = asked
  await t.rejects(search(), { code: 'search.unavailable' })
  t.equal(asked.searches, searches)
  while (asked.pings < 2) await new Promise((resolve) => { setTimeout(resolve, 10) })
  isAway = false
  let answer: IndexAnswer | null = null
  while (!answer) {
    await new Promise((resolve) => { setTimeout(resolve, 10) })
    answer = await search().catch(() => null)
  }
  t.ok(asked.pings >= 3)
})

t.test('texts, filters and lists beyond their limits are refused before anything is asked of anybody', async (t) => {
  const { aCommunity } = await startApp(t)
  const { client } = await aCommunity()
  const deep = (depth: number): object => depth === 0 ? { field: 'city', in: ['x'] } : { not: deep(depth - 1) }
  const searches = [
    { q: 'x'.repeat(4_001) }, { filter: deep(5) }, { filter: { or: Array.from({ length: 51 }, () => ({ field: 'city', in: ['x'] })) } },
    { filter: { field: 'city', in: Array.from({ length: 101 }, (_, value) => `${value}`) } }, { limit: 101 }, { facets: Array.from({ length: 21 }, () => 'city') },
  ]
  for (const search of searches) t.match((await client.post('/v1/members/search', search)).body, { status: 400, code: 'request.invalid' })
  t.equal((await client.post('/v1/members/search', { q: 'x'.repeat(100_000) })).status, 413)
})
