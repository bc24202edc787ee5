import fc from 'fast-check'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { heldInMemory } from '../support/held-in-memory.ts'
import { communityOf } from '../support/search-people.ts'
import { engineAlone } from '../support/engine-alone.ts'
import { startApp, type Client } from '../support/start-app.ts'

type Item = { kind: string, text: string, memberId: string | null, detail: string | null, count: number | null, ranges: [number, number][] }

const started = await startApp(t, {}, {}, 'thread')

const people = [
  {
    displayName: '冯宝宝',
    aliases: ['Tony'],
    headline: '跨境电商操盘手',
    city: '上海',
    company: '灯塔科技有限公司',
    industry: '跨境电商',
    skills: ['前端', '亚马逊运营', 'Node.js'],
    interests: ['摄影'],
    education: ['复旦大学'],
  },
  { displayName: '尚思远', title: '产品经理', city: '上海', company: '燈塔科技有限公司', skills: ['大前端', 'React Native'], interests: ['攝影', '旅游'] },
  { displayName: '✨上官婉✨｜杭州', city: '杭州', skills: ['前端開發', 'C++', 'reactive'], interests: ['摄影'] },
  { displayName: '张明远', city: '重庆', skills: ['前端', 'react'] },
  { displayName: 'Alice Wong', city: 'Osaka', title: 'Designer', skills: ['React'] },
]
const { client, idOf } = await communityOf(started, people)
const { client: strangers } = await communityOf(started, [{ displayName: '冯远方', city: '上饶', company: '灯塔远方', skills: ['前端测试'] }])
await heldInMemory(started, 2)

async function suggested (from: Client, q: string, limit = 8): Promise<Item[]> {
  const { status, body, text } = await from.get(`/v1/members/suggest?limit=${limit}&q=${encodeURIComponent(q)}`)
  if (status !== 200) throw new Error(text)
  return body.items
}

const told = (items: readonly Item[]) => items.map(({ kind, text }) => `${kind} ${text}`)
const values = (items: readonly Item[]) => told(items.filter(({ kind }) => kind !== 'person'))
const names = (items: readonly Item[]) => items.filter(({ kind }) => kind === 'person').map(({ text }) => text)

t.test('people come with what tells them apart, values with how many have them, and both with what was typed of them', async (t) => {
  const { status, body } = await client.get(`/v1/members/suggest?q=${encodeURIComponent('尚')}`)
  t.equal(status, 200)
  t.ok(body.tookMs > 0)
  t.strictSame({ ...body, tookMs: 1 }, {
    items: [{ kind: 'person', text: '尚思远', memberId: idOf.get('尚思远'), detail: '产品经理 · 上海', count: null, ranges: [[0, 1]] }],
    degraded: false,
    tookMs: 1,
  })
  t.strictSame(await suggested(client, '上海'), [{ kind: 'city', text: '上海', memberId: null, detail: null, count: 2, ranges: [[0, 2]] }])
})

t.test('a value is suggested by its start, by a word or a character in it, by its pinyin and by its initials, in this order', async (t) => {
  const cases: [typed: string, expected: string[]][] = [
    ['前端', ['skill 前端', 'skill 前端開發', 'skill 大前端']], ['端', ['skill 前端', 'skill 前端開發', 'skill 大前端']], ['前端开', ['skill 前端開發']], ['開發', ['skill 前端開發']],
    ['qiand', ['skill 前端', 'skill 前端開發']], ['qianduankf', []], ['qianduankaif', ['skill 前端開發']], ['qdkf', ['skill 前端開發']], ["qian'duan", ['skill 前端', 'skill 前端開發']],
    ['前duan', ['skill 前端', 'skill 前端開發']], ['shangh', ['city 上海']], ['chongq', ['city 重庆']], ['zhongq', []],
    ['摄', ['interest 摄影']], ['sheying', ['interest 摄影']], ['lvy', ['interest 旅游']], ['luyou', ['interest 旅游']], ['灯塔', ['company 灯塔科技有限公司']], ['燈塔', ['company 灯塔科技有限公司']],
    ['fudan', ['school 复旦大学']], ['fddx', ['school 复旦大学']], ['跨境', ['industry 跨境电商']],
    ['react', ['skill React', 'skill React Native', 'skill reactive']], ['native', ['skill React Native']], ['ative', []],
    ['nodejs', ['skill Node.js']], ['node.j', ['skill Node.js']], ['c+', ['skill C++']], ['ＯＳＡＫＡ', ['city Osaka']],
  ]
  for (const [typed, expected] of cases) t.strictSame(values(await suggested(client, typed)), expected, typed)
})

