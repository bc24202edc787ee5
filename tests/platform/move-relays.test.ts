import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import t from 'tap'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { aRelay, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { eastServer, leftMs, membersOnMain, onTwoServers, relayed } from '../support/two-servers.ts'

await shareEngines(t)
const { environment } = await eastServer(t)
const both = await onTwoServers(t, environment)

const dead = (): Promise<never> => Promise.reject(new Error('killed'))

/** Where the relay of the server that is filled can die. */
const deathsThere: Record<string, (writer: IndexWriter) => Partial<IndexWriter>> = {
  'before it sends': () => ({ write: () => dead() }),
  'after it sent': (writer) => ({ write: async (...sent) => { await writer.write(...sent); return dead() } }),
  'before it knows what became of it': () => ({ outcomes: (tasks) => tasks.length === 0 ? Promise.resolve(new Map()) : dead() }),
  'while it compares': () => ({ listing: () => dead() }),
}

/** Where the relay of the server that is left can die. */
const deathsHere: Record<string, (writer: IndexWriter) => Partial<IndexWriter>> = {
  'before it deletes': () => ({ write: () => dead() }),
  'after it deleted': (writer) => ({ write: async (...sent) => { await writer.write(...sent); return dead() } }),
}

for (const [when, changes] of Object.entries(deathsThere)) {
  t.test(`a relay that dies ${when} leaves the community where it was, and the next one ends the move`, async (t) => {
    const { started, id, client, ids, main, east, moveKnown, where, held, total } = await membersOnMain(both, 40)
    await moveKnown(id, 'east')
    const round = await aRelay(started, { indexWriter: { ...east, ...changes(east) } }).takeOver()
    await t.rejects(untilIdle(round), { message: 'killed' })
    t.strictSame([(await where(id))[0], await total()], ['main', 40])
    await client.delete(`/v1/members/${ids[0]}`)
    await relayed(started, main)
    await relayed(started, east)
    t.equal((await where(id))[0], 'east')
    await relayed(started, main, leftMs)
    t.strictSame([await held(east, id), await held(main, id)], [ids.slice(1), []])
    // The process remembers for a second where the community was.
    for (let looks = 0; looks < 100 && await total() !== 39; looks++) await pause(30)
    t.equal(await total(), 39)
  })
}

for (const [when, changes] of Object.entries(deathsHere)) {
  t.test(`a relay that dies ${when} the documents of a community that left leaves the rest to the next one`, async (t) => {
    const { started, id, ids, main, east, moveKnown, where, held, total } = await membersOnMain(both, 40)
    await moveKnown(id, 'east')
    await relayed(started, east)
    const dying = aRelay(started, { indexWriter: { ...main, ...changes(main) }, now: () => new Date(Date.now() + leftMs) })
    await t.rejects(untilIdle(await dying.takeOver()), { message: 'killed' })
    t.strictSame([await where(id), await total()], [['east', null, 'main'], 40])
    await relayed(started, main, leftMs)
    t.strictSame(await where(id), ['east', null])
    t.strictSame([await held(east, id), await held(main, id)], [ids, []])
  })
}

t.test('every step is noted: relays that each do a little and are superseded bring a move to its end', async (t) => {
  const { started, id, ids, main, east, moveKnown, where, held } = await membersOnMain(both, 40)
  await moveKnown(id, 'east')
  const little = async (indexWriter: IndexWriter, aheadMs: number, isEnd: () => Promise<boolean>) => {
    for (let relays = 0; relays < 100 && !await isEnd(); relays++) {
      const round = await aRelay(started, { indexWriter, now: () => new Date(Date.now() + aheadMs) }).takeOver()
      // A comparison of so few is three pages; it is the only thing a relay does in one life.
      for (let steps = 0; steps < 6; steps++) await round()
    }
  }
  await little(east, 0, async () => (await where(id))[0] === 'east')
  await little(main, leftMs, async () => (await where(id)).length === 2)
  t.strictSame(await where(id), ['east', null])
  t.strictSame([await held(east, id), await held(main, id)], [ids, []])
})

t.test('a server that is not what PostgreSQL has does not become live: it is completed, or the move is given up', async (t) => {
  const { started, id, ids, east, moveKnown, where, held, total } = await membersOnMain(both, 20)
  let losses = 1
  const losing = (isEndless: boolean): Partial<IndexWriter> => ({
    write: (target, documents, deleted) => east.write(target, isEndless || losses-- > 0 ? documents.filter(({ id: memberId }) => memberId !== ids[3]) : documents, deleted),
  })
  const relayLosing = async (isEndless: boolean) => { await untilIdle(await aRelay(started, { indexWriter: { ...east, ...losing(isEndless) } }).takeOver()) }
  await moveKnown(id, 'east')
  await relayLosing(true)
  t.strictSame([await where(id), await total()], [['main', null, 'east'], 20])
  await relayed(started, east, leftMs)
  await moveKnown(id, 'east')
  await relayLosing(false)
  t.strictSame([(await where(id))[0], await held(east, id)], ['east', ids])
})

t.test('a server that loses its data while it is filled is filled from the beginning', async (t) => {
  const { started, id, ids, east, moveKnown, where, held, total } = await membersOnMain(both, 20)
  await moveKnown(id, 'east')
  const round = await aRelay(started, { indexWriter: { ...east, listing: () => dead() } }).takeOver()
  await t.rejects(untilIdle(round), { message: 'killed' })
  await east.create('live')
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update search_state set live_generation = 'lost' where server = 'east'`))
  t.strictSame([(await where(id))[0], await total()], ['main', 20])
  await relayed(started, east)
  t.strictSame([(await where(id))[0], await held(east, id)], ['east', ids])
})
