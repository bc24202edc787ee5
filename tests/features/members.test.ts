import t from 'tap'
import { startApp, type Answer, type Client } from '../support/start-app.ts'

const { aCommunity, app, as, operator, settle } = await startApp(t)

const volatile = (body: Record<string, unknown>) => ({ ...body, id: 'ID', createdAt: 'T', updatedAt: 'T' })
const withoutRequestId = ({ body }: Answer) => ({ ...body, requestId: '' })
const wholeMember = {
  externalId: 'u-1024', displayName: '冯宝宝', nameReading: 'Féng Bǎo’er', aliases: ['宝儿姐'], headline: '跨境电商操盘手', bio: '第一行\n第二行', city: '上海', industry: '跨境电商',
  company: '示例公司', title: '运营总监', yearsOfExperience: 6.5, skills: ['亚马逊运营', '供应链'], interests: ['遛狗'], languages: ['中文', '日语'],
  education: ['示例大学'], links: ['https://example.com/feng'],
  offers: [{ text: '可以聊亚马逊选品', tags: ['亚马逊运营'] }, '随时答疑'],
  needs: [{ text: '在找懂日本税务的人', tags: ['税务'], urgency: 'high', expiresOn: '2030-02-28' }, '找搭子'],
  availability: '周末下午', contact: { wechatId: 'example-wechat', phone: '13000000000', email: 'feng@example.com' },
  location: { lat: 31.23, lng: 121.47 }, custom: { 一句话需求: '找一位日本税务师', 年限: 6, 会开车: true, 方向: ['选品', '广告'] },
}

async function aMember (client: Client, input: object = {}) {
  const { status, body, text } = await client.post('/v1/members', { displayName: '某人', ...input })
  if (status !== 201) throw new Error(text)
  return body
}

async function aKey (communityId: string, scopes: string[]): Promise<Client> {
  const { body } = await operator.post(`/v1/communities/${communityId}/keys`, { name: 'a key', scopes })
  return as(body.secret)
}

/** Where somebody stands whom a server added. */
const added = { status: 'active', listing: 'listed', consents: ['directory', 'matching', 'contact'], joinSource: 'key', visibility: {} }

t.test('a created member is answered whole, read back the same, and found by name after the index caught up', async (t) => {
  const { client } = await aCommunity()
  const created = await client.post('/v1/members', wholeMember)
  t.equal(created.status, 201)
  t.strictSame(volatile(created.body), {
    ...wholeMember,
    id: 'ID',
    number: 1,
    offers: [{ text: '可以聊亚马逊选品', tags: ['亚马逊运营'] }, { text: '随时答疑', tags: [] }],
    needs: [
      { text: '在找懂日本税务的人', tags: ['税务'], urgency: 'high', expiresOn: '2030-02-28' },
      { text: '找搭子', tags: [], urgency: 'normal', expiresOn: null },
    ],
    role: 'member',
    standing: added,
    version: 1,
    createdAt: 'T',
    updatedAt: 'T',
  })
  t.equal(created.headers.location, `/v1/members/${created.body.id}`)
  t.equal(created.headers.etag, '"v1"')
  const read = await client.get(`/v1/members/${created.body.id}`)
  t.equal(read.status, 200)
  t.equal(read.headers.etag, '"v1"')
  t.strictSame(read.body, created.body)
  t.strictSame((await client.get('/v1/members/by-external-id/u-1024')).body, created.body)
  await settle()
  const found = await client.get(`/v1/members/search?q=${encodeURIComponent('寶寶')}`)
  t.equal(found.body.hits[0]?.member.id, created.body.id)
})

t.test('a member with a name only has nulls and empty lists, and empty texts count as absent', async (t) => {
  const { client } = await aCommunity()
  const plain = await aMember(client, { displayName: 'Wei 🐉' })
  t.strictSame(volatile(plain), {
    id: 'ID', number: 1, externalId: null, displayName: 'Wei 🐉', nameReading: null, aliases: [], headline: null, bio: null, city: null, industry: null, company: null, title: null,
    yearsOfExperience: null, skills: [], interests: [], languages: [], education: [], links: [], offers: [], needs: [], availability: null,
    contact: { wechatId: null, phone: null, email: null }, location: null, custom: {}, role: 'member', standing: added, version: 1, createdAt: 'T', updatedAt: 'T',
  })
  const empty = await aMember(client, { displayName: 'Wei 🐉', nameReading: '', headline: '', city: null, contact: { phone: '' }, custom: { 备注: '' } })
  t.strictSame({ ...volatile(empty), number: 1 }, volatile(plain))
})

