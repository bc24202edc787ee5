import t from 'tap'
import { namesBy, namesFound, communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t, {}, {}, 'thread')

const { client, idOf } = await communityOf(started, [
  {
    externalId: 'u-1024',
    displayName: '冯宝宝',
    aliases: ['Baobao Feng', '宝儿姐'],
    headline: '跨境电商操盘手😀做跨境六年',
    bio: '从義烏到上海，做過供應鏈。',
    city: '上海',
    skills: ['亚马逊运营', '供应链'],
    offers: [{ text: '可以聊亚马逊选品', tags: ['选品'] }],
    needs: ['在找懂日本税务的人'],
    contact: { wechatId: 'zzqx-secret', phone: '00000000000', email: 'qqwxv@example.com' },
    location: { lat: 31.23, lng: 121.47 },
    custom: { 一句话需求: '找税务师' },
  },
  { displayName: '陳楚嵐', headline: '產品經理', skills: ['C++', '機器學習'] },
  { displayName: '单雨桐', skills: ['C#', '.NET'] },
  { displayName: '吕思齐', skills: ['C语言', 'Node.js'] },
  { displayName: '欧阳思远', headline: '2024届毕业生', bio: 'Looking after a warehouse in Hamburg.' },
  { displayName: '上海-无业游民-陆小满', headline: '前端工程師' },
  { displayName: 'Tony陈', skills: ['React', 'Go'], headline: '后端 backend' },
  { displayName: 'Alice Wong', bio: 'Tax adviser for Japan, former violinist.', city: 'Osaka' },
  { displayName: '艾力·买买提', bio: '会剪辑视频，懂小红书运营。' },
  { displayName: '解语花', headline: '短视频剪辑' },
  { displayName: '张伟', headline: '律师' },
])

t.test('a name is found first in every way people write it', async (t) => {
  const cases: [query: string, expected: string][] = [
    ['冯宝宝', '冯宝宝'], ['馮寶寶', '冯宝宝'], ['宝宝', '冯宝宝'], ['寶寶', '冯宝宝'], ['冯宝', '冯宝宝'], ['冯', '冯宝宝'], ['馮', '冯宝宝'], ['宝儿姐', '冯宝宝'],
    ['fengbaobao', '冯宝宝'], ['feng bao bao', '冯宝宝'], ["feng'bao'bao", '冯宝宝'], ['FengBaobao', '冯宝宝'], ['baobao feng', '冯宝宝'], ['Baobao Feng', '冯宝宝'],
    ['fbb', '冯宝宝'], ['FBB', '冯宝宝'], ['fengbb', '冯宝宝'], ['fengbaob', '冯宝宝'], ['baobao', '冯宝宝'], ['ｆｅｎｇｂａｏｂａｏ', '冯宝宝'], ['fenbaobao', '冯宝宝'], ['fengbaobo', '冯宝宝'],
    ['陳楚嵐', '陳楚嵐'], ['陈楚岚', '陳楚嵐'], ['楚岚', '陳楚嵐'], ['chenchulan', '陳楚嵐'], ['ccl', '陳楚嵐'],
    ['shanyutong', '单雨桐'], ['danyutong', '单雨桐'], ['lvsiqi', '吕思齐'], ['lusiqi', '吕思齐'], ['lyusiqi', '吕思齐'],
    ['ouyangsiyuan', '欧阳思远'], ['思远', '欧阳思远'], ['ouyangsy', '欧阳思远'], ['oysy', '欧阳思远'],
    ['陆小满', '上海-无业游民-陆小满'], ['小满', '上海-无业游民-陆小满'], ['luxiaoman', '上海-无业游民-陆小满'],
    ['陈tony', 'Tony陈'], ['tony', 'Tony陈'], ['tonychen', 'Tony陈'], ['alice wong', 'Alice Wong'], ['wong alice', 'Alice Wong'], ['alise', 'Alice Wong'],
    ['艾力', '艾力·买买提'], ['艾力买买提', '艾力·买买提'], ['maimaiti', '艾力·买买提'], ['買買提', '艾力·买买提'], ['xieyuhua', '解语花'],
    ['冯饱饱', '冯宝宝'], ['馮飽飽', '冯宝宝'], ['陈楚蓝', '陳楚嵐'], ['张玮', '张伟'], ['章伟', '张伟'],
  ]
  for (const [query, expected] of cases) t.equal((await namesFound(client, query))[0], expected, query)
})

