import { sql } from 'drizzle-orm'
import t from 'tap'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import { EngineRefusal } from '../../src/search/meili-client.ts'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { unpark } from '../../src/search/outbox.ts'
import type { Projection } from '../../src/search/relay-parts.ts'
import { readRelayReport } from '../../src/search/relay-report.repository.ts'
import { addMembers, aRelay, drained, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

async function withMembers (t: Parameters<typeof startApp>[0], count: number) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { id, client } = await started.aCommunity()
  const ids = await addMembers(started, id, Array.from({ length: count }, (_, index) => ({ displayName: `成员${index}`, headline: '共同的话' })))
  const { postgres, indexWriter } = started.deps
  return {
    started, client, ids, indexWriter,
    report: () => postgres.asSystem((tx) => readRelayReport(tx, 'main')),
    inSql: (statement: string) => postgres.asSystem((tx) => tx.execute(sql.raw(statement))),
  }
}

/** A projection that gives members a document the engine refuses. */
const poisoning = (isPoisoned: (id: string) => boolean, poison: Record<string, unknown> = { _geo: { lat: '北', lng: 1 } }): Projection =>
  async (tx, members) => (await projectMembers(tx, members)).map((document) => isPoisoned(document.id) ? { ...document, ...poison } : document)

t.test('one refused document among 500 is parked with its code after few sends, the others are indexed', async (t) => {
  const { started, ids, indexWriter, report } = await withMembers(t, 501)
  const poisoned = ids[250]
  const relay = aRelay(started, { project: poisoning((id) => id === poisoned) })
  await drained(started, relay)
  t.equal(await indexWriter.count('live'), 500)
  t.ok(relay.sent.length < 60, `${relay.sent.length} sends`)
  const [row, ...others] = await outboxRows(started)
  t.strictSame([row?.member_id, row?.last_error_code, others], [poisoned, 'invalid_document_geo_field', []])
  t.ok(row?.parked_since)
  t.match(await report(), { pending: 0, parked: 1, oldestSeconds: 0 })
  const alert = started.logLines.filter((line) => line.includes('is parked')).map((line) => JSON.parse(line))
  t.match(alert, [{ level: 50, memberId: poisoned, code: 'invalid_document_geo_field' }])
  t.notMatch(started.logLines.join(''), '北', 'the log does not repeat what was in the document')
  const sends = relay.sent.length
  relay.putForward(3_600_000)
  await untilIdle(await relay.takeOver())
  t.equal(relay.sent.length, sends, 'it is not sent any more')
})

t.test('a parked member is sent again when they change, and when an operator asks for it', async (t) => {
  const { started, ids, indexWriter, inSql, report } = await withMembers(t, 3)
  let isCured = false
  const relay = aRelay(started, { project: poisoning((id) => id === ids[1] && !isCured) })
  await drained(started, relay)
  t.match(await report(), { parked: 1 })
  await inSql(`update members set headline = '还是不行' where id = '${ids[1]}'`)
  t.match(await report(), { parked: 0, pending: 1 })
  await drained(started, relay)
  t.match(await report(), { parked: 1 }, 'what is still refused is parked again')
  isCured = true
  await inSql(`update members set headline = '治好了' where id = '${ids[1]}'`)
  await drained(started, relay)
  t.strictSame([await indexWriter.count('live'), await outboxRows(started)], [3, []])
  isCured = false
  await inSql(`update members set headline = '又坏了' where id = '${ids[1]}'`)
  await drained(started, relay)
  isCured = true
  t.equal(await started.deps.postgres.asSystem(unpark), 1)
  await drained(started, relay)
  t.strictSame(await outboxRows(started), [])
})

t.test('ids and texts that the engine cannot take park their members alone', async (t) => {
  const { started, ids, indexWriter } = await withMembers(t, 12)
  const poisons = new Map<string, Record<string, unknown>>([
    [ids[2] ?? '', { id: '不行 的' }], [ids[5] ?? '', { id: 'x'.repeat(600) }], [ids[8] ?? '', { _geo: { lat: 'x', lng: 'y' } }],
  ])
  const relay = aRelay(started, {
    project: async (tx, members) => (await projectMembers(tx, members)).map((document) => ({ ...document, ...poisons.get(document.id) })),
  })
  await drained(started, relay)
  t.equal(await indexWriter.count('live'), 9)
  t.strictSame((await outboxRows(started)).map((row) => [row.member_id, row.parked_since !== null]), [...poisons.keys()].sort().map((id) => [id, true]))
})

