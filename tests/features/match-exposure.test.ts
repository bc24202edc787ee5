import { sql } from 'drizzle-orm'
import t from 'tap'
import type { Sight } from '../../src/domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { acceptanceNames } from '../../src/domain/learning/learn-acceptance.ts'
import { forgetProposals, hasRoom, learnMatching, loadsOf, modelOf, noteProposals, recentlyProposed, scheduleLearning } from '../../src/features/match-feedback/index.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const dayMs = 86_400_000
// A Monday, so that a few days later is the same week.
const monday = Date.parse('2026-11-16T08:00:00Z')
let clock = monday
const started = await startApp(t, { now: () => new Date(clock) })
const { deps, aCommunity } = started

type Community = { id: CommunityId, client: Client, ids: MemberId[] }

async function withMembers (count: number, profile: (at: number) => object = () => ({})): Promise<Community> {
  const { id, client } = await aCommunity()
  const ids: MemberId[] = []
  for (let at = 0; at < count; at++) ids.push((await client.post('/v1/members', { displayName: `成员${at}`, ...profile(at) })).body.id)
  return { id: id as CommunityId, client, ids }
}

const sightOf = ({ id }: Community, memberId: MemberId): Sight => ({ communityId: id, view: 'community', memberId })
const propose = async (community: Community, memberId: MemberId, ids: readonly MemberId[], features: Record<string, number> = {}) =>
  noteProposals(deps, sightOf(community, memberId), memberId, ids.map((otherId, position) => ({ otherId, position, propensity: 1, features })), '1')
const loads = async (community: Community, memberId: MemberId, ids: readonly MemberId[]) => loadsOf(deps, sightOf(community, memberId), memberId, ids)
const change = (community: Community, matching: object) => community.client.patch(`/v1/communities/${community.id}`, { settings: { matching } })
const nth = (at: number) => (ids: readonly MemberId[]): MemberId => ids[at] ?? '' as MemberId
const [at0, at1, at2, at3] = [nth(0), nth(1), nth(2), nth(3)]

t.test('a member chooses a capacity and quiet hours; what they leave out stays, and null follows the community', async (t) => {
  const community = await withMembers(1)
  const as = await logIn(started, community.client, at0(community.ids))
  const read = async () => (await as.get('/v1/me/match-preferences')).body
  t.strictSame(await read(), { weeklyCapacity: null, effectiveWeeklyCapacity: 30, quietHours: null, isQuietNow: false })
  const quietHours = { from: '15:30', to: '16:05', timeZone: 'Asia/Shanghai' }
  const changed = await as.patch('/v1/me/match-preferences', { weeklyCapacity: 3, quietHours })
  t.strictSame([changed.status, changed.body], [200, { weeklyCapacity: 3, effectiveWeeklyCapacity: 3, quietHours, isQuietNow: true }])
  clock = monday + 5 * 60_000
  t.strictSame((await as.patch('/v1/me/match-preferences', { weeklyCapacity: null })).body, { weeklyCapacity: null, effectiveWeeklyCapacity: 30, quietHours, isQuietNow: false })
  clock = monday
  await change(community, { weeklyCapacity: null })
  t.strictSame((await community.client.get(`/v1/members/${at0(community.ids)}/match-preferences`)).body, { weeklyCapacity: null, effectiveWeeklyCapacity: null, quietHours, isQuietNow: true })
  t.strictSame((await as.patch('/v1/me/match-preferences', { quietHours: null })).body.quietHours, null)
  for (const body of [
    { weeklyCapacity: 51 }, { weeklyCapacity: -1 }, { weeklyCapacity: 1.5 }, { quietHours: { ...quietHours, timeZone: 'Mars' } }, { quietHours: { ...quietHours, to: '15:30' } },
    { quietHours: { ...quietHours, from: '24:00' } }, { quietHours: { from: '15:30' } }, { more: 1 },
  ]) t.equal((await as.patch('/v1/me/match-preferences', body)).status, 400, JSON.stringify(body))
  t.equal((await (await withMembers(0)).client.get(`/v1/members/${at0(community.ids)}/match-preferences`)).status, 404, 'another community')
})

