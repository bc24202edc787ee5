import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { communityOf, namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

for (const [where, environment] of [['memory', {}], ['the engine', { RENMAI_ROSTER_MB: '0' }]] as const) {
  t.test(`with the answer to the withdrawal a member is in no search from ${where}, and back with their consent`, async (t) => {
    const app = await startApp(t, {}, environment)
    const { client, idOf } = await communityOf(app, [{ displayName: '冯宝宝', city: '上海', skills: ['供应链'] }, { displayName: '陆小满', city: '上海' }])
    const as = await logIn(app, client, idOf.get('冯宝宝') ?? '')
    const other = await logIn(app, client, idOf.get('陆小满') ?? '')
    t.strictSame(await namesFound(other, '供应链'), ['冯宝宝'])
    if (where === 'memory') await heldInMemory(app, 1)
    for (let round = 0; round < 2; round++) {
      await as.delete('/v1/me/consents/directory')
      for (const query of ['供应链', '冯宝宝', 'fengbaobao']) t.notOk((await namesFound(other, query)).includes('冯宝宝'), query)
      const { body: listed } = await other.post('/v1/members/search', { city: '上海', facets: ['skills'] })
      t.strictSame(listed.hits.map(({ member }: { member: { displayName: string } }) => member.displayName), ['陆小满'])
      t.notMatch((await other.get(`/v1/members/suggest?q=${encodeURIComponent('冯宝')}`)).text, '冯宝宝')
      t.equal((await other.get(`/v1/members/${idOf.get('冯宝宝')}`)).status, 404)
      t.equal((await as.get('/v1/me')).body.displayName, '冯宝宝', 'they see themselves')
      await app.settle()
      const { body: counted } = await other.post('/v1/members/search', { city: '上海' })
      t.equal(counted.total, 1)
      await as.put('/v1/me/consents/directory', undefined)
      await app.settle()
      t.strictSame(await namesFound(other, '供应链'), ['冯宝宝'])
    }
  })
}
