import t from 'tap'
import { withoutEngine } from '../support/engine-alone.ts'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { communityOf, namesBy, namesFound, type Person } from '../support/search-people.ts'
import { startApp, type Client } from '../support/start-app.ts'

const inMemory = await startApp(t)
const byEngine = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
const byDatabase = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
withoutEngine(byDatabase)
const hidden = '珊瑚繁育'

const people: Person[] = [
  { displayName: '看的人' },
  { displayName: '沈青禾', bio: `我做${hidden}`, city: '三亚', skills: ['潜水', hidden], company: '海湾研究所', location: { lat: 18.2, lng: 109.5 }, contact: { phone: '13000000000' } },
  { displayName: '陆小满', bio: '摄影', city: '上海', skills: ['摄影'] },
]

async function scene (started: typeof inMemory) {
  const { id, client, idOf } = await communityOf(started, people)
  if (started === inMemory) await heldInMemory(started, 1)
  const viewer = await logIn(started, client, idOf.get('看的人') ?? '')
  const shen = idOf.get('沈青禾') ?? ''
  return { id, client, viewer, own: await logIn(started, client, shen), shen, idOf, settle: started.settle }
}

const choose = async (own: Client, settle: () => Promise<void>, patch: Record<string, unknown>) => {
  const answer = await own.patch('/v1/me', patch)
  if (answer.status !== 200) throw new Error(answer.text)
  await settle()
}

for (const [place, started] of [['in memory', inMemory], ['by the engine', byEngine], ['by PostgreSQL alone', byDatabase]] as const) {
  t.test(`a field that is not for the community is in no answer, order, filter, facet, sort, highlight or suggestion of a member, ${place}`, async (t) => {
    const { viewer, own, shen, settle } = await scene(started)
    t.strictSame(await namesFound(viewer, hidden), ['沈青禾'])
    for (const level of ['connections', 'admins', 'private']) {
      await choose(own, settle, { visibility: { bio: level, skills: level, city: level, company: level, location: level } })
      t.strictSame(await namesFound(viewer, hidden), [], level)
      t.strictSame(await namesBy(viewer, { filter: { field: 'skills', in: [hidden] } }), [])
      t.strictSame(await namesBy(viewer, { filter: { field: 'city', exists: true } }), ['陆小满'])
      t.strictSame(await namesBy(viewer, { filter: { not: { field: 'city', exists: true } }, sort: ['name'] }), ['看的人', '沈青禾'])
      t.strictSame(await namesBy(viewer, { near: { lat: 18.2, lng: 109.5, radiusKm: 50 } }), [])
      const { body } = await viewer.get(`/v1/members/search?q=${encodeURIComponent('沈青禾 三亚')}&facets=city,skills,company&explain=true`)
      t.notMatch(JSON.stringify(body.hits), /三亚|珊瑚|海湾|潜水/)
      t.strictSame(body.facets, { city: [], skills: [], company: [] })
      t.strictSame((await viewer.get(`/v1/members/suggest?q=${encodeURIComponent('海湾')}`)).body.items, [])
      t.strictSame((await viewer.get('/v1/members/facet-values?field=company')).body.items, [])
      const card = (await viewer.get(`/v1/members/${shen}`)).body
      t.match(card, { displayName: '沈青禾', bio: null, city: null, skills: [], company: null, location: null, contact: null, standing: null })
      const whole = (await own.get('/v1/me')).body
      t.match(whole, { bio: `我做${hidden}`, city: '三亚', contact: { phone: '13000000000' }, standing: { visibility: { bio: level } } }, 'the member sees all of themselves')
    }
    await choose(own, settle, { visibility: null })
    t.strictSame(await namesFound(viewer, hidden), ['沈青禾'])
  })

  t.test(`who is unlisted is not found but can be read, who is hidden does not exist, ${place}`, async (t) => {
    const { viewer, client, own, shen, settle } = await scene(started)
    const missing = await viewer.get('/v1/members/mem_00000000000000000000')
    await choose(own, settle, { listing: 'unlisted' })
    t.strictSame(await namesFound(viewer, '沈青禾'), [])
    t.equal((await viewer.get(`/v1/members/${shen}`)).status, 200)
    await choose(own, settle, { listing: 'hidden' })
    t.strictSame(await namesFound(viewer, '沈青禾'), [])
    t.equal((await viewer.get('/v1/members/search')).body.total, 2)
    const gone = await viewer.get(`/v1/members/${shen}`)
    const withoutId = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
    t.equal(withoutId(gone.text), withoutId(missing.text), 'byte for byte')
    t.equal((await client.get(`/v1/members/${shen}`)).body.standing.listing, 'hidden', 'known to admins')
    t.strictSame(await namesFound(client, '沈青禾'), [], 'a server searches what members see')
    await choose(own, settle, { listing: 'listed' })
    t.strictSame(await namesFound(viewer, '沈青禾'), ['沈青禾'])
  })

  t.test(`two members of whom one blocked the other do not exist for each other, and nobody else notices, ${place}`, async (t) => {
    const { viewer, own, client, shen, idOf } = await scene(started)
    const me = idOf.get('看的人') ?? ''
    t.equal((await own.put(`/v1/me/blocks/${me}`, undefined)).status, 204)
    for (const [client, id, name] of [[viewer, shen, '沈青禾'], [own, me, '看的人']] as const) {
      t.equal((await client.get(`/v1/members/${id}`)).status, 404)
      t.strictSame(await namesFound(client, name), [])
      t.strictSame((await client.get(`/v1/members/suggest?q=${encodeURIComponent(name)}`)).body.items.filter(({ kind }: { kind: string }) => kind === 'person'), [])
    }
    t.strictSame(await namesFound(client, '沈青禾'), ['沈青禾'])
    t.strictSame((await own.get('/v1/me/blocks')).body.items.map(({ displayName }: { displayName: string }) => displayName), ['看的人'])
    t.strictSame((await viewer.get('/v1/me/blocks')).body.items, [], 'the other is not told')
    t.equal((await own.delete(`/v1/me/blocks/${me}`)).status, 204)
    t.match((await own.put(`/v1/me/blocks/${shen}`, undefined)).body, { status: 400, code: 'relation.with_self', errors: [{ pointer: '/path/memberId' }] })
    t.equal((await viewer.get(`/v1/members/${shen}`)).status, 200)
  })
}

