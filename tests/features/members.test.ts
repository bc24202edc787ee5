import t from 'tap'
import { startApp } from '../support/start-app.ts'

const { aCommunity, settle } = await startApp(t)

t.test('a created member is answered whole, read back the same, and found by name after the index caught up', async (t) => {
  const { client } = await aCommunity()
  const created = await client.post('/v1/members', { displayName: '冯宝宝', city: '上海' })
  t.equal(created.status, 201)
  t.equal(created.body.number, 1)
  const read = await client.get(`/v1/members/${created.body.id}`)
  t.strictSame(read.body, created.body)
  await settle()
  const found = await client.get(`/v1/members/search?q=${encodeURIComponent('寶寶')}`)
  t.equal(found.body.hits[0]?.member.id, created.body.id)
})