t.test('a fault of the engine is tried again in the same company, and only then in smaller', async (t) => {
  const { started, ids, indexWriter } = await withMembers(t, 40)
  const sizes: number[] = []
  const { outcomes, write } = indexWriter
  const bad = new Set<number>()
  const relay = aRelay(started, {
    indexWriter: {
      ...indexWriter,
      write: async (target, documents, deleted) => {
        const accepted = await write(target, documents, deleted)
        sizes.push(documents.length)
        if (documents.some(({ id }) => id === ids[7])) for (const uid of accepted.tasks) bad.add(uid)
        return accepted
      },
      outcomes: async (tasks) => new Map([...await outcomes(tasks)].map(([uid, outcome]) => [uid, bad.has(uid) && outcome.state === 'succeeded' ? { state: 'failed', code: 'internal' } : outcome])),
    },
  })
  await drained(started, relay)
  t.strictSame(sizes.slice(0, 4), [40, 40, 40, 40])
  t.equal(sizes.find((size) => size < 40), 7)
  t.strictSame((await outboxRows(started)).map((row) => [row.member_id, row.last_error_code, row.parked_since !== null]), [[ids[7], 'internal', true]])
})

t.test('while nothing at all succeeds nobody is parked, and afterwards everything is indexed', async (t) => {
  const { started, ids, indexWriter } = await withMembers(t, 300)
  let isBroken = true
  const relay = aRelay(started, {
    indexWriter: {
      ...indexWriter,
      outcomes: async (tasks) => isBroken ? new Map(tasks.map((uid) => [uid, { state: 'failed', code: 'internal' }])) : indexWriter.outcomes(tasks),
    },
  })
  const round = await relay.takeOver()
  for (let tries = 0; tries < 40; tries++) {
    await untilIdle(round)
    relay.putForward(40_000)
  }
  t.strictSame((await outboxRows(started)).filter((row) => row.parked_since !== null), [])
  isBroken = false
  const sends = relay.sent.length
  await drained(started, relay)
  t.strictSame(await outboxRows(started), [])
  t.equal((await indexWriter.stamps('live', ids)).size, 300)
  t.ok(relay.sent.length - sends < 60, 'soon')
})

t.test('an engine without space is asked every five seconds at most, keeps what it was told, and is sent the rest afterwards', async (t) => {
  const { started, client, indexWriter } = await withMembers(t, 5)
  let isFull = true
  const tried: number[] = []
  let forgot = 0
  const relay = aRelay(started)
  const write: IndexWriter['write'] = async (target, documents, deleted) => {
    tried.push(relay.parts.now().getTime())
    if (isFull) throw new EngineRefusal('no_space_left_on_device', 422)
    return indexWriter.write(target, documents, deleted)
  }
  relay.parts.indexWriter = { ...indexWriter, write, forgetTasks: async (before) => { forgot++; await indexWriter.forgetTasks(before) } }
  const round = await relay.takeOver()
  for (let seconds = 0; seconds < 30; seconds++) {
    await untilIdle(round)
    relay.putForward(1_000)
  }
  t.ok(tried.length >= 5 && tried.length <= 8, `${tried.length} tries in 30 s`)
  t.ok(tried.every((at, index) => index === 0 || at - (tried[index - 1] ?? 0) >= 5_000), 'five seconds apart')
  t.equal(forgot, tried.length, 'old tasks make room')
  t.match(await outboxRows(started), Array.from({ length: 5 }, () => ({ attempts: 0, parked_since: null, claimed_epoch: null })))
  isFull = false
  await drained(started, relay)
  t.equal((await namesFound(client, '共同的话')).length, 5)
})

