import { sql } from 'drizzle-orm'
import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { until } from '../support/polling.ts'
import { startApp, type Client } from '../support/start-app.ts'

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })
let communities = 0

type Person = { id: string, as: Client }

async function aCommunity () {
  const { client, id } = await started.aCommunity()
  await client.post('/v1/members', { displayName: '赵一' })
  await heldInMemory(started, ++communities)
  const join = async (profile: Record<string, unknown>): Promise<Person> => {
    const { status, body, text } = await client.post('/v1/members', profile)
    if (status !== 201) throw new Error(text)
    return { id: body.id, as: await logIn(started, client, body.id) }
  }
  const found = async (q: string, by: Client = client): Promise<string[]> =>
    (await by.get(`/v1/members/search?q=${encodeURIComponent(q)}`)).body.hits.map(({ member }: { member: { displayName: string } }) => member.displayName)
  return { id, client, join, found }
}

const path = (tagId: string) => encodeURIComponent(tagId)
const tagOf = async (who: Client, tagId: string, url = '/v1/me/tags') =>
  (await who.get(`${url}?limit=100`)).body.items.find(({ tag }: { tag: { id: string } }) => tag.id === tagId) ?? null
const stateOf = async (who: Client, tagId: string, url?: string) => (await tagOf(who, tagId, url))?.state ?? null

