import postgres from 'postgres'
import t from 'tap'
import { defaultCommunitySettings } from '../../src/domain/community/settings.ts'
import type { KeyViewer } from '../../src/domain/access/viewer.ts'
import type { CommunityId, KeyId } from '../../src/domain/ids.ts'
import { forgetSearches, noteSearch } from '../../src/features/insights/index.ts'
import { openInsightsRecorder } from '../../src/features/insights/insights-recorder.ts'
import { holdLock } from '../support/hold-lock.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp, type Client } from '../support/start-app.ts'

const clock = { now: new Date('2026-11-22T08:30:00.000Z') }
const on = (day: string) => { clock.now = new Date(`${day}T08:30:00.000Z`) }
const started = await startApp(t, { now: () => clock.now })
const { as, deps, connections, logLines, operator } = started
t.beforeEach(() => on('2026-11-22'))

/** The owner's view of the tables. */
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

const people = [{ displayName: '冯宝宝', skills: ['供应链'] }, { displayName: '陆小满', skills: ['供应链'] }]
const someone = (n: number) => `user-${n}`

/** Each of these people searches once. @returns the answers' search ids */
async function search (client: Client, q: string, askers: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const asker of askers) {
    const { status, body, text } = await client.post('/v1/members/search', { q, asker })
    if (status !== 200) throw new Error(text)
    ids.push(body.searchId as string)
  }
  return ids
}

const askers = (count: number) => Array.from({ length: count }, (_, index) => someone(index))

/** Insights as an operator of the community sees them when everything counted is written. */
async function insights (client: Client, query = '') {
  await deps.insights.flush()
  const { status, body, text } = await client.get(`/v1/insights/searches${query && `?${query}`}`)
  if (status !== 200) throw new Error(text)
  return body
}
const termsIn = (body: { items: { term: string }[] }) => body.items.map(({ term }) => term)

const viewerOf = (communityId: string): KeyViewer => ({ kind: 'key', keyId: 'key_x' as KeyId, communityId: communityId as CommunityId, scopes: [], profilesPerDayMax: null })

t.test('an operator sees what enough people searched for, who was not found, and whom the searchers chose', async (t) => {
  const { client, idOf } = await communityOf(started, people)
  const ids = await search(client, '供應鏈', askers(6))
  await search(client, '陶艺', askers(5))
  for (const [searchId, name, action] of [[ids[0], '冯宝宝', 'click'], [ids[0], '冯宝宝', 'contact'], [ids[1], '陆小满', 'click']] as const) {
    const { status, text } = await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get(name), action })
    t.strictSame([status, text], [204, ''])
  }
  t.strictSame(await insights(client), {
    from: '2026-10-24',
    to: '2026-11-22',
    askersMin: 5,
    items: [
      { kind: 'industry', term: '供应链', searches: 6, zeroResults: 0, clicks: 2, contacts: 1, clickRate: 0.333 },
      { kind: 'skill', term: '陶艺', searches: 5, zeroResults: 5, clicks: 0, contacts: 0, clickRate: null },
    ],
  })
})

t.test('only the first page of a search with a text is a search to be counted', async (t) => {
  const { client } = await communityOf(started, people)
  for (const asker of askers(5)) {
    const first = await client.get(`/v1/members/search?q=${encodeURIComponent('供应链')}&limit=1&asker=${asker}`)
    t.type(first.body.searchId, 'string')
    const second = await client.get(`/v1/members/search?q=${encodeURIComponent('供应链')}&limit=1&cursor=${first.body.nextCursor}`)
    t.strictSame([second.status, second.body.hits.length, second.body.searchId], [200, 1, null])
    t.equal((await client.post('/v1/members/search', { asker })).body.searchId, null)
  }
  t.match((await insights(client)).items, [{ term: '供应链', searches: 5 }])
  t.equal((await insights(client)).items.length, 1)
})

t.test('a term is told only when enough different people asked for it in the period, however often and on how many days', async (t) => {
  const { client } = await communityOf(started, people)
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']) {
    on(day)
    await search(client, '供应链', [someone(1), someone(2)])
  }
  await search(client, '供应链', [someone(3), someone(4)])
  t.strictSame((await insights(client)).items, [], 'four people')
  on('2026-11-22')
  await search(client, '供应链', [someone(5)])
  t.match((await insights(client)).items, [{ term: '供应链', searches: 15 }], 'five people')
  t.strictSame((await insights(client, 'from=2026-11-21')).items.length, 1)
  t.strictSame((await insights(client, 'from=2026-11-22')).items, [], 'five people, but not in this period')
  t.strictSame((await insights(client, 'to=2026-11-21')).items, [], 'nor in this one')
})

