import { sql } from 'drizzle-orm'
import t from 'tap'
import { doctorCommand } from '../../src/bin/commands/doctor.ts'
import { forgetServerCommand } from '../../src/bin/commands/servers-forget.ts'
import { moveCommand } from '../../src/bin/commands/communities-move.ts'
import { openLog } from '../../src/http/logging.ts'
import { addMembers, shareEngines } from '../support/relay-parts.ts'
import { namesFound } from '../support/search-people.ts'
import type { Client } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { eastServer, onTwoServers, relayed } from '../support/two-servers.ts'

await shareEngines(t)
const { environment, gate } = await eastServer(t)

const search = (client: Client, q: string) => client.get(`/v1/members/search?q=${encodeURIComponent(q)}`)

t.test('a new community goes to the server with the fewest members, and is nowhere else', async (t) => {
  const { started, main, east, held, placement } = await onTwoServers(t, environment)
  const first = await started.aCommunity()
  const ids = await addMembers(started, first.id, [{ displayName: '冯宝宝' }, { displayName: '陆小满' }])
  const second = await started.aCommunity()
  const [other] = await addMembers(started, second.id, [{ displayName: '冯宝宝' }])
  const third = await started.aCommunity()
  await started.settle()
  for (const [{ id }, server] of [[first, 'main'], [second, 'east'], [third, 'east']] as const) t.equal((await placement(id))?.live, server)
  t.strictSame([await held(main, first.id), await held(east, first.id)], [ids.sort(), []])
  t.strictSame([await held(main, second.id), await held(east, second.id)], [[], [other]])
  t.strictSame([await namesFound(first.client, '陆小满'), await namesFound(second.client, '冯宝宝'), await namesFound(third.client, '冯宝宝')], [['陆小满'], ['冯宝宝'], []])
})

t.test('while one server is down communities of the other do not notice, and it is named', async (t) => {
  const { started } = await onTwoServers(t, { ...environment, RENMAI_SEARCH_TIMEOUT_MS: '2000' })
  const here = await started.aCommunity()
  await addMembers(started, here.id, [{ displayName: '冯宝宝' }])
  const there = await started.aCommunity()
  await addMembers(started, there.id, [{ displayName: '陆小满' }])
  await startWorkerFor(t, started.deps)
  await started.settle()
  await gate.shut()
  for (let searches = 0; searches < 10; searches++) {
    t.match((await search(here.client, '冯宝宝')).body, { degraded: false, total: 1 })
    t.match((await search(there.client, '陆小满')).body, { degraded: true, total: 1 })
  }
  const wrote = await here.client.post('/v1/members', { displayName: '林晓棠' }, { prefer: 'wait=10' })
  t.equal(wrote.headers['index-status'], 'indexed', 'what is written here is indexed')
  t.equal((await there.client.post('/v1/members', { displayName: '周远航' })).status, 201)
  t.match((await started.as().get('/readyz')).body, { status: 'ok', search: 'degraded', unreachable: ['east'] })
  const { text } = await started.operator.get('/metrics')
  for (const line of ['renmai_up{dependency="meilisearch",server="main"} 1', 'renmai_up{dependency="meilisearch",server="east"} 0', 'renmai_outbox_pending{server="main"} 0', 'renmai_outbox_pending{server="east"} 1', 'renmai_breaker_open{server="east"} 1', 'renmai_breaker_open{server="main"} 0']) t.match(text, line)
  await gate.open()
  t.equal((await there.client.post('/v1/members', { displayName: '沈知微' }, { prefer: 'wait=10' })).headers['index-status'], 'indexed', 'when it is back it catches up')
  for (let looks = 0; looks < 200 && (await search(there.client, '周远航')).body.degraded === true; looks++) await new Promise((resolve) => setTimeout(resolve, 20))
  t.match((await search(there.client, '周远航')).body, { degraded: false, total: 1 })
  t.strictSame((await started.as().get('/readyz')).body.search, 'ok')
})

