import { sql } from 'drizzle-orm'
import t from 'tap'
import type { CommunityViewer, KeyViewer } from '../../src/domain/access/viewer.ts'
import type { CommunityId, KeyId, MemberId, SessionId } from '../../src/domain/ids.ts'
import { findCoordinatedViewers, noteSights } from '../../src/features/budgets/index.ts'
import { openSightMemory } from '../../src/features/budgets/sight-memory.ts'
import { logIn } from '../support/log-in.ts'
import { startApp } from '../support/start-app.ts'

let nowMs = Date.parse('2026-11-22T10:00:00.000Z')
const now = () => new Date(nowMs)
const started = await startApp(t, { now })
const { aCommunity, deps: { postgres }, settle } = started

const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `mem_${from + index}` as MemberId)

/** A community whose members may see 100 profiles a day, and those who look. */
async function budgeted () {
  const { id, client } = await aCommunity()
  const communityId = id as CommunityId
  await client.patch(`/v1/communities/${id}`, { settings: { profilesPerMemberDay: 100 } })
  const member = (memberId: string, scopes: CommunityViewer['scopes'] = ['members:search', 'members:read']): CommunityViewer =>
    ({ kind: 'member', memberId: memberId as MemberId, communityId, role: 'member', scopes, sessionId: 'ses_1' as SessionId })
  const key = (profilesPerDayMax: number | null): KeyViewer => ({ kind: 'key', keyId: 'key_1' as KeyId, communityId, scopes: ['members:list'], profilesPerDayMax })
  /** Another process each time, which remembers nothing. */
  const note = (viewer: CommunityViewer, memberIds: readonly MemberId[], occasion?: 'shown' | 'opened', sights = openSightMemory()) =>
    noteSights({ postgres, sights, now }, viewer, memberIds, occasion)
  const kept = async () => (await postgres.inCommunity(communityId, (tx) => tx.execute<{ viewer: string }>(sql`select viewer from profile_sights`))).length
  const reported = async () => (await client.get('/v1/anomalies')).body.items.map(({ viewer, day, kind, count }: Record<string, unknown>) => [viewer, day, kind, count])
  return { id, communityId, client, member, key, note, kept, reported }
}

t.test('a member is shown so many different people in a day; of a page with one too many nobody is counted', async (t) => {
  const { member, note, kept, reported } = await budgeted()
  const viewer = member('mem_viewer')
  await note(viewer, people(95))
  await t.rejects(note(viewer, people(6, 95)), { code: 'directory.budget_exhausted', kind: 'limited', retryAfterSeconds: 14 * 3_600 })
  t.equal(await kept(), 95)
  await note(viewer, people(5, 95))
  await t.rejects(note(viewer, people(1, 100)), { code: 'directory.budget_exhausted' })
  await note(viewer, [...people(100), 'mem_viewer' as MemberId, ...people(5)])
  t.equal(await kept(), 100)
  t.strictSame(await reported(), [['mem_viewer', '2026-11-22', 'budget_exhausted', 2]])
  nowMs += 14 * 3_600_000
  await note(viewer, people(100, 100))
  t.equal(await kept(), 200)
})

t.test('requests at once do not go over a budget together', async (t) => {
  const { member, note, kept } = await budgeted()
  for (let viewer = 0; viewer < 10; viewer++) {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => note(member(`mem_viewer_${viewer}`), people(40, index * 40))))
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2)
    t.equal(await kept(), (viewer + 1) * 80)
  }
  await Promise.all([1, 2, 3].map((viewer) => note(member(`mem_other_${viewer}`), people(100))))
  t.equal(await kept(), 1_100, 'nobody uses up what is somebody else\'s')
})

t.test('people seen today need no database', async (t) => {
  const { member } = await budgeted()
  let trips = 0
  const counting: typeof postgres = { ...postgres, writeInSight: (...asked) => { trips++; return postgres.writeInSight(...asked) } }
  const sights = openSightMemory()
  const note = (viewer: string, memberIds: readonly MemberId[], at = now) => noteSights({ postgres: counting, sights, now: at }, member(viewer), memberIds)
  await note('mem_viewer', people(40))
  t.equal(trips, 1)
  await note('mem_viewer', people(30, 5))
  t.equal(trips, 1)
  await note('mem_viewer', people(2, 39))
  t.equal(trips, 2, 'somebody new does')
  await note('mem_other', people(1))
  t.equal(trips, 3, 'so does somebody else')
  await note('mem_viewer', people(1), () => new Date(nowMs + 86_400_000))
  t.equal(trips, 4, 'and another day')
})

t.test('a key is limited when it was given a limit; nothing is written for others, nor for who may list all members', async (t) => {
  const { member, key, note, kept } = await budgeted()
  await note(key(null), people(500))
  await note(member('mem_admin', ['members:list']), people(500))
  t.equal(await kept(), 0)
  await note(key(10), people(10))
  await t.rejects(note(key(10), people(1, 10)), { code: 'directory.budget_exhausted' })
})

t.test('a page of a search with one too many is refused until midnight, and one seen before is shown again', async (t) => {
  const { client, id } = await aCommunity()
  await client.patch(`/v1/communities/${id}`, { settings: { profilesPerMemberDay: 20 } })
  const { body: { id: memberId } } = await client.post('/v1/members', { displayName: '看客' })
  for (let index = 0; index < 25; index++) await client.post('/v1/members', { displayName: `摄影师${index}`, skills: ['摄影'] })
  await settle()
  const member = await logIn(started, client, memberId)
  const path = `/v1/members/search?skills=${encodeURIComponent('摄影')}&limit=20`
  const { status, body: first } = await member.get(path)
  t.match([status, first.hits.length], [200, 20])
  const { status: refused, body, headers } = await member.get(`${path}&cursor=${first.nextCursor}`)
  t.match([refused, body.code, body.hits, headers['retry-after']], [429, 'directory.budget_exhausted', undefined, /^\d+$/])
  t.strictSame((await member.get(path)).body.hits, first.hits)
})

