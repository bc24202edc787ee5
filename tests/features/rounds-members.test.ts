import t from 'tap'
import { logIn } from '../support/log-in.ts'
import { changedRound, leftOverOf, membersOf, pairsOf, people, plannedRound, roundEnd } from '../support/round-parts.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

t.setTimeout(240_000)
const started = await startApp(t)
const { aCommunity } = started
await startWorkerFor(t, started.deps)

async function withPeople (count: number) {
  const { id, client } = await aCommunity()
  const ids = await membersOf(client, people(count))
  return { id, client, ids, as: async (memberId: string | undefined) => logIn(started, client, memberId ?? '') }
}

const mine = async (member: Client, roundId: string) => (await member.get(`/v1/me/rounds/${roundId}`))
const withoutRequest = ({ body, status }: { body: object, status: number }) => ({ status, body: { ...body, requestId: null } })

t.test('whom somebody blocked after the plan is not published to them, and both are paired anew', async (t) => {
  const { client, ids, as } = await withPeople(6)
  const round = await plannedRound(client, { participants: { everybody: true } })
  const [[one, two] = ['', '']] = await pairsOf(client, round.id)
  const member = await as(one)
  t.equal((await member.put(`/v1/me/blocks/${two}`, undefined)).status, 204)
  const published = await changedRound(client, round.id, 'publish')
  t.match(published, { status: 'published', quality: { droppedPairs: 1, pairs: 3, leftOver: { pool: 0 } } })
  const pairs = await pairsOf(client, round.id)
  t.equal(pairs.length, 3)
  t.notOk(pairs.some((pair) => pair.includes(one) && pair.includes(two)))
  t.strictSame(pairs.flat().sort(), ids.toSorted())
  t.match((await mine(member, round.id)).body, { status: 'paired', partner: { id: pairs.find((pair) => pair.includes(one))?.find((id) => id !== one) } })
})

t.test('who withdrew, hid or was erased since the plan is in no pair that is published, and who is left by it comes first next time', async (t) => {
  const { client, ids, as } = await withPeople(7)
  const round = await plannedRound(client, { participants: { everybody: true } })
  const [first = ['', ''], second = ['', ''], third = ['', '']] = await pairsOf(client, round.id)
  t.equal((await (await as(first[0])).delete('/v1/me/consents/matching')).status, 200)
  await client.patch(`/v1/members/${second[0]}`, { listing: 'hidden' })
  t.equal((await client.delete(`/v1/members/${third[0]}`)).status, 204)
  const published = await changedRound(client, round.id, 'publish')
  t.match(published, { status: 'published', participants: { pool: 4 }, quality: { droppedPairs: 3, pairs: 2, leftOver: { pool: 0 } } })
  const pairs = await pairsOf(client, round.id)
  t.strictSame(pairs.flat().sort(), ids.filter((id) => ![first[0], second[0], third[0]].includes(id)).sort())
  t.equal((await mine(await as(first[0]), round.id)).status, 404, 'they did not take part')
})

t.test('what is published is taken back whole: pairs, connections, and what later rounds remember', async (t) => {
  const { client, ids, as } = await withPeople(2)
  const round = await plannedRound(client, { participants: { memberIds: ids } })
  t.match(await client.post(`/v1/rounds/${round.id}/undo`), { status: 409, body: { code: 'round.not_ready' } })
  const published = await changedRound(client, round.id, 'publish')
  const member = await as(ids[0])
  const connections = async () => (await member.get('/v1/me/connections')).body.items.map(({ source }: { source: string }) => source)
  t.strictSame(await connections(), ['round'])
  t.match(await client.delete(`/v1/rounds/${round.id}`), { status: 409 })
  t.equal((await plannedRound(client, { participants: { memberIds: ids } })).quality.pairs, 0, 'they met')
  t.match(await client.post(`/v1/rounds/${round.id}/undo`, undefined, { 'if-match': '"v1"' }), { status: 412 })
  const undone = await client.post(`/v1/rounds/${round.id}/undo`, undefined, { 'if-match': `"v${published.version}"` })
  t.match(undone, { status: 200, body: { status: 'undone', undoneAt: String } })
  t.strictSame([await connections(), (await mine(member, round.id)).status], [[], 404])
  t.equal((await plannedRound(client, { participants: { memberIds: ids } })).quality.pairs, 1)
  t.equal((await client.delete(`/v1/rounds/${round.id}`)).status, 204)
  t.equal((await client.get(`/v1/rounds/${round.id}`)).status, 404)
  const { body } = await client.get('/v1/audit?limit=100')
  const acts = body.items.filter(({ detail }: { detail: { roundId?: string } }) => detail.roundId === round.id).map(({ action }: { action: string }) => action)
  t.strictSame(acts, ['round.deleted', 'round.undone', 'round.published', 'round.created'])
})

t.test('a connection from before outlives a round that is taken back', async (t) => {
  const { client, ids: [one = '', two = ''], as } = await withPeople(2)
  await client.put(`/v1/members/${one}/connections/${two}`, undefined)
  const round = await plannedRound(client, { participants: { everybody: true } })
  await changedRound(client, round.id, 'publish')
  await client.post(`/v1/rounds/${round.id}/undo`)
  t.match((await (await as(one)).get('/v1/me/connections')).body.items, [{ memberId: two, source: 'recorded' }])
})

