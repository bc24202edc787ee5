import postgres from 'postgres'
import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { rosterSource } from '../../src/features/directory/roster-source.repository.ts'
import { HeldRoster } from '../../src/search/roster/held-roster.ts'
import type { RosterSource } from '../../src/search/roster/roster-source.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'
import { ask, idsIn } from './ask-roster.ts'
import { words } from './arbitrary-members.ts'

const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
const { deps, connections } = started
const source = rosterSource(deps.postgres, null)

/** For transactions that stay open as long as a test wants. */
const owner = postgres(connections.databaseUrl, { max: 4, onnotice: () => {} })
t.teardown(() => owner.end())

const people = Array.from({ length: 12 }, (_, index) => ({ displayName: `${words.names[index]}`, headline: words.sentences[index % words.sentences.length], skills: [words.skills[index % words.skills.length]] }))

/** A community of twelve and its roster. */
async function held (changes: Partial<RosterSource> = {}) {
  const { id, client, idOf } = await communityOf(started, people)
  const roster = new HeldRoster(id as CommunityId, 'community', { ...source, ...changes })
  return { id: id as CommunityId, client, ids: [...idOf.values()] as MemberId[], roster }
}

/** What a search that starts now sees of a member; null when they are gone. */
async function versionSeen (roster: HeldRoster, id: string): Promise<number | null> {
  await roster.catchUp()
  return roster.roster?.versionOf(id as MemberId) ?? null
}

/** A transaction that has written to a member and neither ended nor forgotten it. */
async function openWrite (id: string): Promise<{ commit: () => Promise<void> }> {
  const connection = await owner.reserve()
  await connection`begin`
  await connection`update members set headline = 'slowly' where id = ${id}`
  return {
    commit: async () => {
      await connection`commit`
      connection.release()
    },
  }
}

t.test('a search sees every write that was acknowledged before it, by many writers, around transactions that stay open', async (t) => {
  const { client, ids, roster } = await held()
  await roster.catchUp()
  const writer = async (name: string) => {
    const unseen: string[] = []
    const mine: string[] = []
    for (let step = 0; step < 25; step++) {
      const [first] = mine
      if (first === undefined || step % 5 < 2) {
        const { body } = await client.post('/v1/members', { displayName: `${name}${step}` })
        mine.push(body.id as string)
        if (await versionSeen(roster, body.id) !== body.version) unseen.push(`${name}: created in step ${step}`)
      } else if (step % 5 < 4) {
        const { body } = await client.patch(`/v1/members/${first}`, { headline: `第${step}步` })
        if (await versionSeen(roster, first) !== body.version) unseen.push(`${name}: changed in step ${step}`)
      } else {
        await client.delete(`/v1/members/${first}`)
        mine.shift()
        if (await versionSeen(roster, first) !== null) unseen.push(`${name}: deleted in step ${step}`)
      }
    }
    return unseen
  }
  const slowWriter = async () => {
    const unseen: string[] = []
    for (const id of ids.slice(0, 6)) {
      const before = await versionSeen(roster, id)
      const write = await openWrite(id)
      // Others begin, commit and are seen meanwhile.
      for (let others = 0; others < 3; others++) await client.post('/v1/members', { displayName: '同时' })
      if (await versionSeen(roster, id) !== before) unseen.push('a write that was not committed')
      await write.commit()
      if (await versionSeen(roster, id) !== (before ?? 0) + 1) unseen.push('a slow write')
    }
    return unseen
  }
  t.strictSame((await Promise.all([writer('甲'), writer('乙'), writer('丙'), slowWriter()])).flat(), [])
  t.ok(await isLikeFresh(roster))
})

/** Whether a roster answers as one that is read now. */
async function isLikeFresh (roster: HeldRoster): Promise<boolean> {
  const fresh = new HeldRoster(roster.communityId, 'community', source)
  await fresh.catchUp()
  await roster.catchUp()
  return ['', '前端', '冯宝宝', 'designer', '税务', '同时'].every((text) => {
    const [one, other] = [roster, fresh].map(({ roster }) => roster && ask(roster, { text, customFields: [], facets: ['skills', 'city'] }))
    return JSON.stringify([one?.hits, one?.total, one?.facets]) === JSON.stringify([other?.hits, other?.total, other?.facets])
  })
}

t.test('a transaction that wrote before others and commits after them is seen as soon as it has committed', async (t) => {
  const { client, ids, roster } = await held()
  const [slow = ''] = ids
  await roster.catchUp()
  const write = await openWrite(slow)
  const { body: created } = await client.post('/v1/members', { displayName: '后来先到' })
  t.equal(await versionSeen(roster, created.id), created.version)
  t.equal(await versionSeen(roster, slow), 1)
  await write.commit()
  t.equal(await versionSeen(roster, slow), 2)
})

t.test('a write that is acknowledged while an older search looks for changes is seen by the next search', async (t) => {
  let gate: Promise<void> | null = null
  const { client, ids, roster } = await held({
    changes: async (communityId, view, horizon) => {
      const changes = await source.changes(communityId, view, horizon)
      await gate
      return changes
    },
  })
  const [id = ''] = ids
  await roster.catchUp()
  const opened = Promise.withResolvers<undefined>()
  gate = opened.promise
  const older = roster.catchUp()
  // The older search has looked, and waits.
  await client.get(`/v1/members/${id}`)
  await client.patch(`/v1/members/${id}`, { headline: '改了' })
  const seen = versionSeen(roster, id)
  opened.resolve(undefined)
  await older
  t.equal(await seen, 2)
})

