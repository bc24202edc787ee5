import { sql } from 'drizzle-orm'
import openOwner from 'postgres'
import t, { type Test } from 'tap'
import { buildApp } from '../../src/app.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openDeps } from '../../src/deps.ts'
import { openLog } from '../../src/http/logging.ts'
import { startApp } from '../support/start-app.ts'

const hourMs = 3_600_000
let nowMs = Date.parse('2026-11-22T10:00:00.000Z')
const now = () => new Date(nowMs)
const pass = (seconds: number) => { nowMs += seconds * 1_000 }

const started = await startApp(t, { now })
const { aCommunity, connections, deps, logLines, operator } = started
const community = await aCommunity()
const otherDeps = { ...await openDeps(configFrom(readEnv({ RENMAI_SEARCH_INDEX: started.indexPrefix })), connections, openLog('info', { write: (line) => { logLines.push(line) } })), now }
t.teardown(() => otherDeps.close())

/** The application with these limits, as one more process, in an hour in which nobody asked before. */
async function limited (t: Test, limits: string, parts: typeof deps = deps) {
  const { http } = configFrom(readEnv({ RENMAI_RATE_LIMITS: limits }))
  const app = await buildApp({ deps: parts, http })
  t.teardown(() => app.close())
  const ask = async (url: string, token?: string, method: 'GET' | 'POST' = 'GET', payload?: string) => {
    const { statusCode: status, headers, body } = await app.inject({
      method,
      url,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(payload === undefined ? {} : { payload }),
    })
    return { status, headers, body }
  }
  return { ask, app }
}

/** Statuses of the same request, one after the other. */
async function statusesOf (count: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses = []
  for (let asked = 0; asked < count; asked++) statuses.push((await ask()).status)
  return statuses
}

const complaints = () => logLines.filter((line) => line.includes('requests are not counted with other processes')).length

/** Tries again, in the next hour, what a database that was late has disturbed: processes then go on by what they counted themselves. */
async function undisturbed<T> (attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = complaints()
    const result = await attempt()
    if (complaints() === before) return result
    pass(3_600)
  }
}

async function aMember (displayName: string): Promise<{ id: string, token: string }> {
  const { body: { id } } = await community.client.post('/v1/members', { displayName })
  const { body: { accessToken } } = await community.client.post('/v1/sessions', { memberId: id })
  return { id, token: accessToken }
}

// Each test begins a third into a window of its own.
t.beforeEach(() => { nowMs = nowMs - nowMs % hourMs + hourMs + 20_000 })

t.test('an answer says what may be asked and what is left, also when it is an error or nothing is there', async (t) => {
  const { ask } = await limited(t, 'anonymous=10/60')
  const { key } = community
  const told = async (...request: Parameters<typeof ask>) => {
    const { headers } = await ask(...request)
    return [headers['ratelimit-policy'], headers['ratelimit'], headers['retry-after']]
  }
  t.strictSame(await told('/nowhere'), ['"anonymous";q=10;w=60', '"anonymous";r=9;t=40', undefined])
  t.strictSame(await told('/openapi.json'), ['"anonymous";q=10;w=60', '"anonymous";r=8;t=40', undefined])
  t.strictSame(await told('/v1/members'), ['"anonymous";q=10;w=60', '"anonymous";r=7;t=40', undefined])
  t.strictSame(await told('/v1/members', 'rk_nobody'), ['"failed";q=60;w=60', '"failed";r=59;t=40', undefined])
  t.strictSame(await told('/v1/members', key), ['"key";q=60000;w=60', '"key";r=59999;t=40', undefined])
  t.strictSame(await told('/v1/members/mem_nobody', key), ['"key";q=60000;w=60', '"key";r=59998;t=40', undefined])
  t.strictSame(await told('/v1/members', key, 'POST', '{'), ['"key";q=60000;w=60', '"key";r=59997;t=40', undefined])
  t.strictSame(await told('/v1/sessions/refresh', undefined, 'POST', '{}'), ['"login";q=60;w=60', '"login";r=59;t=40', undefined])
})

t.test('who asks too often is told when to come back, and is served then', async (t) => {
  const { ask } = await limited(t, 'anonymous=3/60')
  t.strictSame(await statusesOf(3, () => ask('/nowhere')), [404, 404, 404])
  const { status, headers, body } = await ask('/nowhere')
  t.match({ status, headers }, { status: 429, headers: { 'retry-after': '40', ratelimit: '"anonymous";r=0;t=40', 'content-type': /^application\/problem\+json/ } })
  t.match(JSON.parse(body), { type: '/errors/request.rate_limited', title: 'Too many requests', status: 429, code: 'request.rate_limited' })
  pass(39)
  t.equal((await ask('/nowhere')).status, 429)
  pass(1)
  t.equal((await ask('/nowhere')).status, 404)
})

t.test('load balancers are never refused', async (t) => {
  const { ask } = await limited(t, 'anonymous=1/60')
  t.strictSame(await statusesOf(4, () => ask('/livez')), [200, 200, 200, 200])
})

