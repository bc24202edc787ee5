import t from 'tap'
import postgres from 'postgres'
import { allScopes } from '../../src/domain/access/scopes.ts'
import { startApp } from '../support/start-app.ts'

const clock = { now: new Date('2030-01-01T00:00:00.000Z') }
const { aCommunity, app, as, connections, logLines, operator } = await startApp(t, { now: () => clock.now })

/** Longer than an authentication is remembered. */
const cacheMs = 2_001
const pass = (ms: number) => { clock.now = new Date(clock.now.getTime() + ms) }
const noKey = `key_${'2'.repeat(20)}`

t.test('a created key works at once, and its secret is shown this once and nowhere else', async (t) => {
  const { id, client } = await aCommunity()
  const created = await client.post(`/v1/communities/${id}/keys`, { name: '小程序', scopes: ['members:list'] })
  t.equal(created.status, 201)
  const { secret } = created.body
  t.match(secret, /^rk_[a-z0-9]{20}_[a-z0-9]{45}$/)
  t.strictSame({ ...created.body, id: 'ID', secret: 'S' }, {
    id: 'ID', name: '小程序', kind: 'secret', scopes: ['members:list'], origins: [], appIds: [], profilesPerDayMax: null, secretLast4: secret.slice(-4), createdAt: clock.now.toISOString(), expiresAt: null, revokedAt: null, lastUsedAt: null, secret: 'S',
  })
  t.equal((await as(secret).get('/v1/members')).status, 200)
  t.match((await as(secret).post('/v1/members', { displayName: '某人' })).status, 403, 'it holds nothing else')
  const { body } = await client.get(`/v1/communities/${id}/keys?limit=100`)
  const { secret: _secret, ...shown } = created.body
  t.strictSame(body.items.find((key: { id: string }) => key.id === shown.id), { ...shown, lastUsedAt: clock.now.toISOString() })
  t.equal(body.items.length, 2)
  t.notOk(JSON.stringify(body).includes(secret.slice(-20)))
  t.notOk(logLines.join('').includes(secret.slice(-20)), 'not in the log')
})

t.test('the database holds no secret of a key, not even a part that proves it', async (t) => {
  const { key } = await aCommunity()
  const owner = postgres(connections.databaseUrl, { max: 1 })
  t.teardown(() => owner.end())
  const [row] = await owner<{ text: string, hmac: string }[]>`select api_keys::text as text, secret_hmac as hmac from api_keys where id = ${`key_${key.slice(3, 23)}`}`
  t.match(row?.hmac, /^[\w-]{43}$/)
  for (let start = 24; start + 8 <= key.length; start++) if (row?.text.includes(key.slice(start, start + 8))) t.fail('a part of the secret is stored')
  const wrongSecret = `${key.slice(0, -1)}${key.endsWith('2') ? '3' : '2'}`
  t.equal((await as(wrongSecret).get('/v1/members')).status, 401)
})