t.test('a load is how many others were told this week, each once; next week there is room again', async (t) => {
  const community = await withMembers(4)
  const { ids } = community
  const expert = at0(ids)
  for (const viewer of [at1(ids), at2(ids), at2(ids)]) await propose(community, viewer, [expert])
  t.strictSame((await loads(community, at3(ids), [expert])).get(expert), { load: 2, capacity: 30, wasShown: false })
  t.strictSame((await loads(community, at1(ids), [expert])).get(expert), { load: 1, capacity: 30, wasShown: true })
  clock = monday + 6 * dayMs
  t.equal((await loads(community, at3(ids), [expert])).get(expert)?.load, 2, 'Sunday')
  clock = monday + 7 * dayMs
  t.equal((await loads(community, at3(ids), [expert])).get(expert)?.load, 0, 'Monday')
  clock = monday
})

t.test('whoever is full is proposed to nobody else this week, and those who were told keep them', async (t) => {
  const community = await withMembers(4)
  const { ids } = community
  const expert = at0(ids)
  const as = await logIn(started, community.client, expert)
  await as.patch('/v1/me/match-preferences', { weeklyCapacity: 2 })
  const told = async (viewer: MemberId) => (await propose(community, viewer, [expert])).has(expert)
  t.strictSame([await told(at1(ids)), await told(at2(ids)), await told(at3(ids)), await told(at1(ids))], [true, true, false, true])
  const room = async (viewer: MemberId) => { const load = (await loads(community, viewer, [expert])).get(expert); return load && hasRoom(load) }
  t.strictSame([await room(at1(ids)), await room(at3(ids))], [true, false])
  await as.patch('/v1/me/match-preferences', { weeklyCapacity: 0 })
  t.strictSame([await told(at3(ids)), await told(at1(ids))], [false, true])
})

t.test('many who ask at once are not told of somebody beyond their room', async (t) => {
  const community = await withMembers(20)
  const [experts, others] = [community.ids.slice(0, 8), community.ids.slice(8)]
  await change(community, { weeklyCapacity: 1 })
  for (const expert of experts) {
    const told = await Promise.all(others.map(async (viewer) => (await propose(community, viewer, [expert])).has(expert)))
    t.equal(told.filter(Boolean).length, 1)
  }
})

t.test('the first time in a week counts for what is learned; who was proposed when is known, and forgotten after half a year', async (t) => {
  const community = await withMembers(3)
  const { ids } = community
  const viewer = at0(ids)
  await propose(community, viewer, [at1(ids), at2(ids)], { needMet: 0.5 })
  await propose(community, viewer, [at2(ids), at1(ids)], { needMet: 0.9 })
  const rows = await deps.postgres.asSystem((tx) => tx.execute(sql`select other_id, position, times, features from match_exposures where community_id = ${community.id} order by position`))
  t.strictSame(rows.map((row) => ({ ...row })), [
    { other_id: at1(ids), position: 0, times: 2, features: { needMet: 0.5 } }, { other_id: at2(ids), position: 1, times: 2, features: { needMet: 0.5 } },
  ])
  clock = monday + 14 * dayMs
  await propose(community, viewer, [at1(ids)])
  const proposed = await recentlyProposed(deps, sightOf(community, viewer), viewer)
  t.strictSame([proposed.get(at1(ids)), proposed.get(at2(ids))], [{ earlierWeeks: 1, lastAtMs: monday }, { earlierWeeks: 1, lastAtMs: monday }])
  const left = async (days: number) => {
    await deps.postgres.asSystem((tx) => forgetProposals(tx, new Date(monday + days * dayMs)))
    const [row] = await deps.postgres.asSystem((tx) => tx.execute<{ count: number }>(sql`select count(*)::int from match_exposures where community_id = ${community.id}`))
    return row?.count
  }
  t.strictSame([await left(26 * 7), await left(27 * 7), await left(29 * 7)], [3, 1, 0])
  clock = monday
})

t.test('nothing is kept of whom does not exist, or is of another community', async (t) => {
  const community = await withMembers(1)
  const other = await withMembers(1)
  t.equal((await propose(community, at0(community.ids), [at0(other.ids), 'mem_00000000000000000000' as MemberId])).size, 0)
})

