import t from 'tap'
import { defaultCommunitySettings } from '../../src/domain/community/settings.ts'
import { allScopes } from '../../src/domain/access/scopes.ts'
import { holdLock } from '../support/hold-lock.ts'
import { startApp } from '../support/start-app.ts'

const { aCommunity, as, connections, operator } = await startApp(t)
const volatile = (body: Record<string, unknown>) => ({ ...body, id: 'ID', createdAt: 'T', updatedAt: 'T' })

t.test('a created community is answered whole, with a first key that holds every scope', async (t) => {
  const { status, headers, body } = await operator.post('/v1/communities', { name: '宝山创业者', slug: 'baoshan' })
  t.equal(status, 201)
  t.strictSame([headers.location, headers.etag], [`/v1/communities/${body.community.id}`, '"v1"'])
  t.strictSame(volatile(body.community), {
    id: 'ID', slug: 'baoshan', name: '宝山创业者', settings: defaultCommunitySettings, version: 1, createdAt: 'T', updatedAt: 'T',
  })
  t.match(body.apiKey, { scopes: allScopes, secret: /^rk_/, expiresAt: null })
  t.strictSame((await as(body.apiKey.secret).get(`/v1/communities/${body.community.id}`)).body, body.community)
  t.strictSame((await operator.get(`/v1/communities/${body.community.id}`)).body, body.community)
})

t.test('only the operator creates and lists communities', async (t) => {
  const { client } = await aCommunity()
  for (const answer of [await client.post('/v1/communities', { name: 'x', slug: 'x' }), await client.get('/v1/communities')]) {
    t.match([answer.status, answer.body.code], [403, 'auth.forbidden'])
  }
  for (const answer of [await as().post('/v1/communities', { name: 'x', slug: 'x' }), await as('operator').get('/v1/communities')]) {
    t.match([answer.status, answer.body.code], [401, 'auth.unauthenticated'])
  }
})

t.test('the operator lists every community once, page by page', async (t) => {
  const made = [await aCommunity(), await aCommunity(), await aCommunity()]
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await operator.get(`/v1/communities?limit=2${cursor && `&cursor=${cursor}`}`)
    ids.push(...body.items.map((community: { id: string }) => community.id))
    cursor = body.nextCursor
  }
  t.equal(new Set(ids).size, ids.length)
  for (const { id } of made) t.ok(ids.includes(id))
})

t.test('a patch changes what it names, by the operator or a key of the community', async (t) => {
  const { id, client } = await aCommunity({ settings: { acceptsUndefinedCustomFields: false } })
  const before = await client.get(`/v1/communities/${id}`)
  const renamed = await client.patch(`/v1/communities/${id}`, { name: '新名字' }, { 'if-match': String(before.headers.etag) })
  t.match([renamed.status, renamed.headers.etag], [200, '"v2"'])
  t.strictSame({ ...renamed.body, updatedAt: 'T' }, { ...before.body, name: '新名字', version: 2, updatedAt: 'T' })
  const changed = await operator.patch(`/v1/communities/${id}`, { settings: { acceptsUndefinedCustomFields: true } })
  t.match(changed.body, { name: '新名字', version: 3, settings: { acceptsUndefinedCustomFields: true } })
  const outdated = await client.patch(`/v1/communities/${id}`, { name: 'x' }, { 'if-match': '"v1"' })
  t.match([outdated.status, outdated.body.code], [412, 'request.version_outdated'])
})

t.test('parallel patches without a version all take effect, one after the other', async (t) => {
  const { id } = await aCommunity()
  const lock = await holdLock(t, connections.databaseUrl, 'select 1 from communities where id = $1 for no key update', [id])
  const patches = [{ name: '新名字' }, { slug: 'new-slug' }, {}].map((patch) => operator.patch(`/v1/communities/${id}`, patch))
  await lock.waiting(3)
  await lock.release()
  const answers = await Promise.all(patches)
  t.strictSame(answers.map(({ status, body }) => [status, body.version]).sort(), [2, 3, 4].map((version) => [200, version]))
  t.match((await operator.get(`/v1/communities/${id}`)).body, { name: '新名字', slug: 'new-slug' })
})

t.test('a slug belongs to one community', async (t) => {
  const { id } = await aCommunity({ slug: 'first' })
  const other = await aCommunity()
  for (const answer of [await operator.post('/v1/communities', { name: 'x', slug: 'first' }), await other.client.patch(`/v1/communities/${other.id}`, { slug: 'first' })]) {
    t.match([answer.status, answer.body], [409, { code: 'community.slug_taken', errors: [{ pointer: '/body/slug' }] }])
  }
  t.equal((await operator.get(`/v1/communities/${id}`)).body.version, 1)
})

t.test('another community and none at all are the same 404', async (t) => {
  const { client } = await aCommunity()
  const { id } = await aCommunity()
  for (const visit of [(which: string) => client.get(`/v1/communities/${which}`), (which: string) => client.patch(`/v1/communities/${which}`, { name: 'x' })]) {
    const [theirs, nobodys] = [await visit(id), await visit('com_nowhere')]
    t.match([theirs.status, theirs.body.code], [404, 'community.not_found'])
    t.equal(theirs.text.replace(theirs.body.requestId, ''), nobodys.text.replace(nobodys.body.requestId, ''))
  }
  t.equal((await operator.get('/v1/communities/com_nowhere')).status, 404)
})

t.test('a faulty community is refused by the name of its field', async (t) => {
  for (const [input, pointer] of [
    [{ name: '', slug: 'a' }, '/body/name'],
    [{ name: '长'.repeat(201), slug: 'a' }, '/body/name'],
    [{ name: 'x' }, '/body/slug'],
    ...['', 'A', 'a--b', '-a', 'a b', 'ü', 'a'.repeat(65)].map((slug) => [{ name: 'x', slug }, '/body/slug'] as const),
    [{ name: 'x', slug: 'a', settings: { strict: true } }, '/body/settings/strict'],
  ] as const) {
    const { status, body } = await operator.post('/v1/communities', input)
    t.match([status, body], [400, { code: 'request.invalid', errors: [{ pointer }] }], JSON.stringify(input).slice(0, 60))
  }
})