t.test('each limit of a profile is refused by the name of its field', async (t) => {
  const { client } = await aCommunity()
  const long = (length: number) => '长'.repeat(length)
  const cases: [object, string][] = [
    [{}, '/body/displayName'],
    [{ displayName: '  ' }, '/body/displayName'],
    [{ displayName: long(101) }, '/body/displayName'],
    [{ nameReading: 'a'.repeat(101) }, '/body/nameReading'],
    [{ headline: long(301) }, '/body/headline'],
    [{ bio: long(20_001) }, '/body/bio'],
    [{ city: long(201) }, '/body/city'],
    [{ yearsOfExperience: -1 }, '/body/yearsOfExperience'],
    [{ yearsOfExperience: '6' }, '/body/yearsOfExperience'],
    [{ skills: Array.from({ length: 101 }, (_, index) => `技能${index}`) }, '/body/skills'],
    [{ skills: ['好', long(101)] }, '/body/skills/1'],
    [{ links: ['javascript:alert(1)'] }, '/body/links/0'],
    [{ offers: [{ text: '好' }, { text: long(2001) }] }, '/body/offers/1/text'],
    [{ needs: [{ text: '好', urgency: 'asap' }] }, '/body/needs/0/urgency'],
    [{ needs: [{ text: '好', expiresOn: '2025-02-29' }] }, '/body/needs/0/expiresOn'],
    [{ needs: [{ text: '好', until: 'x' }] }, '/body/needs/0/until'],
    [{ contact: { email: 'nobody' } }, '/body/contact/email'],
    [{ contact: { qq: '1' } }, '/body/contact/qq'],
    [{ location: { lat: 91, lng: 0 } }, '/body/location/lat'],
    [{ custom: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 1])) }, '/body/custom'],
    [{ custom: { 备注: { deep: true } } }, '/body/custom/备注'],
    [{ custom: { [long(101)]: 1 } }, `/body/custom/${long(100)}`],
    [{ externalId: long(201) }, '/body/externalId'],
  ]
  for (const [input, pointer] of cases) {
    const { status, body } = await client.post('/v1/members', { ...(Object.keys(input).length === 0 ? {} : { displayName: '某人' }), ...input })
    t.match({ status, code: body.code, errors: body.errors }, { status: 400, code: 'request.invalid', errors: [{ pointer }] }, pointer)
  }
  t.strictSame((await client.get('/v1/members')).body, { items: [], nextCursor: null }, 'nobody was created')
  const largest = { displayName: long(100), headline: long(300), bio: long(20_000), city: long(200), offers: [long(1_000)] }
  t.equal((await client.post('/v1/members', largest)).status, 201)
})

t.test('the reading of a name may be any Latin spelling, and nothing else', async (t) => {
  const { client } = await aCommunity()
  const spellings = ['yuejia', 'Yuè Jiā', 'Yue\u0300 Jia\u0304', "Xi'an", 'Xi’an', 'Wang Hsiao-ming', 'Nguyễn Văn An', 'Lǚ　Bù', 'ＹＵＥ', 'x'.repeat(100)]
  for (const nameReading of spellings) t.equal((await aMember(client, { nameReading })).nameReading, nameReading)
  for (const nameReading of ['yue4 jia1', 'Yuè 嘉', 'ユエ', 'юэ', 'yue/jia', 'yue\njia', '✨yue', 7, ['yue']]) {
    const { status, body } = await client.post('/v1/members', { displayName: '某人', nameReading })
    t.match([status, body.errors], [400, [{ pointer: '/body/nameReading' }]], JSON.stringify(nameReading))
  }
})

t.test('pages follow each other by number, without contacts, and say nothing twice', async (t) => {
  const { client } = await aCommunity()
  for (let number = 1; number <= 7; number++) await aMember(client, { displayName: `第${number}位`, contact: { phone: '13000000000' } })
  const pages: number[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { status, body } = await client.get(`/v1/members?limit=3${cursor && `&cursor=${cursor}`}`)
    t.equal(status, 200)
    pages.push(body.items.map((member: { number: number, contact: unknown }) => member.contact === null ? member.number : -1))
    cursor = body.nextCursor
    if (pages.length === 1) await aMember(client, { displayName: '后来的人' })
  }
  t.strictSame(pages, [[1, 2, 3], [4, 5, 6], [7, 8]])
})