t.test('searches that do not name the asker are those of one person', async (t) => {
  const { client } = await communityOf(started, people)
  for (let count = 0; count < 10; count++) await client.post('/v1/members/search', { q: '供应链' })
  await search(client, '供应链', askers(3))
  t.strictSame((await insights(client)).items, [])
  await search(client, '供应链', [someone(9)])
  t.match((await insights(client)).items, [{ searches: 14 }])
})

t.test('the community chooses how many people that are, but not fewer than three', async (t) => {
  const { id, client } = await communityOf(started, people)
  await search(client, '供应链', askers(3))
  t.strictSame((await insights(client)).items, [])
  t.equal((await client.patch(`/v1/communities/${id}`, { settings: { insightAskersMin: 3 } })).status, 200)
  t.match(await insights(client), { askersMin: 3, items: [{ term: '供应链', searches: 3 }] })
  for (const insightAskersMin of [2, 101, 3.5]) {
    t.match(await client.patch(`/v1/communities/${id}`, { settings: { insightAskersMin } }), { status: 400, body: { errors: [{ pointer: '/body/settings/insightAskersMin' }] } })
  }
})

t.test('a community that is older than the setting has its default', async (t) => {
  const { id, client } = await communityOf(started, people)
  await owner`update communities set settings = '{"acceptsUndefinedCustomFields": false}' where id = ${id}`
  t.equal((await insights(client)).askersMin, 5)
  t.strictSame((await client.get(`/v1/communities/${id}`)).body.settings, { ...defaultCommunitySettings, acceptsUndefinedCustomFields: false })
})

t.test('names are told as one, counted by different people, and nowhere kept as text', async (t) => {
  const { id, client, idOf } = await communityOf(started, people)
  const note = (label: string, asker: string, total: number) => noteSearch(deps, viewerOf(id), { text: `上海 ${label}`, readings: [{ kind: 'name', label }, { kind: 'place', label: '上海' }], total, asker })
  for (const label of ['冯宝宝', '馮寶寶', '张楚岚', '王也', '诸葛青']) note(label, someone(1), 1)
  for (const asker of askers(4)) note('张楚岚', asker, 0)
  t.strictSame((await insights(client)).items, [], 'four people, whomever they asked for')
  const searchId = note('冯宝宝', someone(9), 1)
  await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('冯宝宝'), action: 'click' })
  t.strictSame((await insights(client, 'kind=name')).items, [{ kind: 'name', term: null, searches: 10, zeroResults: 4, clicks: 1, contacts: 0, clickRate: 0.167 }])
  t.strictSame(termsIn(await insights(client)), [null, '上海'])

  const kept = await owner<{ term: string }[]>`select distinct term from search_term_days where community_id = ${id} and kind = 'name'`
  t.equal(kept.length, 4, 'one name in two scripts is one')
  for (const { term } of kept) t.match(term, /^[0-9a-f]{32}$/)
  const everything = JSON.stringify([await owner`select * from search_term_days`, await owner`select * from search_term_askers`])
  t.notMatch(everything, /冯宝宝|张楚岚|王也|诸葛青|user-\d|key_/)
  t.notMatch(Buffer.from(searchId, 'base64url').toString(), /冯宝宝/)
})

t.test('nothing stored tells what one person searched for, and who asked for which name', async (t) => {
  const { id, client } = await communityOf(started, people)
  await search(client, '供应链', [someone(1)])
  await search(client, '陶艺', [someone(1)])
  for (const label of ['冯宝宝', '张楚岚']) noteSearch(deps, viewerOf(id), { text: label, readings: [{ kind: 'name', label }], total: 1, asker: someone(1) })
  await deps.insights.flush()
  const rows = await owner<{ kind: string, term: string, asker_hash: string }[]>`select * from search_term_askers where community_id = ${id} order by kind, term`
  t.strictSame(rows.map(({ kind, term }) => [kind, term]), [['industry', '供应链'], ['name', ''], ['skill', '陶艺']])
  t.equal(new Set(rows.map((row) => row.asker_hash)).size, 3, 'another hash for each term')
})

t.test('long texts and what looks like a contact are not kept; the search has an id all the same', async (t) => {
  const { id, client, idOf } = await communityOf(started, people)
  const texts = ['一'.repeat(41), '00000000000', '000-0000-0000', 'someone@example.com', '找用 someone@example.com 的摄影师', '0000 0000 00', '！'.repeat(41)]
  for (const text of texts) {
    const [searchId] = await search(client, text, [someone(1)])
    t.equal((await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('冯宝宝'), action: 'click' })).status, 204, text)
  }
  await search(client, '一'.repeat(40), [someone(1)])
  await search(client, '2024届 2025届', [someone(1)])
  await deps.insights.flush()
  const kept = await owner<{ term: string }[]>`select term from search_term_days where community_id = ${id} order by term collate "C"`
  t.strictSame(kept.map(({ term }) => term), ['2024届', '2025届', '一'.repeat(40)])
})