t.test('people who do not exist look like members, and are in no list and no export', async (t) => {
  const { client } = await aCommunity()
  const { body: real } = await client.post('/v1/members', { displayName: '冯宝宝' })
  const headers = { 'idempotency-key': 'once' }
  t.match(await client.post('/v1/honey-members', { count: 5 }, headers), { status: 201, body: { added: 5 } })
  t.match(await client.post('/v1/honey-members', { count: 5 }, headers), { status: 201, body: { added: 5 }, headers: { 'idempotent-replayed': 'true' } })
  t.equal((await client.post('/v1/honey-members', { count: 21 })).status, 400)
  const first = (await client.get('/v1/honey-members?limit=3')).body
  const { body: { items, nextCursor } } = await client.get(`/v1/honey-members?limit=3&cursor=${first.nextCursor}`)
  const honey = [...first.items, ...items]
  t.equal(nextCursor, null)
  t.strictSame(honey.map(({ number }) => number), [2, 3, 4, 5, 6])
  t.strictSame((await client.get('/v1/members')).body.items.map(({ id }: { id: string }) => id), [real.id])
  const exported = await client.get('/v1/members/export?format=ndjson')
  t.ok(exported.text.includes(real.id) || exported.text.includes('冯宝宝'), exported.text.slice(0, 200))
  for (const { id, displayName } of honey) {
    t.notOk(exported.text.includes(id) || exported.text.includes(displayName), displayName)
    const { status, body } = await client.get(`/v1/members/${id}`)
    t.match([status, body], [200, { id, displayName: /./, headline: /./, city: /./ }])
    t.strictSame(Object.keys(body), Object.keys(real))
    t.notMatch(JSON.stringify(body), /honey|example/)
    t.equal(body.version, real.version)
  }
})

t.test('who opens one who does not exist is reported, and who is shown several; who is shown two is not', async (t) => {
  const { client, member, note, reported } = await budgeted()
  await client.post('/v1/honey-members', { count: 3 })
  const honey: MemberId[] = (await client.get('/v1/honey-members')).body.items.map(({ id }: { id: MemberId }) => id)
  const day = now().toISOString().slice(0, 10)
  await note(member('mem_searcher'), [...people(20), ...honey.slice(0, 2)])
  t.strictSame(await reported(), [])
  await note(member('mem_searcher'), honey.slice(2))
  t.strictSame(await reported(), [['mem_searcher', day, 'honey_seen', 3]])
  const sights = openSightMemory()
  await note(member('mem_reader'), honey.slice(0, 1), 'shown', sights)
  await note(member('mem_reader'), honey.slice(0, 1), 'opened', sights)
  t.strictSame(await reported(), [['mem_reader', day, 'honey_seen', 1], ['mem_searcher', day, 'honey_seen', 3]])
})

t.test('several who divide a directory among themselves are reported, and each day is looked at until it is over', async (t) => {
  const { communityId, member, note, reported } = await budgeted()
  await postgres.inCommunity(communityId, (tx) => tx.execute(sql`
    insert into members (community_id, id, number, display_name) select ${communityId}, 'mem_' || n, n + 1, 'member' from generate_series(0, 399) as n`))
  for (let reader = 0; reader < 8; reader++) await note(member(`mem_token_${reader}`), people(40, reader * 40))
  await note(member('mem_alone'), people(90))
  await note(member('mem_few'), people(10, 390))
  const day = now().toISOString().slice(0, 10)
  nowMs = Date.parse(`${day}T00:00:00.000Z`) + 86_400_000 + 600_000
  await findCoordinatedViewers({ postgres, now })
  const found = await reported()
  t.strictSame(found.filter(([, ...rest]: unknown[]) => JSON.stringify(rest) !== JSON.stringify([day, 'coordinated', found.length])), [])
  const viewers = found.map(([viewer]: [string]) => viewer)
  t.ok(viewers.filter((viewer: string) => viewer.startsWith('mem_token')).length >= 5, viewers.join(' '))
  t.notOk(viewers.includes('mem_few'))
  await findCoordinatedViewers({ postgres, now })
  t.strictSame(await reported(), found, 'looking again changes nothing')
})

t.test('anomalies come newest day first, page by page, from a day on, to those who may read the audit log', async (t) => {
  const { client, id, member, note } = await budgeted()
  const days = []
  for (let day = 0; day < 3; day++) {
    nowMs += 86_400_000
    days.unshift(now().toISOString().slice(0, 10))
    for (const viewer of ['mem_a', 'mem_b']) await note(member(viewer), people(101)).catch(() => {})
  }
  const items = []
  let cursor = ''
  do {
    const { body } = await client.get(`/v1/anomalies?limit=2${cursor && `&cursor=${cursor}`}`)
    items.push(...body.items)
    cursor = body.nextCursor
  } while (cursor)
  t.strictSame(items.map(({ day, viewer }) => [day, viewer]), days.flatMap((day) => [[day, 'mem_a'], [day, 'mem_b']]))
  t.strictSame((await client.get(`/v1/anomalies?since=${days[1]}`)).body.items, items.slice(0, 4))
  const { body: narrow } = await client.post(`/v1/communities/${id}/keys`, { name: 'narrow', scopes: ['members:list'] })
  const { as } = { as: (token: string) => client.get('/v1/anomalies', { authorization: `Bearer ${token}` }) }
  t.equal((await as(narrow.secret)).status, 403)
  const { client: other } = await aCommunity()
  t.strictSame((await other.get('/v1/anomalies')).body, { items: [], nextCursor: null })
})