t.test('who states how their name is read is found by that, until they take it back', async (t) => {
  const { client, idOf } = await communityOf(started, [
    { displayName: '乐嘉', nameReading: 'Yuè Jiā' }, { displayName: '陈大文', nameReading: 'Chan Tai-man' }, { displayName: '王也' },
  ])
  const cases: [query: string, expected: string][] = [
    ['yuejia', '乐嘉'], ['yj', '乐嘉'], ['Yuè Jiā', '乐嘉'], ['chantaiman', '陈大文'], ['chan tai man', '陈大文'], ['ctm', '陈大文'], ['chendawen', '陈大文'],
  ]
  for (const [query, expected] of cases) t.equal((await namesFound(client, query))[0], expected, query)
  const { body: { hits: [hit] } } = await client.get('/v1/members/search?q=ctm')
  t.match(hit, { member: { nameReading: 'Chan Tai-man' }, highlights: [{ field: 'displayName', ranges: [[0, 3]] }] })
  await client.patch(`/v1/members/${idOf.get('陈大文')}`, { nameReading: null })
  await started.settle()
  t.notOk((await namesFound(client, 'ctm')).includes('陈大文'))
})

t.test('topics, marks in words, numbers beside characters and English are told apart', async (t) => {
  const cases: [query: string, expected: string[]][] = [
    ['c++', ['陳楚嵐']], ['C#', ['单雨桐']], ['.NET', ['单雨桐']], ['dotnet', ['单雨桐']], ['node.js', ['吕思齐']], ['NodeJS', ['吕思齐']], ['node js', ['吕思齐']],
    ['2024', ['欧阳思远']], ['2024届', ['欧阳思远']], ['毕业生', ['欧阳思远']], ['产品经理', ['陳楚嵐']], ['機器學習', ['陳楚嵐']], ['机器学习', ['陳楚嵐']],
    ['warehouse', ['欧阳思远']], ['violin', ['Alice Wong']], ['tax japan', ['Alice Wong', '冯宝宝']], ['react', ['Tony陈', '上海-无业游民-陆小满']], ['供應鏈', ['冯宝宝']], ['义乌', ['冯宝宝']], ['找税务师', ['Alice Wong', '冯宝宝']],
  ]
  for (const [query, expected] of cases) t.strictSame(await namesFound(client, query), expected, query)
})

t.test('a sentence finds those who match its telling part, best first', async (t) => {
  t.strictSame((await namesFound(client, '请问谁会剪辑视频还懂小红书运营？'))[0], '艾力·买买提')
  t.strictSame(new Set((await namesFound(client, '想找会剪辑的人'))), new Set(['艾力·买买提', '解语花']))
})

t.test('an empty search lists everyone, the most recently active first', async (t) => {
  const names = await namesFound(client, '')
  t.equal(names.length, 11)
  t.strictSame([names[0], names.at(-1)], ['张伟', '冯宝宝'])
})

t.test('GET and POST answer the whole card without contact, the places of the match, and how the query was read', async (t) => {
  const { body: member } = await client.get(`/v1/members/${idOf.get('冯宝宝')}`)
  const expected = {
    hits: [{
      member: { ...member, contact: null, standing: null },
      score: 1,
      parts: null,
      distanceKm: null,
      highlights: [{ field: 'headline', ranges: [[0, 4], [10, 2]] }],
    }],
    interpretation: {
      text: '跨境电商',
      readings: [{ kind: 'industry', range: [0, 4], label: '跨境电商', isExcluded: false, isPreference: false, years: null, confidence: 0.9 }],
    },
    weightsVersion: 3,
    facets: { city: [{ value: '上海', count: 1 }] },
    distanceBands: null,
    alsoTry: [],
    total: 1,
    totalIsExact: true,
    degraded: false,
    stale: false,
    nextCursor: null,
    searchId: 'S',
    tookMs: 1,
  }
  const got = await client.get(`/v1/members/search?q=${encodeURIComponent('跨境電商')}&facets=city`)
  const posted = await client.post('/v1/members/search', { q: '跨境電商', facets: ['city'] })
  for (const { body, status } of [got, posted]) {
    t.equal(status, 200)
    t.ok(body.tookMs > 0 && body.hits[0].score > 0 && body.hits[0].score <= 1)
    t.match(body.searchId, /^[\w-]{20,}$/)
    t.strictSame({ ...body, searchId: 'S', tookMs: 1, hits: [{ ...body.hits[0], score: 1 }] }, expected)
  }
})

