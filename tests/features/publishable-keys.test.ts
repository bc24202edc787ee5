import t from 'tap'
import { startApp, type Client } from '../support/start-app.ts'

const clock = { now: new Date('2030-01-01T00:00:00.000Z') }
const { aCommunity, as, settle } = await startApp(t, { now: () => clock.now })
const pass = (ms: number) => { clock.now = new Date(clock.now.getTime() + ms) }

/** Longer than a key and the origins of all keys are remembered. */
const [keyCacheMs, originCacheMs] = [2_001, 30_001]
const origin = 'https://members.example.com'
const appId = 'wx0123456789abcdef'
const pageOf = (app: string) => `https://servicewechat.com/${app}/12/page-frame.html`

async function aPublishableKey (limits: Record<string, unknown> = { origins: [origin], appIds: [appId] }) {
  const { id, client } = await aCommunity()
  const { status, body: key } = await client.post(`/v1/communities/${id}/keys`, { name: '网页', kind: 'publishable', ...limits })
  return { id, client, status, key, page: as(key.secret) }
}

const search = async (client: Client, headers: Record<string, string> = {}) => (await client.get('/v1/members/search?q=王也', headers)).status

t.test('a publishable key searches, from its places, so many profiles a day, and says so', async (t) => {
  const { status, key } = await aPublishableKey()
  t.equal(status, 201)
  t.match(key.secret, /^pk_[a-z0-9]{20}_[a-z0-9]{45}$/)
  t.strictSame({ ...key, id: 'ID', secret: 'S', secretLast4: 'L' }, {
    id: 'ID', name: '网页', kind: 'publishable', scopes: ['members:search'], origins: [origin], appIds: [appId], profilesPerDayMax: 300,
    secretLast4: 'L', createdAt: clock.now.toISOString(), expiresAt: null, revokedAt: null, lastUsedAt: null, secret: 'S',
  })
})

t.test('a publishable key works from its origins and its mini programs, and from nowhere else', async (t) => {
  const { client, page } = await aPublishableKey()
  await client.post('/v1/members', { displayName: '王也' })
  await settle()
  const places: [headers: Record<string, string>, status: number][] = [
    [{ origin }, 200],
    [{ referer: pageOf(appId) }, 200],
    [{ referer: pageOf(appId), origin: 'https://servicewechat.com' }, 200],
    [{}, 401],
    [{ origin: 'https://example.com' }, 401],
    [{ origin: `${origin}.evil.example.com` }, 401],
    [{ origin: 'http://members.example.com' }, 401],
    [{ origin: `${origin}:8443` }, 401],
    [{ origin: 'null' }, 401],
    [{ referer: `${origin}/` }, 401],
    [{ referer: pageOf('wxfedcba9876543210') }, 401],
    [{ referer: pageOf(`${appId}0`) }, 401],
    [{ referer: `https://servicewechat.com.example.com/${appId}/1/page-frame.html` }, 401],
    [{ referer: `https://example.com/?https://servicewechat.com/${appId}/1/page-frame.html` }, 401],
  ]
  for (const [headers, status] of places) t.equal(await search(page, headers), status, JSON.stringify(headers))
})

t.test('from elsewhere a publishable key is answered as one there is not', async (t) => {
  const { page, key } = await aPublishableKey()
  const answer = async (client: Client) => {
    const { status, text, body: { requestId } } = await client.get('/v1/members/search?q=王也', { origin: 'https://example.com' })
    return `${status} ${text.replace(requestId, '')}`
  }
  t.match(await answer(page), /^401 /)
  t.equal(await answer(page), await answer(as(`pk_${'2'.repeat(20)}_${'2'.repeat(45)}`)))
  t.equal(await search(as(key.secret.replace('pk_', 'rk_')), { origin }), 401, 'nor is it a secret key by another name')
})