t.test('a tag is looked up by any of its words, in either script, what means the word first', async (t) => {
  const { client } = await aCommunity()
  const lookUp = async (q: string) => (await client.get(`/v1/tags?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id)
  for (const word of ['前端', '前端工程師', 'Frontend', 'front-end developers', '切图仔']) t.equal((await lookUp(word))[0], '前端开发', word)
  t.ok((await lookUp('编程')).length > 1)
  t.strictSame(await lookUp('没有人用的词'), [])
  const { body } = await client.get(`/v1/tags?q=${encodeURIComponent('C#')}&limit=1`)
  const [{ aliases, ...rest }] = body.items
  t.ok(aliases.length > 0)
  t.strictSame(rest, { id: 'C#', label: 'C#', kind: 'skill', parentId: '编程语言', communityAliases: [], languages: ['zh', 'en'], isOwn: false })
})

t.test('all tags are listed once over the pages, and those of a kind', async (t) => {
  const { client } = await aCommunity()
  const ids = new Set<string>()
  let listed = 0
  for (let cursor: string | null = '', url = '/v1/tags?limit=100&kind=language'; cursor !== null; url = `/v1/tags?limit=100&kind=language&cursor=${cursor}`) {
    const { body } = await client.get(url)
    for (const { id, kind } of body.items) {
      t.equal(kind, 'language')
      ids.add(id)
      listed++
    }
    cursor = body.nextCursor
  }
  t.ok(ids.has('英语') && listed === ids.size)
  const { body: { nextCursor } } = await client.get('/v1/tags')
  t.equal((await client.get(`/v1/tags?kind=skill&cursor=${nextCursor}`)).body.code, 'request.cursor_invalid')
})

t.test('what was recognised is shown with its place, confirmed, dropped and taken back', async (t) => {
  const { join, client } = await aCommunity()
  const feng = await join({ displayName: '上海-设计师-冯宝宝', bio: '👋 寫過𠮷他的 front-end 页面。前端很有意思', offers: [{ text: '聊聊小程序', tags: ['K8s'] }] })
  t.strictSame(await tagOf(feng.as, '前端开发'), {
    tag: { id: '前端开发', label: '前端开发', kind: 'skill' }, state: 'recognised', mentions: [{ field: 'bio', ranges: [[10, 9], [23, 2]] }],
  })
  t.strictSame((await tagOf(feng.as, 'Kubernetes')).mentions, [{ field: 'offers.0.tags.0', ranges: [[0, 3]] }])
  const put = (state: string) => feng.as.put(`/v1/me/tags/${path('前端开发')}`, { state })
  t.equal((await put('dropped')).body.state, 'dropped')
  t.equal(await stateOf(feng.as, '前端开发'), 'dropped')
  t.equal((await put('confirmed')).body.state, 'confirmed')
  t.equal(await stateOf(client, '前端开发', `/v1/members/${feng.id}/tags`), 'confirmed')
  t.equal((await feng.as.delete(`/v1/me/tags/${path('前端开发')}`)).status, 204)
  t.equal(await stateOf(feng.as, '前端开发'), 'recognised')
  for (const tagId of ['后端开发', 'tag_2222', '没有的']) t.equal((await feng.as.put(`/v1/me/tags/${path(tagId)}`, { state: 'confirmed' })).body.code, 'tag.not_recognised', tagId)
})

t.test('what was dropped is shown to the member and to servers that write, and to no other member', async (t) => {
  const { client, join, id } = await aCommunity()
  const [feng, wang] = [await join({ displayName: '冯宝宝', skills: ['前端'] }), await join({ displayName: '王也' })]
  const url = `/v1/members/${feng.id}/tags`
  t.equal(await stateOf(wang.as, '前端开发', url), 'recognised')
  t.equal((await client.put(`${url}/${path('前端开发')}`, { state: 'dropped' })).status, 200)
  const { body: { secret } } = await client.post(`/v1/communities/${id}/keys`, { name: '只读', scopes: ['members:read'] })
  t.strictSame([await stateOf(client, '前端开发', url), await stateOf(feng.as, '前端开发'), await stateOf(wang.as, '前端开发', url), await stateOf(started.as(secret), '前端开发', url)], ['dropped', 'dropped', null, null])
  t.equal((await client.delete(`${url}/${path('前端开发')}`)).status, 204)
  t.equal(await stateOf(wang.as, '前端开发', url), 'recognised')
})

t.test('words in a field that a viewer does not see name no tag for them, nor can a choice tell of them', async (t) => {
  const { client, join } = await aCommunity()
  const feng = await join({ displayName: '冯宝宝', bio: '做前端', visibility: { bio: 'private' } })
  const wang = await join({ displayName: '王也' })
  const url = `/v1/members/${feng.id}/tags`
  t.equal((await feng.as.patch('/v1/me', { visibility: { bio: 'private' } })).status, 200)
  t.equal((await feng.as.put(`/v1/me/tags/${path('前端开发')}`, { state: 'confirmed' })).status, 200)
  t.equal(await stateOf(feng.as, '前端开发'), 'confirmed')
  t.strictSame([(await wang.as.get(url)).body.items, (await client.get(url)).body.items], [[], []])
  t.equal((await client.put(`${url}/${path('前端开发')}`, { state: 'dropped' })).body.code, 'tag.not_recognised')
})

t.test('a choice about words that are gone is shown to the member alone, and can be taken back', async (t) => {
  const { client, join } = await aCommunity()
  const feng = await join({ displayName: '冯宝宝', skills: ['前端'] })
  await feng.as.put(`/v1/me/tags/${path('前端开发')}`, { state: 'dropped' })
  await feng.as.patch('/v1/me', { skills: [] })
  t.strictSame((await tagOf(feng.as, '前端开发'))?.mentions, [])
  t.equal(await tagOf(client, '前端开发', `/v1/members/${feng.id}/tags`), null)
  await feng.as.delete(`/v1/me/tags/${path('前端开发')}`)
  t.equal(await tagOf(feng.as, '前端开发'), null)
})

t.test('who dropped a tag is not found by another word for it, and by their own words as ever', async (t) => {
  const { join, found } = await aCommunity()
  const [feng] = [await join({ displayName: '冯宝宝', bio: '写过网页前端', skills: ['网页前端'] }), await join({ displayName: '王也', bio: '切图仔' })]
  t.ok((await found('切图仔')).includes('冯宝宝'))
  await feng.as.put(`/v1/me/tags/${path('前端开发')}`, { state: 'dropped' })
  t.strictSame(await found('切图仔'), ['王也'])
  t.ok((await found('网页前端')).includes('冯宝宝'))
  await feng.as.delete(`/v1/me/tags/${path('前端开发')}`)
  t.ok((await found('切图仔')).includes('冯宝宝'))
})

t.test('who confirmed a tag comes before who only mentions it', async (t) => {
  const { join, found } = await aCommunity()
  const people = [await join({ displayName: '冯宝宝', bio: '也看过一点切图的事' }), await join({ displayName: '王也', bio: '也看过一点切图的事' })]
  for (const [index, { as }] of people.entries()) {
    await as.put(`/v1/me/tags/${path('前端开发')}`, { state: 'confirmed' })
    t.equal((await found('frontend'))[0], ['冯宝宝', '王也'][index])
    await as.delete(`/v1/me/tags/${path('前端开发')}`)
  }
})

t.test('who dropped a tag is no match by it any more', async (t) => {
  const { client, join } = await aCommunity()
  const [feng, wang] = [await join({ displayName: '冯宝宝', needs: ['想找切图仔'] }), await join({ displayName: '王也', offers: ['网页前端'] })]
  const pair = async () => (await client.get(`/v1/members/${feng.id}/matches/${wang.id}`)).body
  const before = await pair()
  t.ok(before.reasons.some(({ kind, direction }: Record<string, string>) => kind === 'need_met' && direction === 'forward'))
  await wang.as.put(`/v1/me/tags/${path('前端开发')}`, { state: 'dropped' })
  const after = await pair()
  t.ok(after.forward < before.forward, `${after.forward} < ${before.forward}`)
  t.notOk(after.reasons.some(({ kind, direction }: Record<string, string>) => kind === 'need_met' && direction === 'forward'))
})

t.test("a community's own tag is recognised in its profiles and searches, in any of its words, and in no other community", async (t) => {
  const [ours, other] = [await aCommunity(), await aCommunity()]
  for (const { join } of [ours, other]) {
    await join({ displayName: '冯宝宝', bio: '参加过麦穗行动' })
    await join({ displayName: '王也', bio: 'I joined Grain-Ears last year' })
    await join({ displayName: '张楚', needs: ['想了解麦穗行动'] })
  }
  t.strictSame(await ours.found('grain ears'), ['王也'])
  const { status, body: { id, ...tag } } = await ours.client.post('/v1/tags', { label: '麦穗行动', aliases: ['Grain Ears', '拾穗人'], parentId: '公益' })
  t.equal(status, 201)
  t.match(id, /^tag_/)
  t.strictSame(tag, {
    label: '麦穗行动', kind: 'field', parentId: '公益', aliases: ['Grain Ears', '拾穗人'], communityAliases: ['Grain Ears', '拾穗人'], languages: ['zh', 'en'], isOwn: true,
  })
  for (const q of ['grain ears', '拾穗人', '拾穗人 上海', '麥穗行動']) {
    const names = await until(() => ours.found(q), (found) => found.length > 1)
    t.ok(names.includes('冯宝宝') && names.includes('王也'), `${q}: ${names.join()}`)
  }
  t.strictSame([await other.found('grain ears'), await other.found('拾穗人')], [['王也'], []])
  t.strictSame((await other.client.get(`/v1/tags?q=${encodeURIComponent('拾穗人')}`)).body.items, [])
  t.equal((await other.client.patch(`/v1/tags/${id}`, { label: '别的' })).body.code, 'tag.not_found')
  t.equal((await ours.client.delete(`/v1/tags/${id}`)).status, 204)
  t.strictSame(await until(() => ours.found('拾穗人'), ({ length }) => length === 0), [])
})

t.test("a community's own tag is a reason to meet", async (t) => {
  const { client, join } = await aCommunity()
  const [feng, wang] = [await join({ displayName: '冯宝宝', needs: ['想加入拾穗人'] }), await join({ displayName: '王也', offers: ['麦穗行动'] })]
  const forward = async () => (await client.get(`/v1/members/${feng.id}/matches/${wang.id}`)).body.forward
  const before = await forward()
  await client.post('/v1/tags', { label: '麦穗行动', aliases: ['拾穗人'] })
  t.ok(await until(forward, (score) => score > before) > before)
})

t.test('a tag that ships is given more words, which are taken back by an empty list or a deletion', async (t) => {
  const { client, join, found } = await aCommunity()
  await join({ displayName: '冯宝宝', skills: ['前端'] })
  const url = `/v1/tags/${path('前端开发')}`
  t.strictSame(await found('贴图匠'), [])
  const { body } = await client.patch(url, { aliases: ['贴图匠', '前端', '贴图匠', ' 搬砖匠 '] })
  t.strictSame([body.id, body.isOwn, body.communityAliases, body.parentId], ['前端开发', false, ['贴图匠', '搬砖匠'], '软件开发'])
  t.strictSame([await until(() => found('贴图匠'), ({ length }) => length > 0), await found('搬砖匠')], [['冯宝宝'], ['冯宝宝']])
  t.strictSame((await client.patch(url, { aliases: [] })).body.communityAliases, [])
  t.strictSame(await until(() => found('贴图匠'), ({ length }) => length === 0), [])
  t.equal((await client.delete(url)).body.code, 'tag.not_found')
  await client.patch(url, { aliases: ['贴图匠'] })
  t.equal((await client.delete(url)).status, 204)
})

t.test('a word means one tag only, however it is written', async (t) => {
  const { client } = await aCommunity()
  await client.post('/v1/tags', { label: '麦穗行动', aliases: ['Grain Ears'] })
  const cases: [body: Record<string, unknown>, pointers: string[]][] = [
    [{ label: '前端工程師' }, ['/body/label']],
    [{ label: '别的', aliases: ['新词', 'Front-End', 'GRAIN-EARS'] }, ['/body/aliases/1', '/body/aliases/2']],
    [{ label: '麥穗行動' }, ['/body/label']],
  ]
  for (const [input, pointers] of cases) {
    const { status, body } = await client.post('/v1/tags', input)
    t.strictSame([status, body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)], [409, 'tag.word_taken', pointers])
  }
  t.match((await client.post('/v1/tags', { label: 'frontend' })).body.errors[0].message, /前端开发/)
  const both = await Promise.all([1, 2].map(() => client.post('/v1/tags', { label: '同一个词' })))
  t.strictSame(both.map(({ status }) => status).sort(), [201, 409])
})

t.test('a parent exists and is not narrower than its child, and a parent is not deleted', async (t) => {
  const { client } = await aCommunity()
  const make = async (label: string, parentId: string | null = null) => (await client.post('/v1/tags', { label, parentId })).body.id as string
  const top = await make('麦穗行动', '公益')
  const middle = await make('麦穗课堂', top)
  const bottom = await make('麦穗夜校', middle)
  for (const [tagId, parentId] of [[top, bottom], [top, middle], [top, top], [middle, bottom], [top, 'tag_22222222222222222222'], ['前端开发', top]] as const) {
    const { status, body } = await client.patch(`/v1/tags/${path(tagId)}`, { parentId })
    t.strictSame([status, body.code, body.errors?.[0].pointer], [400, 'tag.invalid', '/body/parentId'])
  }
  t.equal((await client.delete(`/v1/tags/${middle}`)).body.code, 'tag.has_children')
  t.equal((await client.patch(`/v1/tags/${bottom}`, { parentId: top })).body.parentId, top)
  t.equal((await client.delete(`/v1/tags/${middle}`)).status, 204)
  t.equal((await client.patch(`/v1/tags/${bottom}`, { label: '夜校一号', aliases: ['麦穗夜校'] })).body.label, '夜校一号')
})

t.test('words that could be anything, too many words and too deep trees are refused', async (t) => {
  const { client } = await aCommunity()
  for (const input of [{ label: '。' }, { label: '茶' }, { label: '新词', aliases: ['x'] }]) t.equal((await client.post('/v1/tags', input)).body.code, 'tag.invalid', JSON.stringify(input))
  for (const input of [{ label: '' }, { label: '新'.repeat(101) }, { label: '新词', aliases: Array.from({ length: 51 }, (_, index) => `新词${index}`) }, { label: '新词', kind: 'skill' }]) {
    t.equal((await client.post('/v1/tags', input)).status, 400)
  }
  let parentId: string | null = null
  const statuses: number[] = []
  for (let depth = 0; depth < 10; depth++) {
    const { status, body } = await client.post('/v1/tags', { label: `深度${depth}层`, parentId })
    statuses.push(status)
    if (status === 201) parentId = body.id
  }
  t.strictSame(statuses, [...Array<number>(8).fill(201), 400, 400])
})

t.test('only who defines fields defines tags; it is recorded, and a repeated request defines one', async (t) => {
  const { client, join } = await aCommunity()
  const feng = await join({ displayName: '冯宝宝' })
  t.equal((await feng.as.post('/v1/tags', { label: '麦穗行动' })).status, 403)
  t.equal((await feng.as.get('/v1/tags')).status, 200)
  const post = () => client.post('/v1/tags', { label: '麦穗行动' }, { 'idempotency-key': 'k' })
  const [first, second] = [await post(), await post()]
  t.strictSame([first.status, second.status, second.body, second.headers['idempotent-replayed']], [201, 201, first.body, 'true'])
  await client.patch(`/v1/tags/${first.body.id}`, { aliases: ['拾穗人'] })
  await client.delete(`/v1/tags/${first.body.id}`)
  const { body } = await client.get('/v1/audit?limit=100')
  t.strictSame(body.items.filter(({ action }: { action: string }) => action.startsWith('tag.')).map(({ action, detail }: Record<string, unknown>) => [action, detail]).reverse(),
    ['tag.created', 'tag.changed', 'tag.deleted'].map((action) => [action, { tagId: first.body.id }]))
})

t.test('a community has at most 1 000 tags of its own', async (t) => {
  const { id, client } = await started.aCommunity()
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`
    insert into community_tags (community_id, id, label) select ${id}, 'tag_' || n, '自造词' || n from generate_series(1, 999) as n`))
  t.equal((await client.post('/v1/tags', { label: '小满局' })).status, 201)
  const { status, body } = await client.post('/v1/tags', { label: '大满局' })
  t.strictSame([status, body.code], [409, 'tag.too_many'])
})
