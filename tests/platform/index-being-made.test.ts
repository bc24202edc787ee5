import { Meilisearch } from 'meilisearch'
import t from 'tap'
import { startApp } from '../support/start-app.ts'

t.test('while the index is only being made, after the engine has lost its data, searches are answered by PostgreSQL and say so', async (t) => {
  const { connections: { meiliUrl, meiliKey = '' }, indexPrefix, aCommunity } = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await aCommunity()
  await client.post('/v1/members', { displayName: '冯宝宝' })
  const meili = new Meilisearch({ host: meiliUrl, apiKey: meiliKey })
  await meili.createIndex(indexPrefix, { primaryKey: 'id' }).waitTask()
  const { status, body } = await client.get(`/v1/members/search?q=${encodeURIComponent('冯宝宝')}`)
  t.match([status, body.degraded, body.hits?.[0]?.member.displayName], [200, true, '冯宝宝'])
})
