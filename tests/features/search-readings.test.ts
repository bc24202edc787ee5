import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { communityOf, namesBy, namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t)
const { client } = await communityOf(started, [
  { displayName: '林知夏', city: '杭州', title: '前端工程师', skills: ['React'], education: ['清华大学'], yearsOfExperience: 6 },
  { displayName: '方既白', city: '北京', title: '前端工程师', skills: ['Vue'], yearsOfExperience: 1 },
  { displayName: '罗清扬', city: '苏州', title: '销售经理', skills: ['大客户销售'], bio: '以前写过一点前端。' },
  { displayName: '沈听澜', city: '上海', title: '品牌设计师', headline: '在找前端', needs: [{ text: '找一位前端开发做官网', tags: ['前端开发'] }] },
])
await heldInMemory(started, 1)

type Part = { kind: string, text: string, score: number }
type Hit = { member: { displayName: string }, score: number, parts: Part[] | null }
type ReadingOut = { kind: string, range: [number, number], label: string, isExcluded: boolean, isPreference: boolean }

const search = async (body: Record<string, unknown>) => (await client.post('/v1/members/search', body)).body as { hits: Hit[], interpretation: { readings: ReadingOut[] }, alsoTry: { drop: string, total: number }[], total: number }
const readingsOf = async (q: string) => (await search({ q })).interpretation.readings.map(({ kind, range: [start, length], label, isExcluded, isPreference }) =>
  [kind, q.slice(start, start + length), label, ...(isExcluded ? ['excluded'] : []), ...(isPreference ? ['wish'] : [])].join(' '))

t.test('what was understood comes with its place in the query as it was typed', async (t) => {
  t.strictSame(await readingsOf('想找三年以上的前端，最好在江浙滬'), ['experience 三年以上 3 年以上', 'skill 前端 前端开发', 'place 江浙滬 江浙沪 wish'])
  t.strictSame(await readingsOf('前端，不要销售'), ['skill 前端 前端开发', 'skill 不要销售 不要: 销售 excluded'])
})

t.test('what is typed by its sound is understood as if it were written, and can be forced', async (t) => {
  const q = 'xiang zhao hangzhou de qianduan'
  t.strictSame(await readingsOf(q), ['place hangzhou 杭州', 'skill qianduan 前端开发'])
  t.equal((await namesFound(client, q))[0], '林知夏')
  const forced = await search({ q, readings: [{ kind: 'place', range: [11, 8], use: 'force' }] })
  t.strictSame(forced.hits.map(({ member }) => member.displayName), ['林知夏'])
})

t.test('a reading orders and hides nobody: who has the place and the years comes first, the others are still there', async (t) => {
  const found = await namesFound(client, '想找三年以上的前端，最好在江浙沪')
  t.equal(found[0], '林知夏')
  t.ok(found.includes('方既白'))
})

t.test('a forced reading must hold, a forbidden one is plain text, and where little is left a way on is shown', async (t) => {
  const q = '杭州 前端'
  const { interpretation: { readings } } = await search({ q })
  const place = readings.find(({ kind }) => kind === 'place')
  t.ok(place)
  const forced = await search({ q, readings: [{ kind: 'place', range: place?.range, use: 'force' }] })
  t.strictSame(forced.hits.map(({ member }) => member.displayName), ['林知夏'])
  t.ok(forced.alsoTry.some(({ drop, total }) => drop === 'reading' && total > 1))
  const forbidden = await search({ q, readings: [{ kind: 'place', range: place?.range, use: 'forbid' }] })
  t.notOk(forbidden.interpretation.readings.some(({ kind }) => kind === 'place'))
  t.equal((await client.post('/v1/members/search', { q, readings: [{ kind: 'place', range: [0, 0], use: 'force' }] })).status, 400)
})

t.test('whoever is what is not wanted goes behind, and who asks for people in need finds those', async (t) => {
  t.notOk((await namesFound(client, '前端，不要销售')).slice(0, 3).includes('罗清扬'))
  t.ok((await namesFound(client, '前端')).includes('罗清扬'))
  t.equal((await namesFound(client, '谁在找前端'))[0], '沈听澜')
  t.not((await namesFound(client, '谁会前端'))[0], '沈听澜')
})

t.test('with `explain` the parts of a score sum to it, and say what was against', async (t) => {
  const { hits } = await search({ q: '在杭州的前端，不要销售', explain: true })
  for (const { score, parts, member } of hits) {
    t.ok(Math.abs((parts ?? []).reduce((sum, part) => sum + part.score, 0) - score) < 1e-5, member.displayName)
    t.ok(score > 0 && score < 1)
  }
  t.ok(hits.find(({ member }) => member.displayName === '罗清扬')?.parts?.some(({ kind, score }) => kind === 'excluded' && score < 0) ?? true)
  t.ok(hits[0]?.parts?.some(({ kind, text }) => kind === 'place' && text === '杭州'))
  t.equal((await search({ q: '前端' })).hits[0]?.parts, null)
})

t.test('a custom field that is not searchable says nothing to a text, whole or by a short form', async (t) => {
  await client.post('/v1/custom-fields', { key: '母校', kind: 'text', isSearchable: false, isFacetable: true })
  await client.post('/v1/custom-fields', { key: '单位', kind: 'text' })
  await client.post('/v1/members', { displayName: '温如玉', custom: { 母校: '复旦大学', 单位: '招商银行' } })
  for (const q of ['复旦', '复旦大学', '復旦']) t.notOk((await namesBy(client, { q })).includes('温如玉'), q)
  t.strictSame(await namesBy(client, { q: '招行' }), ['温如玉'])
  t.strictSame(await namesBy(client, { filter: { field: 'custom.母校', in: ['复旦大学'] } }), ['温如玉'])
})
