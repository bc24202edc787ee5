import { sql } from 'drizzle-orm'
import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { findDeclined, findTrust } from '../../src/features/match-feedback/index.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const dayMs = 86_400_000
let clock = Date.now()
const started = await startApp(t, { now: () => new Date(clock) })
const { deps, aCommunity } = started

type Person = { id: string, as: Client }
type Community = { id: string, client: Client, people: Person[] }

async function withPeople (...names: string[]): Promise<Community> {
  const { id, client } = await aCommunity()
  const people: Person[] = []
  for (const displayName of names) {
    const { body } = await client.post('/v1/members', { displayName })
    people.push({ id: body.id, as: await logIn(started, client, body.id) })
  }
  return { id, client, people }
}

const twoOf = ({ people: [one, two] }: Community): [Person, Person] => {
  if (!one || !two) throw new Error('two people are needed')
  return [one, two]
}
const say = (who: Person, whom: Person, outcome: string, more: object = {}) => {
  clock++
  return who.as.post(`/v1/me/matches/${whom.id}/feedback`, { outcome, ...more })
}
const declinedFor = async ({ id }: Community, who: Person) =>
  findDeclined(deps.postgres, { communityId: id as CommunityId, view: 'community', memberId: who.id as MemberId }, who.id as MemberId, deps.now())
const connectionsOf = async ({ as }: Person) => (await as.get('/v1/me/connections')).body.items.map(({ memberId, source }: Record<string, string>) => [memberId, source])

t.test('what a member says about another is kept, listed with what holds of it only, and taken back', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满', '王也')
  const [one, two] = twoOf(community)
  const third = community.people[2] ?? one
  const first = await say(one, two, 'interested')
  t.equal(first.status, 201, first.text)
  const { id, ...rest } = first.body
  t.match(id, /^mfb_/)
  t.strictSame(rest, { memberId: two.id, displayName: '陆小满', outcome: 'interested', note: null, at: new Date(clock).toISOString() })
  await say(one, third, 'met')
  await say(one, two, 'not_now', { note: '最近太忙' })
  const { body } = await one.as.get('/v1/me/matches/feedback')
  t.strictSame(body.items.map(({ memberId, outcome, note }: Record<string, unknown>) => [memberId, outcome, note]), [[two.id, 'not_now', '最近太忙'], [third.id, 'met', null]])
  const page = await one.as.get('/v1/me/matches/feedback?limit=1')
  const next = await one.as.get(`/v1/me/matches/feedback?limit=1&cursor=${page.body.nextCursor}`)
  t.strictSame([...page.body.items, ...next.body.items], body.items)
  t.equal(next.body.nextCursor, null)
  t.equal((await one.as.delete(`/v1/me/matches/${two.id}/feedback`)).status, 204)
  t.strictSame((await one.as.get('/v1/me/matches/feedback')).body.items, body.items.slice(1))
  t.strictSame((await two.as.get('/v1/me/matches/feedback')).body.items, [], 'the other one reads nothing of it')
})

t.test('the last word holds also when two come within a millisecond, and a repeated request says nothing twice', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  for (const outcome of ['interested', 'never', 'interested', 'not_now', 'thanked']) await say(one, two, outcome)
  const items = async () => (await one.as.get('/v1/me/matches/feedback')).body.items.map(({ outcome }: { outcome: string }) => outcome)
  t.strictSame(await items(), ['thanked'])
  const twice = () => one.as.post(`/v1/me/matches/${two.id}/feedback`, { outcome: 'never' }, { 'idempotency-key': 'k' })
  const [a, b] = [await twice(), await twice()]
  t.strictSame([a.status, b.status, b.body, b.headers['idempotent-replayed']], [201, 201, a.body, 'true'])
  const [row] = await deps.postgres.asSystem((tx) => tx.execute<{ count: number }>(sql`select count(*)::int from match_feedback where community_id = ${community.id}`))
  t.equal(row?.count, 6)
})

