import t from 'tap'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { guardEngine } from '../../src/search/engine-breaker.ts'
import { rosterFirstIndex, searchBudget } from '../../src/search/roster-first-index.ts'
import type { SearchLanes } from '../../src/search/member-index.ts'
import { noFallback } from '../support/engine-alone.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { communityOf, namesBy, namesFound, namesIn } from '../support/search-people.ts'
import { startApp, type Client, type TestApp } from '../support/start-app.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

await shareEngines(t)

const people = [
  { displayName: '冯宝宝', aliases: ['宝儿姐'], headline: '跨境电商操盘手，做跨境六年', city: '上海', yearsOfExperience: 6, skills: ['亚马逊运营', '供应链'], offers: ['可以聊亚马逊选品'] },
  { displayName: '陳楚嵐', headline: '產品經理', city: '杭州', yearsOfExperience: 2, skills: ['C++', '機器學習'] },
  { displayName: '单雨桐', city: '上海', skills: ['C#', '.NET'] },
  { displayName: 'Alice Wong', bio: 'Tax adviser for Japan.', city: 'Osaka' },
  { displayName: '上海-无业游民-陆小满', headline: '前端工程師，懂小程序' },
]

/** From what the searches of an application are answered. */
function lanesOf ({ deps: { memberIndex } }: TestApp): SearchLanes[] {
  const lanes: SearchLanes[] = []
  const { search } = memberIndex
  memberIndex.search = async (query) => {
    const answer = await search(query)
    lanes.push(answer.lanes)
    return answer
  }
  return lanes
}

async function untilInMemory (client: Client, lanes: readonly SearchLanes[]): Promise<void> {
  for (let searches = 0; searches < 50 && lanes.at(-1) !== 'roster'; searches++) await namesFound(client, '冯宝宝')
}

t.test('without rosters the engine finds people by name, topic, filter and sentence, explains how the query was read, and counts', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await communityOf(started, people)
  const lanes = lanesOf(started)
  const first: [query: string, expected: string][] = [
    ['冯宝宝', '冯宝宝'], ['馮寶寶', '冯宝宝'], ['宝宝', '冯宝宝'], ['fengbaobao', '冯宝宝'], ['fbb', '冯宝宝'], ['冯饱饱', '冯宝宝'], ['宝儿姐', '冯宝宝'], ['陈楚岚', '陳楚嵐'], ['shanyutong', '单雨桐'], ['小满', '上海-无业游民-陆小满'],
    ['跨境電商', '冯宝宝'], ['机器学习', '陳楚嵐'], ['c#', '单雨桐'], ['tax japan', 'Alice Wong'], ['想找懂小程序的前端', '上海-无业游民-陆小满'],
  ]
  for (const [query, expected] of first) t.equal((await namesFound(client, query))[0], expected, query)
  const { body } = await client.post('/v1/members/search', { q: '上海 供应链', city: '上海', facets: ['city', 'skills'], explain: true })
  t.match(body, { total: 1, hits: [{ member: { displayName: '冯宝宝' }, parts: null, highlights: [{ field: 'city', ranges: [[0, 2]] }, { field: 'skills.1', ranges: [[0, 3]] }] }] })
  t.strictSame(body.interpretation.readings.map(({ kind, label }: Record<string, string>) => [kind, label]), [['place', '上海'], ['industry', '供应链']])
  t.strictSame(body.facets.city, [{ value: '上海', count: 1 }])
  t.strictSame(await namesBy(client, { filter: { field: 'yearsOfExperience', gte: 2 }, sort: ['-yearsOfExperience'] }), ['冯宝宝', '陳楚嵐'])
  t.equal((await namesBy(client, {})).length, 5)
  t.strictSame(started.deps.rosters.report(), { communities: 0, bytes: 0 })
  t.ok(lanes.length > 15 && lanes.every((lane) => lane === 'exact' || lane === 'relaxed'))
})

t.test('without rosters an index in which nobody has such a name yet finds and suggests nobody, and later who has another', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await started.aCommunity()
  const suggested = async (q: string) => (await client.get(`/v1/members/suggest?q=${encodeURIComponent(q)}`)).body.items.map(({ text }: { text: string }) => text)
  await started.settle()
  for (const q of ['冯宝宝', 'fengbaobao', 'x y']) t.strictSame([await namesFound(client, q), await suggested(q)], [[], []], q)
  await client.post('/v1/members', { displayName: 'Alice Wong' })
  await started.settle()
  t.strictSame([await namesFound(client, '冯宝宝'), await suggested('冯宝宝'), await suggested('alice')], [[], [], ['Alice Wong']])
})

