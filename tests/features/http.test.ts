import t from 'tap'
import { request as httpRequest } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { buildApp } from '../../src/app.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openPostgres } from '../../src/postgres/client.ts'
import { guardEngine } from '../../src/search/engine-breaker.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { startApp } from '../support/start-app.ts'

const { aCommunity, app, as, deps, logLines } = await startApp(t)
const { client, key } = await aCommunity()
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo
const authorization = `Bearer ${key}`
const megabyte = Buffer.alloc(2 ** 20, ' ')
const closedPort = 1

function * spaces (megabytes: number) {
  for (let sent = 0; sent < megabytes; sent++) yield megabyte
}

/** Streams a body to POST /v1/members through the listening socket; without a length it is sent in chunks. */
async function send (body: Readable, headers: Record<string, string>, token = authorization) {
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/v1/members', headers: { authorization: token, 'content-type': 'application/json', ...headers } })
  const answered = new Promise<{ status: number | undefined, body: string }>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => { text(response).then((body) => { resolve({ status: response.statusCode, body }) }, reject) })
  })
  body.pipe(request)
  const answer = await answered
  body.destroy()
  request.destroy()
  return { ...answer, body: JSON.parse(answer.body) }
}

/** What comes back for bytes written to a new connection, until the server closes it or has answered `answers` times. */
async function exchange (parts: Iterable<string | Buffer>, answers: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  const end = new Promise<void>((resolve, reject) => {
    socket.on('error', reject).on('end', resolve)
    socket.on('data', (bytes) => {
      received += bytes.toString()
      if (received.split('HTTP/1.1 ').length > answers) resolve()
    })
  })
  Readable.from(parts).pipe(socket, { end: false })
  await end
  socket.destroy()
  return received
}

for (const [name, headers] of [['that says its length', { 'content-length': String(100 * 2 ** 20) }], ['in chunks', {}]] as const) {
  t.test(`a body of 100 MB ${name} is refused with the limit, and the server does not hold it`, async (t) => {
    const before = process.memoryUsage.rss()
    const { status, body } = await send(Readable.from(spaces(100)), headers)
    t.match([status, body], [413, { code: 'request.too_large', detail: /64 kB/, errors: [{ pointer: '/body' }] }])
    const anonymous = await send(Readable.from(spaces(100)), headers, 'Bearer nobody')
    t.match([anonymous.status, anonymous.body.code], [401, 'auth.unauthenticated'])
    t.ok(process.memoryUsage.rss() - before < 60 * 2 ** 20, `grew by ${Math.round((process.memoryUsage.rss() - before) / 2 ** 20)} MB`)
  })
}

t.test('a zipped body is read, and one that unfolds to more than the limit is refused', async (t) => {
  const small = gzipSync(JSON.stringify({ displayName: '压缩的人' }))
  t.match(await send(Readable.from([small]), { 'content-encoding': 'gzip' }), { status: 201, body: { displayName: '压缩的人' } })
  const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20, ' '))
  t.match(await send(Readable.from([bomb]), { 'content-encoding': 'gzip' }), { status: 413, body: { code: 'request.too_large' } })
})

t.test('after a refusal for its size the same connection goes on', async (t) => {
  const head = (rest: string) => `POST /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\n${rest}\r\n\r\n`
  const good = JSON.stringify({ displayName: 'after' })
  const second = head(`Content-Length: ${good.length}`) + good
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')])
  const stored = gzipSync(Buffer.alloc(3 * 2 ** 20), { level: 0 })
  for (const first of [
    [head(`Content-Length: ${3 * 2 ** 20}`), ...spaces(3)],
    [head('Transfer-Encoding: chunked'), chunk, chunk, chunk, '0\r\n\r\n'],
    [head(`Content-Encoding: gzip\r\nContent-Length: ${stored.length}`), stored],
  ]) t.match(await exchange([...first, second], 2), /^HTTP\/1\.1 413 [^]*HTTP\/1\.1 201 /)
})

