import t from 'tap'
import { startApp, type Answer } from '../support/start-app.ts'

const { aCommunity, as, operator } = await startApp(t)
const once = (key: string) => ({ 'idempotency-key': key })
const isReplayed = ({ headers }: Answer) => headers['idempotent-replayed'] === 'true'
const count = async (client: ReturnType<typeof as>) => (await client.get('/v1/members?limit=100')).body.items.length

t.test('a repeated creation with the same key answers the same member and says so', async (t) => {
  const { client } = await aCommunity()
  const first = await client.post('/v1/members', { displayName: '冯宝宝', city: '上海' }, once('k-1'))
  const second = await client.post('/v1/members', { displayName: '冯宝宝', city: '上海' }, once('k-1'))
  t.strictSame([first.status, isReplayed(first), second.status, isReplayed(second)], [201, false, 201, true])
  t.strictSame(second.body, first.body)
  t.equal(second.headers.location, first.headers.location)
  t.equal(await count(client), 1)
  t.equal((await client.post('/v1/members', { displayName: '冯宝宝', city: '上海' }, once('k-2'))).body.number, 2)
})

t.test('the same key with another body or on another route is refused and changes nothing', async (t) => {
  const { client, id } = await aCommunity()
  await client.post('/v1/members', { displayName: '冯宝宝' }, once('k'))
  for (const answer of [
    await client.post('/v1/members', { displayName: '王也' }, once('k')),
    await client.post('/v1/custom-fields', { key: 'a', kind: 'text' }, once('k')),
    await client.post(`/v1/communities/${id}/keys`, { name: 'x', scopes: ['members:read'] }, once('k')),
  ]) t.match([answer.status, answer.body], [422, { code: 'request.idempotency_key_reused', errors: [{ pointer: '/headers/idempotency-key' }] }])
  t.equal(await count(client), 1)
})

t.test('fifty parallel creations with one key make one member', async (t) => {
  const { client } = await aCommunity()
  const answers = await Promise.all(Array.from({ length: 50 }, () => client.post('/v1/members', { displayName: '冯宝宝' }, once('k'))))
  t.strictSame(answers.map(({ status, body }) => [status, body.id]), answers.map(() => [201, answers[0]?.body.id]))
  t.equal(answers.filter(isReplayed).length, 49)
  t.equal(await count(client), 1)
})

t.test('another credential may use the same key for itself', async (t) => {
  const one = await aCommunity()
  const other = await aCommunity()
  const { body: { secret } } = await one.client.post(`/v1/communities/${one.id}/keys`, { name: 'second', scopes: ['members:write', 'members:read'] })
  const answers = [one.client, as(secret), other.client].map((client) => client.post('/v1/members', { displayName: '冯宝宝' }, once('k')))
  t.strictSame((await Promise.all(answers)).map((answer) => [answer.status, isReplayed(answer)]), [[201, false], [201, false], [201, false]])
  t.equal(await count(one.client), 2)
})

t.test('a request that failed has not used up its key', async (t) => {
  const { client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: '年限', kind: 'number' })
  await client.post('/v1/members', { displayName: '某人', externalId: 'u-1' })
  t.equal((await client.post('/v1/members', { displayName: '' }, once('k'))).status, 400)
  t.equal((await client.post('/v1/members', { displayName: '冯宝宝', custom: { 年限: 'x' } }, once('k'))).status, 400)
  t.equal((await client.post('/v1/members', { displayName: '冯宝宝', externalId: 'u-1' }, once('k'))).status, 409)
  const repaired = await client.post('/v1/members', { displayName: '冯宝宝', externalId: 'u-2' }, once('k'))
  t.strictSame([repaired.status, isReplayed(repaired), repaired.body.number], [201, false, 2])
})

t.test('a repetition answers what the member is now, and 404 when the member is gone', async (t) => {
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝' }, once('k'))
  await client.patch(`/v1/members/${id}`, { city: '上海' })
  t.match((await client.post('/v1/members', { displayName: '冯宝宝' }, once('k'))).body, { id, city: '上海', version: 2 })
  await client.delete(`/v1/members/${id}`)
  const gone = await client.post('/v1/members', { displayName: '冯宝宝' }, once('k'))
  t.match([gone.status, gone.body.code], [404, 'member.not_found'])
  t.equal(await count(client), 0)
})

t.test('communities, keys, rotations and custom fields are made once too, and a secret is not shown twice', async (t) => {
  const { client, id } = await aCommunity()
  const twice = async (send: () => Promise<Answer>) => {
    const [first, second] = [await send(), await send()]
    t.strictSame([first.status, isReplayed(first), second.status, isReplayed(second)], [201, false, 201, true])
    return [first.body, second.body]
  }
  const [community, sameCommunity] = await twice(() => operator.post('/v1/communities', { name: '社群', slug: 'once' }, once('k')))
  t.strictSame(sameCommunity, { community: community.community, apiKey: { ...community.apiKey, secret: null } })
  const [key, sameKey] = await twice(() => client.post(`/v1/communities/${id}/keys`, { name: 'x', scopes: ['members:read'] }, once('k-1')))
  t.strictSame(sameKey, { ...key, secret: null })
  const [rotated, sameRotated] = await twice(() => client.post(`/v1/communities/${id}/keys/${key.id}/rotate`, {}, once('k-2')))
  t.strictSame(sameRotated, { ...rotated, secret: null })
  const [field, sameField] = await twice(() => client.post('/v1/custom-fields', { key: '年限', kind: 'number' }, once('k-3')))
  t.strictSame(sameField, field)
  t.equal((await client.get(`/v1/communities/${id}/keys`)).body.items.length, 3)
})

t.test('an empty or overlong key is refused by the name of its header', async (t) => {
  const { client } = await aCommunity()
  for (const key of ['', 'k'.repeat(256)]) {
    t.match((await client.post('/v1/members', { displayName: '某人' }, once(key))).body, { code: 'request.invalid', errors: [{ pointer: '/headers/idempotency-key' }] })
  }
  t.equal((await client.post('/v1/members', { displayName: '某人' }, once('k'.repeat(255)))).status, 201)
})
