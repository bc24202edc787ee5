import t from 'tap'
import { holdLock } from '../support/hold-lock.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const started = await startApp(t)
const { aCommunity, connections } = started

async function aMember (client: Client) {
  return (await client.post('/v1/members', { displayName: '某人' })).body
}

t.test('a change that was meant for an older version is refused, and of two parallel ones exactly one wins', async (t) => {
  const { client } = await aCommunity()
  const { id } = await aMember(client)
  const path = `/v1/members/${id}`
  const race = await Promise.all(['甲', '乙'].map((headline) => client.patch(path, { headline }, { 'if-match': '"v1"' })))
  t.strictSame(race.map(({ status }) => status).sort(), [200, 412])
  const winner = race.find(({ status }) => status === 200)
  t.strictSame((await client.get(path)).body, winner?.body)
  const late = await client.delete(path, { 'if-match': '"v1"' })
  t.match([late.status, late.body], [412, { code: 'request.version_outdated', errors: [{ pointer: '/headers/if-match' }] }])
  t.equal((await client.patch(path, { headline: '丙' }, { 'if-match': '*' })).status, 200)
  t.equal((await client.delete(path, { 'if-match': '"v3"' })).status, 204)
})

t.test('two changes at the same moment that name different fields both take effect', async (t) => {
  const { client } = await aCommunity()
  const { id } = await aMember(client)
  const lock = await holdLock(t, connections.databaseUrl, 'select 1 from members where id = $1 for update', [id])
  const patches = [client.patch(`/v1/members/${id}`, { city: '上海' }), client.patch(`/v1/members/${id}`, { headline: '顾问' })]
  await lock.waiting(2)
  await lock.release()
  await Promise.all(patches)
  t.match((await client.get(`/v1/members/${id}`)).body, { city: '上海', headline: '顾问', version: 3 })
})

t.test('parallel upserts of one external id make one member and all succeed', async (t) => {
  const { client } = await aCommunity()
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => client.put('/v1/members/by-external-id/u-1', { displayName: `某人${index}` })))
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201])
  t.equal(new Set(answers.map(({ body }) => body.id)).size, 1)
})

t.test('twenty parallel creations, some of which fail, give numbers without a gap', async (t) => {
  const { client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: '年限', kind: 'number' })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => client.post('/v1/members', {
    displayName: `某人${index}`,
    externalId: index % 5 === 0 ? 'the same' : `u-${index}`,
    custom: { 年限: index % 7 === 3 ? 'wrong' : index },
  })))
  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  t.strictSame([count(201), count(409), count(400)], [15, 2, 3])
  const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => body.number as number).sort((a, b) => a - b)
  t.strictSame(numbers, Array.from({ length: 15 }, (_, index) => index + 1))
})

t.test('who is deleted while somebody blocks or connects them is not there', async (t) => {
  const { client } = await aCommunity()
  const [own, other] = [await aMember(client), await aMember(client)]
  const session = await logIn(started, client, own.id)
  const lock = await holdLock(t, connections.databaseUrl, 'delete from members where id = $1', [other.id])
  const asked = Promise.all([session.put(`/v1/me/blocks/${other.id}`, undefined), client.put(`/v1/members/${own.id}/connections/${other.id}`, undefined)])
  await lock.waiting(2)
  await lock.release()
  t.match((await asked).map(({ status, body }) => [status, body.code]), [[404, 'member.not_found'], [404, 'member.not_found']])
})

t.test('what cannot be written because somebody is deleted at this moment can be tried again, and says why', async (t) => {
  const { client } = await aCommunity()
  const [own, other] = [await aMember(client), await aMember(client)]
  const lock = await holdLock(t, connections.databaseUrl, 'delete from members where id = $1', [other.id])
  const say = () => client.post(`/v1/members/${own.id}/matches/${other.id}/feedback`, { outcome: 'interested' })
  const asked = say()
  await lock.waiting(1)
  await lock.release()
  const { status, headers, body } = await asked
  t.match([status, Number(headers['retry-after']) > 0, body.code], [503, true, 'service.database_unavailable'])
  t.match(await say(), { status: 404, body: { code: 'member.not_found' } })
})