t.test('what is no HTTP, or has more headers than fit, gets a problem too', async (t) => {
  for (const [sent, status, code] of [
    ['this is no HTTP\r\n\r\n', 400, 'request.malformed'],
    ['GET /v1/members HTTP/1.1\r\nHost: x\r\nContent-Length: a\r\n\r\n', 400, 'request.malformed'],
    [`GET /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'x'.repeat(16 * 1024)}\r\n\r\n`, 431, 'request.headers_too_large'],
  ] as const) {
    const answer = await exchange([sent], 9)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    t.match(head, new RegExp(`^HTTP/1\\.1 ${status} [^]*application/problem\\+json`))
    t.match(JSON.parse(body), { status, code, type: `/errors/${code}`, requestId: /./ })
  }
})

t.test('POST with X-HTTP-Method-Override is the request that was meant', async (t) => {
  const { body: { id } } = await client.post('/v1/members', { displayName: '某人' })
  const path = `/v1/members/${id}`
  const patched = await client.post(path, { city: '上海' }, { 'x-http-method-override': 'PATCH', 'if-match': '"v1"' })
  t.match([patched.status, patched.headers.etag, patched.body], [200, '"v2"', { city: '上海' }])
  t.equal((await client.post(path, { city: '北京' }, { 'x-http-method-override': 'patch', 'if-match': '"v1"' })).status, 412)
  t.equal((await client.post('/v1/members/by-external-id/u', { displayName: '别人' }, { 'x-http-method-override': 'PUT' })).status, 201)
  t.equal((await client.request('POST', path, { headers: { 'x-http-method-override': 'DELETE' } })).status, 204)
  for (const method of ['GET', 'TRACE', 'x']) t.equal((await client.post(path, {}, { 'x-http-method-override': method })).status, 404, method)
  const { statusCode } = await app.inject({ method: 'GET', url: '/v1/members', headers: { authorization, 'x-http-method-override': 'DELETE' } })
  t.equal(statusCode, 200, 'only POST can be meant otherwise')
})

t.test('every answer names its request, by the id the client gave if it is a plain one', async (t) => {
  const given = await client.get('/v1/members/nobody', { 'x-request-id': 'req-1.a:b_c' })
  t.strictSame([given.headers['x-request-id'], given.body.requestId], ['req-1.a:b_c', 'req-1.a:b_c'])
  for (const odd of ['', 'a b', 'x'.repeat(101), '<script>', '某', '{"a":1}']) {
    const { headers, body } = await client.get('/v1/members/nobody', { 'x-request-id': odd })
    t.match(headers['x-request-id'], /^[0-9a-f-]{36}$/)
    t.equal(body.requestId, headers['x-request-id'])
  }
})

t.test('an answer is zipped when the client asks for it and it is worth it', async (t) => {
  const { body: { id } } = await client.post('/v1/members', { displayName: '某人', bio: '长'.repeat(5_000) })
  const get = (url: string, encoding?: string) => app.inject({ url, headers: { authorization, ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) } })
  const [plain, zipped, short] = [await get(`/v1/members/${id}`), await get(`/v1/members/${id}`, 'gzip'), await get('/v1/members/nobody', 'gzip')]
  t.strictSame([plain.headers['content-encoding'], zipped.headers['content-encoding'], short.headers['content-encoding']], [undefined, 'gzip', undefined])
  t.match(zipped.headers.vary, /accept-encoding/i)
  t.equal(zipped.headers.etag, '"v1"')
  t.ok(zipped.rawPayload.length < plain.rawPayload.length / 10)
  t.equal(gunzipSync(zipped.rawPayload).toString(), plain.body)
})

