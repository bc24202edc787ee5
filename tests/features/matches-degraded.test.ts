import t from 'tap'
import { logIn } from '../support/log-in.ts'
import { startApp } from '../support/start-app.ts'

// No community fits in memory.
const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0', RENMAI_RATE_LIMITS: 'off' })

const trades = ['日本税务', '古琴调音', '小程序开发', '家庭摄影', '品牌设计', '法语口语']

async function aCommunityOfTrades () {
  const { id, client } = await started.aCommunity()
  const ids: string[] = []
  for (const [index, trade] of trades.entries()) {
    const person = { displayName: `成员${index}`, city: '上海', offers: [`可以聊${trade}`], needs: [`在找懂${trades[(index + 1) % trades.length]}的人`] }
    ids.push((await client.post('/v1/members', person)).body.id)
  }
  const first = ids[0] ?? ''
  const listed = async () => {
    const { status, body } = await client.get(`/v1/members/${first}/matches?limit=2`)
    t.equal(status, 200)
    return body as { degraded: boolean, matches: { member: { id: string }, score: number, reasons: unknown[] }[] }
  }
  return { id, client, ids, first, listed, idsIn: ({ matches }: Awaited<ReturnType<typeof listed>>) => matches.map(({ member }) => member.id) }
}

t.test('the list of a community that is not in memory says that it is degraded, and is told again as it was, without who changed', async (t) => {
  const { client, listed, idsIn } = await aCommunityOfTrades()
  const [made, again] = [await listed(), await listed()]
  t.equal(made.degraded, true)
  t.equal(made.matches.length, 2)
  t.strictSame(again.matches, made.matches)
  const [best, next] = idsIn(made)
  await client.patch(`/v1/members/${best}`, { offers: ['只聊观鸟'], needs: [] })
  t.equal(idsIn(await listed())[0], next)
})

t.test('a list told again names nobody who hid, was erased or blocked since', async (t) => {
  const { client, first, listed, idsIn } = await aCommunityOfTrades()
  const [hidden] = idsIn(await listed())
  await client.patch(`/v1/members/${hidden}`, { listing: 'hidden' })
  const [erased] = idsIn(await listed())
  await client.delete(`/v1/members/${erased}`)
  const [blocked] = idsIn(await listed())
  t.equal((await (await logIn(started, client, first)).put(`/v1/me/blocks/${blocked}`, undefined)).status, 204)
  const left = idsIn(await listed())
  t.equal(left.length, 2)
  for (const id of [hidden, erased, blocked]) t.notOk(left.includes(id ?? ''))
})

t.test('an edit of one\'s own makes another list at once', async (t) => {
  const { client, ids, first, listed, idsIn } = await aCommunityOfTrades()
  await listed()
  await client.patch(`/v1/members/${first}`, { needs: ['在找懂家庭摄影的人'], offers: [] })
  t.equal(idsIn(await listed())[0], ids[3])
})

t.test('a list that was made under other rules of the community is not told again, nor can what they hide be told from its scores', async (t) => {
  const { client, listed, id } = await aCommunityOfTrades()
  const before = await listed()
  t.match(JSON.stringify(before.matches.map(({ reasons }) => reasons)), /上海/)
  await client.patch(`/v1/communities/${id}`, { settings: { visibility: { city: { widest: 'admins' } } } })
  const after = await listed()
  t.notMatch(JSON.stringify(after.matches.map(({ reasons }) => reasons)), /上海/)
  t.ok((after.matches[0]?.score ?? 1) < (before.matches[0]?.score ?? 0), 'a shared city counts no more')
})
