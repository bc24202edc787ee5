import { readFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import t from 'tap'
import { listenForMetrics } from '../../src/bin/metrics-listener.ts'
import { openMetricsPage } from '../../src/features/metrics/metrics-page.ts'
import { openMetrics } from '../../src/http/metrics.ts'
import { openPostgres } from '../../src/postgres/client.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { reportEngine } from '../../src/search/meili-report.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'anonymous=3/3600,failed=off' })
const { operator, aCommunity, as } = started

type Sample = { name: string, labels: string, value: number }

function samplesOf (text: string): Sample[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [, name = '', labels = '', value = ''] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    return { name, labels, value: Number(value) }
  })
}

const scrape = async () => samplesOf((await operator.get('/metrics')).text)
const valueOf = (samples: readonly Sample[], name: string, labels = '') => samples.find((sample) => sample.name === name && sample.labels === labels)?.value

t.test('requests are counted by route, status and time, and what callers write is in no label', async (t) => {
  const { client } = await aCommunity({ name: '马可波罗社群' })
  const { body: member } = await client.post('/v1/members', { displayName: '冯宝宝', externalId: 'u-zanzibar' })
  await client.get(`/v1/members/${member.id}`)
  await client.get('/v1/members/mem_0000000000000000zanz')
  await client.get('/v1/members/search?q=zanzibar')
  await client.get('/zanzibar')
  const { text } = await operator.get('/metrics')
  const samples = samplesOf(text)
  t.equal(valueOf(samples, 'renmai_http_requests_total', 'method="GET",route="/v1/members/:memberId",status="200"'), 1)
  t.equal(valueOf(samples, 'renmai_http_requests_total', 'method="GET",route="/v1/members/:memberId",status="404"'), 1)
  t.equal(valueOf(samples, 'renmai_http_requests_total', 'method="any",route="none",status="404"'), 1)
  t.equal(valueOf(samples, 'renmai_http_request_duration_seconds_count', 'method="GET",route="/v1/members/:memberId"'), 2)
  t.equal(valueOf(samples, 'renmai_http_errors_total', 'code="member.not_found"'), 1)
  t.equal(valueOf(samples, 'renmai_http_requests_in_flight'), 1, 'the scrape itself')
  for (const word of ['zanz', '冯宝宝', '马可波罗', member.id, member.communityId ?? 'com_']) t.notMatch(text, word)
})

t.test('calls of the engines are counted, and a refusal of ours is no failure of theirs', async (t) => {
  const { client } = await aCommunity()
  await client.get('/v1/members/mem_00000000000000000000')
  const samples = await scrape()
  t.ok((valueOf(samples, 'renmai_dependency_duration_seconds_count', 'dependency="postgresql",operation="app"') ?? 0) > 0)
  t.equal(samples.filter(({ name }) => name === 'renmai_dependency_failures_total').reduce((sum, { value }) => sum + value, 0), 0)
  t.equal(valueOf(samples, 'renmai_postgres_connections_max', 'pool="app"'), 6)
  t.equal(valueOf(samples, 'renmai_postgres_connections_waiting', 'pool="app"'), 0)
  t.ok((valueOf(samples, 'process_resident_memory_bytes') ?? 0) > 2 ** 20)
})

t.test('refusals by a rate limit are counted by the limit', async (t) => {
  for (let asked = 0; asked < 5; asked++) await as().get('/v1/members')
  t.ok((valueOf(await scrape(), 'renmai_rate_limit_refusals_total', 'policy="anonymous"') ?? 0) >= 2)
})

