import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import t from 'tap'
import type { CommunityId } from '../../src/domain/ids.ts'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliIndexWriter } from '../../src/search/meili-index-writer.ts'
import { startRelay } from '../../src/search/relay.ts'
import { RelaySuperseded } from '../../src/search/relay-state.ts'
import { addMembers, aRelay, outboxRows, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { startApp, type Client } from '../support/start-app.ts'

await shareEngines(t)

const search = async (client: Client, q: string): Promise<string[]> => {
  const { body } = await client.get(`/v1/members/search?limit=100&q=${encodeURIComponent(q)}`)
  return body.hits.map(({ member }: { member: { displayName: string } }) => member.displayName).sort()
}

/** Searched in the engine, which is what the relay writes to. */
async function withCommunity (t: Parameters<typeof startApp>[0]) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { id, client } = await started.aCommunity()
  const community = id as CommunityId
  return { started, id, community, client, inSql: (statement: string) => started.deps.postgres.inCommunity(community, (tx) => tx.execute(sql.raw(statement))) }
}

t.test('every way of changing a member leaves one row of the outbox, also by hand in SQL', async (t) => {
  const { started, id, inSql } = await withCommunity(t)
  const relay = aRelay(started)
  const pending = async () => (await outboxRows(started)).length
  const drain = async () => {
    await untilIdle(await relay.takeOver())
    t.equal(await pending(), 0, 'everything was acknowledged')
  }
  const [first] = await addMembers(started, id, [{ displayName: '甲' }, { displayName: '乙' }, { displayName: '丙' }])
  t.equal(await pending(), 3, 'a bulk insert')
  await drain()
  await inSql(`update members set headline = '手改' where id = '${first}'`)
  t.equal(await pending(), 1, 'an update by hand')
  await drain()
  await inSql("update members set headline = '都改'")
  t.equal(await pending(), 3, 'a bulk update')
  await drain()
  await inSql("insert into custom_fields (community_id, id, key, slot, kind, labels) select id, 'cf_1', '年级', 0, 'text', '{}' from communities")
  t.equal(await pending(), 3, 'a new custom field')
  await drain()
  await inSql('update custom_fields set is_searchable = false')
  t.equal(await pending(), 3, 'a changed custom field')
  await drain()
  await inSql('delete from custom_fields')
  t.equal(await pending(), 3, 'a deleted custom field')
  await drain()
  await inSql(`delete from members where id = '${first}'`)
  t.equal(await pending(), 1, 'a delete leaves its tombstone')
  await drain()
  await inSql('delete from members')
  t.equal(await pending(), 2, 'a bulk delete')
  await drain()
  await t.rejects(started.deps.postgres.inCommunity(id as CommunityId, async (tx) => {
    await tx.execute(sql`insert into members (community_id, id, number, display_name) values (${id}, 'mem_undone', 9, '未成')`)
    throw new Error('rolled back')
  }))
  t.equal(await pending(), 0, 'what was rolled back was no change')
})

t.test('a bulk change waits in its own lane and a single edit of the same member comes forward', async (t) => {
  const { started, community } = await withCommunity(t)
  await started.deps.postgres.inCommunity(community, async (tx) => {
    await tx.execute(sql`select set_config('renmai.bulk', 'on', true)`)
    await tx.execute(sql`insert into members (community_id, id, number, display_name) values (${community}, 'mem_a', 1, '甲'), (${community}, 'mem_b', 2, '乙')`)
  })
  t.strictSame((await outboxRows(started)).map(({ lane }) => lane), [1, 1])
  await started.deps.postgres.inCommunity(community, (tx) => tx.execute(sql`update members set headline = '急' where id = 'mem_b'`))
  t.strictSame((await outboxRows(started)).map(({ lane }) => lane), [1, 0])
})

t.test('a hundred edits of a member are one document, the newest', async (t) => {
  const { started, client, inSql } = await withCommunity(t)
  const relay = aRelay(started)
  const { body: member } = await client.post('/v1/members', { displayName: '冯宝宝' })
  for (let edit = 1; edit <= 100; edit++) await inSql(`update members set headline = '第${edit}版' where id = '${member.id}'`)
  await untilIdle(await relay.takeOver())
  t.equal(relay.sent.length, 1)
  t.strictSame(relay.sent[0]?.documents.map(({ id, version }) => ({ id, version })), [{ id: member.id, version: 101 }])
  t.strictSame(await search(client, '第100版'), ['冯宝宝'])
})

t.test('a change between the send and its confirmation is sent too, and the index ends with the newest state', async (t) => {
  const { started, client } = await withCommunity(t)
  const { body: member } = await client.post('/v1/members', { displayName: '冯宝宝', headline: '旧标题' })
  let isChanged = false
  const relay = aRelay(started, {
    project: async (tx, claims) => {
      const documents = await projectMembers(tx, claims)
      if (!isChanged) {
        isChanged = true
        await client.patch(`/v1/members/${member.id}`, { headline: '新标题' })
      }
      return documents
    },
  })
  const round = await relay.takeOver()
  while (relay.sent.length === 0 || (await outboxRows(started))[0]?.claimed_epoch !== null) await round()
  t.equal((await outboxRows(started)).length, 1, 'the confirmed old state did not remove the row')
  await untilIdle(round)
  t.strictSame(await outboxRows(started), [])
  t.strictSame(await search(client, '新标题'), ['冯宝宝'])
  t.strictSame(relay.sent.map(({ documents }) => documents[0]?.['headlineText']), ['旧标 标题', '新标 标题'])
})