t.test('a community that is deleted leaves its server', async (t) => {
  const { started, main, held, work } = await onTwoServers(t, environment)
  const { id } = await started.aCommunity()
  await addMembers(started, id, [{ displayName: '冯宝宝' }, { displayName: '陆小满' }])
  await started.settle()
  t.equal((await held(main, id)).length, 2)
  const { postgres } = started.deps
  await postgres.asSystem((tx) => tx.execute(sql`delete from communities where id = ${id}`))
  await work()
  t.strictSame(await held(main, id), [])
  await relayed(started, main, 60_000)
  t.strictSame([...await postgres.asSystem((tx) => tx.execute(sql`select 1 from community_placements where community_id = ${id}`))], [])
})

t.test('operators see where communities are, move them, and forget a server that is gone', async (t) => {
  const { started, placement } = await onTwoServers(t, environment)
  const { connections, indexPrefix, deps: { postgres } } = started
  const { id, client } = await started.aCommunity()
  await addMembers(started, id, [{ displayName: '冯宝宝' }])
  await started.settle()
  const processEnv = {
    PATH: process.env['PATH'], ...environment, DATABASE_URL: connections.databaseUrl, MEILI_URL: connections.meiliUrl, MEILI_MASTER_KEY: connections.meiliKey ?? '',
    RENMAI_SECRET: connections.secret, RENMAI_OPERATOR_KEY: connections.operatorKey, RENMAI_SEARCH_INDEX: indexPrefix, RENMAI_DATA_DIR: t.testdir(),
  }
  const run = async (command: typeof moveCommand, options: Record<string, string>, changes: Record<string, string> = {}) => {
    let said = ''
    const out = { write: (text: string) => { said += text } } as unknown as NodeJS.WriteStream
    const context = { processEnv: { ...processEnv, ...changes }, log: openLog('silent'), signal: new AbortController().signal, out, options }
    return command.run(context).then(() => said, (error: Error) => `${said}${error.message}`)
  }
  t.match(await run(moveCommand, { community: id, to: 'west' }), /name one of the servers by --to: main, east/)
  t.match(await run(moveCommand, { community: 'nobody', to: 'east' }), 'there is no community nobody')
  t.match(await run(moveCommand, { community: id, to: 'main' }), 'the community is on main already')
  t.match(await run(moveCommand, { community: id, abort: 'true' }), 'no move is under way')
  // By its slug, and without a server that runs.
  t.match(await run(moveCommand, { community: 'community-1', to: 'east' }), /1 members are searched on east after [\d.]+ s\./)
  t.strictSame(await namesFound(client, '冯宝宝'), ['冯宝宝'])

  const findings = async (changes: Record<string, string> = {}) =>
    (JSON.parse((await run(doctorCommand, { json: 'true' }, changes)).replace(/\d+ checks? failed$|one check failed$/, '')) as { check: string, state: string, detail: string }[])
  const placements = async (changes = {}) => (await findings(changes)).find(({ check }) => check === 'placements')
  t.match(await placements(), { state: 'ok', detail: 'communities by server: east 1; main 0, 1 leaving' })
  const checks = (await findings()).map(({ check }) => check)
  t.strictSame(checks.filter((check) => check.endsWith(' east')), ['meilisearch east', 'engine queue east', 'index east', 'outbox east', 'parked east', 'drift east'])
  t.match(await placements({ MEILI_URLS: '', MEILI_MASTER_KEYS: '' }), { state: 'fail', detail: 'not in MEILI_URLS, and used: east 1' })
  t.match(await run(forgetServerCommand, { server: 'east' }), 'east is in use')

  await postgres.asSystem((tx) => tx.execute(sql`update community_placements set server = 'gone' where server = 'east'`))
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  t.match((await search(client, '冯宝宝')).body, { degraded: true, total: 1 }, 'members of a server that is not configured are found without it')
  t.match(await run(forgetServerCommand, { server: 'gone' }), 'gone still has communities')
  await postgres.asSystem((tx) => tx.execute(sql`delete from community_placements where state = 'leaving'`))
  t.match(await run(moveCommand, { community: id, to: 'main' }), /searched on main/)
  t.equal((await placement(id))?.live, 'main')
  t.match(await run(forgetServerCommand, { server: 'gone' }), 'gone is forgotten.')
  t.match(await placements(), { state: 'ok', detail: 'communities by server: main 1' })
})
