import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { until } from '../support/polling.ts'
import { startApp } from '../support/start-app.ts'

type Attribute = { key: string, value: { stringValue?: string, intValue?: number } }
type Span = { traceId: string, spanId: string, parentSpanId?: string, name: string, kind: number, attributes: Attribute[], status?: { code?: number } }

/** A collector of ours: keeps what it is sent. */
const spans: Span[] = []
const paths = new Set<string>()
let everything = ''
const collector = createServer((request, response) => {
  let body = ''
  paths.add(`${request.method} ${request.url}`)
  request.on('data', (chunk: Buffer) => { body += chunk.toString() })
  request.on('end', () => {
    everything += body
    for (const { scopeSpans } of JSON.parse(body).resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})
await new Promise<void>((resolve) => { collector.listen(0, '127.0.0.1', resolve) })
t.teardown(() => { collector.close() })
const { port } = collector.address() as AddressInfo
const started = await startApp(t, {}, { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_SERVICE_NAME: '人脉' })

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spansOf = () => spans.filter((span) => span.traceId === traceId)
const attributesOf = ({ attributes }: Span) => Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

t.test('a request is a span of its caller\'s trace, with one inside for each call of an engine, and nothing of what was asked', async (t) => {
  const { client } = await started.aCommunity()
  await client.post('/v1/members', { displayName: '冯宝宝zanzibar', headline: 'zanzibar' }, { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-request-id': 'req-7' })
  await client.get('/v1/members/search?q=zanzibar', { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  await client.get('/v1/members/mem_0000000000000000zanz', { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  await until(async () => spansOf().filter(({ kind }) => kind === 2), (requests) => requests.length === 3)
  t.ok(paths.has('POST /v1/traces'))
  const [created, , missing] = ['POST /v1/members', 'GET /v1/members/search', 'GET /v1/members/:memberId'].map((name) => spansOf().find((span) => span.name === name))
  if (!created || !missing) throw new Error('spans are missing')
  t.equal(created.parentSpanId, 'b7ad6b7169203331')
  t.strictSame(attributesOf(created), { 'http.request.method': 'POST', 'http.route': '/v1/members', 'http.response.status_code': 201, 'renmai.request_id': 'req-7' })
  t.strictSame(attributesOf(missing)['error.type'], 'member.not_found')
  const inside = spansOf().filter(({ parentSpanId }) => parentSpanId === created.spanId)
  t.ok(inside.some(({ name }) => name === 'postgresql app'), 'also after the body was read')
  t.strictSame(spansOf().filter(({ status }) => status?.code === 2), [], 'a member that is not there is no failure of the database')
  t.match(everything, '人脉')
  for (const word of ['zanz', '冯宝宝']) t.notMatch(everything, word)
})

t.test('where no collector is named nothing of OpenTelemetry is loaded', async (t) => {
  const { deps } = await startApp(t)
  t.equal(deps.tracing, null)
})
