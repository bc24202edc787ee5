import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliIndexWriter } from '../../src/search/meili-index-writer.ts'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { startRelay } from '../../src/search/relay.ts'
import { readRelayState, wantRebuild } from '../../src/search/relay-state.ts'
import { engineAlone } from '../support/engine-alone.ts'
import { namesFound } from '../support/search-people.ts'
import { addMembers, aRelay, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { startApp } from '../support/start-app.ts'
import { testEngines } from '../support/test-engines.ts'

await shareEngines(t)

/** Searched in the engine, whose index is what is rebuilt. */
async function filled (t: Parameters<typeof startApp>[0], count: number, changes: Parameters<typeof startApp>[1] = {}) {
  const started = await startApp(t, changes, { RENMAI_ROSTER_MB: '0' })
  const { id, client } = await started.aCommunity()
  const ids = await addMembers(started, id, Array.from({ length: count }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  await started.settle()
  const { postgres } = started.deps
  return { started, id, client, ids, state: () => postgres.asSystem((tx) => readRelayState(tx, 'main')), want: () => postgres.asSystem((tx) => wantRebuild(tx, 'main')) }
}

t.test('while the index is rebuilt every search finds everyone, and edits made meanwhile are in the new index', async (t) => {
  const { started, client, ids, state, want } = await filled(t, 300)
  const relay = aRelay(started)
  await want()
  const round = await relay.takeOver()
  let edits = 0
  let wasBuilding = false
  const done = new AbortController()
  const searching = (async () => {
    const totals = new Set<number>()
    for (let searches = 0; !done.signal.aborted || searches < 20; searches++) {
      const { status, body } = await client.get(`/v1/members/search?q=${encodeURIComponent('共同话题')}`)
      if (status !== 200) throw new Error(`a search failed: ${status}`)
      totals.add(body.total)
    }
    return totals
  })()
  while (await round()) {
    wasBuilding ||= (await state()).buildRevision !== null
    if (edits < 5) await client.patch(`/v1/members/${ids[edits]}`, { bio: `改动${edits++}` })
  }
  done.abort()
  t.strictSame(await searching, new Set([300]))
  t.ok(wasBuilding, 'there was a build')
  t.strictSame(await state(), { ...await state(), buildRevision: null, buildTotal: null, rebuildWanted: false })
  t.strictSame(await outboxRows(started), [])
  t.equal(await started.deps.indexWriter.count('live'), 300)
  t.equal(await started.deps.indexWriter.count('build'), 300, 'what was live before is kept for a while')
  for (let edit = 0; edit < edits; edit++) t.equal((await namesFound(client, `改动${edit}`))[0], `成员${edit}`)
  t.ok(relay.sent.some(({ target }) => target === 'build') && relay.sent.some(({ target }) => target === 'live'), 'changes go to both while it is built')
})

t.test('a document of a former derivation is replaced by the rebuild, and one of a deleted member does not come back', async (t) => {
  const { started, client, ids, want } = await filled(t, 3)
  const former = aRelay(started, { project: async (tx, claims) => (await projectMembers(tx, claims)).map((document) => ({ ...document, bioText: '旧推 推导' })) })
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update members set headline = '改'`))
  await untilIdle(await former.takeOver())
  t.equal((await namesFound(client, '旧推导')).length, 3)
  await want()
  await client.delete(`/v1/members/${ids[0]}`)
  await started.settle()
  t.equal((await namesFound(client, '旧推导')).length, 0)
  t.equal(await started.deps.indexWriter.count('live'), 2)
  t.strictSame([...await started.deps.postgres.asSystem((tx) => tx.execute(sql`select 1 from search_outbox`))], [])
})

t.test('an index made by another version is rebuilt without being asked', async (t) => {
  const { started, state } = await filled(t, 10)
  const { liveGeneration } = await state()
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update search_state set live_generation = 'older'`))
  const relay = aRelay(started)
  await untilIdle(await relay.takeOver())
  t.equal((await state()).liveGeneration, liveGeneration)
  t.ok(relay.sent.some(({ target }) => target === 'build'))
  const again = aRelay(started)
  await untilIdle(await again.takeOver())
  t.strictSame(again.sent, [], 'and not a second time')
})

t.test('a member whose document is refused does not keep a rebuild from ending', async (t) => {
  const { started, ids, state, want } = await filled(t, 10)
  await want()
  const relay = aRelay(started, {
    project: async (tx, claims) => (await projectMembers(tx, claims)).map((document) => document.id === ids[3] ? { ...document, _geo: { lat: '北', lng: 1 } } : document),
  })
  const round = await relay.takeOver()
  for (let waits = 0; waits < 12; waits++) {
    await untilIdle(round)
    relay.putForward(60_000)
  }
  t.equal((await state()).buildRevision, null)
  t.equal(await started.deps.indexWriter.count('live'), 9)
  t.equal((await outboxRows(started)).length, 1, 'it is tried again')
})

t.test('an index that vanished from the engine, also under a working relay, is made again from PostgreSQL', async (t) => {
  const engines = await testEngines(t)
  const meili = openMeili(engines.meiliUrl, engines.meiliKey, 5_000)
  const uid = `vanishing_${process.pid}`
  t.teardown(async () => {
    await meili.api.deleteIndex(uid)
    await meili.close()
  })
  const { started, client } = await filled(t, 30, { indexWriter: meiliIndexWriter(meili, 'main', uid), memberIndex: engineAlone(meiliMemberIndex(meili, uid)) })
  const found = async () => {
    const { status, body } = await client.get(`/v1/members/search?limit=100&q=${encodeURIComponent('共同话题')}`)
    return status === 200 ? body.hits.length : status
  }
  t.equal(await found(), 30)
  await meili.api.deleteIndex(uid).waitTask()
  t.equal(await found(), 503)
  await started.settle()
  t.equal(await found(), 30, 'by a relay that starts')
  await meili.api.deleteIndex(uid).waitTask()
  await meili.api.index(uid).addDocuments([{ id: 'x' }]).waitTask()
  await started.settle()
  t.strictSame([await found(), await started.deps.indexWriter.count('live')], [30, 30], 'also over an index that the engine made by itself')
  const relay = startRelay(aRelay(started).parts)
  t.teardown(() => relay.stop())
  await meili.api.deleteIndex(uid).waitTask()
  for (let attempt = 0; attempt < 400 && await found() !== 30; attempt++) await pause(25)
  t.equal(await found(), 30, 'by a relay that works')
})