/** Proposals to members, and what they answered: yes where an interest is shared, whatever the need. */
async function plantHistory (community: Community, pairs: number): Promise<void> {
  const { ids } = community
  await deps.postgres.asSystem(async (tx) => {
    for (let at = 0; at < pairs; at++) {
      const [memberId, otherId] = [ids[at % ids.length], ids[(at + 1 + Math.floor(at / ids.length)) % ids.length]]
      if (memberId === otherId) continue
      const [needMet, sharedInterest] = [at % 3 / 2, at % 4 < 2 ? 1 : 0]
      const features = JSON.stringify({ needMet, sharedInterest, mutual: sharedInterest === 1 ? 0.6 : 0.2 })
      await tx.execute(sql`insert into match_exposures (community_id, week, member_id, other_id, first_at, position, propensity, weights_version, features)
        values (${community.id}, '2026-11-09', ${memberId ?? ''}, ${otherId ?? ''}, ${new Date(monday - 3 * dayMs).toISOString()}, ${at % 10}, 1, '1', ${features}::jsonb) on conflict do nothing`)
      await tx.execute(sql`insert into match_feedback (community_id, id, member_id, other_id, outcome, at)
        values (${community.id}, ${`mfb_${at}`}, ${memberId ?? ''}, ${otherId ?? ''}, ${sharedInterest === 1 ? 'met' : 'not_now'}, ${new Date(monday - dayMs).toISOString()})`)
    }
  })
}

t.test('a community teaches what it cares for: fitted once a day, shown beside the shipped weights, and turned off at once', async (t) => {
  clock = monday
  const community = await withMembers(20)
  const model = async () => (await community.client.get('/v1/matching/model')).body
  const cold = await model()
  t.match(cold, { isLearning: true, isUsed: false, version: null, fittedAt: null, outcomes: 0, outcomesNeeded: 50, operator: 'harmonic' })
  t.strictSame(cold.weights.map(({ name, learned }: Record<string, unknown>) => [name, learned]), acceptanceNames.map((name) => [name, null]))
  await plantHistory(community, 240)
  await learnMatching(deps, community.id)
  const learned = await model()
  t.match(learned, { isUsed: true, version: 1, fittedAt: new Date(clock).toISOString() })
  t.ok(learned.outcomes >= 200)
  const weightOf = (name: string) => learned.weights.find((weight: { name: string }) => weight.name === name)
  t.ok(weightOf('sharedInterest').learned > weightOf('sharedInterest').shipped + 0.5)
  t.ok(weightOf('needMet').learned < weightOf('needMet').shipped - 0.5)
  const inUse = () => modelOf(deps.postgres, sightOf(community, at0(community.ids)))
  t.strictSame((await inUse())?.weights.needMet, weightOf('needMet').learned)

  await learnMatching(deps, community.id)
  t.equal((await model()).version, 1, 'a second time that day')
  clock = monday + dayMs
  await learnMatching(deps, community.id)
  t.equal((await model()).version, 1, 'when nothing was said since')
  const as = await logIn(started, community.client, at0(community.ids))
  await as.post(`/v1/me/matches/${at1(community.ids)}/feedback`, { outcome: 'met' })
  clock += dayMs
  await learnMatching(deps, community.id)
  t.equal((await model()).version, 2)

  await change(community, { learns: false })
  t.match(await model(), { isLearning: false, isUsed: false, version: 2 })
  t.equal(await inUse(), null)
  t.equal((await (await logIn(started, community.client, at0(community.ids))).get('/v1/matching/model')).status, 403)
  clock = monday
})

t.test('too little to learn from is fitted as the shipped weights, and only communities that learn and were told something are fitted at all', async (t) => {
  clock = monday
  const [few, off, silent] = [await withMembers(4), await withMembers(4), await withMembers(2)]
  for (const community of [few, off]) await plantHistory(community, 6)
  await change(off, { learns: false })
  const jobs: string[] = []
  await scheduleLearning({ ...deps, jobs: { ...deps.jobs, enqueue: async (tx, queue, payload) => { jobs.push(`${queue} ${payload['communityId']}`); await deps.jobs.enqueue(tx, queue, payload) } } })
  t.ok(jobs.includes(`matchLearning ${few.id}`))
  t.notOk(jobs.some((job) => job.endsWith(off.id) || job.endsWith(silent.id)))
  for (const { id } of [few, off, silent]) await learnMatching(deps, id)
  const version = async ({ client }: Community) => (await client.get('/v1/matching/model')).body
  t.match(await version(few), { isUsed: false, version: 1, outcomes: 6 })
  t.match([await version(off), await version(silent)], [{ version: null }, { version: null }])
})

