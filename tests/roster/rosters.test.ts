import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { rosterSource } from '../../src/features/directory/roster-source.repository.ts'
import type { RosterSource } from '../../src/search/roster/roster-source.ts'
import { Rosters } from '../../src/search/roster/rosters.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { idsIn, queryOf } from './ask-roster.ts'
import { words } from './arbitrary-members.ts'

const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
const source = rosterSource(started.deps.postgres, null)

const people = (count: number) => Array.from({ length: count }, (_, index) => ({
  displayName: `${words.names[index % words.names.length]}${index}`, city: words.city[index % words.city.length], skills: [words.skills[index % words.skills.length]],
}))

const communities: CommunityId[] = []
for (const members of [20, 20, 20, 40]) communities.push((await communityOf(started, people(members))).id as CommunityId)
const [one, two, three, large] = communities as [CommunityId, CommunityId, CommunityId, CommunityId]

/** The source, and of which communities members were read through it. */
function watched (changes: Partial<RosterSource> = {}) {
  const loads: CommunityId[] = []
  const watching: RosterSource = {
    ...source,
    changes: async (communityId, view, horizon) => {
      if (horizon === null) loads.push(communityId)
      return source.changes(communityId, view, horizon)
    },
    ...changes,
  }
  return { watching, loads }
}

const query = (communityId: CommunityId, text = 'React') => queryOf({ communityId, text, customFields: [], facets: ['city'] })
const plenty = 2 ** 30

/** What one of the small communities takes. */
const small = new Rosters(source, plenty)
await small.search(query(one))
const smallBytes = small.bytes

t.test('when memory is short the community that was searched longest ago goes, and comes back when it is searched', async (t) => {
  const { watching, loads } = watched()
  const rosters = new Rosters(watching, smallBytes * 2.5)
  for (const id of [one, two, one, three]) t.ok(await rosters.search(query(id)))
  t.equal(rosters.size, 2)
  t.ok(rosters.bytes <= smallBytes * 2.5)
  t.strictSame(loads, [one, two, three])
  await rosters.search(query(one))
  t.strictSame(loads, [one, two, three], 'the one searched before the last is still there')
  await rosters.search(query(two))
  t.strictSame(loads, [one, two, three, two], 'the one searched longest ago is not')
})

t.test('a community that is dropped and read again gives the same answers', async (t) => {
  const rosters = new Rosters(source, smallBytes * 1.5)
  for (const text of ['', 'React', '前端', '冯宝宝', 'chenchulan', '杭州的税务师']) {
    const before = await rosters.search(query(one, text))
    await rosters.search(query(two))
    t.equal(rosters.size, 1)
    t.strictSame(await rosters.search(query(one, text)), before, text)
  }
})

t.test('a community that is too large is not even read, and the others are as ever', async (t) => {
  const { watching, loads } = watched()
  const rosters = new Rosters(watching, 30 * 4_000)
  t.equal(await rosters.search(query(large)), null)
  await rosters.follow()
  t.notOk(loads.includes(large))
  t.ok(await rosters.search(query(one)))
})

t.test('a community that is being loaded is left to the engine, and answered from memory from then on', async (t) => {
  const opened = Promise.withResolvers<undefined>()
  const { watching } = watched({
    members: async (communityId, view, ids) => {
      await opened.promise
      return source.members(communityId, view, ids)
    },
  })
  const rosters = new Rosters(watching, plenty)
  t.equal(await rosters.search(query(one)), null)
  opened.resolve(undefined)
  t.ok(await rosters.search(query(one)))
})

t.test('communities are loaded before anybody searches them, as far as there is room, and kept fresh', async (t) => {
  const { watching, loads } = watched()
  const rosters = new Rosters(watching, plenty)
  await rosters.follow()
  t.strictSame(new Set(loads), new Set(communities))
  const answer = await rosters.search(query(large, ''))
  t.equal(answer?.total, 40)
  t.equal(loads.length, 4, 'no search had to load anything')
})

t.test('a community finds its own members only', async (t) => {
  const rosters = new Rosters(source, plenty)
  const answers = await Promise.all([one, two, three].map((id) => rosters.search(query(id, ''))))
  const ids = answers.flatMap((answer) => answer ? idsIn(answer) : [])
  t.equal(ids.length, 60)
  t.equal(new Set(ids).size, 60)
})

t.test('while PostgreSQL does not answer a search fails instead of answering what may be outdated', async (t) => {
  let isAway = false
  const { watching } = watched({
    changes: async (communityId, view, horizon) => {
      if (isAway) throw new Error('away')
      return source.changes(communityId, view, horizon)
    },
  })
  const rosters = new Rosters(watching, plenty)
  t.ok(await rosters.search(query(one)))
  isAway = true
  await t.rejects(rosters.search(query(one)), /away/)
  isAway = false
  t.ok(await rosters.search(query(one)))
})

t.test('what only members say who are not there for the asker is not known, written or spelled', async (t) => {
  const { id, idOf } = await communityOf(started, [{ displayName: '甲', company: '霁蓝陶坊' }, { displayName: '乙', city: '杭州' }])
  const rosters = new Rosters(source, plenty)
  const readings = async (text: string, excluded: readonly string[]) => {
    const answer = await rosters.search({ ...query(id as CommunityId, text), excluded: excluded as MemberId[] })
    return answer?.interpretation.readings.map(({ kind, values }) => `${kind} ${values.join()}`)
  }
  for (const text of ['霁蓝陶坊', 'jilantaofang']) {
    t.strictSame(await readings(text, []), ['company 霁蓝陶坊'])
    const unknown = await readings(text, [idOf.get('甲') ?? ''])
    t.notOk(unknown?.some((reading) => reading.startsWith('company') || (text.startsWith('ji') && reading.includes('霁'))), unknown?.join() ?? '')
    t.strictSame(await readings(text, []), ['company 霁蓝陶坊'], 'and is known again to others')
  }
})