t.test('of a search at most eight terms are kept, each once, and its id stays short', async (t) => {
  const { id } = await communityOf(started, people)
  const readings = Array.from({ length: 20 }, (_, index) => ({ kind: 'skill', label: `${'鱻'.repeat(38)}${index >> 1}` }))
  t.ok(noteSearch(deps, viewerOf(id), { text: '鱻', readings, total: 1, asker: null }).length <= 2_000)
  await deps.insights.flush()
  t.strictSame([...await owner`select count(*)::int as terms, max(searches) as searches from search_term_days where community_id = ${id}`], [{ terms: 8, searches: 1 }])
})

t.test('terms are ordered by searches, by failures or by neglect, and told by kind and number', async (t) => {
  const { id, client, idOf } = await communityOf(started, people)
  const note = (kind: string, label: string, found: number, lost: number) => [...Array(found + lost).keys()]
    .map((index) => noteSearch(deps, viewerOf(id), { text: label, readings: [{ kind, label }], total: index < found ? 1 : 0, asker: someone(index) }))
  note('skill', '陶艺', 0, 9)
  const clicked = note('skill', '律师', 6, 2)
  note('place', '拉萨', 7, 0)
  for (const searchId of clicked.slice(0, 3)) await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('陆小满'), action: 'click' })
  for (const [query, terms] of [
    ['', ['陶艺', '律师', '拉萨']],
    ['order=zeroResults', ['陶艺', '律师', '拉萨']],
    ['order=lowClicks', ['拉萨', '律师', '陶艺']],
    ['order=lowClicks&limit=1', ['拉萨']],
    ['kind=skill', ['陶艺', '律师']],
    ['kind=company', []],
    ['to=2026-11-21', []],
  ] satisfies [string, string[]][]) t.strictSame(termsIn(await insights(client, query)), terms, query)
  for (const [query, pointer] of [
    ['from=2026-11-22&to=2026-11-21', '/query/from'], ['from=2026-02-30', '/query/from'], ['to=yesterday', '/query/to'], ['order=clicks', '/query/order'], ['limit=101', '/query/limit'],
  ] satisfies [string, string][]) t.match(await client.get(`/v1/insights/searches?${query}`), { status: 400, body: { code: 'request.invalid', errors: [{ pointer }] } }, query)
})

t.test('feedback needs the id of a search of this community in the last week', async (t) => {
  const { client, idOf } = await communityOf(started, people)
  const other = await communityOf(started, people)
  on('2026-11-14')
  const [early = ''] = await search(client, '供应链', [someone(1)])
  on('2026-11-15')
  const [week = ''] = await search(client, '供应链', [someone(1)])
  on('2026-11-22')
  const [theirs = ''] = await search(other.client, '供应链', [someone(1)])
  const altered = `${week.slice(0, 30)}${week.at(30) === 'A' ? 'B' : 'A'}${week.slice(31)}`
  const { body: { nextCursor } } = await client.post('/v1/members/search', { q: '供应链', limit: 1 })
  const memberId = idOf.get('冯宝宝')
  const feedback = (searchId: string) => client.post('/v1/members/search/feedback', { searchId, memberId, action: 'click' })
  t.equal((await feedback(week)).status, 204)
  for (const searchId of [early, theirs, altered, nextCursor, 'x']) {
    t.match(await feedback(searchId), { status: 400, body: { code: 'search.id_invalid', errors: [{ pointer: '/body/searchId' }] } }, searchId)
  }
})

t.test('feedback on somebody who is not there is the same 404 as reading them', async (t) => {
  const { client, idOf } = await communityOf(started, people)
  const other = await communityOf(started, people)
  const [searchId] = await search(client, '供应链', [someone(1)])
  const plain = (answer: { text: string, body: { requestId: string } }) => answer.text.replace(answer.body.requestId, '')
  const expected = plain(await client.get('/v1/members/mem_22222222222222222222'))
  for (const memberId of ['mem_22222222222222222222', other.idOf.get('冯宝宝')]) {
    const answer = await client.post('/v1/members/search/feedback', { searchId, memberId, action: 'contact' })
    t.strictSame([answer.status, plain(answer)], [404, expected])
  }
  for (const [change, pointer] of [[{ action: 'like' }, '/body/action'], [{ searchId: '' }, '/body/searchId'], [{ memberId: undefined }, '/body/memberId']] as const) {
    const answer = await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('冯宝宝'), action: 'click', ...change })
    t.match(answer, { status: 400, body: { code: 'request.invalid', errors: [{ pointer }] } }, pointer)
  }
})