t.test('metrics are the numbers of this week and the three before', async (t) => {
  clock = monday
  const community = await withMembers(12, (at) => at < 6 ? { offers: ['可以聊供应链'] } : {})
  const { ids } = community
  await deps.postgres.asSystem((tx) => tx.execute(sql`
    update members set created_at = ${new Date(monday).toISOString()}::timestamptz - case when jsonb_array_length(offers) > 0 then interval '2 years' else interval '2 days' end where community_id = ${community.id}`))
  // Each of the first six is proposed to all others; of the rest, who are new, each once.
  for (const [at, viewer] of ids.entries()) {
    const shown = [...ids.slice(0, 6), ids[6 + (at + 1) % 6] ?? viewer].filter((id) => id !== viewer)
    await propose(community, viewer, at < 6 ? shown : shown.slice(0, 6), { mutual: at < 9 ? 0.5 : 0.1 })
  }
  for (const viewer of ids.slice(6, 12)) {
    const as = await logIn(started, community.client, viewer)
    await as.post(`/v1/me/matches/${at0(ids)}/feedback`, { outcome: 'interested' })
  }
  const { status, body } = await community.client.get('/v1/matching/metrics')
  t.equal(status, 200)
  // Twice eleven times six to the first, one each to the others: the sum is 66 + 6, and Gini 66/72 - 6/12.
  t.strictSame(body, {
    from: '2026-10-26', to: '2026-11-16', countMin: 5, activeMembers: 12, proposals: 72, exposureGini: 0.417, lookers: 12, goodMatchesShare: 0.75,
    acceptance: [
      { cohort: 'newcomers', members: 6, proposals: 6, accepted: null, rate: null }, { cohort: 'established', members: 6, proposals: 66, accepted: null, rate: null },
      { cohort: 'withOffers', members: 6, proposals: 66, accepted: null, rate: null }, { cohort: 'withoutOffers', members: 6, proposals: 6, accepted: null, rate: null },
    ],
  })
  for (const [at, viewer] of ids.slice(0, 6).entries()) {
    const as = await logIn(started, community.client, viewer)
    await as.post(`/v1/me/matches/${ids[6 + (at + 1) % 6]}/feedback`, { outcome: 'met' })
  }
  const { body: later } = await community.client.get('/v1/matching/metrics')
  t.strictSame(later.acceptance.slice(0, 2), [
    { cohort: 'newcomers', members: 6, proposals: 6, accepted: 6, rate: 1 }, { cohort: 'established', members: 6, proposals: 66, accepted: 6, rate: 0.091 },
  ])
  clock = monday + 28 * dayMs
  t.match((await community.client.get('/v1/matching/metrics')).body, { from: '2026-11-23', proposals: null, exposureGini: 0, lookers: null, goodMatchesShare: null })
  clock = monday
})

t.test('counts of a few people are not told, nor the other half they could be computed from', async (t) => {
  clock = monday
  const community = await withMembers(9, (at) => at < 4 ? { offers: ['可以聊供应链'] } : {})
  for (const viewer of community.ids) await propose(community, viewer, community.ids.filter((id) => id !== viewer))
  const { body } = await community.client.get('/v1/matching/metrics')
  t.equal(body.proposals, 72)
  t.strictSame(body.acceptance.slice(2), ['withOffers', 'withoutOffers'].map((cohort) => ({ cohort, members: null, proposals: null, accepted: null, rate: null })))
  const small = await withMembers(4)
  t.match((await small.client.get('/v1/matching/metrics')).body, { activeMembers: null, exposureGini: null, lookers: null })
})

t.test('with a member goes whom they were proposed to and who was proposed to them', async (t) => {
  const community = await withMembers(3)
  const { ids } = community
  await propose(community, at0(ids), [at1(ids), at2(ids)])
  await propose(community, at1(ids), [at0(ids), at2(ids)])
  await community.client.delete(`/v1/members/${at0(ids)}`)
  const rows = await deps.postgres.asSystem((tx) => tx.execute(sql`select member_id, other_id from match_exposures where community_id = ${community.id}`))
  t.strictSame(rows.map((row) => ({ ...row })), [{ member_id: at1(ids), other_id: at2(ids) }])
})
