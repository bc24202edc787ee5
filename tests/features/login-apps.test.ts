import t from 'tap'
import postgres from 'postgres'
import { startApp } from '../support/start-app.ts'
import { logIn } from '../support/log-in.ts'

const started = await startApp(t)
const { aCommunity, connections, logLines } = started
const secret = 'a-secret-of-a-mini-program'
const wechat = { provider: 'wechat', appId: 'wx0000000000000001', secret }

t.test('an app is registered, listed and removed, and its secret is never shown', async (t) => {
  const { client } = await aCommunity()
  const created = await client.post('/v1/login-apps', wechat)
  t.equal(created.status, 201)
  t.strictSame({ ...created.body, id: 'ID', createdAt: 'AT' }, { id: 'ID', provider: 'wechat', appId: wechat.appId, issuer: null, createdAt: 'AT' })
  const oidc = await client.post('/v1/login-apps', { provider: 'oidc', appId: 'renmai', secret, issuer: 'https://login.example.com/tenant' })
  t.equal(oidc.body.issuer, 'https://login.example.com/tenant')
  const { body: page } = await client.get('/v1/login-apps')
  t.strictSame(page, { items: [created.body, oidc.body].toSorted((a, b) => a.id < b.id ? -1 : 1), nextCursor: null })
  const removed = await client.delete(`/v1/login-apps/${created.body.id}`)
  t.strictSame([removed.status, removed.text], [204, ''])
  t.match(await client.delete(`/v1/login-apps/${created.body.id}`), { status: 404, body: { code: 'login_app.not_found' } })
  t.strictSame((await client.get('/v1/login-apps')).body.items, [oidc.body])
  for (const { text } of [created, oidc, await client.get('/v1/login-apps'), await client.get('/v1/audit?limit=100')]) t.notOk(text.includes(secret))
  t.notOk(logLines.join('').includes(secret))
})

t.test('the database holds secrets sealed only', async (t) => {
  const { client } = await aCommunity()
  const { body } = await client.post('/v1/login-apps', wechat)
  const owner = postgres(connections.databaseUrl, { max: 1 })
  t.teardown(() => owner.end())
  const [row] = await owner<{ text: string, sealed: Buffer }[]>`select login_apps::text as text, secret_sealed as sealed from login_apps where id = ${body.id}`
  t.ok(row && row.sealed.length > secret.length)
  t.notOk(row?.text.includes(secret))
  t.notOk(row?.sealed.toString('latin1').includes(secret.slice(0, 8)))
})

t.test('an app is registered once in a community, and in as many communities as use it', async (t) => {
  const [one, other] = [await aCommunity(), await aCommunity()]
  t.equal((await one.client.post('/v1/login-apps', wechat)).status, 201)
  t.match(await one.client.post('/v1/login-apps', { ...wechat, secret: 'another' }), { status: 409, body: { code: 'login_app.exists' } })
  t.equal((await one.client.post('/v1/login-apps', { ...wechat, appId: 'wx0000000000000002' })).status, 201)
  const { status, body } = await other.client.post('/v1/login-apps', wechat)
  t.equal(status, 201)
  t.equal((await one.client.delete(`/v1/login-apps/${body.id}`)).status, 404)
  t.equal((await one.client.get('/v1/login-apps')).body.items.length, 2)
})

t.test('the same request with its Idempotency-Key registers one app', async (t) => {
  const { client } = await aCommunity()
  const headers = { 'idempotency-key': 'k-1' }
  const first = await client.post('/v1/login-apps', wechat, headers)
  const again = await client.post('/v1/login-apps', wechat, headers)
  t.strictSame([again.status, again.body, again.headers['idempotent-replayed']], [201, first.body, 'true'])
})

t.test('an issuer is named for OpenID Connect only, and leads nowhere inside', async (t) => {
  const { client } = await aCommunity()
  t.match(await client.post('/v1/login-apps', { ...wechat, issuer: 'https://login.example.com' }), { status: 400, body: { errors: [{ pointer: '/body/issuer' }] } })
  const oidc = { provider: 'oidc', appId: 'renmai', secret }
  t.match(await client.post('/v1/login-apps', oidc), { status: 400, body: { errors: [{ pointer: '/body/issuer' }] } })
  for (const issuer of ['http://login.example.com', 'https://127.0.0.1', 'https://[::ffff:a00:1]', 'https://169.254.169.254/', 'http://127.0.0.1:9', 'https://login.example.com?x=1', 'login']) {
    t.match(await client.post('/v1/login-apps', { ...oidc, issuer }), { status: 400, body: { code: 'login_app.issuer_not_allowed', errors: [{ pointer: '/body/issuer' }] } }, issuer)
  }
})

t.test('apps are for whoever may make keys', async (t) => {
  const { id, client } = await aCommunity()
  const { body: member } = await client.post('/v1/members', { displayName: '王也' })
  const { body: key } = await client.post(`/v1/communities/${id}/keys`, { name: 'reader', scopes: ['members:read', 'sessions:write'] })
  for (const other of [await logIn(started, client, member.id), started.as(key.secret), started.operator]) {
    t.equal((await other.get('/v1/login-apps')).status, 403)
    t.equal((await other.post('/v1/login-apps', wechat)).status, 403)
    t.equal((await other.delete('/v1/login-apps/app_1')).status, 403)
  }
  t.equal((await started.as().get('/v1/login-apps')).status, 401)
})