t.test('insights are for keys that may read them, each of its own community', async (t) => {
  const { id, client } = await communityOf(started, people)
  const other = await communityOf(started, people)
  await search(client, '供应链', askers(5))
  t.equal((await insights(client)).items.length, 1)
  t.strictSame((await insights(other.client)).items, [])
  const { body: { secret } } = await client.post(`/v1/communities/${id}/keys`, { name: 'mini program', scopes: ['members:read'] })
  for (const refused of [as(secret), operator]) t.match(await refused.get('/v1/insights/searches'), { status: 403, body: { code: 'auth.forbidden' } })
})

t.test('a search and a feedback do not wait for their counts to be written', async (t) => {
  const { client, idOf } = await communityOf(started, people)
  const lock = await holdLock(t, connections.databaseUrl, 'lock table search_term_days in access exclusive mode', [])
  const [searchId] = await search(client, '供应链', askers(5))
  const writing = deps.insights.flush()
  await lock.waiting(1)
  await search(client, '供应链', askers(2))
  t.equal((await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('冯宝宝'), action: 'click' })).status, 204)
  await lock.release()
  await writing
  t.match((await insights(client)).items, [{ searches: 7, clicks: 1 }])
})

t.test('counts that could not be written are written the next time, once more at most, and the log does not say what they are', async (t) => {
  const { id, client } = await communityOf(started, people)
  const recorder = openInsightsRecorder(deps, 3_600_000)
  const searches = () => { for (const asker of askers(5)) noteSearch({ ...deps, insights: recorder }, viewerOf(id), { text: '供应链', readings: [{ kind: 'skill', label: '供应链' }], total: 1, asker }) }
  const failures = () => logLines.filter((line) => line.includes('search insight was not written')).length
  const takeAway = () => owner`alter table search_term_askers rename to search_term_away`
  const bringBack = () => owner`alter table if exists search_term_away rename to search_term_askers`
  t.teardown(bringBack)
  await deps.insights.flush()

  await takeAway()
  searches()
  await recorder.flush()
  await bringBack()
  await recorder.flush()
  t.equal(failures(), 1)
  t.match((await insights(client)).items, [{ searches: 5 }], 'nothing of the first attempt was kept, and the second was whole')

  await takeAway()
  searches()
  await recorder.flush()
  searches()
  await recorder.flush()
  await bringBack()
  await recorder.close()
  t.equal(failures(), 3)
  t.match((await insights(client)).items, [{ searches: 10 }], 'what failed twice is given up, what came later is not')
  t.notOk(logLines.some((line) => line.includes('供应链')))
})

t.test('processes that count the same terms at once lose none, and one that ends writes what it has', async (t) => {
  const { id, client } = await communityOf(started, people)
  const terms = Array.from({ length: 300 }, (_, index) => ({ kind: 'skill', term: `话题${index}` }))
  const recorders = Array.from({ length: 4 }, () => openInsightsRecorder(deps))
  await Promise.all(recorders.map(async (recorder, index) => {
    const own = index % 2 === 0 ? terms : terms.toReversed()
    for (const term of own) recorder.count(id as CommunityId, '2026-11-22', term, { event: 'search', isEmpty: false, askerHash: someone(index) })
    for (const term of own) recorder.count(id as CommunityId, '2026-11-22', term, { event: 'search', isEmpty: true, askerHash: someone(index + 1) })
    await recorder.close()
  }))
  const { items } = await insights(client, 'limit=100')
  t.equal(items.length, 100)
  t.ok(items.every((item: object) => JSON.stringify(item).includes('"searches":8,"zeroResults":4')))
  t.notOk(logLines.some((line) => line.includes('40P01')))
})

t.test('a flood of different terms is cut off at five thousand, and known terms are counted on', async (t) => {
  const { id } = await communityOf(started, people)
  const recorder = openInsightsRecorder(deps)
  const communityId = id as CommunityId
  for (const round of [1, 2]) {
    for (let index = 0; index < 6_000; index++) recorder.count(communityId, '2026-11-22', { kind: 'text', term: `t${index}` }, { event: 'search', isEmpty: false, askerHash: `${round}` })
  }
  await recorder.close()
  t.strictSame([...await owner`select count(*)::int as terms, min(searches) as searches from search_term_days where community_id = ${id}`], [{ terms: 5_000, searches: 2 }])
})

t.test('counts are kept for 180 days', async (t) => {
  const { id, client } = await communityOf(started, people)
  for (const day of ['2026-05-25', '2026-05-26', '2026-11-22']) {
    on(day)
    await search(client, '供应链', askers(5))
  }
  await deps.insights.flush()
  await deps.postgres.asSystem((tx) => forgetSearches(tx, clock.now))
  t.match((await insights(client, 'from=2026-01-01')).items, [{ searches: 10 }])
  for (const table of ['search_term_days', 'search_term_askers']) {
    const [row] = await owner.unsafe(`select min(day)::text as day from ${table} where community_id = $1`, [id])
    t.equal(row?.['day'], '2026-05-26', table)
  }
})
