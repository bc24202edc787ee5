import fc from 'fast-check'
import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { communityOf, namesIn } from '../support/search-people.ts'
import { startApp, type Client, type TestApp } from '../support/start-app.ts'

const fields = [
  { key: '学院', kind: 'select', isFacetable: true, options: [{ value: '文学院' }, { value: '理学院' }] },
  { key: '得分', kind: 'number', isFacetable: true },
  { key: '住校', kind: 'boolean', isFacetable: true },
  { key: '自述', kind: 'longText' },
]

const people = [
  { displayName: '甲', city: '上海', company: '灯塔科技', yearsOfExperience: 3, skills: ['前端', 'React', '亚马逊运营'], location: { lat: 31.23, lng: 121.47 }, custom: { 学院: '文学院', 得分: 7.5, 住校: true } },
  { displayName: '乙', city: '上海', company: '灯塔网络', yearsOfExperience: 8, skills: ['大前端', 'react'], location: { lat: 31.3, lng: 121.5 }, custom: { 学院: '理学院', 得分: 7, 住校: false } },
  { displayName: '丙', city: '重慶', yearsOfExperience: 1, skills: ['前端', 'ＲＥＡＣＴ', 'Node.js'], location: { lat: 29.56, lng: 106.55 }, custom: { 学院: '文学院' } },
  { displayName: '丁', city: '杭州', skills: ['后端', 'C++'], location: { lat: 30.27, lng: 120.15 } },
  { displayName: '戊', city: '上海', skills: ['前端'] },
]

type Values = { value: string, count: number }[]

const queryOf = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString()

async function valuesOf (client: Client, parameters: Record<string, string>): Promise<Values> {
  const { status, body, text } = await client.get(`/v1/members/facet-values?${queryOf(parameters)}`)
  if (status !== 200) throw new Error(text)
  return body.items
}

const told = (values: Values) => values.map(({ value, count }) => `${value} ${count}`)

async function startedWith (environment: Record<string, string>): Promise<{ started: TestApp, client: Client }> {
  const started = await startApp(t, {}, environment)
  const { client } = await started.aCommunity()
  for (const field of fields) await client.post('/v1/custom-fields', field)
  for (const person of people) await client.post('/v1/members', person)
  await communityOf(started, [{ displayName: '己', city: '上饶', skills: ['前端测试', '前端'] }])
  return { started, client }
}

const inMemory = await startedWith({})
await heldInMemory(inMemory.started, 2)
const inEngine = await startedWith({ RENMAI_ROSTER_MB: '0' })