t.test('keys are listed page by page', async (t) => {
  const { id, client } = await aCommunity()
  for (let count = 1; count <= 4; count++) await client.post(`/v1/communities/${id}/keys`, { name: `key ${count}`, scopes: ['members:list'] })
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/communities/${id}/keys?limit=2${cursor && `&cursor=${cursor}`}`)
    ids.push(...body.items.map((key: { id: string }) => key.id))
    cursor = body.nextCursor
  }
  t.equal(new Set(ids).size, 5)
  t.equal(ids.length, 5)
})

t.test('what is done to keys is in the log of the community, without the keys', async (t) => {
  const { id, client } = await aCommunity()
  const { body: key } = await client.post(`/v1/communities/${id}/keys`, { name: 'server', scopes: ['members:list'], profilesPerDayMax: 500 })
  const { body: fresh } = await client.post(`/v1/communities/${id}/keys/${key.id}/rotate`, {})
  for (let twice = 0; twice < 2; twice++) await client.delete(`/v1/communities/${id}/keys/${key.id}`)
  const { body, text } = await client.get('/v1/audit')
  t.match(body.items, [
    { action: 'key.revoked', actorKind: 'key', detail: { keyId: key.id } },
    { action: 'key.rotated', detail: { keyId: key.id, newKeyId: fresh.id } },
    { action: 'key.created', detail: { keyId: key.id, kind: 'secret', scopes: ['members:list'] } },
  ])
  t.equal(body.items.length, 3)
  for (const { secret } of [key, fresh]) t.notOk(text.includes(secret.slice(-20)))
  t.equal(fresh.profilesPerDayMax, 500)
})

t.test('a rotated key works beside its successor for the overlap and not after', async (t) => {
  const { id, client } = await aCommunity()
  const { body: old } = await client.post(`/v1/communities/${id}/keys`, { name: 'server', scopes: ['members:list'] })
  const rotated = await client.post(`/v1/communities/${id}/keys/${old.id}/rotate`, { overlapSeconds: 60 })
  t.match([rotated.status, rotated.body], [201, { name: 'server', scopes: ['members:list'], expiresAt: null }])
  t.not(rotated.body.secret, old.secret)
  const statuses = async () => [(await as(old.secret).get('/v1/members')).status, (await as(rotated.body.secret).get('/v1/members')).status]
  t.strictSame(await statuses(), [200, 200])
  pass(59_999)
  t.strictSame(await statuses(), [200, 200])
  pass(cacheMs)
  t.strictSame(await statuses(), [401, 200])
  const again = await client.post(`/v1/communities/${id}/keys/${old.id}/rotate`, {})
  t.match([again.status, again.body.code], [409, 'key.revoked'])
})

t.test('rotation without a body keeps the old key for a day, and does not outlive the end the old key had', async (t) => {
  const { id, client } = await aCommunity()
  const { body: old } = await client.post(`/v1/communities/${id}/keys`, { name: 'server', scopes: ['members:list'], expiresInDays: 10 })
  const end = new Date(clock.now.getTime() + 10 * 86_400_000).toISOString()
  t.equal(old.expiresAt, end)
  const rotated = await client.request('POST', `/v1/communities/${id}/keys/${old.id}/rotate`)
  t.match([rotated.status, rotated.body.expiresAt], [201, end])
  const { body } = await client.get(`/v1/communities/${id}/keys?limit=100`)
  t.equal(body.items.find((key: { id: string }) => key.id === old.id).expiresAt, new Date(clock.now.getTime() + 86_400_000).toISOString())
})

t.test('a revoked key stops within two seconds, for good, and can be revoked again', async (t) => {
  const { id, client } = await aCommunity()
  const { body: key } = await client.post(`/v1/communities/${id}/keys`, { name: 'leaked', scopes: [...allScopes] })
  t.equal((await as(key.secret).get('/v1/members')).status, 200)
  const revoked = await client.delete(`/v1/communities/${id}/keys/${key.id}`)
  t.match([revoked.status, revoked.body.revokedAt], [200, clock.now.toISOString()])
  pass(cacheMs)
  const refused = await as(key.secret).get('/v1/members')
  t.match([refused.status, refused.body.code, refused.headers['www-authenticate']], [401, 'auth.unauthenticated', 'Bearer'])
  t.equal((await client.delete(`/v1/communities/${id}/keys/${key.id}`)).body.revokedAt, revoked.body.revokedAt)
  t.equal((await client.post(`/v1/communities/${id}/keys/${key.id}/rotate`, {})).body.code, 'key.revoked')
})

t.test('an expired key is refused', async (t) => {
  const { id, client } = await aCommunity()
  const { body: key } = await client.post(`/v1/communities/${id}/keys`, { name: 'for a day', scopes: ['members:list'], expiresInDays: 1 })
  pass(86_399_000)
  t.equal((await as(key.secret).get('/v1/members')).status, 200)
  pass(cacheMs)
  t.equal((await as(key.secret).get('/v1/members')).status, 401)
})

t.test('a key cannot give scopes it lacks, neither by creating nor by rotating', async (t) => {
  const { id, client } = await aCommunity()
  const { body: { secret } } = await client.post(`/v1/communities/${id}/keys`, { name: 'key maker', scopes: ['keys:write', 'members:list'] })
  const { body: strong } = await client.post(`/v1/communities/${id}/keys`, { name: 'strong', scopes: ['members:list', 'members:contact'] })
  const maker = as(secret)
  const created = await maker.post(`/v1/communities/${id}/keys`, { name: 'more', scopes: ['members:list', 'members:contact'] })
  const rotated = await maker.post(`/v1/communities/${id}/keys/${strong.id}/rotate`, { overlapSeconds: 0 })
  for (const { status, body } of [created, rotated]) t.match([status, body.code, body.detail], [403, 'key.scope_not_held', /members:contact/])
  t.equal((await maker.post(`/v1/communities/${id}/keys`, { name: 'less', scopes: ['members:list'] })).status, 201)
  t.equal((await as(strong.secret).get('/v1/members')).status, 200, 'the refused rotation ended nothing')
  t.equal((await operator.post(`/v1/communities/${id}/keys/${strong.id}/rotate`, {})).status, 201)
  const without = await as(strong.secret).get(`/v1/communities/${id}/keys`)
  t.match([without.status, without.body.code], [403, 'auth.forbidden'])
})

t.test('another community, its keys, and what does not exist are the same 404', async (t) => {
  const { id, client } = await aCommunity()
  const other = await aCommunity()
  const otherKey = `key_${other.key.slice(3, 23)}`
  const text = async (answer: Promise<{ status: number, text: string, body: { requestId: string } }>) => {
    const { status, text, body } = await answer
    return `${status} ${text.replace(body.requestId, '')}`
  }
  t.equal(await text(client.get(`/v1/communities/${other.id}/keys`)), await text(client.get('/v1/communities/com_nowhere/keys')))
  t.equal(await text(client.delete(`/v1/communities/${other.id}/keys/${otherKey}`)), await text(client.delete(`/v1/communities/com_nowhere/keys/${otherKey}`)))
  t.equal(await text(client.delete(`/v1/communities/${id}/keys/${otherKey}`)), await text(client.delete(`/v1/communities/${id}/keys/${noKey}`)))
  t.equal(await text(client.post(`/v1/communities/${id}/keys/${otherKey}/rotate`)), await text(client.post(`/v1/communities/${id}/keys/${noKey}/rotate`)))
  t.match(await text(client.delete(`/v1/communities/${id}/keys/${otherKey}`)), /^404 .*key\.not_found/)
  pass(cacheMs)
  t.equal((await other.client.get('/v1/members')).status, 200, 'the other key still works')
})

t.test('a token that is no key is refused the same way as an unknown one', async (t) => {
  for (const token of [`rk_${'2'.repeat(20)}_${'2'.repeat(45)}`, 'rk_', 'x', `rk_${'2'.repeat(20)}_${'2'.repeat(44)}\u00ff`]) {
    const { statusCode, headers } = await app.inject({ url: '/v1/members', headers: { authorization: `Bearer ${token}` } })
    t.strictSame([statusCode, headers['www-authenticate']], [401, 'Bearer'])
  }
  t.equal((await operator.get('/v1/members')).body.code, 'auth.forbidden', 'the operator belongs to no community')
})

t.test('a faulty key is refused by the name of its field', async (t) => {
  const { id, client } = await aCommunity()
  const good = { name: 'key', scopes: ['members:list'] }
  for (const [input, pointer] of [
    [{ ...good, name: '' }, '/body/name'],
    [{ ...good, scopes: [] }, '/body/scopes'],
    [{ ...good, scopes: ['members:list', 'root'] }, '/body/scopes/1'],
    [{ ...good, expiresInDays: 0 }, '/body/expiresInDays'],
    [{ ...good, admin: true }, '/body/admin'],
    [{ name: 'key' }, '/body/scopes'],
    [{ ...good, kind: 'public' }, '/body/kind'],
    [{ ...good, origins: ['https://a.example.com'] }, '/body/origins'],
    [{ ...good, appIds: ['wx0123456789abcdef'] }, '/body/appIds'],
    [{ ...good, profilesPerDayMax: 0 }, '/body/profilesPerDayMax'],
  ] as const) {
    t.match((await client.post(`/v1/communities/${id}/keys`, input)).body, { code: 'request.invalid', errors: [{ pointer }] }, pointer)
  }
})