t.test('a merge-patch changes what it names, null removes, and contact and custom values are merged by name', async (t) => {
  const { client } = await aCommunity()
  const before = await aMember(client, wholeMember)
  const patch = {
    nameReading: null, headline: '独立顾问', company: null, skills: ['税务'], interests: null, yearsOfExperience: null, location: null,
    contact: { phone: null, wechatId: 'example-2' }, custom: { 年限: null, 新: 'x' }, externalId: null,
  }
  const patched = await client.patch(`/v1/members/${before.id}`, patch, { 'content-type': 'application/merge-patch+json' })
  t.equal(patched.status, 200)
  t.equal(patched.headers.etag, '"v2"')
  t.strictSame({ ...patched.body, updatedAt: 'T' }, {
    ...before,
    externalId: null,
    nameReading: null,
    headline: '独立顾问',
    company: null,
    skills: ['税务'],
    interests: [],
    yearsOfExperience: null,
    location: null,
    contact: { wechatId: 'example-2', phone: null, email: 'feng@example.com' },
    custom: { 一句话需求: '找一位日本税务师', 会开车: true, 方向: ['选品', '广告'], 新: 'x' },
    version: 2,
    updatedAt: 'T',
  })
  t.strictSame((await client.get(`/v1/members/${before.id}`)).body, patched.body)
  const emptied = await client.patch(`/v1/members/${before.id}`, { contact: null, custom: null })
  t.strictSame([emptied.body.contact, emptied.body.custom], [{ wechatId: null, phone: null, email: null }, {}])
  const nameless = await client.patch(`/v1/members/${before.id}`, { displayName: null })
  t.match([nameless.status, nameless.body.errors], [400, [{ pointer: '/body/displayName' }]])
})

t.test('patches one after the other cannot make a member larger than a member may be', async (t) => {
  const { client } = await aCommunity()
  const { id } = await aMember(client)
  const values = (prefix: string, count: number, value: unknown) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value]))
  t.equal((await client.patch(`/v1/members/${id}`, { custom: values('a', 60, 1) })).status, 200)
  const many = await client.patch(`/v1/members/${id}`, { custom: values('b', 41, 1) })
  t.match([many.status, many.body.code, many.body.errors], [400, 'member.profile_invalid', [{ pointer: '/body/custom' }]])
  t.equal((await client.patch(`/v1/members/${id}`, { bio: '长'.repeat(20_000) })).status, 200)
  const large = await client.patch(`/v1/members/${id}`, { custom: { 长文: '长'.repeat(10_000) } })
  t.match([large.status, large.body.code, large.body.errors], [400, 'member.profile_invalid', [{ pointer: '/body' }]])
  t.equal((await client.get(`/v1/members/${id}`)).body.version, 3)
})

t.test('an upsert creates, replaces as a whole, and leaves an unchanged member alone', async (t) => {
  const { client } = await aCommunity()
  const path = `/v1/members/by-external-id/${encodeURIComponent('工号/7 ü')}`
  const created = await client.put(path, { displayName: '王也', city: '北京', contact: { phone: '13000000000' }, custom: { 备注: 'x' } })
  t.match([created.status, created.body], [201, { externalId: '工号/7 ü', number: 1, version: 1 }])
  t.equal(created.headers.location, `/v1/members/${created.body.id}`)
  const same = await client.put(path, { custom: { 备注: 'x' }, contact: { phone: '13000000000' }, city: '北京', displayName: '王也' })
  t.equal(same.status, 200)
  t.strictSame(same.body, created.body, 'nothing changed, not even the version')
  const replaced = await client.put(path, { displayName: '王也', title: '道长' }, { 'if-match': '"v1"' })
  t.match([replaced.status, replaced.body], [200, { id: created.body.id, number: 1, version: 2, city: null, title: '道长', custom: {}, contact: { phone: null } }])
  t.equal((await client.put(path, { displayName: '王也' }, { 'if-match': '"v1"' })).status, 412)
  t.equal((await client.put('/v1/members/by-external-id/new', { displayName: '某人' }, { 'if-match': '"v1"' })).status, 412)
  const renamed = await client.put(path, { displayName: '王也', externalId: 'other' })
  t.match([renamed.status, renamed.body.errors], [400, [{ pointer: '/body/externalId' }]])
})