t.test('a publishable key reads no profile, lists nobody, changes nothing and logs nobody in', async (t) => {
  const { id, client, page } = await aPublishableKey()
  const { body: member } = await client.post('/v1/members', { displayName: '王也', externalId: 'u-1' })
  const requests: [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object][] = [
    ['GET', `/v1/members/${member.id}`], ['GET', '/v1/members'], ['GET', '/v1/members/export'], ['GET', `/v1/communities/${id}/keys`], ['GET', '/v1/me/sessions'],
    ['GET', '/v1/audit'], ['POST', '/v1/members', { displayName: '某人' }], ['PATCH', `/v1/members/${member.id}`, { city: '上海' }], ['DELETE', `/v1/members/${member.id}`],
    ['POST', '/v1/sessions', { memberId: member.id }], ['POST', `/v1/communities/${id}/keys`, { name: 'more', scopes: ['members:search'] }],
  ]
  for (const [method, url, body] of requests) t.equal((await page.request(method, url, { headers: { origin }, ...body && { body } })).status, 403, `${method} ${url}`)
})

t.test('a secret key works wherever it is sent from', async (t) => {
  const { client } = await aCommunity()
  t.equal((await client.get('/v1/members', { origin: 'https://example.com' })).status, 200)
})

t.test('a rotated publishable key has the same places and the same budget', async (t) => {
  const { id, client, key } = await aPublishableKey({ origins: [origin], profilesPerDayMax: 50 })
  const { body: fresh } = await client.post(`/v1/communities/${id}/keys/${key.id}/rotate`, { overlapSeconds: 0 })
  t.match(fresh, { kind: 'publishable', scopes: ['members:search'], origins: [origin], appIds: [], profilesPerDayMax: 50, secret: /^pk_/ })
  pass(keyCacheMs)
  t.strictSame([await search(as(fresh.secret), { origin }) === 401, await search(as(fresh.secret)), await search(as(key.secret), { origin })], [false, 401, 401])
})

t.test('a publishable key is bound to a place, has no other scope and a limit, or is not made', async (t) => {
  for (const [limits, pointer] of [
    [{}, '/body/origins'],
    [{ origins: [origin], scopes: ['members:read'] }, '/body/scopes'],
    [{ origins: [origin], profilesPerDayMax: null }, '/body/profilesPerDayMax'],
    [{ appIds: ['wx/../'] }, '/body/appIds/0'],
    ...[`${origin}/`, `${origin}/page`, 'members.example.com', 'HTTPS://members.example.com', `${origin}:443`, 'ftp://example.com', '*', 'null', 'https://*.example.com']
      .map((wrong) => [{ origins: [origin, wrong] }, '/body/origins/1'] as const),
  ] as const) {
    const { status, key } = await aPublishableKey(limits)
    t.match([status, key], [400, { code: 'request.invalid', errors: [{ pointer }] }], JSON.stringify(limits))
  }
  t.equal((await aPublishableKey({ origins: ['http://localhost:5173'], scopes: ['members:search'] })).status, 201)
})

t.test('a page of a published origin may read every answer, failures too; to other pages the browser shows nothing', async (t) => {
  const { id, client, key, page } = await aPublishableKey({ origins: ['https://cors.example.com'] })
  pass(originCacheMs)
  const preflight = (from: string, url = '/v1/members/search') =>
    as().request('OPTIONS', url, { headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' } })
  const { status, headers, text } = await preflight('https://cors.example.com')
  t.strictSame([status, text], [204, ''])
  t.match(headers, {
    'access-control-allow-origin': 'https://cors.example.com', 'access-control-allow-methods': /\bPATCH\b/, 'access-control-allow-headers': /\bAuthorization\b.*\bIf-Match\b/,
    'access-control-max-age': '600', vary: 'Origin',
  })
  t.notOk('access-control-allow-credentials' in headers)
  const read = await page.get(`/v1/communities/${id}/keys`, { origin: 'https://cors.example.com' })
  t.match(read, { status: 403, headers: { 'access-control-allow-origin': 'https://cors.example.com', 'access-control-expose-headers': /\bETag\b/, vary: /Origin/ } })
  for (const strange of [await preflight('https://example.com'), await preflight('https://cors.example.com', '/livez')]) {
    t.equal(strange.status, 404)
    t.notOk('access-control-allow-origin' in strange.headers)
  }
  t.notOk('access-control-allow-origin' in (await client.get('/v1/members', { origin: 'https://example.com' })).headers)
  await client.delete(`/v1/communities/${id}/keys/${key.id}`)
  pass(originCacheMs)
  t.equal((await preflight('https://cors.example.com')).status, 404, 'no longer than the key works')
})