t.test('what is sent at once is bounded in bytes, also where members are long', async (t) => {
  const { started, client, inSql } = await withMembers(t, 120)
  await inSql("update members set bio = (select string_agg('第' || n || '段人生故事', '，') from generate_series(1, 1500) as n)")
  const payloads: number[] = []
  const { indexWriter } = started.deps
  const relay = aRelay(started, {
    indexWriter: {
      ...indexWriter,
      write: async (target, documents, deleted) => {
        const accepted = await indexWriter.write(target, documents, deleted)
        payloads.push(...accepted.tasks.map(() => accepted.bytes / accepted.tasks.length))
        return accepted
      },
    },
  })
  await drained(started, relay)
  t.ok(Math.max(...payloads) <= 2_000_000, `${payloads.join(' ')} bytes in a payload`)
  t.ok(payloads.length > 1)
  t.equal((await namesFound(client, '成员119'))[0], '成员119')
})

t.test('an edit is indexed while a bulk change before it is not', async (t) => {
  const { started, client, inSql } = await withMembers(t, 0)
  const { id } = (await client.post('/v1/members', { displayName: '冯宝宝' })).body
  await started.settle()
  await inSql(`select set_config('renmai.bulk', 'on', true); insert into members (community_id, id, number, display_name, headline)
    select community_id, 'mem_bulk' || n, 20000 + n, '批量' || n, '批量导入的人' from members, generate_series(1, 9000) as n where id = '${id}'`)
  const relay = aRelay(started)
  const round = await relay.takeOver()
  while (relay.sent.reduce((sum, { documents }) => sum + documents.length, 0) < 4_000) await round()
  await client.patch(`/v1/members/${id}`, { headline: '改了标题' })
  while ((await namesFound(client, '改了标题'))[0] !== '冯宝宝') await round()
  const bulkLeft = (await outboxRows(started)).filter(({ lane }) => lane === 1).length
  t.ok(bulkLeft > 2_000, `${bulkLeft} of the bulk are left`)
})

t.test('a send whose task the engine has forgotten is looked up, and sent again only when it is not there', async (t) => {
  const { started, client, indexWriter } = await withMembers(t, 0)
  await client.post('/v1/members', { displayName: '冯宝宝' })
  const forgetful = { ...indexWriter, outcomes: async (tasks: readonly number[]) => new Map(tasks.map((task) => [task, { state: 'unknown' as const }])) }
  const swallowed = aRelay(started, { indexWriter: { ...forgetful, write: async () => ({ tasks: [1], bytes: 1 }) } })
  const round = await swallowed.takeOver()
  for (let rounds = 0; rounds < 10; rounds++) await round()
  t.match(await outboxRows(started), [{ attempts: 0 }], 'what never came is still to be sent')
  const relay = aRelay(started, { indexWriter: { ...forgetful, outcomes: async (tasks) => { await indexWriter.outcomes(tasks); return forgetful.outcomes(tasks) } } })
  await drained(started, relay)
  t.strictSame(await outboxRows(started), [])
  t.strictSame(await namesFound(client, '冯宝宝'), ['冯宝宝'])
})

t.test('a request that arrives after its repetition leaves no old state behind', async (t) => {
  const { started, client, indexWriter } = await withMembers(t, 0)
  const { body: member } = await client.post('/v1/members', { displayName: '冯宝宝', headline: '旧标题' })
  let late: (() => Promise<unknown>) | null = null
  const cut = aRelay(started, {
    indexWriter: {
      ...indexWriter,
      write: async (target, documents, deleted) => {
        late = () => indexWriter.write(target, documents, deleted)
        throw new Error('the connection was reset')
      },
    },
  })
  const cutRound = await cut.takeOver()
  await t.rejects(cutRound(), { message: 'the connection was reset' })
  await client.patch(`/v1/members/${member.id}`, { headline: '新标题' })
  const relay = aRelay(started)
  const round = await relay.takeOver()
  await untilIdle(round)
  t.strictSame(await namesFound(client, '新标题'), ['冯宝宝'])
  const arrive: () => Promise<unknown> = late ?? (() => Promise.reject(new Error('nothing was sent')))
  await arrive()
  await indexWriter.count('live')
  for (let steps = 0; steps < 6; steps++) {
    relay.putForward(20_000)
    await untilIdle(round)
  }
  t.strictSame(await namesFound(client, '新标题'), ['冯宝宝'])
  t.equal((await indexWriter.stamps('live', [member.id])).get(member.id)?.version, 2)
})