t.test('answers carry security headers, and those about people are not stored', async (t) => {
  const people = await client.get('/v1/members')
  t.match(people.headers, { 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'content-security-policy': /default-src 'self'/, 'cache-control': 'no-store' })
  t.notOk('x-powered-by' in people.headers)
  const refused = await as().get('/v1/members')
  t.match(refused.headers, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
})

t.test('the process is alive and ready; without the search engine it is degraded, without the database or on its way out not ready', async (t) => {
  const anonymous = as()
  t.strictSame((await anonymous.get('/livez')).body, { status: 'ok' })
  t.match((await anonymous.get('/readyz')).body, { status: 'ok', search: 'ok', rosters: { communities: Number, megabytes: Number } })
  const { http } = configFrom(readEnv({}))
  const meili = openMeili(`http://127.0.0.1:${closedPort}`, undefined, 500)
  const postgres = openPostgres(`postgres://nobody@127.0.0.1:${closedPort}/nothing`, 2)
  t.teardown(async () => {
    await meili.close()
    await postgres.close()
  })
  const degraded = await buildApp({ deps: { ...deps, searchServers: deps.searchServers.map((server) => ({ ...server, engine: guardEngine(meiliMemberIndex(meili, 'x'), 1) })) }, http })
  t.match((await degraded.inject('/readyz')).json(), { status: 'ok', search: 'degraded', unreachable: ['main'] })
  const draining = await buildApp({ deps, http, isDraining: () => true })
  const broken = await buildApp({ deps: { ...deps, postgres }, http })
  for (const answer of [await draining.inject('/readyz'), await broken.inject('/readyz')]) {
    t.match([answer.statusCode, answer.json(), answer.headers['retry-after']], [503, { code: 'service.unavailable' }, '1'])
  }
  t.strictSame((await broken.inject('/livez')).json(), { status: 'ok' })
  const refused = await broken.inject({ url: '/v1/members', headers: { authorization } })
  t.match([refused.statusCode, refused.json(), refused.headers['retry-after']], [503, { code: 'service.database_unavailable' }, '1'])
  await Promise.all([degraded, draining, broken].map((other) => other.close()))
})

t.test('no personal data reaches the log, whatever goes wrong', async (t) => {
  const canaries = ['金丝雀甲', 'canary-external', '13999990000', 'canary@example.com', 'canary-wechat', 'canary-custom']
  const [displayName = '', externalId = '', phone, email, wechatId, value] = canaries
  const input = { displayName, externalId, contact: { phone, email, wechatId }, custom: { 备注: value }, bio: `${displayName} ${value}` }
  const { body: { id } } = await client.post('/v1/members', input)
  const everyCanary = encodeURIComponent(canaries.join(' '))
  await client.post('/v1/members', input)
  await client.get(`/v1/members/by-external-id/${externalId}`)
  await client.get(`/v1/members/search?q=${everyCanary}`)
  await client.post('/v1/members/search', { q: displayName })
  await client.get(`/v1/members/suggest?q=${encodeURIComponent(displayName)}`)
  await client.get(`/v1/members?cursor=${everyCanary}`)
  await client.get(`/v1/nothing/${everyCanary}?q=${everyCanary}`)
  await client.get(`/v1/members/${everyCanary}%ZZ`)
  await client.patch(`/v1/members/${id}`, { [displayName]: phone, headline: 1 })
  await client.patch(`/v1/members/${id}`, `{"bio": "${displayName}`, { 'content-type': 'application/json' })
  await client.post('/v1/members', { ...input, bio: displayName.repeat(20_000) })
  await client.get('/v1/members', { authorization: `Bearer ${phone}`, 'x-request-id': everyCanary })
  const breaking = await buildApp({ deps: { ...deps, newId: () => { throw new Error(`broken by ${displayName}\n    at ${phone}`) } }, http: configFrom(readEnv({})).http })
  t.equal((await breaking.inject({ method: 'POST', url: '/v1/members', headers: { authorization }, payload: { displayName } })).statusCode, 500)
  await breaking.close()
  const log = logLines.join('')
  t.match(log, /unexpected failure/)
  t.match(log, /"route":"\/v1\/members\/by-external-id\/:externalId"/)
  for (const canary of [...canaries, encodeURIComponent(displayName), key.slice(-20)]) t.notOk(log.includes(canary), canary)
})