t.test('highlights are UTF-16 ranges of the member\'s own text, behind emoji and in the other script too', async (t) => {
  const marked = async (q: string) => {
    const { body } = await client.get(`/v1/members/search?q=${encodeURIComponent(q)}`)
    const { member, highlights } = body.hits[0]
    return highlights.flatMap(({ field, ranges }: { field: string, ranges: [number, number][] }) => {
      const text = field.split('.').reduce((value, key) => value[key], member) as unknown as string
      return ranges.map(([start, length]) => `${field}: ${text.slice(start, start + length)}`)
    })
  }
  t.strictSame(await marked('六年'), ['headline: 六年'])
  t.strictSame(await marked('跨境'), ['headline: 跨境电商', 'headline: 跨境'])
  t.strictSame(await marked('义乌'), ['bio: 義烏'])
  t.strictSame(await marked('亚马逊选品'), ['skills.0: 亚马逊', 'offers.0.text: 亚马逊选品', 'offers.0.tags.0: 选品'])
  t.strictSame(await marked('宝儿姐'), ['aliases.1: 宝儿姐'])
  t.strictSame(await marked('fengbao'), ['displayName: 冯宝宝'])
  t.strictSame(await marked('税务师'), ['bio: Tax'])
  t.strictSame(await marked('nodejs'), ['skills.1: Node.js'])
  t.strictSame(await marked('dotnet'), ['skills.1: .NET'])
  t.strictSame(await marked('陈楚岚'), ['displayName: 陳楚嵐'])
})

t.test('a contact is neither found nor shown by a search', async (t) => {
  for (const q of ['zzqx-secret', 'secret', '00000000000', 'qqwxv@example.com', 'qqwxv']) t.strictSame(await namesFound(client, q), [], q)
  const { text } = await client.post('/v1/members/search', { limit: 100 })
  t.notMatch(text, /zzqx|00000000000|qqwxv/)
})

t.test('a query of nothing but marks, emoji or stop words is answered, and operators of the engine are plain characters', async (t) => {
  for (const q of ['😀', '🧑‍🤝‍🧑👍🏽', '!!!', '"""', '-', '- -', '的', 'the of and', '谁', '？？？', ' ', '\t\n', '()[]{}', '*', '\\', "'", '‍']) {
    t.equal((await client.get(`/v1/members/search?q=${encodeURIComponent(q)}`)).status, 200, JSON.stringify(q))
  }
  t.strictSame(await namesFound(client, '"冯宝宝"'), ['冯宝宝'])
  t.strictSame(await namesFound(client, '冯"宝宝'), ['冯宝宝'])
  t.equal((await namesFound(client, '-冯宝宝'))[0], '冯宝宝')
  t.equal((await namesFound(client, 'react -go'))[0], 'Tony陈')
})

t.test('a text may have 300 characters by GET and 4 000 by POST, and what matters is found at its end', async (t) => {
  const long = (length: number) => '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'.repeat(200).slice(0, length - 4) + ' 供应链'
  t.strictSame(await namesFound(client, long(300)), ['冯宝宝'])
  t.strictSame(await namesBy(client, { q: long(4_000) }), ['冯宝宝'])
  t.equal((await client.get(`/v1/members/search?q=${encodeURIComponent(long(301))}`)).status, 400)
  t.equal((await client.post('/v1/members/search', { q: long(4_001) })).status, 400)
})

t.test('a community never finds members of another, also of the same name', async (t) => {
  const other = await communityOf(started, [{ displayName: '冯宝宝', city: '杭州' }, { displayName: '只在别处', skills: ['供应链'] }])
  t.strictSame(await namesBy(other.client, {}), ['只在别处', '冯宝宝'])
  for (const q of ['冯宝宝', 'fengbaobao', '供应链', '冯饱饱', '']) {
    const ids = (answer: { body: { hits: { member: { id: string } }[] } }) => answer.body.hits.map(({ member }) => member.id)
    const own = new Set(idOf.values())
    t.ok(ids(await client.post('/v1/members/search', { q, limit: 100 })).every((id) => own.has(id)), q)
    t.ok(ids(await other.client.post('/v1/members/search', { q, limit: 100 })).every((id) => !own.has(id)), q)
  }
})

t.test('while the engine is away a search says so and a read goes on', async (t) => {
  const { memberIndex } = started.deps
  const search = memberIndex.search
  t.teardown(() => { memberIndex.search = search })
  memberIndex.search = async () => { throw (await import('../../src/search/member-index.ts')).searchUnavailable() }
  const { status, body, headers } = await client.get('/v1/members/search?q=a')
  t.strictSame([status, body.code, headers['retry-after']], [503, 'search.unavailable', '1'])
  t.equal((await client.get(`/v1/members/${idOf.get('冯宝宝')}`)).status, 200)
})