t.test('a deleted member is gone, and the number is never given again', async (t) => {
  const { client } = await aCommunity()
  await aMember(client)
  const { id, externalId } = await aMember(client, { externalId: 'u-2' })
  const deleted = await client.delete(`/v1/members/${id}`)
  t.strictSame([deleted.status, deleted.text], [204, ''])
  for (const answer of [await client.get(`/v1/members/${id}`), await client.get(`/v1/members/by-external-id/${externalId}`), await client.delete(`/v1/members/${id}`), await client.patch(`/v1/members/${id}`, {})]) {
    t.strictSame([answer.status, answer.body.code], [404, 'member.not_found'])
  }
  t.equal((await aMember(client, { externalId: 'u-2' })).number, 3)
})

t.test('an external id belongs to one member', async (t) => {
  const { client } = await aCommunity()
  await aMember(client, { externalId: 'u-1' })
  const { id } = await aMember(client, { externalId: 'u-2' })
  for (const answer of [await client.post('/v1/members', { displayName: '某人', externalId: 'u-1' }), await client.patch(`/v1/members/${id}`, { externalId: 'u-1' })]) {
    t.match([answer.status, answer.body], [409, { code: 'member.external_id_taken', errors: [{ pointer: '/body/externalId' }] }])
  }
})

t.test('contact details are shown only to keys that may read them, whoever wrote them', async (t) => {
  const { id: communityId, client } = await aCommunity()
  const member = await aMember(client, wholeMember)
  const writer = await aKey(communityId, ['members:read', 'members:write'])
  const path = `/v1/members/${member.id}`
  const { externalId, ...profile } = wholeMember
  const answers = [
    await writer.get(path), await writer.get('/v1/members/by-external-id/u-1024'), await writer.patch(path, { contact: { phone: '13111111111' } }),
    await writer.put(`/v1/members/by-external-id/${externalId}`, profile), await writer.post('/v1/members', { displayName: '某人', contact: { phone: '13222222222' } }),
  ]
  for (const { status, body } of answers) t.match([status < 300, body.contact], [true, null])
  const reader = await aKey(communityId, ['members:read', 'members:contact'])
  t.strictSame((await reader.get(path)).body.contact, wholeMember.contact)
  for (const answer of [await reader.patch(path, {}), await reader.delete(path), await reader.post('/v1/members', { displayName: '某人' })]) {
    t.match([answer.status, answer.body.code], [403, 'auth.forbidden'])
  }
})

t.test('a missing, a malformed and another community’s member are the same 404', async (t) => {
  const { client } = await aCommunity()
  const { client: stranger } = await aCommunity()
  const { id } = await aMember(client, { externalId: 'u-1' })
  const missing = `mem_${'2'.repeat(20)}`
  for (const visit of [
    (memberId: string) => stranger.get(`/v1/members/${memberId}`),
    (memberId: string) => stranger.patch(`/v1/members/${memberId}`, { headline: 'x' }, { 'if-match': '"v1"' }),
    (memberId: string) => stranger.delete(`/v1/members/${memberId}`),
  ]) {
    const answers = await Promise.all([missing, 'no-id-at-all', id].map(visit))
    for (const answer of answers) t.equal(answer.text.replace(answer.body.requestId, ''), answers[0]?.text.replace(answers[0].body.requestId, ''))
    t.match(withoutRequestId(await visit(id)), { status: 404, code: 'member.not_found' })
  }
  t.equal((await stranger.get('/v1/members/by-external-id/u-1')).status, 404)
  t.equal((await client.get(`/v1/members/${id}`)).body.version, 1, 'and nothing was changed')
})

t.test('HEAD answers like GET without a body', async (t) => {
  const { client, key } = await aCommunity()
  const { id } = await aMember(client)
  const { statusCode, headers, body } = await app.inject({ method: 'HEAD', url: `/v1/members/${id}`, headers: { authorization: `Bearer ${key}` } })
  t.strictSame([statusCode, headers.etag, body], [200, '"v1"', ''])
})