t.test('never and reported keep two apart for good and in both directions, not now for the window, and only until it is taken back', async (t) => {
  for (const [outcome, days, isKept] of [['never', 0, true], ['never', 4_000, true], ['reported', 4_000, true], ['not_now', 59.9, true], ['not_now', 60.1, false], ['interested', 0, false], ['met', 0, false]] as const) {
    const community = await withPeople('冯宝宝', '陆小满')
    const [one, two] = twoOf(community)
    const before = clock
    await say(one, two, outcome)
    clock += days * dayMs
    t.strictSame([await declinedFor(community, one), await declinedFor(community, two)], isKept ? [[two.id], [one.id]] : [[], []], `${outcome} after ${days} days`)
    clock = before
    await one.as.delete(`/v1/me/matches/${two.id}/feedback`)
    t.strictSame(await declinedFor(community, two), [])
  }
})

t.test('the window is the community\'s, and a later word ends an earlier no', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  const { status, body } = await community.client.patch(`/v1/communities/${community.id}`, { settings: { matching: { declineWindowDays: 3 } } })
  t.equal(status, 200)
  t.strictSame(body.settings.matching, { isOn: true, learns: true, weeklyCapacity: 30, declineWindowDays: 3, explorationShare: 0.05, rules: null }, 'the rest stays')
  await say(one, two, 'not_now')
  const before = clock
  clock += 3.1 * dayMs
  t.strictSame(await declinedFor(community, one), [])
  clock = before
  t.strictSame(await declinedFor(community, one), [two.id])
  await say(one, two, 'interested')
  t.strictSame(await declinedFor(community, one), [])
})

t.test('two are connected when both said they met, whoever said it first or at once, and not by one alone', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  await say(one, two, 'met')
  await say(two, one, 'interested')
  t.strictSame(await connectionsOf(one), [])
  await say(two, one, 'met')
  t.strictSame([await connectionsOf(one), await connectionsOf(two)], [[[two.id, 'introduction']], [[one.id, 'introduction']]])
  const { body: log } = await community.client.get('/v1/audit?action=connection.made')
  t.match(log.items, [{ actor: two.id, subjectMemberId: two.id, detail: { otherId: one.id } }])

  const { people } = await withPeople(...Array.from({ length: 6 }, (_, at) => `成员${at}`))
  for (const [at, a] of people.entries()) {
    for (const b of people.slice(at + 1)) await Promise.all([say(a, b, 'met'), say(b, a, 'met')])
    t.equal((await connectionsOf(a)).length, 5)
  }
})

t.test('whoever said never is not connected by the other one', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  await say(one, two, 'met')
  await say(one, two, 'never')
  await say(two, one, 'met')
  t.strictSame(await connectionsOf(two), [])
})

t.test('nobody speaks about who does not exist for them, about themselves, or across communities', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  const other = await withPeople('张楚岚')
  const stranger = other.people[0] ?? one
  const unknown = await one.as.post('/v1/me/matches/mem_00000000000000000000/feedback', { outcome: 'met' })
  const same = (answer: typeof unknown) => ({ ...answer.body, requestId: null })
  t.equal(unknown.status, 404)
  t.strictSame(same(await say(one, stranger, 'met')), same(unknown))
  await two.as.put(`/v1/me/blocks/${one.id}`, undefined)
  t.strictSame(same(await say(one, two, 'met')), same(unknown), 'who blocked them')
  t.match(await say(one, one, 'met'), { status: 400, body: { code: 'relation.with_self' } })
  for (const body of [{}, { outcome: 'loved' }, { outcome: 'met', note: '' }, { outcome: 'met', note: 'x'.repeat(1_001) }, { outcome: 'met', more: 1 }]) {
    t.equal((await one.as.post(`/v1/me/matches/${two.id}/feedback`, body)).status, 400)
  }
  t.equal((await other.client.post(`/v1/members/${one.id}/matches/${two.id}/feedback`, { outcome: 'met' })).status, 404)
  t.equal((await other.client.post(`/v1/members/${stranger.id}/matches/${two.id}/feedback`, { outcome: 'met' })).status, 404)
  t.equal((await other.client.delete(`/v1/members/${one.id}/matches/${two.id}/feedback`)).status, 404)
  t.equal((await one.as.post(`/v1/members/${one.id}/matches/${two.id}/feedback`, { outcome: 'met' })).status, 403, 'for servers')
})

