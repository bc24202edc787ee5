import { Meilisearch } from 'meilisearch'
import postgresClient from 'postgres'
import t from 'tap'
import { readRelayReport } from '../../src/search/relay-report.repository.ts'
import { addMembers, aRelay, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

/** An index that is as PostgreSQL has it, and a way to change it behind the relay's back. */
async function settled (t: Parameters<typeof startApp>[0], count: number) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { id, client } = await started.aCommunity()
  const ids = await addMembers(started, id, Array.from({ length: count }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  await started.settle()
  const { connections: { meiliUrl, meiliKey }, indexPrefix, deps: { postgres, indexWriter } } = started
  const index = new Meilisearch({ host: meiliUrl, ...(meiliKey === undefined ? {} : { apiKey: meiliKey }) }).index(indexPrefix)
  const owner = postgresClient(started.connections.databaseUrl, { max: 1, onnotice: () => {} })
  t.teardown(() => owner.end())
  const inSql = (statement: string) => owner.unsafe(statement)
  return {
    started, client, community: id, ids, index, indexWriter, inSql,
    report: () => postgres.asSystem((tx) => readRelayReport(tx, 'main')),
    /** Nothing of what changed so far is lately any more. */
    letChangesAge: () => inSql("alter table members disable trigger members_version; update members set updated_at = now() - interval '2 days'; delete from search_outbox; alter table members enable trigger members_version"),
  }
}

/** Lets minutes pass. */
async function minutes (relay: ReturnType<typeof aRelay>, round: () => Promise<boolean>, count: number): Promise<void> {
  for (let tens = 0; tens < count * 6; tens++) {
    await untilIdle(round)
    relay.putForward(10_000)
  }
  await untilIdle(round)
}

/** One member of each kind of difference, made in the engine behind everybody's back. */
async function spoil ({ ids, index, community }: Awaited<ReturnType<typeof settled>>): Promise<void> {
  const [missing = '', stale = '', ahead = '', other = ''] = ids
  await index.deleteDocument(missing).waitTask()
  await index.updateDocuments([{ id: stale, version: 0 }, { id: ahead, version: 99 }, { id: other, hash: 'of something else' }]).waitTask()
  await index.addDocuments([{ id: 'mem_gone', community, version: 3, hash: 'x' }]).waitTask()
}

t.test('differences of members who changed lately are found within two minutes, counted by kind and repaired', async (t) => {
  const all = await settled(t, 20)
  const { started, ids, indexWriter, report } = all
  const relay = aRelay(started)
  const round = await relay.takeOver()
  await minutes(relay, round, 2)
  t.match(await report(), { drift: { missing: 0, ghost: 0, stale: 0, ahead: 0 }, doubts: 0 }, 'nothing differs yet')
  t.strictSame(relay.sent, [])
  await spoil(all)
  await minutes(relay, round, 2)
  t.strictSame((await report()).drift, { missing: 1, ghost: 0, stale: 2, ahead: 1 }, 'whom PostgreSQL does not know is found in the night')
  t.ok((await report()).checkedAt)
  const stamps = await indexWriter.stamps('live', ids)
  t.strictSame(new Set([...stamps.values()].map(({ version }) => version)), new Set([1]))
  t.equal(stamps.size, 20)
  t.strictSame(await outboxRows(started), [])
})

t.test('in the night all members and the whole index are compared, in both directions', async (t) => {
  const all = await settled(t, 20)
  const { started, indexWriter, report, letChangesAge } = all
  const relay = aRelay(started)
  const round = await relay.takeOver()
  await minutes(relay, round, 2)
  await letChangesAge()
  await spoil(all)
  await minutes(relay, round, 2)
  t.match(await report(), { drift: { missing: 0, ghost: 0, stale: 0, ahead: 0 } }, 'they are not looked at every minute')
  relay.putForward(24 * 3_600_000)
  await minutes(relay, round, 2)
  t.strictSame((await report()).drift, { missing: 1, ghost: 1, stale: 18, ahead: 1 }, 'all others were made stale by changing when they were changed')
  t.equal(await indexWriter.count('live'), 20)
  const ghosts = started.logLines.map((line) => JSON.parse(line)).filter(({ difference }) => difference === 'ghost')
  t.match(ghosts, [{ level: 50, count: 1 }])
  const drift = (await report()).drift
  relay.putForward(24 * 3_600_000)
  await minutes(relay, round, 2)
  t.strictSame((await report()).drift, drift, 'what was repaired stays so')
})

t.test('members whose changes are on their way, or who are parked, are no drift', async (t) => {
  const { started, ids, client, report, inSql } = await settled(t, 6)
  const relay = aRelay(started)
  const round = await relay.takeOver()
  await inSql("update search_state set swept_at = '2000-01-01'")
  for (const id of ids) await client.patch(`/v1/members/${id}`, { headline: '新的话题' })
  await inSql("update search_outbox set available_at = now() + interval '1 day'")
  await inSql(`update search_outbox set parked_since = now() where member_id = '${ids[0]}'`)
  for (let tens = 0; tens < 30; tens++) {
    await untilIdle(round)
    relay.putForward(10_000)
  }
  t.match(await report(), { drift: { missing: 0, ghost: 0, stale: 0, ahead: 0 }, pending: 5, parked: 1 })
})

t.test('after an old backup was restored the index is put back to what PostgreSQL has', async (t) => {
  const { started, ids, client, report, inSql, indexWriter } = await settled(t, 5)
  await client.patch(`/v1/members/${ids[0]}`, { headline: '备份之后改的' })
  await client.post('/v1/members', { displayName: '备份之后来的' })
  await started.settle()
  await inSql('alter table members disable trigger user')
  await inSql(`update members set headline = '共同话题', version = 1 where id = '${ids[0]}'`)
  await inSql("delete from members where display_name = '备份之后来的'")
  await inSql('alter table members enable trigger user')
  const relay = aRelay(started)
  const round = await relay.takeOver()
  relay.putForward(24 * 3_600_000)
  await minutes(relay, round, 2)
  t.strictSame((await report()).drift, { missing: 0, ghost: 1, stale: 0, ahead: 1 })
  t.equal(await indexWriter.count('live'), 5)
  t.strictSame([...(await indexWriter.stamps('live', ids)).values()].map(({ version }) => version), [1, 1, 1, 1, 1])
})