t.test('tokens from an address that sent bad ones are not looked up any more, except those that were good there', async (t) => {
  const { ask } = await limited(t, 'failed=5/60')
  const { body: { secret: unused } } = await operator.post(`/v1/communities/${community.id}/keys`, { name: 'unused', scopes: ['members:list'] })
  t.equal((await ask('/v1/members', community.key)).status, 200)
  const guess = (index: number) => ask('/v1/members', `rk_${String(index + 2).repeat(20)}_${'b'.repeat(45)}`)
  for (let index = 0; index < 5; index++) t.equal((await guess(index)).status, 401)
  t.match(await guess(6), { status: 429, headers: { 'retry-after': '40', 'ratelimit-policy': '"failed";q=5;w=60' } })
  t.equal((await ask('/v1/members', community.key)).status, 200)
  t.equal((await ask('/v1/members', unused)).status, 429, 'it may be one more guess')
  pass(40)
  t.equal((await ask('/v1/members', unused)).status, 200)
})

t.test('members who share an address do not share a limit, and each kind of request is counted by itself', async (t) => {
  const { ask } = await limited(t, 'read=4/60,suggest=2/60')
  const [first, second] = [await aMember('甲'), await aMember('乙')]
  t.strictSame(await statusesOf(3, () => ask('/v1/members/suggest?q=%21', first.token)), [200, 200, 429])
  t.strictSame(await statusesOf(5, () => ask('/v1/me', first.token)), [200, 200, 200, 200, 429])
  t.strictSame(await statusesOf(2, () => ask('/v1/members/suggest?q=%21', second.token)), [200, 200])
  t.equal((await ask('/v1/me', second.token)).status, 200)
})

t.test('a server may ask hundreds of times a second by default, and limits can be switched off', async (t) => {
  for (const limits of ['failed=60/60', 'off']) {
    const { ask } = await limited(t, limits)
    for (let asked = 0; asked < 300; asked += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/v1/operations', community.key)))
      t.strictSame(answers.filter(({ status }) => status !== 200), [])
    }
    t.equal((await ask('/nowhere')).headers['ratelimit'] === undefined, limits === 'off')
  }
})

t.test('two processes together let through at most the limit and two twentieths of it, however requests are spread', async (t) => {
  const processes = [await limited(t, 'anonymous=100/60'), await limited(t, 'anonymous=100/60', otherDeps)]
  for (const burst of [1, 7, 50]) {
    pass(60)
    const allowed = await undisturbed(async () => {
      let served = 0
      for (let asked = 0; asked < 300; asked += burst) {
        const answers = await Promise.all(Array.from({ length: burst }, async (_, index) => processes[(asked + index) % 2]?.ask('/nowhere')))
        served += answers.filter((answer) => answer?.status === 404).length
      }
      return served
    })
    t.comment(`bursts of ${burst}: ${allowed} of 100`)
    t.ok(allowed >= 100 && allowed <= 110, `${allowed} with bursts of ${burst}`)
  }
})

t.test('what one process used up is used up in another', async (t) => {
  const [one, other] = [await limited(t, 'anonymous=40/60'), await limited(t, 'anonymous=40/60', otherDeps)]
  const statuses = await undisturbed(async () => {
    await statusesOf(41, () => one.ask('/nowhere'))
    return statusesOf(4, () => other.ask('/nowhere'))
  })
  t.ok(statuses.filter((status) => status === 404).length <= 2, 'a twentieth is two requests')
  t.equal(statuses.at(-1), 429)
})

t.test('callers who are far from their limit cost no round trip', async (t) => {
  const { ask } = await limited(t, 'anonymous=1000/60')
  await deps.postgres.asSystem((tx) => tx.execute(sql`delete from rate_windows`))
  await statusesOf(20, () => ask('/nowhere'))
  t.equal((await deps.postgres.asSystem((tx) => tx.execute(sql`select * from rate_windows`))).length, 0)
})

t.test('nobody is named in what is stored', async (t) => {
  const { ask } = await limited(t, 'anonymous=5/60')
  await ask('/nowhere')
  const rows = await deps.postgres.asSystem((tx) => tx.execute<{ bucket: string }>(sql`select bucket from rate_windows`))
  t.ok(rows.length > 0 && rows.every(({ bucket }) => /^[\w-]{24}$/.test(bucket)))
})

t.test('a database that cannot count refuses nobody, and is complained of once', async (t) => {
  const { ask } = await limited(t, 'anonymous=10/60')
  const owner = openOwner(connections.databaseUrl, { max: 1, onnotice: () => {} })
  const before = complaints()
  await owner`alter table rate_windows rename to rate_windows_away`
  const statuses = await statusesOf(11, () => ask('/nowhere'))
  await owner`alter table rate_windows_away rename to rate_windows`
  await owner.end()
  t.strictSame(statuses, [...Array.from({ length: 10 }, () => 404), 429], 'the process goes on by what it counted itself')
  t.equal(complaints() - before, 1)
})

t.test('who goes on asking after many refusals is told to the admins', async (t) => {
  const { ask } = await limited(t, 'suggest=2/60')
  const { id, token } = await aMember('急')
  await statusesOf(45, () => ask('/v1/members/suggest?q=%21', token))
  let items = []
  while (items.length === 0 || items[0].count < 40) items = (await community.client.get('/v1/anomalies')).body.items
  t.match(items, [{ viewer: id, kind: 'rapid', count: 40 }])
})