t.test('what was said about somebody who is gone from sight is not listed, and can still be taken back', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  await say(one, two, 'interested')
  await two.as.put(`/v1/me/blocks/${one.id}`, undefined)
  t.strictSame((await one.as.get('/v1/me/matches/feedback')).body.items, [])
  t.equal((await one.as.delete(`/v1/me/matches/${two.id}/feedback`)).status, 204)
  await two.as.delete(`/v1/me/blocks/${one.id}`)
  t.strictSame((await one.as.get('/v1/me/matches/feedback')).body.items, [])
})

t.test('a server says it for a member, who finds it among their own', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满')
  const [one, two] = twoOf(community)
  const { status, body } = await community.client.post(`/v1/members/${one.id}/matches/${two.id}/feedback`, { outcome: 'thanked' })
  t.equal(status, 201)
  t.strictSame((await one.as.get('/v1/me/matches/feedback')).body.items, [body])
  t.equal((await community.client.delete(`/v1/members/${one.id}/matches/${two.id}/feedback`)).status, 204)
  t.strictSame((await one.as.get('/v1/me/matches/feedback')).body.items, [])
})

t.test('reports reach moderators, newest first, but not those they are about', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满', '王也')
  const [one, two] = twoOf(community)
  const moderator = community.people[2] ?? one
  await community.client.put(`/v1/members/${moderator.id}/role`, { role: 'moderator' })
  await say(one, two, 'reported', { note: '一直推销保险' })
  await say(one, moderator, 'reported')
  await say(two, one, 'never')
  const { status, body } = await moderator.as.get('/v1/match-reports')
  t.equal(status, 200)
  const { id: _id, at: _at, ...report } = body.items[0]
  t.strictSame(report, { reportedBy: { memberId: one.id, displayName: '冯宝宝' }, reported: { memberId: two.id, displayName: '陆小满' }, note: '一直推销保险' })
  t.equal(body.items.length, 1)
  t.strictSame((await community.client.get('/v1/match-reports')).body.items.map(({ reported }: { reported: { memberId: string } }) => reported.memberId), [moderator.id, two.id])
  t.equal((await one.as.get('/v1/match-reports')).status, 403)
  t.strictSame((await (await withPeople()).client.get('/v1/match-reports')).body.items, [])
})

t.test('thanks and meetings are counted by different members, as they last said', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满', '王也', '张楚岚')
  const [one, two, third, fourth] = community.people as [Person, Person, Person, Person]
  for (const outcome of ['met', 'thanked', 'thanked']) await say(two, one, outcome)
  await say(third, one, 'met')
  await say(fourth, one, 'thanked')
  await say(fourth, one, 'never')
  const ids = [one.id, two.id] as MemberId[]
  const trust = await findTrust(deps.postgres, { communityId: community.id as CommunityId, view: 'community', memberId: null }, ids)
  t.strictSame([...trust], [[one.id, { thanked: 1, met: 1 }]])
})

t.test('with a member goes what they said and what was said about them', async (t) => {
  const community = await withPeople('冯宝宝', '陆小满', '王也')
  const [one, two] = twoOf(community)
  const third = community.people[2] ?? one
  await say(one, two, 'met')
  await say(two, one, 'met')
  await say(two, third, 'interested')
  await one.as.patch('/v1/me/match-preferences', { weeklyCapacity: 1 })
  t.equal((await community.client.delete(`/v1/members/${one.id}`)).status, 204)
  const rows = await deps.postgres.asSystem((tx) => tx.execute(sql`
    select member_id, other_id from match_feedback where community_id = ${community.id} union all select member_id, null from match_preferences where community_id = ${community.id}`))
  t.strictSame(rows.map((row) => ({ ...row })), [{ member_id: two.id, other_id: third.id }])
})