t.test('what a member removes and members who are deleted are not found any more', async (t) => {
  const { started, client } = await withCommunity(t)
  const { body: kept } = await client.post('/v1/members', { displayName: '冯宝宝', bio: '养过一只叫旺财的狗' })
  const { body: gone } = await client.post('/v1/members', { displayName: '陆小满', bio: '也认识旺财' })
  await started.settle()
  t.strictSame(await search(client, '旺财'), ['冯宝宝', '陆小满'].sort())
  await client.patch(`/v1/members/${kept.id}`, { bio: null })
  await client.delete(`/v1/members/${gone.id}`)
  await started.settle()
  t.strictSame(await search(client, '旺财'), [])
  t.equal(await started.deps.indexWriter.count('live'), 1)
})

t.test('a relay that was superseded stops before it writes', async (t) => {
  const { started, client } = await withCommunity(t)
  const [older, newer] = [aRelay(started), aRelay(started)]
  const roundOfOlder = await older.takeOver()
  await untilIdle(roundOfOlder)
  const roundOfNewer = await newer.takeOver()
  await client.post('/v1/members', { displayName: '冯宝宝' })
  await t.rejects(roundOfOlder(), RelaySuperseded)
  t.strictSame(older.sent, [])
  t.equal((await outboxRows(started))[0]?.claimed_epoch, null, 'nor does it claim')
  await untilIdle(roundOfNewer)
  t.equal(newer.sent.length, 1)
})

t.test('a superseded relay does not begin a rebuild that is wanted', async (t) => {
  const { started } = await withCommunity(t)
  const older = aRelay(started)
  let made = 0
  older.parts.indexWriter = { ...older.parts.indexWriter, create: async (target) => { made++; return started.deps.indexWriter.create(target) } }
  const roundOfOlder = await older.takeOver()
  await untilIdle(roundOfOlder)
  await aRelay(started).takeOver()
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update search_state set rebuild_wanted = true`))
  made = 0
  await t.rejects(roundOfOlder(), RelaySuperseded)
  t.equal(made, 0)
})

t.test('claims of a relay that died are taken over by the next one', async (t) => {
  const { started, client } = await withCommunity(t)
  await client.post('/v1/members', { displayName: '冯宝宝' })
  const dying = aRelay(started)
  const round = await dying.takeOver()
  while (dying.sent.length === 0) await round()
  t.not((await outboxRows(started))[0]?.claimed_epoch, null)
  await untilIdle(await aRelay(started).takeOver())
  t.strictSame(await outboxRows(started), [])
  t.strictSame(await search(client, '冯宝宝'), ['冯宝宝'])
})

t.test('of two relays one works, and when it stops the other goes on', async (t) => {
  const { started, client } = await withCommunity(t)
  const [one, two] = [aRelay(started), aRelay(started)]
  const running = [startRelay(one.parts), startRelay(two.parts)] as const
  t.teardown(() => Promise.all(running.map((relay) => relay.stop())))
  const found = async (name: string) => {
    for (let attempt = 0; attempt < 400; attempt++) {
      const { status, body } = await client.get(`/v1/members/search?q=${encodeURIComponent(name)}`)
      // PostgreSQL answers by itself while there is no index.
      if (status === 200 && !body.degraded && body.hits.length === 1) return
      await pause(25)
    }
    throw new Error(`${name} is not found`)
  }
  await client.post('/v1/members', { displayName: '冯宝宝' })
  await found('冯宝宝')
  t.strictSame([one.sent.length, two.sent.length].sort(), [0, 1])
  const worker = one.sent.length === 1 ? 0 : 1
  await running[worker].stop()
  await client.post('/v1/members', { displayName: '陆小满' })
  await found('陆小满')
  t.strictSame([one.sent.length, two.sent.length], [1, 1])
})

t.test('while the engine is away nothing is lost and nothing counts as a failure of the members', async (t) => {
  const { started, client } = await withCommunity(t)
  await started.settle()
  const unreachable = openMeili('http://127.0.0.1:1', undefined, 500)
  t.teardown(() => unreachable.close())
  await client.post('/v1/members', { displayName: '冯宝宝' })
  const { write } = meiliIndexWriter(unreachable, 'main', 'nowhere')
  const relay = aRelay(started, { indexWriter: { ...started.deps.indexWriter, write } })
  const round = await relay.takeOver()
  await t.rejects(round())
  const [row] = await outboxRows(started)
  t.strictSame([row?.attempts, row?.last_error_code], [0, null])
  await started.settle()
  t.strictSame(await search(client, '冯宝宝'), ['冯宝宝'])
})