t.test('people are suggested by every way their name is typed', async (t) => {
  const cases: [typed: string, expected: string][] = [
    ['冯', '冯宝宝'], ['馮寶', '冯宝宝'], ['宝宝', '冯宝宝'], ['fe', '冯宝宝'], ['fengb', '冯宝宝'], ['fbb', '冯宝宝'], ['baob', '冯宝宝'], ['tony', '冯宝宝'],
    ['张', '张明远'], ['zhangm', '张明远'], ['al', 'Alice Wong'], ['wong', 'Alice Wong'], ['上官', '✨上官婉✨｜杭州'], ['shanggw', '✨上官婉✨｜杭州'],
  ]
  for (const [typed, expected] of cases) t.equal(names(await suggested(client, typed))[0], expected, typed)
})

t.test('what of a name was typed is marked: the characters, all of it for pinyin, nothing for an alias', async (t) => {
  const marked = async (typed: string) => (await suggested(client, typed)).find(({ kind }) => kind === 'person')?.ranges
  t.strictSame(await marked('宝宝'), [[1, 2]])
  t.strictSame(await marked('上官'), [[1, 2]])
  t.strictSame(await marked('fengb'), [[0, 3]])
  t.strictSame(await marked('tony'), [])
  t.strictSame(await marked('wong'), [[6, 4]])
})

t.test('one letter, a symbol or nothing suggests nothing; two letters or one character suggest something', async (t) => {
  for (const typed of ['', ' ', 'f', 'F ', 'ｆ', '+', '✨', '。']) t.strictSame(await suggested(client, typed), [], `“${typed}”`)
  for (const typed of ['fe', 'f e', '冯', ' 冯 ']) t.ok((await suggested(client, typed)).length > 0, `“${typed}”`)
})

t.test('a count is what the filter on this value finds, spellings that are the same are one, and shown as most write them', async (t) => {
  const fields: Record<string, string> = { skill: 'skills', interest: 'interests', city: 'city', company: 'company', industry: 'industry', school: 'education' }
  for (const typed of ['前端', '摄影', '灯塔', 'react', '上海', '复旦', '跨境']) {
    for (const { kind, text, count } of (await suggested(client, typed)).filter(({ kind }) => kind !== 'person')) {
      const { body } = await client.get(`/v1/members/search?${fields[kind]}=${encodeURIComponent(text)}`)
      t.equal(count, body.total, `${kind} ${text}`)
    }
  }
  const [photography] = await suggested(client, '攝')
  t.match(photography, { text: '摄影', count: 3 })
})

t.test('no more than eight come, and where values fit no more than five of them are people', async (t) => {
  const { client } = await communityOf(started, [
    ...Array.from({ length: 12 }, (_, index) => ({ displayName: `海${'一二三四五六七八九十百千'.charAt(index)}`, skills: [`海运 ${index}`] })), { displayName: '江一' },
  ])
  await heldInMemory(started, 3)
  const kinds = async (typed: string, limit?: number) => {
    const items = await suggested(client, typed, limit)
    return [names(items).length, items.length]
  }
  t.strictSame(await kinds('海'), [5, 8])
  t.strictSame(await kinds('海', 3), [2, 3])
  t.strictSame(await kinds('海', 1), [1, 1])
  t.strictSame(await kinds('海运'), [0, 8])
  t.strictSame(await kinds('江'), [1, 1])
})

t.test('an answer has at most 2 kB and texts of at most 40 characters, whatever profiles hold', async (t) => {
  const long = (start: string, filler: string) => (start + filler.repeat(100)).slice(0, 100).toWellFormed()
  const fillers = ['长', '😀', '"', '\\', 'é', '👩‍👩‍👧‍👦', 'x'.repeat(9), '\n']
  const person = (start: string, filler: string) =>
    ({ displayName: long(start, filler).trim(), headline: long('乙', filler).trim(), company: long(start, filler).trim(), skills: [long(start, filler).trim()] })
  const { client } = await communityOf(started, [...fillers.map((filler, index) => person(`甲${index}`, filler)), ...fillers.map((_, index) => person(`丙${index}`, '长'))])
  await heldInMemory(started, 4)
  const { length } = await suggested(client, '丙')
  t.ok(length > 3 && length < 8, `what does not fit is left out: ${length} items`)
  for (const typed of ['甲', '甲1', '甲2', 'ji', '甲0长长', '丙', 'bing']) {
    const { text, body } = await client.get(`/v1/members/suggest?q=${encodeURIComponent(typed)}`)
    t.ok(Buffer.byteLength(text) <= 2_000, `${typed}: ${Buffer.byteLength(text)} bytes`)
    t.ok(body.items.length > 1, `${typed}: ${body.items.length} items`)
    for (const { text, detail, ranges } of body.items as Item[]) {
      t.ok(text.length <= 40 && (detail ?? '').length <= 40 && text.isWellFormed())
      for (const [start, length] of ranges) t.ok(start >= 0 && length > 0 && start + length <= text.length)
    }
  }
})

