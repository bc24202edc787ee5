import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import t from 'tap'
import type { CommunityId } from '../../src/domain/ids.ts'
import { giveUpMove } from '../../src/search/placements.repository.ts'
import { aRelay, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { namesFound } from '../support/search-people.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { eastServer, leftMs, membersOnMain, onTwoServers, relayed } from '../support/two-servers.ts'

await shareEngines(t)
const { environment, gate } = await eastServer(t)

const shared = await onTwoServers(t, environment)

t.test('while a community moves nobody is missed by any search, whatever is written meanwhile, and afterwards nothing is left behind', async (t) => {
  let aheadMs = 0
  const own = await onTwoServers(t, environment, { now: () => new Date(Date.now() + aheadMs) })
  const { started, id, client, ids, main, east, move, where, held, differing, total } = await membersOnMain(own, 300)
  await startWorkerFor(t, started.deps)
  const over = new AbortController()
  const isOver = () => over.signal.aborted
  const searching = (async () => {
    const totals = new Set<number | string>()
    while (!isOver()) {
      totals.add(await total())
      await pause(20)
    }
    return totals
  })()
  const missed: string[] = []
  const pending: string[] = []
  const added: string[] = []
  const writing = Promise.all([1, 2, 3].map(async (writer) => {
    for (let step = 0; !isOver(); step++) {
      const displayName = `新人${writer}号${step}`
      const { body, headers } = await client.post('/v1/members', { displayName }, { prefer: 'wait=10' })
      if (headers['index-status'] !== 'indexed') pending.push(displayName)
      else if (!(await namesFound(client, displayName)).includes(displayName)) missed.push(displayName)
      if (step % 3 === 0) await client.delete(`/v1/members/${body.id}`)
      else added.push(body.id)
      await client.patch(`/v1/members/${ids[step % 300]}`, { bio: `改动${step}` })
      await pause(20)
    }
  }))
  await pause(300)
  t.equal(await move(id, 'east'), true)
  t.equal(await move(id, 'east'), false, 'one at a time')
  for (let looks = 0; looks < 1_000 && (await where(id))[0] !== 'east'; looks++) await pause(30)
  await pause(1_500)
  over.abort()
  await writing
  t.strictSame(await searching, new Set([300]), 'every search found everyone, in an engine')
  t.ok(added.length > 5, `${added.length} were added meanwhile`)
  t.strictSame([missed, pending], [[], []], 'and who was added was indexed, and found at once')
  t.strictSame(await where(id), ['east', null, 'main'])
  aheadMs = leftMs
  for (let looks = 0; looks < 1_000 && (await where(id)).length > 2; looks++) await pause(30)
  for (let looks = 0; looks < 500 && (await outboxRows(started)).length > 0; looks++) await pause(30)
  t.strictSame(await held(main, id), [])
  t.strictSame(await held(east, id), [...ids, ...added].sort())
  t.strictSame([await differing(main), await differing(east)], [[], []])
  t.equal(await total(), 300)
})

t.test('a move is given up at any step before the switch, and the other server is as if there had been none', async (t) => {
  const { started, id, client, ids, main, east, move, where, held, total } = await membersOnMain(shared, 40)
  for (const rounds of [0, 1, 2, 3]) {
    t.equal(await move(id, 'east'), true)
    const relay = aRelay(started, { indexWriter: east })
    const round = await relay.takeOver()
    for (let step = 0; step < rounds; step++) await round()
    t.equal(await started.deps.postgres.asSystem((tx) => giveUpMove(tx, id as CommunityId)), true)
    await client.patch(`/v1/members/${ids[rounds]}`, { bio: `改动${rounds}` })
    await untilIdle(round)
    await relayed(started, main)
    t.strictSame([(await where(id))[0], await total()], ['main', 40])
    t.strictSame((await namesFound(client, `改动${rounds}`)).length > 0, true)
    if (rounds !== 2) await relayed(started, east, leftMs)
    // And asked for again while it is being cleared, it is filled again.
    else t.strictSame(await where(id), ['main', null, 'east'])
  }
  await relayed(started, east, leftMs)
  t.strictSame(await where(id), ['main', null])
  t.strictSame([await held(main, id), await held(east, id), await outboxRows(started)], [ids, [], []])
  t.equal(await started.deps.postgres.asSystem((tx) => giveUpMove(tx, id as CommunityId)), false)
})

t.test('a destination that dies in the middle leaves the community live where it was, and nobody waits for it', async (t) => {
  const { started, id, client, ids, main, east, move, where, held, total } = await membersOnMain(shared, 40)
  await startWorkerFor(t, started.deps)
  await started.settle()
  await gate.shut()
  await move(id, 'east')
  const written = await client.post('/v1/members', { displayName: '冯宝宝' }, { prefer: 'wait=10' })
  t.equal(written.headers['index-status'], 'indexed')
  t.strictSame(await namesFound(client, '冯宝宝'), ['冯宝宝'])
  t.strictSame([(await where(id))[0], await total()], ['main', 40])
  await gate.open()
  for (let looks = 0; looks < 1_000 && (await where(id))[0] !== 'east'; looks++) await pause(30)
  t.equal((await where(id))[0], 'east', 'when it is back the move goes on')
  t.strictSame(await held(east, id), [...ids, written.body.id].sort())
  t.equal((await held(main, id)).length, 41, 'the former server still has everybody, for processes that have not noticed')
})

t.test('who writes in a transaction that began before the move is not forgotten', async (t) => {
  const { started, id, client, ids, east, move, where, placement, differing } = await membersOnMain(shared, 20)
  const { postgres } = started.deps
  const held = Promise.withResolvers<void>()
  const wrote = Promise.withResolvers<void>()
  const slow = postgres.inCommunity(id as CommunityId, async (tx) => {
    await tx.execute(sql`update members set headline = '迟到的人' where id = ${ids[7]}`)
    wrote.resolve()
    await held.promise
  })
  await wrote.promise
  await move(id, 'east')
  await relayed(started, east)
  t.match(await placement(id), { live: 'main', filling: { server: 'east', isMarked: false } }, 'the move waits for it')
  held.resolve()
  await slow
  await started.settle()
  for (let looks = 0; looks < 500 && (await where(id))[0] !== 'east'; looks++) {
    await relayed(started, east)
    await pause(20)
  }
  t.equal((await where(id))[0], 'east')
  t.strictSame(await differing(east), [])
  t.equal((await namesFound(client, '迟到的人')).length > 0, true)
})

t.test('a server that lags behind the one before it does not take over: nobody is missed who was found', async (t) => {
  const { started, id, client, ids, main, east, move, where } = await membersOnMain(shared, 20)
  const { postgres } = started.deps
  const ofEast = async () => (await outboxRows(started)).filter(({ server }) => server === 'east').length
  await move(id, 'east')
  const round = await aRelay(started, { indexWriter: east }).takeOver()
  let wasMarked = false
  for (let rows = 0; !wasMarked || rows > 0; wasMarked ||= rows > 0) {
    await round()
    rows = await ofEast()
  }
  await client.patch(`/v1/members/${ids[3]}`, { headline: '只在这边' })
  await postgres.asSystem((tx) => tx.execute(sql`update search_outbox set available_at = now() + interval '1 hour' where server = 'east'`))
  await relayed(started, main)
  await untilIdle(round)
  t.strictSame([await where(id), await ofEast()], [['main', 'east'], 1])
  t.equal((await namesFound(client, '只在这边')).length, 1)
  await postgres.asSystem((tx) => tx.execute(sql`update search_outbox set available_at = now()`))
  await untilIdle(round)
  t.strictSame(await where(id), ['east', null, 'main'])
  await pause(1_100)
  t.equal((await namesFound(client, '只在这边')).length, 1)
})

t.test('who is erased while a community moves is on neither server', async (t) => {
  const { started, id, client, ids, main, east, move, where, held } = await membersOnMain(shared, 30)
  const erased: string[] = []
  const erase = async () => {
    const memberId = ids[erased.length] ?? ''
    erased.push(memberId)
    t.equal((await client.delete(`/v1/members/${memberId}`)).status, 204)
  }
  await move(id, 'east')
  await erase()
  const round = await aRelay(started, { indexWriter: east }).takeOver()
  for (let step = 0; (await where(id))[0] === 'main'; step++) {
    if (step < 6) await erase()
    await round()
    await relayed(started, main)
  }
  await erase()
  await untilIdle(round)
  await relayed(started, main, leftMs)
  t.strictSame([await held(east, id), await held(main, id)], [ids.filter((memberId) => !erased.includes(memberId)), []])
  t.strictSame(await outboxRows(started), [])
})