t.test('a point that is not on earth is refused, in a query string as in a body', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await started.aCommunity()
  await started.settle()
  for (const near of ['91,0,1', '-90.1,0,1', '0,181,1', '0,0,0', '0,0,20001']) {
    for (const path of ['search?', 'facet-values?field=city&']) {
      const { status, body } = await client.get(`/v1/members/${path}near=${near}`)
      t.strictSame([status, body.code], [400, 'search.filter_value_invalid'], near)
    }
  }
  t.equal((await client.get('/v1/members/search?near=90,-180,20000')).status, 200)
})

t.test('without rosters a forced reading filters, and a forbidden one is plain text', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await communityOf(started, people)
  const readings = [{ kind: 'place', range: [0, 2], use: 'force' }]
  t.strictSame(await namesBy(client, { q: '上海 C#', readings }), ['单雨桐'])
  const { body } = await client.post('/v1/members/search', { q: '上海 C#', readings: [{ kind: 'place', range: [0, 2], use: 'forbid' }] })
  t.strictSame(body.interpretation.readings[0]?.kind, 'text')
})

t.test('without rosters an import has succeeded only when everyone in it is found', async (t) => {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  await startWorkerFor(t, started.deps)
  const { client } = await started.aCommunity()
  const { status } = await importFile(client, ndjson(Array.from({ length: 300 }, (_, index) => ({ displayName: `导入${index}`, skills: ['剪辑'] }))))
  const { body } = await client.post('/v1/members/search', { q: '剪辑', limit: 1 })
  t.strictSame([status, body.total], ['succeeded', 300])
  t.equal((await namesFound(client, '导入299'))[0], '导入299')
})

t.test('with rosters a member is found the moment the write is answered, though the engine knows nothing of it', async (t) => {
  const started = await startApp(t, {}, {}, 'thread')
  const { client } = await communityOf(started, people)
  const lanes = lanesOf(started)
  await untilInMemory(client, lanes)
  for (let step = 0; step < 10; step++) {
    const { body: { id } } = await client.post('/v1/members', { displayName: '王也', headline: `第${step}回` })
    t.strictSame((await namesFound(client, '王也')), ['王也'])
    await client.patch(`/v1/members/${id}`, { displayName: '诸葛青' })
    t.strictSame([await namesFound(client, '王也'), await namesFound(client, '诸葛青')], [[], ['诸葛青']])
    await client.delete(`/v1/members/${id}`)
    t.strictSame(await namesFound(client, '诸葛青'), [])
  }
  t.strictSame([...new Set(lanes.slice(-40))], ['roster'])
})

t.test('when the thread of the rosters ends the engine answers, without an error', async (t) => {
  const started = await startApp(t, {}, {}, 'thread')
  const { client } = await communityOf(started, people)
  const lanes = lanesOf(started)
  await untilInMemory(client, lanes)
  const [searching] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, () => client.get('/v1/members/search?q=fengbaobao'))),
    started.deps.rosters.close(),
  ])
  for (const answer of searching) t.strictSame([answer.status, namesIn(answer)[0]], [200, '冯宝宝'])
  t.equal((await namesFound(client, '冯饱饱'))[0], '冯宝宝')
  t.not(lanes.at(-1), 'roster')
})

t.test('pages that the engine began it goes on with when the roster is there, and it takes over those the roster began', async (t) => {
  const started = await startApp(t, {}, {}, 'thread')
  const { deps, connections, indexPrefix } = started
  const meili = openMeili(connections.meiliUrl, connections.meiliKey, 5_000)
  t.teardown(() => meili.close())
  let isLoaded = true
  const rosters: typeof deps.rosters = { ...deps.rosters, ask: async (question, query) => isLoaded ? deps.rosters.ask(question, query) : null }
  Object.assign(deps.memberIndex, rosterFirstIndex(rosters, guardEngine(meiliMemberIndex(meili, indexPrefix), 64), noFallback, searchBudget(5_000)))
  const { client } = await communityOf(started, Array.from({ length: 25 }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  const lanes = lanesOf(started)
  await untilInMemory(client, lanes)
  for (const [startsLoaded, expected] of [[false, /^(?:exact|relaxed)(?:,(?:exact|relaxed))+$/], [true, /^roster(?:,(?:exact|relaxed))+$/]] as const) {
    for (const search of [{ q: '话题', sort: ['number'] }, { sort: ['-number'] }]) {
      isLoaded = startsLoaded
      lanes.length = 0
      const read: string[] = []
      for (let cursor: string | null | undefined; cursor !== null;) {
        const answer = await client.post('/v1/members/search', { ...search, limit: 10, ...(cursor === undefined ? {} : { cursor }) })
        read.push(...namesIn(answer))
        cursor = answer.body.nextCursor as string | null
        isLoaded = !startsLoaded
      }
      t.match(lanes.join(), expected)
      t.equal(new Set(read).size, 25)
      t.equal(read.length, 25)
    }
  }
})