t.test('members who are imported are there when the import has succeeded, and one who is gone is gone', async (t) => {
  await startWorkerFor(t, deps)
  const { client, ids, roster } = await held()
  await roster.catchUp()
  const { status } = await importFile(client, ndjson(Array.from({ length: 700 }, (_, index) => ({ displayName: `导入${index}`, skills: ['剪辑'] }))))
  t.equal(status, 'succeeded')
  await client.delete(`/v1/members/${ids[3]}`)
  await roster.catchUp()
  t.equal(roster.roster?.size, 711)
  t.ok(await isLikeFresh(roster))
})

t.test('a custom field counts as soon as it was defined, changed or deleted', async (t) => {
  const { client, ids, roster } = await held()
  await client.patch(`/v1/members/${ids[0]}`, { custom: { 学院: '文学院' } })
  const found = async () => {
    await roster.catchUp()
    if (!roster.roster) return null
    const { facets } = roster.roster.customUse
    return facets.length === 0 ? null : idsIn(ask(roster.roster, { customFields: facets, filters: [{ field: 'custom.学院', in: ['文學院'] }] }))
  }
  t.equal(await found(), null)
  t.equal((await client.post('/v1/custom-fields', { key: '学院', kind: 'text', isFacetable: true })).status, 201)
  t.strictSame(await found(), [ids[0]])
  t.equal((await client.patch(`/v1/custom-fields/${encodeURIComponent('学院')}`, { isFacetable: false })).status, 200)
  t.equal(await found(), null)
})

t.test('a field that is defined while everybody is read for the first time is not overlooked', async (t) => {
  let definitions = 0
  const { client, roster } = await held({
    customFieldUse: async (communityId) => {
      const use = await source.customFieldUse(communityId)
      if (definitions++ === 0) await client.post('/v1/custom-fields', { key: '班级', kind: 'text', isFacetable: true })
      return use
    },
  })
  await roster.catchUp()
  t.strictSame(roster.roster?.customUse.facets.map(({ key }) => key), ['班级'])
})

t.test('who changes or leaves while everybody is read for the first time is taken as they are after it', async (t) => {
  let reads = 0
  const { client, ids, roster } = await held({
    members: async (communityId, view, asked) => {
      const members = await source.members(communityId, view, asked)
      if (reads++ === 0) {
        await client.patch(`/v1/members/${ids[0]}`, { headline: '改了' })
        await client.delete(`/v1/members/${ids[1]}`)
        await client.post('/v1/members', { displayName: '新来的' })
      }
      return members
    },
  })
  t.equal(await versionSeen(roster, ids[0] ?? ''), 2)
  t.equal(await versionSeen(roster, ids[1] ?? ''), null)
  t.equal(roster.roster?.size, 12)
  t.ok(await isLikeFresh(roster))
})

t.test('a read that fails leaves nobody out: the next search takes up what it could not', async (t) => {
  let failures = 0
  const { client, ids, roster } = await held({
    members: async (communityId, view, asked) => {
      if (failures > 0 && failures-- > 0) throw new Error('PostgreSQL is away')
      return source.members(communityId, view, asked)
    },
  })
  failures = 1
  await t.rejects(roster.catchUp(), /away/, 'at the first load')
  t.equal(roster.roster, null)
  await roster.catchUp()
  await client.patch(`/v1/members/${ids[0]}`, { headline: '改了' })
  failures = 1
  await t.rejects(roster.catchUp(), /away/, 'at a later one')
  t.equal(roster.roster?.versionOf(ids[0] ?? '' as MemberId), null, 'meanwhile nobody is found as they no longer are')
  t.equal(await versionSeen(roster, ids[0] ?? ''), 2)
  t.ok(await isLikeFresh(roster))
})

t.test('a roster that is worn is made anew while it goes on answering and taking up', async (t) => {
  let gate: Promise<void> | null = null
  const reads: string[] = []
  const { client, ids, roster } = await held({
    changes: async (communityId, view, horizon) => {
      const changes = await source.changes(communityId, view, horizon)
      if (horizon !== null || gate === null) return changes
      reads.push(communityId)
      await gate
      return changes
    },
  })
  await roster.catchUp()
  const worn = roster.roster
  const opened = Promise.withResolvers<undefined>()
  gate = opened.promise
  for (let round = 0; round < 60 && reads.length === 0; round++) {
    await deps.postgres.inCommunity(roster.communityId, (tx) => tx.execute(`update members set headline = 'Runde ${round}'`))
    await roster.catchUp()
  }
  t.equal(reads.length, 1, 'everybody is read anew')
  const { body } = await client.patch(`/v1/members/${ids[0]}`, { headline: '中途' })
  t.equal(await versionSeen(roster, ids[0] ?? ''), body.version, 'a write meanwhile is seen')
  t.equal(roster.roster, worn)
  opened.resolve(undefined)
  for (let attempts = 0; attempts < 100 && roster.roster === worn; attempts++) await roster.catchUp()
  t.not(roster.roster, worn)
  t.equal(roster.roster?.length, 12, 'and holds the living only')
  t.equal(await versionSeen(roster, ids[0] ?? ''), body.version)
  t.ok(await isLikeFresh(roster))
})

t.test('a roster that is given up while it is loaded does not go on reading', async (t) => {
  const roster: { current: HeldRoster | null } = { current: null }
  const { roster: doomed } = await held({
    members: async (communityId, view, asked) => {
      roster.current?.drop()
      return source.members(communityId, view, asked)
    },
  })
  roster.current = doomed
  await t.rejects(doomed.catchUp(), /dropped/)
  t.equal(doomed.roster, null)
})
