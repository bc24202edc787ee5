import { sql } from 'drizzle-orm'
import t from 'tap'
import { acceptanceNames } from '../../src/domain/learning/learn-acceptance.ts'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const dayMs = 86_400_000
const monday = Date.parse('2026-11-16T08:00:00Z')
let clock = monday
const started = await startApp(t, { now: () => new Date(clock) }, { RENMAI_RATE_LIMITS: 'off' })
const { deps, operator } = started

type Person = { id: string, as: () => Promise<Client> }

/** One who can help, and others who all look for that; without exploration, so that who is shown follows from the scores. */
async function aCommunity (askers: number, matching: object = {}) {
  const { client, id } = await started.aCommunity({ settings: { matching: { explorationShare: 0, ...matching } } })
  const add = async (profile: object): Promise<Person> => {
    const { body } = await client.post('/v1/members', profile)
    return { id: body.id, as: () => logIn(started, client, body.id) }
  }
  const expert = await add({ displayName: '王也', offers: ['日本公司税务申报和消费税咨询'], needs: ['想请教亚马逊怎么选品'] })
  const second = await add({ displayName: '张楚岚', offers: ['税务和记账'] })
  const people: Person[] = []
  for (let at = 0; at < askers; at++) people.push(await add({ displayName: `卖家${at}`, needs: ['在找懂日本税务的人'], offers: ['亚马逊选品'] }))
  return { id, client, expert, second, people }
}

const shown = async ({ as }: Person, query = ''): Promise<{ member: { id: string }, score: number, forward: number }[]> => (await (await as()).get(`/v1/me/matches${query}`)).body.matches
const idsOf = async (person: Person, query = '') => (await shown(person, query)).map(({ member }) => member.id)
const sayOf = async (who: Person, whom: Person, outcome: string) => (await who.as()).post(`/v1/me/matches/${whom.id}/feedback`, { outcome })

for (const [where, hold] of [['from PostgreSQL', async () => {}], ['in memory', async () => heldInMemory(started, 2)]] as const) {
  t.test(`whom a member declined is not shown again within the window, on neither side, ${where}`, async (t) => {
    clock = monday
    const { expert, people: [asker, other] } = await aCommunity(2)
    if (!asker || !other) throw new Error('two are needed')
    await hold()
    t.equal((await idsOf(asker))[0], expert.id)
    t.ok((await idsOf(expert)).includes(asker.id))
    await sayOf(asker, expert, 'not_now')
    t.notOk((await idsOf(asker)).includes(expert.id))
    t.notOk((await idsOf(expert)).includes(asker.id), 'nor the other way round')
    t.ok((await idsOf(other)).includes(expert.id), 'others are shown them')
    clock = monday + 61 * dayMs
    t.ok((await idsOf(asker)).includes(expert.id))
    await sayOf(expert, asker, 'never')
    clock = monday + 2_000 * dayMs
    t.notOk((await idsOf(asker)).includes(expert.id))
    const { body } = await (await asker.as()).get(`/v1/me/matches/${expert.id}`)
    t.strictSame([body.score, body.blockedBy], [0, ['unavailable']], 'who said no is not told')
    clock = monday
  })
}

t.test('a popular expert is told to as many as they have room for, who keep them; a week later others are told', async (t) => {
  clock = monday
  const { expert, people } = await aCommunity(5)
  await (await expert.as()).patch('/v1/me/match-preferences', { weeklyCapacity: 2 })
  const told = async () => {
    const whom: boolean[] = []
    for (const person of people) whom.push((await idsOf(person)).includes(expert.id))
    return whom
  }
  t.strictSame(await told(), [true, true, false, false, false])
  t.strictSame(await told(), [true, true, false, false, false], 'asked again')
  clock = monday + 7 * dayMs
  people.reverse()
  t.strictSame(await told(), [true, true, false, false, false])
  clock = monday
})

t.test('whoever has little room left comes with a lower score, and a list that is read again is the same', async (t) => {
  clock = monday
  const { expert, people: [first, second] } = await aCommunity(2, { weeklyCapacity: 2 })
  if (!first || !second) throw new Error('two are needed')
  const scoreFor = async (person: Person) => (await shown(person)).find(({ member }) => member.id === expert.id)?.score ?? 0
  const full = await scoreFor(first)
  t.equal(await scoreFor(first), full)
  const half = await scoreFor(second)
  t.ok(Math.abs(half - full * 0.75) < 0.01, `${half} of ${full}`)
})

t.test('what a server reads takes no room, unless it says that the member is shown it', async (t) => {
  clock = monday
  const { id, client, people: [asker] } = await aCommunity(2)
  if (!asker) throw new Error('one is needed')
  const noted = async () => (await deps.postgres.asSystem((tx) => tx.execute(sql`select other_id, position, features, weights_version from match_exposures where community_id = ${id} order by position`)))
  await client.get(`/v1/members/${asker.id}/matches`)
  t.equal((await noted()).length, 0)
  const { body } = await client.get(`/v1/members/${asker.id}/matches?isShown=true`)
  const rows = await noted()
  t.strictSame(rows.map((row) => row['other_id']), body.matches.map(({ member }: { member: { id: string } }) => member.id))
  const features = rows[0]?.['features'] as Record<string, number>
  t.strictSame(Object.keys(features).sort(), ['mutual', ...acceptanceNames.filter((name) => name !== 'bias')].sort())
  t.ok((features['needMet'] ?? 0) > 0.1)
  t.equal(rows[0]?.['weights_version'], '2.0')
})

t.test('exploring changes no more than a place or two, the same for a member all week, and is logged with how likely it was', async (t) => {
  clock = monday
  const { id, people } = await aCommunity(14, { explorationShare: 0.1 })
  for (const person of people) {
    const [explored, again] = [await idsOf(person, '?limit=5'), await idsOf(person, '?limit=5')]
    t.strictSame(again, explored)
  }
  const rows = await deps.postgres.asSystem((tx) => tx.execute<{ position: number, propensity: number }>(sql`select position, propensity from match_exposures where community_id = ${id}`))
  t.equal(rows.length, people.length * 5)
  t.ok(rows.every(({ position, propensity }) => position < 3 ? propensity === 1 : propensity > 0 && propensity < 1))
  t.ok(rows.some(({ propensity }) => propensity < 0.1), 'somebody was explored')
})

t.test('what a community taught changes scores at once, and turning learning off takes it back', async (t) => {
  clock = monday
  const { id, client, expert, people: [asker] } = await aCommunity(1)
  if (!asker) throw new Error('one is needed')
  const pair = async () => (await client.get(`/v1/members/${asker.id}/matches/${expert.id}`)).body
  const before = await pair()
  const weights = JSON.stringify(Object.fromEntries(acceptanceNames.map((name) => [name, name === 'bias' ? -1 : 2])))
  await deps.postgres.asSystem((tx) => tx.execute(sql`insert into match_models (community_id, version, weights, calibration, outcomes, fitted_at)
    values (${id}, 1, ${weights}::jsonb, '[[0, 0], [0.5, 0.4], [1, 1]]'::jsonb, 100, ${new Date(clock).toISOString()})`))
  const learned = await pair()
  t.ok(learned.forward > 1.5 * before.forward)
  t.ok(learned.reasons.length > 0)
  t.equal((await shown(asker)).find(({ member }) => member.id === expert.id)?.forward, learned.forward)
  await operator.patch(`/v1/communities/${id}`, { settings: { matching: { learns: false } } })
  t.strictSame([(await pair()).forward, (await pair()).score], [before.forward, before.score])
})
