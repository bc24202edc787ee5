import { sql } from 'drizzle-orm'
import t from 'tap'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { readRelayReport } from '../../src/search/relay-report.repository.ts'
import { readRelayState, wantAbort, wantRebuild, wantRollback } from '../../src/search/relay-state.ts'
import { addMembers, aRelay, drained, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

/** Searched in the engine, whose index is what is rebuilt. */
async function filled (t: Parameters<typeof startApp>[0], count: number) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { id, client } = await started.aCommunity()
  const ids = await addMembers(started, id, Array.from({ length: count }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  await started.settle()
  const { postgres, indexWriter } = started.deps
  return {
    started, client, ids, indexWriter,
    state: () => postgres.asSystem((tx) => readRelayState(tx, 'main')),
    rebuild: async () => (await postgres.asSystem((tx) => readRelayReport(tx, 'main'))).rebuild.state,
    want: () => postgres.asSystem((tx) => wantRebuild(tx, 'main')),
    rollBack: () => postgres.asSystem((tx) => wantRollback(tx, 'main')),
    abort: () => postgres.asSystem((tx) => wantAbort(tx, 'main')),
    makeOlder: () => postgres.asSystem((tx) => tx.execute(sql`update search_state set live_generation = 'older'`)),
    stamps: async (target: 'live' | 'build') => [...await indexWriter.stamps(target, ids)].sort(([a], [b]) => a < b ? -1 : 1),
  }
}

t.test('a rebuild can be undone for a day: the former index has every change made since', async (t) => {
  const { started, client, ids, indexWriter, state, want, rollBack, rebuild, stamps } = await filled(t, 30)
  const relay = aRelay(started)
  const before = await indexWriter.madeAt('live')
  await want()
  const round = await relay.takeOver()
  await untilIdle(round)
  t.equal(await rebuild(), 'former')
  t.equal(await indexWriter.madeAt('build'), before)
  await client.patch(`/v1/members/${ids[4]}`, { headline: '后来改的' })
  await client.delete(`/v1/members/${ids[5]}`)
  await untilIdle(round)
  t.strictSame(await stamps('build'), await stamps('live'))
  t.equal(await rollBack(), true)
  await untilIdle(round)
  t.equal(await indexWriter.madeAt('live'), before)
  t.strictSame(await namesFound(client, '后来改的'), ['成员4'])
  t.equal(await indexWriter.count('live'), 29)
  t.equal((await state()).rebuildWanted, false)
  relay.putForward(25 * 3_600_000)
  await untilIdle(round)
  t.equal(await rebuild(), 'none')
  t.equal(await indexWriter.madeAt('build'), null, 'after a day the former index goes')
  t.equal(await rollBack(), false)
})

t.test('what was rolled back is not built again until somebody asks', async (t) => {
  const { started, state, makeOlder, rollBack, want } = await filled(t, 5)
  await makeOlder()
  const relay = aRelay(started)
  const round = await relay.takeOver()
  await untilIdle(round)
  await rollBack()
  await untilIdle(round)
  t.equal((await state()).liveGeneration, 'older')
  const sends = relay.sent.length
  await untilIdle(await relay.takeOver())
  t.strictSame([(await state()).liveGeneration, relay.sent.length], ['older', sends])
  await want()
  await untilIdle(await relay.takeOver())
  t.not((await state()).liveGeneration, 'older')
})

t.test('an abort at any step before the swap leaves the live index as it was', async (t) => {
  const { started, client, ids, indexWriter, state, want, abort } = await filled(t, 40)
  const before = await indexWriter.madeAt('live')
  const steps: ((s: Awaited<ReturnType<typeof state>>, sent: number) => boolean)[] = [
    () => true,
    ({ buildRevision }) => buildRevision !== null,
    ({ buildRevision }, sent) => buildRevision !== null && sent > 0,
  ]
  for (const [index, isReached] of steps.entries()) {
    const relay = aRelay(started)
    const round = await relay.takeOver()
    await want()
    while (!isReached(await state(), relay.sent.length)) await round()
    await abort()
    await client.patch(`/v1/members/${ids[index]}`, { headline: `改${index}` })
    await untilIdle(round)
    t.match(await state(), { buildRevision: null, abortWanted: false, rebuildWanted: false, swapTo: null }, `step ${index}`)
    t.strictSame([await indexWriter.madeAt('live'), await indexWriter.madeAt('build'), await indexWriter.count('live')], [before, null, 40])
    t.equal((await namesFound(client, `改${index}`))[0], `成员${index}`)
    t.strictSame(await outboxRows(started), [])
  }
})

/** Where a relay can die on its way through a rebuild. */
const deaths: Record<string, (writer: IndexWriter) => Partial<IndexWriter>> = {
  'before the index beside is made': () => ({ create: () => dead() }),
  'when the index beside is made': (writer) => ({ create: async (target) => { await writer.create(target); await dead() } }),
  'before a send to it': (writer) => ({ write: async (target, ...rest) => target === 'build' ? dead() : writer.write(target, ...rest) }),
  'after a send to it': (writer) => ({ write: async (target, ...rest) => { const accepted = await writer.write(target, ...rest); return target === 'build' ? dead() : accepted } }),
  'while it is compared': (writer) => ({ listing: async (target, ...rest) => target === 'build' ? dead() : writer.listing(target, ...rest) }),
  'before the swap': () => ({ swap: () => dead() }),
  'after the swap': (writer) => ({ swap: async () => { await writer.swap(); await dead() } }),
}
const dead = (): Promise<never> => Promise.reject(new Error('killed'))

for (const [when, changes] of Object.entries(deaths)) {
  t.test(`a relay that dies ${when} leaves a rebuild the next one ends, and searches find everyone throughout`, async (t) => {
    const { started, client, indexWriter, rebuild, want, stamps } = await filled(t, 20)
    const before = await indexWriter.madeAt('live')
    await want()
    const dying = aRelay(started, { indexWriter: { ...indexWriter, ...changes(indexWriter) } })
    const round = await dying.takeOver()
    await t.rejects(untilIdle(round), { message: 'killed' })
    t.equal((await namesFound(client, '共同话题')).length, 20)
    const next = aRelay(started)
    await untilIdle(await next.takeOver())
    t.equal(await rebuild(), 'former')
    t.not(await indexWriter.madeAt('live'), before)
    t.equal((await namesFound(client, '共同话题')).length, 20)
    t.strictSame(await stamps('live'), await stamps('build'))
    t.strictSame(await outboxRows(started), [])
  })
}

t.test('a swap that a relay left behind, and the engine does later, is undone', async (t) => {
  const { started, indexWriter, want, rebuild } = await filled(t, 5)
  await want()
  await untilIdle(await aRelay(started).takeOver())
  const live = await indexWriter.madeAt('live')
  await indexWriter.swap()
  const relay = aRelay(started)
  await untilIdle(await relay.takeOver())
  t.strictSame([await indexWriter.madeAt('live'), await rebuild(), relay.sent], [live, 'former', []])
})

t.test('an index that is not what PostgreSQL has does not go live: it is completed, or given up', async (t) => {
  const { started, ids, indexWriter, state, want, stamps } = await filled(t, 20)
  const before = await indexWriter.madeAt('live')
  let losses = 1
  const losing = (isEndless: boolean): Partial<IndexWriter> => ({
    write: async (target, documents, deleted) => indexWriter.write(target, target === 'build' && (isEndless || losses-- > 0) ? documents.filter(({ id }) => id !== ids[3]) : documents, deleted),
  })
  await want()
  await drained(started, aRelay(started, { indexWriter: { ...indexWriter, ...losing(false) } }))
  t.not(await indexWriter.madeAt('live'), before, 'what was lacking was sent again')
  t.equal((await stamps('live')).length, 20)
  const live = await indexWriter.madeAt('live')
  await want()
  await drained(started, aRelay(started, { indexWriter: { ...indexWriter, ...losing(true) } }))
  t.match(await state(), { buildRevision: null, swapTo: null })
  t.strictSame([await indexWriter.madeAt('live'), await indexWriter.madeAt('build')], [live, null])
  t.match(started.logLines.filter((line) => line.includes('given up')).length, 1)
})
