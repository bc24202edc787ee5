import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { pidOf } from '../../src/embedded/process-identity.ts'
import { recordedEngine, startBoth } from '../support/embedded-engines.ts'
import { logIn } from '../support/log-in.ts'
import { until } from '../support/polling.ts'
import { communityOf, namesBy, namesFound, namesIn } from '../support/search-people.ts'
import { startApp, type Answer, type Client } from '../support/start-app.ts'

// Engines of its own: they are stopped here.
const dataDir = await mkdtemp(join(tmpdir(), 'renmai-degraded-'))
const engines = await startBoth(dataDir)
t.teardown(async () => {
  await engines.stop()
  await rm(dataDir, { recursive: true, force: true })
})
Object.assign(process.env, { DATABASE_URL: engines.databaseUrl, MEILI_URL: engines.meiliUrl, MEILI_MASTER_KEY: engines.meiliKey })
const engine = pidOf(await recordedEngine(dataDir, 'meilisearch'))

const people = [
  { displayName: '冯宝宝', aliases: ['宝儿姐'], headline: '跨境电商操盘手', city: '上海', yearsOfExperience: 6, skills: ['亚马逊运营', '供应链'], location: { lat: 31.23, lng: 121.47 } },
  { displayName: '陳楚嵐', headline: '產品經理', city: '杭州', yearsOfExperience: 2, skills: ['機器學習'] },
  { displayName: 'Alice Wong', bio: 'Tax adviser for Japan, 100% remote.', city: 'Osaka' },
  { displayName: '诸葛青', city: '上海', skills: ['供应链'] },
]

/** Three eighths of this for memory, two for the engine: a search with a hung engine takes a second at least until the engine is left alone. */
const budgetMs = 4_000
const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0', RENMAI_SEARCH_TIMEOUT_MS: String(budgetMs) })
const { client, idOf } = await communityOf(started, people)

const search = (who: Client, q: string) => who.get(`/v1/members/search?q=${encodeURIComponent(q)}`)
async function timed (ask: () => Promise<Answer>): Promise<{ answer: Answer, tookMs: number }> {
  const startedMs = performance.now()
  const answer = await ask()
  return { answer, tookMs: performance.now() - startedMs }
}

t.test('while the engine hangs PostgreSQL answers and says so, after a few searches without waiting for the engine, and the engine is back by itself', async (t) => {
  t.match((await search(client, '冯宝宝')).body, { degraded: false })
  process.kill(engine, 'SIGSTOP')
  t.teardown(() => { process.kill(engine, 'SIGCONT') })
  const first = await timed(() => search(client, '供应链'))
  t.match([first.answer.status, first.answer.body], [200, { degraded: true, totalIsExact: false, total: 2 }])
  t.ok(first.tookMs >= budgetMs * 5 / 8 - 50 && first.tookMs < budgetMs + 1_500, `${first.tookMs} ms`)
  await Promise.all([search(client, '供应链'), search(client, '供应链'), search(client, '供应链')])
  const later = await timed(() => search(client, '供应链'))
  t.strictSame(namesIn(later.answer).sort(), ['冯宝宝', '诸葛青'])
  t.ok(later.tookMs < budgetMs * 5 / 8, `the engine is not waited for: ${later.tookMs} ms`)
  t.equal((await started.as().get('/livez')).status, 200)
  t.match((await started.as().get('/readyz')).body, { search: 'degraded' })

  process.kill(engine, 'SIGCONT')
  await until(() => search(client, '冯宝宝'), ({ body }) => body.degraded === false)
})

t.test('while the engine is gone people are found by name, text, filter and place, suggested and counted, as far as each viewer sees them', async (t) => {
  process.kill(engine, 'SIGSTOP')
  t.teardown(() => { process.kill(engine, 'SIGCONT') })
  const first: [query: string, expected: string][] = [
    ['冯宝宝', '冯宝宝'], ['宝儿姐', '冯宝宝'], ['宝宝', '冯宝宝'], ['跨境电商', '冯宝宝'], ['想找做供应链的朋友', '冯宝宝'], ['陳楚嵐', '陳楚嵐'], ['機器學習', '陳楚嵐'], ['alice', 'Alice Wong'], ['tax', 'Alice Wong'], ['100%', 'Alice Wong'],
  ]
  for (const [query, expected] of first) t.ok((await namesFound(client, query)).slice(0, 2).includes(expected), query)
  t.strictSame(await namesFound(client, '%'), [], 'what is a sign to PostgreSQL is a text here')
  t.strictSame((await namesBy(client, { city: '上海' })).sort(), ['冯宝宝', '诸葛青'])
  t.strictSame(await namesBy(client, { filter: { and: [{ field: 'city', in: ['上海', '杭州'] }, { field: 'yearsOfExperience', gte: 3 }] } }), ['冯宝宝'])
  t.strictSame(await namesBy(client, { near: { lat: 31.2, lng: 121.5, radiusKm: 50 } }), ['冯宝宝'])
  t.strictSame(await namesBy(client, { sort: ['-yearsOfExperience'], filter: { field: 'yearsOfExperience', exists: true } }), ['冯宝宝', '陳楚嵐'])
  const { body: suggested } = await client.get(`/v1/members/suggest?q=${encodeURIComponent('冯')}`)
  t.match(suggested, { degraded: true, items: [{ kind: 'person', text: '冯宝宝' }] })
  t.strictSame((await client.get('/v1/members/facet-values?field=city')).body, { items: [{ value: '上海', count: 2 }, { value: 'Osaka', count: 1 }, { value: '杭州', count: 1 }], degraded: true })
  t.equal((await client.post('/v1/members/search', { filter: { field: 'custom.nothing', in: ['x'] } })).body.code, 'search.field_unknown')

  const page = await client.post('/v1/members/search', { limit: 2, sort: ['number'] })
  const rest = await client.post('/v1/members/search', { limit: 2, sort: ['number'], cursor: page.body.nextCursor })
  t.strictSame([...namesIn(page), ...namesIn(rest)], people.map(({ displayName }) => displayName))

  const viewer = await logIn(started, client, idOf.get('Alice Wong') ?? '')
  const own = await logIn(started, client, idOf.get('冯宝宝') ?? '')
  t.ok((await namesFound(viewer, '冯宝宝')).includes('冯宝宝'))
  await own.put(`/v1/me/blocks/${idOf.get('Alice Wong')}`, {})
  t.notOk((await namesFound(viewer, '冯宝宝')).includes('冯宝宝'))
  t.notOk((await namesFound(viewer, '')).includes('冯宝宝'))
  t.ok((await namesFound(client, '冯宝宝')).includes('冯宝宝'))
})