t.test('in memory, whoever is blocked counts in no total and no facet either', async (t) => {
  const { viewer, own, idOf } = await scene(inMemory)
  const before = await viewer.get('/v1/members/search')
  await own.put(`/v1/me/blocks/${idOf.get('看的人') ?? ''}`, undefined)
  t.equal((await viewer.get('/v1/members/search')).body.total, before.body.total - 1)
})

t.test('connections see what is for connections, contacts first of all, and the member can read who saw them', async (t) => {
  const { viewer, own, client, shen, idOf } = await scene(inMemory)
  t.equal((await viewer.get(`/v1/members/${shen}`)).body.contact, null)
  t.equal((await client.put(`/v1/members/${shen}/connections/${idOf.get('看的人') ?? ''}`, undefined)).status, 204)
  t.strictSame((await viewer.get(`/v1/members/${shen}`)).body.contact, { wechatId: null, phone: '13000000000', email: null })
  t.equal((await viewer.get(`/v1/members/search?q=${encodeURIComponent('沈青禾')}`)).body.hits[0].member.contact, null, 'never in a search')
  const { body: { items } } = await own.get('/v1/me/audit')
  t.match(items.filter(({ action }: { action: string }) => action === 'contact.revealed'), [{ actor: idOf.get('看的人'), detail: { fields: ['phone'] } }])
  await choose(own, async () => {}, { visibility: { 'contact.phone': 'admins' } })
  t.equal((await viewer.get(`/v1/members/${shen}`)).body.contact, null)
  t.equal((await client.delete(`/v1/members/${shen}/connections/${idOf.get('看的人') ?? ''}`)).status, 204)
})