t.test('a member is suggested as soon as they were created, and what is gone is suggested never again', async (t) => {
  const { body: member } = await client.post('/v1/members', { displayName: '诸葛亮亮', city: '荆州', skills: ['前端', '木牛流马'] })
  t.strictSame(names(await suggested(client, '诸葛')), ['诸葛亮亮'])
  t.strictSame(values(await suggested(client, '木牛')), ['skill 木牛流马'])
  t.equal((await suggested(client, '前端'))[0]?.count, 3)
  await client.patch(`/v1/members/${member.id}`, { displayName: '司马懿懿', city: '洛阳' })
  t.strictSame([await suggested(client, '诸葛'), await suggested(client, '荆州')], [[], []])
  t.strictSame([...names(await suggested(client, '司马')), ...values(await suggested(client, 'luoy'))], ['司马懿懿', 'city 洛阳'])
  await client.delete(`/v1/members/${member.id}`)
  t.strictSame([await suggested(client, '司马'), await suggested(client, '洛阳'), await suggested(client, '木牛')], [[], [], []])
  t.equal((await suggested(client, '前端'))[0]?.count, 2)
})

t.test('nothing of another community is suggested', async (t) => {
  t.strictSame(told(await suggested(client, '冯')), ['person 冯宝宝'])
  t.strictSame(told(await suggested(strangers, '冯')), ['person 冯远方'])
  t.strictSame([await suggested(client, '上饶'), await suggested(client, '前端测'), await suggested(strangers, '上海'), await suggested(strangers, 'tony')], [[], [], [], []])
  t.strictSame(values(await suggested(strangers, '灯塔')), ['company 灯塔远方'])
})

t.test('ranges lie within the text and in order, whatever is typed', async (t) => {
  const words = people.flatMap(({ displayName, city, skills }) => [displayName, city, ...skills, 'shanghai', 'ﬁ', '✨', "'", 'ü', '.*', '\\', '[', '(?'])
  const typed = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('')).chain((text) =>
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)).toWellFormed().slice(0, 100)))
  await fc.assert(fc.asyncProperty(typed, async (q) => {
    for (const { text, ranges } of await suggested(client, q)) {
      for (const [start, length] of ranges) if (start < 0 || length < 1 || start + length > text.length) return false
    }
    return true
  }), { numRuns: 100, reporter: ({ seed, failed, counterexample }) => { t.notOk(failed, `seed ${seed} ${JSON.stringify(counterexample)}`) } })
})

t.test('a request that makes no sense is refused with the place, and nobody without a key gets anything', async (t) => {
  const refused = async (query: string) => {
    const { status, body } = await client.get(`/v1/members/suggest?${query}`)
    return [status, body.code, body.errors[0].pointer]
  }
  t.strictSame(await refused('q=ab&limit=9'), [400, 'request.invalid', '/query/limit'])
  t.strictSame(await refused('q=ab&limit=0'), [400, 'request.invalid', '/query/limit'])
  t.strictSame(await refused(`q=${'a'.repeat(101)}`), [400, 'request.invalid', '/query/q'])
  t.equal((await client.get('/v1/members/suggest?q=ab&unknown=1')).status, 400)
  t.equal((await started.as().get('/v1/members/suggest?q=ab')).status, 401)
  t.equal((await client.get(`/v1/members/suggest?q=${'a'.repeat(100)}`)).status, 200)
})

t.test('where members are not held in memory people are suggested from the engine', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client, idOf } = await communityOf(started, people)
  await communityOf(started, [{ displayName: '冯远方' }])
  t.strictSame((await suggested(client, '冯宝')).map(({ kind, memberId }) => [kind, memberId]), [['person', idOf.get('冯宝宝')]])
  t.strictSame(names(await suggested(client, 'zhangmingy')), ['张明远'])
  t.strictSame(await suggested(client, '前端'), [])
})

t.test('where neither memory nor the engine can answer, the answer says so', async (t) => {
  const meili = openMeili('http://127.0.0.1:1', undefined, 10)
  const app = await buildApp({ deps: { ...started.deps, memberIndex: engineAlone(meiliMemberIndex(meili, 'x')) }, http: configFrom(readEnv({})).http })
  t.teardown(async () => {
    await app.close()
    await meili.close()
  })
  const { key } = await started.aCommunity()
  const answered = async (q: string) => (await app.inject({ url: `/v1/members/suggest?q=${q}`, headers: { authorization: `Bearer ${key}` } })).json()
  t.match(await answered('ab'), { status: 503, code: 'search.unavailable' })
  t.strictSame((await answered('a')).items, [])
})