t.test('without the operator key metrics are read at their own port only, and there is nothing else', async (t) => {
  const { client } = await aCommunity()
  t.equal((await client.get('/metrics')).status, 403)
  t.equal((await as('rk_nobody').get('/metrics')).status, 401)
  const { url, close } = await listenForMetrics(started.deps, { host: '127.0.0.1', port: 0 })
  t.teardown(close)
  const answer = await fetch(url)
  t.equal(answer.status, 200)
  t.match(answer.headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
  t.ok(samplesOf(await answer.text()).some(({ name }) => name === 'renmai_outbox_pending'))
  t.equal((await fetch(url.replace('/metrics', '/v1/members'))).status, 404)
  t.equal((await fetch(url, { method: 'POST' })).status, 404)
})

t.test('what waits for the index is told for the whole installation, also by a process that had nothing to do with it', async (t) => {
  const samples = await scrape()
  t.ok((valueOf(samples, 'renmai_outbox_pending', 'server="main"') ?? 0) >= 1)
  t.ok((valueOf(samples, 'renmai_outbox_oldest_seconds', 'server="main"') ?? 0) > 0)
  t.equal(valueOf(samples, 'renmai_breaker_open', 'server="main"'), 0)
  t.equal(valueOf(samples, 'renmai_index_drift_total', 'server="main",class="ghost"'), 0)
  t.equal(valueOf(samples, 'renmai_up', 'dependency="postgresql"'), 1)
  t.equal(valueOf(samples, 'renmai_up', 'dependency="meilisearch",server="main"'), 1)
  t.type(valueOf(samples, 'renmai_engine_queue_tasks', 'server="main"'), 'number')
})

t.test('with engines that hang the process still tells what it knows itself, in time', async (t) => {
  const hung = createServer(() => {})
  await new Promise<void>((resolve) => { hung.listen(0, '127.0.0.1', resolve) })
  const { port } = hung.address() as AddressInfo
  const metrics = openMetrics()
  const postgres = openPostgres(`postgres://renmai@127.0.0.1:${port}/renmai`, 2)
  const meili = openMeili(`http://127.0.0.1:${port}`, undefined, 60_000)
  t.teardown(async () => {
    metrics.close()
    await meili.close()
    await postgres.close()
    hung.close()
  })
  const page = openMetricsPage({ metrics, postgres, rosters: started.deps.rosters, searchServers: [{ name: 'main', engine: { isLeftAlone: () => true }, readReport: () => reportEngine(meili, 'members') }], log: started.deps.log })
  const startedAt = performance.now()
  const samples = samplesOf(await page.read())
  t.ok(performance.now() - startedAt < 5_000)
  t.equal(valueOf(samples, 'renmai_up', 'dependency="postgresql"'), 0)
  t.equal(valueOf(samples, 'renmai_up', 'dependency="meilisearch",server="main"'), 0)
  t.equal(samples.find(({ name }) => name === 'renmai_outbox_pending'), undefined, 'what is not known is not said')
  t.ok((valueOf(samples, 'process_cpu_seconds_total') ?? 0) > 0)
})

t.test('a client that leaves before it is answered does not stay in flight', async (t) => {
  const { app } = started
  await app.listen({ port: 0 })
  const { port } = app.server.address() as AddressInfo
  await new Promise<void>((resolve) => {
    const leaving = httpRequest({ port, path: '/v1/members', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 100 } }, () => {})
    leaving.on('error', () => {})
    leaving.on('close', resolve)
    leaving.on('socket', (socket) => { socket.on('connect', () => { leaving.write('{'); setImmediate(() => { leaving.destroy() }) }) })
  })
  for (let looks = 0; looks < 100 && valueOf(await scrape(), 'renmai_http_requests_in_flight') !== 1; looks++);
  t.equal(valueOf(await scrape(), 'renmai_http_requests_in_flight'), 1, 'the scrape itself')
})

t.test('the dashboard asks for metrics that exist, and for every one of ours', async (t) => {
  const dashboard = await readFile(new URL('../../.deploy/grafana-dashboard.json', import.meta.url), 'utf8')
  const expressions = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, expression = '']) => expression)
  const asked = new Set(expressions.join(' ').match(/\b(?:renmai|process|nodejs)_[a-z_]+/g))
  const families = [...(await operator.get('/metrics')).text.matchAll(/^# TYPE (\S+) (\S+)$/gm)]
  const known = new Set(families.flatMap(([, name = '', type = '']) => type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name]))
  t.strictSame([...asked].filter((name) => !known.has(name)), [])
  t.strictSame(families.map(([, name = '']) => name).filter((name) => name.startsWith('renmai_') && ![...asked].some((one) => one.startsWith(name))), [])
})