t.test('members join a round they may opt into, and leave one they may opt out of, until it is published', async (t) => {
  const { client, ids, as } = await withPeople(5)
  const [one, two, three] = await Promise.all(ids.slice(0, 3).map(as)) as [Client, Client, Client]
  const chosen = { participants: { memberIds: ids.slice(0, 4) } }
  const joining = await plannedRound(client, { ...chosen, participation: 'opt_in' })
  t.match(joining, { participants: {}, quality: { pairs: 0 } })
  t.match((await mine(one, joining.id)).body, { status: 'open', takesPart: false, partner: null })
  for (const member of [one, two, one]) t.equal((await member.put(`/v1/me/rounds/${joining.id}/participation`, undefined)).status, 204)
  t.match(await (await as(ids[4])).put(`/v1/me/rounds/${joining.id}/participation`, undefined), { status: 404, body: { code: 'round.not_found' } })
  t.equal((await two.delete('/v1/me/consents/matching')).status, 200)
  const again = await plannedRound(client, { ...chosen, participation: 'opt_in' })
  t.match(await two.put(`/v1/me/rounds/${again.id}/participation`, undefined), { status: 409, body: { code: 'round.not_for_member' } })
  t.equal((await two.put('/v1/me/consents/matching', undefined)).status, 200)
  t.equal((await client.delete(`/v1/rounds/${again.id}`)).status, 204)
  t.match(await changedRound(client, joining.id, 'replan'), { participants: { pool: 2 }, quality: { pairs: 1 } })
  t.match((await mine(one, joining.id)).body, { status: 'open', takesPart: true, partner: null, score: null, reasons: [] }, 'a plan is not shown')

  const leaving = await plannedRound(client, { ...chosen, participation: 'opt_out' })
  t.equal((await three.delete(`/v1/me/rounds/${leaving.id}/participation`)).status, 204)
  t.match((await three.get('/v1/me/rounds')).body.items.map(({ id, takesPart }: { id: string, takesPart: boolean }) => [id, takesPart]), [[leaving.id, false], [joining.id, false]])
  const published = await changedRound(client, leaving.id, 'publish')
  t.match(published, { participants: { pool: 3 }, quality: { pairs: 1, droppedPairs: 1, leftOver: { pool: 1 } } })
  t.notOk((await pairsOf(client, leaving.id)).flat().includes(ids[2] ?? ''))
  t.equal((await mine(three, leaving.id)).status, 404)
  t.match(await one.put(`/v1/me/rounds/${leaving.id}/participation`, undefined), { status: 409, body: { code: 'round.not_ready' } })
})

t.test('a round is not there for members who have nothing to do with it, nor for another community', async (t) => {
  const { client, ids, as } = await withPeople(3)
  const other = await aCommunity()
  const round = await plannedRound(client, { participants: { memberIds: ids.slice(0, 2) } })
  const [one, outsider] = [await as(ids[0]), await as(ids[2])]
  const missing = withoutRequest(await one.get('/v1/me/rounds/rnd_22222222222222222222'))
  t.match(missing, { status: 404, body: { code: 'round.not_found' } })
  t.strictSame(withoutRequest(await mine(one, round.id)), missing, 'before it is published')
  t.strictSame(withoutRequest(await one.put(`/v1/me/rounds/${round.id}/participation`, undefined)), missing)
  await changedRound(client, round.id, 'publish')
  t.strictSame(withoutRequest(await mine(outsider, round.id)), missing)
  for (const path of ['', '/pairs', '/participants']) t.strictSame(withoutRequest(await other.client.get(`/v1/rounds/${round.id}${path}`)), missing)
  for (const verb of ['publish', 'undo', 'replan']) t.equal((await other.client.post(`/v1/rounds/${round.id}/${verb}`, verb === 'replan' ? {} : undefined)).status, 404)
  t.strictSame((await other.client.get('/v1/rounds')).body, { items: [], nextCursor: null })
})

t.test('organisers and those above them run rounds, members do not', async (t) => {
  const { client, ids, as } = await withPeople(2)
  for (const [role, status] of [['member', 403], ['organiser', 202], ['moderator', 202], ['admin', 202]] as const) {
    await client.put(`/v1/members/${ids[0]}/role`, { role })
    const answer = await (await as(ids[0])).post('/v1/rounds', { name: '本周一对一', kind: 'pool', participants: { everybody: true } })
    t.equal(answer.status, status, role)
  }
})

t.test('a partner who is gone from sight after the round is told as gone, whether they hid or blocked', async (t) => {
  const { client, as } = await withPeople(4)
  const round = await plannedRound(client, { participants: { everybody: true } })
  await changedRound(client, round.id, 'publish')
  const [[one, two] = ['', ''], [three, four] = ['', '']] = await pairsOf(client, round.id)
  await (await as(two)).put(`/v1/me/blocks/${one}`, undefined)
  await client.patch(`/v1/members/${four}`, { listing: 'hidden' })
  const [blocked, hidden] = [await mine(await as(one), round.id), await mine(await as(three), round.id)]
  t.match(blocked.body, { status: 'partner_gone', partner: null, score: null, reasons: [] })
  t.strictSame(blocked.body, hidden.body)
})

t.test('with matching turned off there is no round, and a repeated request makes one', async (t) => {
  const { id, client } = await withPeople(2)
  const body = { name: '本周一对一', kind: 'pool', participants: { everybody: true } }
  const twice = () => client.post('/v1/rounds', body, { 'idempotency-key': 'k' })
  const [one, two] = [await twice(), await twice()]
  t.strictSame([one.status, two.status, two.body.round.id, two.headers['idempotent-replayed']], [202, 202, one.body.round.id, 'true'])
  await roundEnd(client, one.body.round.id)
  t.match((await client.get(`/v1/operations/${one.body.operation.id}`)).body, { kind: 'round', status: 'succeeded', result: { roundId: one.body.round.id }, progress: { done: 2, total: 2 } })
  await client.patch(`/v1/communities/${id}`, { settings: { matching: { isOn: false } } })
  t.match(await client.post('/v1/rounds', body), { status: 409, body: { code: 'round.matching_off' } })
  t.strictSame(await leftOverOf(client, one.body.round.id), [])
})