for (const [place, { started, client }] of [['in memory', inMemory], ['in the engine', inEngine]] as const) {
  t.test(`${place}: values come most frequent first, spellings of one value as one`, async (t) => {
    const { status, body } = await client.get('/v1/members/facet-values?field=skills')
    t.equal(status, 200)
    const [react] = body.items.filter(({ value }: Values[number]) => ['React', 'react', 'ＲＥＡＣＴ'].includes(value))
    const expected = [
      { value: '前端', count: 3 }, { value: react?.value, count: 3 }, { value: 'C++', count: 1 }, { value: 'Node.js', count: 1 },
      { value: '亚马逊运营', count: 1 }, { value: '后端', count: 1 }, { value: '大前端', count: 1 },
    ]
    t.strictSame(body, { items: expected.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)), degraded: false })
    t.equal((await valuesOf(client, { field: 'skills', limit: '3' })).length, 3)
  })

  t.test(`${place}: a value is found by anything it contains, in either script, and by its pinyin`, async (t) => {
    const cases: [field: string, q: string, expected: string[]][] = [
      ['skills', '端', ['前端 3', '后端 1', '大前端 1']], ['skills', '前端', ['前端 3', '大前端 1']], ['skills', 'duan', ['前端 3', '后端 1', '大前端 1']],
      ['skills', 'qianduan', ['前端 3', '大前端 1']], ['skills', 'qd', ['前端 3']], ['skills', 'uan', []], ['skills', 'nodejs', ['Node.js 1']], ['skills', 'ode', ['Node.js 1']], ['skills', '+', ['C++ 1']],
      ['city', '重庆', ['重慶 1']], ['city', 'chongqing', ['重慶 1']], ['city', 'h', ['上海 3', '杭州 1']], ['company', '燈塔', ['灯塔科技 1', '灯塔网络 1']],
      ['city', '上饶', []], ['skills', '测试', []], ['title', '', []], ['custom.学院', '文', ['文学院 2']], ['custom.学院', 'lixue', ['理学院 1']],
      ['custom.得分', '7', ['7 1', '7.5 1']], ['custom.住校', '', ['false 1', 'true 1']], ['yearsOfExperience', '8', ['8 1']],
    ]
    for (const [field, q, expected] of cases) t.strictSame(told(await valuesOf(client, { field, q })), expected, `${field} ${q}`)
  })

  t.test(`${place}: counts are of those whom the filters about other fields admit`, async (t) => {
    t.strictSame(told(await valuesOf(client, { field: 'skills', q: '端', city: '上海' })), ['前端 2', '大前端 1'])
    t.strictSame(told(await valuesOf(client, { field: 'skills', q: '端', city: '上海', yearsOfExperienceMin: '5' })), ['大前端 1'])
    t.strictSame(told(await valuesOf(client, { field: 'skills', q: '端', near: '31.23,121.47,200' })), ['前端 1', '后端 1', '大前端 1'])
    t.strictSame(told(await valuesOf(client, { field: 'city', city: '上海', skills: '前端,后端' })), ['上海 2', '杭州 1', '重慶 1'])
  })

  t.test(`${place}: a count is what a search for the value finds under the same filters`, async (t) => {
    const filters = fc.record({
      city: fc.constantFrom('上海', '重庆', '上海,杭州'), skills: fc.constantFrom('react', '前端', '前端,后端'), company: fc.constant('灯塔科技'), yearsOfExperienceMax: fc.constantFrom('2', '8'),
    }, { requiredKeys: [] })
    await fc.assert(fc.asyncProperty(fc.constantFrom('skills', 'city', 'company'), filters, async (field, given) => {
      for (const { value, count } of await valuesOf(client, { field, ...given })) {
        const { body } = await client.get(`/v1/members/search?${queryOf({ ...given, [field]: value })}`)
        if (body.total !== count) return false
      }
      return true
    }), { numRuns: 30, reporter: ({ seed, failed, counterexample }) => { t.notOk(failed, `seed ${seed} ${JSON.stringify(counterexample)}`) } })
  })

  t.test(`${place}: a field that cannot be counted and parameters that make no sense are refused`, async (t) => {
    const refused = async (query: string) => {
      const { status, body } = await client.get(`/v1/members/facet-values?${query}`)
      return [status, body.code]
    }
    t.strictSame(await refused('field=nothing'), [400, 'search.field_unknown'])
    t.strictSame(await refused(`field=${encodeURIComponent('custom.自述')}`), [400, 'search.field_unknown'])
    t.strictSame(await refused('field=custom.nothing'), [400, 'search.field_unknown'])
    for (const query of ['', 'field=', 'field=city&limit=101', 'field=city&limit=0', `field=city&q=${'a'.repeat(101)}`, 'field=city&near=1', 'field=city&cursor=x']) {
      t.strictSame(await refused(query), [400, 'request.invalid'], query)
    }
    t.equal((await started.as().get('/v1/members/facet-values?field=city')).status, 401)
  })

  t.test(`${place}: whoever is gone is counted no more`, async (t) => {
    const { body: member } = await client.post('/v1/members', { displayName: '庚', city: '拉萨' })
    await started.settle()
    t.strictSame(told(await valuesOf(client, { field: 'city', q: 'lasa' })), ['拉萨 1'])
    await client.delete(`/v1/members/${member.id}`)
    await started.settle()
    t.strictSame(told(await valuesOf(client, { field: 'city', q: 'lasa' })), [])
  })
}

t.test('with a point the hits are counted by distance, each band with the nearer ones, up to the radius', async (t) => {
  const { started } = inMemory
  const north = (km: number) => ({ lat: 31 + km / 111.195, lng: 121 })
  const distances = [0.5, 2, 2.5, 9, 25, 80, 250, 900, 2_500]
  const { client } = await communityOf(started, [...distances.map((km) => ({ displayName: `远${km}`, location: north(km) })), { displayName: '不知' }])
  await heldInMemory(started, 3)
  const bands = async (near: string, more = '') => {
    const { body } = await client.get(`/v1/members/search?near=${near}${more}`)
    return body.distanceBands?.map(({ withinKm, count }: { withinKm: number, count: number }) => [withinKm, count]) ?? null
  }
  t.strictSame(await bands('31,121,3000'), [[1, 1], [3, 3], [10, 4], [30, 5], [100, 6], [300, 7], [1_000, 8], [3_000, 9]])
  t.strictSame(await bands('31,121,50'), [[1, 1], [3, 3], [10, 4], [30, 5], [50, 5]])
  t.strictSame(await bands('31,121,0.7'), [[0.7, 1]])
  t.strictSame(await bands('-31,121,10'), [[1, 0], [3, 0], [10, 0]])
  t.strictSame(await bands('31,121,100', '&limit=1&q=%E8%BF%9C'), [[1, 1], [3, 3], [10, 4], [30, 5], [100, 6]])
  t.equal((await client.get('/v1/members/search')).body.distanceBands, null)

  const { body } = await client.post('/v1/members/search', { near: { lat: 31, lng: 121, radiusKm: 300 }, sort: ['distance'], limit: 4 })
  const { body: next } = await client.post('/v1/members/search', { near: { lat: 31, lng: 121, radiusKm: 300 }, sort: ['distance'], limit: 4, cursor: body.nextCursor })
  t.strictSame([...body.hits, ...next.hits].map(({ distanceKm }) => distanceKm), [0.5, 2, 2.5, 9, 25, 80, 250])
  t.strictSame(next.distanceBands, body.distanceBands, 'on every page the same')
})

t.test('the engine tells no distance bands', async (t) => {
  const { body } = await inEngine.client.get('/v1/members/search?near=31.23,121.47,1')
  t.strictSame([namesIn({ body }), body.distanceBands], [['甲'], null])
})
