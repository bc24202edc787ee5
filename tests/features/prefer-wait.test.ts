import t from 'tap'
import { logIn } from '../support/log-in.ts'
import { until } from '../support/polling.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { startApp, type Answer } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

await shareEngines(t)

const preference = { prefer: 'respond-async, wait=5' }
const waited = ({ headers }: Answer) => [headers['preference-applied'], headers['index-status']]

/** Without members in memory, so that the engine answers. */
async function aCommunity (t: Parameters<typeof startApp>[0]) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  return { started, client: (await started.aCommunity()).client }
}

t.test('who prefers to wait for the index finds what they wrote with the next search', async (t) => {
  const { started, client } = await aCommunity(t)
  await startWorkerFor(t, started.deps)
  const names = async (q: string) => (await client.get(`/v1/members/search?q=${encodeURIComponent(q)}`)).body.hits.map(({ member }: { member: { displayName: string } }) => member.displayName)
  const created = await client.post('/v1/members', { displayName: '冯宝宝' }, preference)
  t.strictSame([created.status, ...waited(created), created.headers['search-version']], [201, 'wait', 'indexed', created.body.id])
  t.strictSame(await names('冯宝宝'), ['冯宝宝'])
  const patched = await client.patch(`/v1/members/${created.body.id}`, { headline: '跨境电商操盘手' }, preference)
  t.strictSame([patched.status, ...waited(patched)], [200, 'wait', 'indexed'])
  t.strictSame(await names('跨境电商操盘手'), ['冯宝宝'])
  const put = await client.put('/v1/members/by-external-id/u-1', { displayName: '陆小满' }, preference)
  t.strictSame([put.status, ...waited(put)], [201, 'wait', 'indexed'])
  t.strictSame(await names('陆小满'), ['陆小满'])
  const own = await (await logIn(started, client, created.body.id)).patch('/v1/me', { headline: '自己改的' }, preference)
  t.strictSame([own.status, ...waited(own)], [200, 'wait', 'indexed'])
  t.strictSame((await names('自己改的'))[0], '冯宝宝')
  const deleted = await client.delete(`/v1/members/${put.body.id}`, preference)
  t.strictSame([deleted.status, ...waited(deleted)], [204, 'wait', 'indexed'])
  t.strictSame(await names('陆小满'), [])
})

t.test('while the index does not follow a write succeeds after the time that was preferred, and says so', async (t) => {
  const { client } = await aCommunity(t)
  const startedAt = performance.now()
  const created = await client.post('/v1/members', { displayName: '冯宝宝' }, { prefer: 'wait=1' })
  t.strictSame([created.status, ...waited(created)], [201, 'wait', 'pending'])
  const tookMs = performance.now() - startedAt
  t.ok(tookMs >= 700 && tookMs < 6_000, `${tookMs} ms`)
  t.equal((await client.get(`/v1/members/${created.body.id}`)).status, 200, 'it is stored')
})

t.test('a preference that is not understood, or none, is ignored', async (t) => {
  const { client } = await aCommunity(t)
  for (const headers of [{}, { prefer: 'wait=soon' }, { prefer: 'wait=0' }, { prefer: 'return=minimal' }, { prefer: 'await=3' }]) {
    const created = await client.post('/v1/members', { displayName: '冯宝宝' }, headers)
    t.strictSame([created.status, ...waited(created), created.headers['search-version']], [201, undefined, undefined, created.body.id], JSON.stringify(headers))
  }
})

t.test('a search for what was just written waits for it, or says that it is not there yet', async (t) => {
  const { started, client } = await aCommunity(t)
  await client.post('/v1/members', { displayName: '旁人' })
  await started.settle()
  const { headers: { 'search-version': minVersion } } = await client.post('/v1/members', { displayName: '冯宝宝' })
  const search = (more: Record<string, unknown> = {}) => client.post('/v1/members/search', { q: '冯宝宝', ...more })
  const early = await search({ minVersion })
  t.match([early.status, early.body.hits.length, early.body.stale], [200, 0, true])
  t.equal((await search()).body.stale, false, 'who does not ask is not told')
  await startWorkerFor(t, started.deps)
  const late = await until(() => search({ minVersion }), ({ body }) => body.stale === false)
  t.match([late.body.hits.length, late.body.stale], [1, false])
  t.equal((await client.get(`/v1/members/search?q=x&minVersion=${String(minVersion)}`)).body.stale, false)
})

t.test('where members are held in memory a search sees a write at once', async (t) => {
  const started = await startApp(t)
  const { client } = await started.aCommunity()
  await client.post('/v1/members', { displayName: '旁人' })
  const found = async (minVersion: unknown) => (await client.post('/v1/members/search', { q: '冯宝宝', minVersion })).body
  for (let tries = 0; tries < 100 && (await client.get('/v1/members/search?q=x')).status !== 200; tries++);
  const { headers } = await client.post('/v1/members', { displayName: '冯宝宝' })
  t.match(await found(headers['search-version']), { stale: false, hits: [{ member: { displayName: '冯宝宝' } }] })
})