t.test('the community decides how wide a field may be, can lock it, and can keep what is seen out of the search', async (t) => {
  const { id, viewer, own, client, shen, settle } = await scene(inMemory)
  const rules = (visibility: Record<string, unknown>) => client.patch(`/v1/communities/${id}`, { settings: { visibility } })
  t.equal((await rules({ bio: { widest: 'admins' }, city: { default: 'private', isLocked: true }, company: { isSearchable: false } })).status, 200)
  await settle()
  t.match((await viewer.get(`/v1/members/${shen}`)).body, { bio: null, city: null, company: '海湾研究所' })
  t.strictSame(await namesFound(viewer, '海湾研究所'), [])
  t.strictSame(await namesFound(viewer, '三亚'), [])
  const tooWide = await own.patch('/v1/me', { visibility: { bio: 'community' } })
  t.match([tooWide.status, tooWide.body], [400, { code: 'member.profile_invalid', errors: [{ pointer: '/body/visibility/bio', message: 'may be admins at the widest' }] }])
  const locked = await own.patch('/v1/me', { visibility: { city: 'community' } })
  t.match([locked.status, locked.body.errors], [400, [{ pointer: '/body/visibility/city', message: 'is decided by the community' }]])
  const unknown = await own.patch('/v1/me', { visibility: { shoeSize: 'private' } })
  t.match([unknown.status, unknown.body.errors], [400, [{ pointer: '/body/visibility/shoeSize' }]])
  t.match((await rules({ shoeSize: { default: 'private' } })).body.errors, [{ pointer: '/body/settings/visibility/shoeSize' }])
  t.equal((await rules({})).status, 200)
  t.strictSame(await namesFound(viewer, '海湾研究所'), ['沈青禾'])
})

t.test('admins search what admins see when they say so, and nobody else may say so', async (t) => {
  const { viewer, own, client } = await scene(inMemory)
  await choose(own, async () => {}, { visibility: { bio: 'admins', skills: 'private' }, listing: 'hidden' })
  const asAdmins = `/v1/members/search?view=admins&q=${encodeURIComponent(hidden)}`
  const { body } = await client.get(asAdmins)
  t.match(body.hits.map(({ member }: { member: { displayName: string } }) => member), [{ displayName: '沈青禾', bio: `我做${hidden}`, skills: [], standing: { listing: 'hidden' } }])
  t.match((await viewer.get(asAdmins)).body, { status: 403, code: 'search.view_not_held' })
})

t.test('members are not shown counts of fewer than five', async (t) => {
  const started = inMemory
  const { client, idOf } = await communityOf(started, Array.from({ length: 9 }, (_, index) => ({ displayName: `第${index}位`, city: index < 4 ? '三亚' : '上海' })))
  const viewer = await logIn(started, client, idOf.get('第0位') ?? '')
  t.strictSame((await viewer.get('/v1/members/search?facets=city')).body.facets, { city: [{ value: '上海', count: 5 }] })
  t.strictSame((await viewer.get('/v1/members/facet-values?field=city')).body.items, [{ value: '上海', count: 5 }])
  t.strictSame((await client.get('/v1/members/search?facets=city')).body.facets, { city: [{ value: '上海', count: 5 }, { value: '三亚', count: 4 }] })
})

t.test('profiles that come again from a file keep what their members chose', async (t) => {
  const { viewer, own, client, shen } = await scene(inMemory)
  await choose(own, async () => {}, { visibility: { bio: 'private' }, listing: 'unlisted' })
  await client.patch(`/v1/members/${shen}`, { externalId: 'u-1' })
  await client.put('/v1/members/by-external-id/u-1', { displayName: '沈青禾', bio: '新的' })
  t.match((await client.get(`/v1/members/${shen}`)).body, { bio: null, standing: { listing: 'unlisted', visibility: { bio: 'private' } } })
  t.equal((await viewer.get(`/v1/members/${shen}`)).body.bio, null)
  t.equal((await own.get('/v1/me')).body.bio, '新的')
})
