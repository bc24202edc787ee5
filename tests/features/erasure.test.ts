import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Meilisearch } from 'meilisearch'
import postgres from 'postgres'
import t from 'tap'
import { readOptions } from '../../src/bin/commands/command.ts'
import { replayErasuresCommand } from '../../src/bin/commands/erasures-replay.ts'
import { openErasureLedger, readErasures } from '../../src/features/rights/erasure-ledger.ts'
import type { Erasure } from '../../src/features/rights/erasure.ts'
import { completeLedger, replayErasures, replayIfRestored } from '../../src/features/rights/replay-erasures.ts'
import { namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { tablesHolding } from '../support/stored-texts.ts'
import { wholeLife } from '../support/whole-life.ts'

const directory = t.testdir()
const ledgerPath = join(directory, 'ledger', 'erasures.ndjson')
const started = await startApp(t, {}, { RENMAI_ERASURE_LEDGER: ledgerPath })
const { deps, connections, aCommunity, logLines, indexPrefix } = started
await startWorkerFor(t, deps)
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())
const meili = new Meilisearch({ host: connections.meiliUrl, ...(connections.meiliKey === undefined ? {} : { apiKey: connections.meiliKey }) })

const indexText = async () => JSON.stringify((await meili.index(indexPrefix).getDocuments({ limit: 10_000 })).results)

async function ledger (): Promise<Erasure[]> {
  const erasures: Erasure[] = []
  for await (const batch of readErasures(ledgerPath)) erasures.push(...batch.erasures)
  return erasures
}

/** Until the relay of the worker has told the index everything. */
async function untilIndexed (): Promise<void> {
  for (let left = 500; (await owner`select 1 from search_outbox limit 1`).length > 0; left--) {
    if (left === 0) throw new Error('the index did not follow')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

for (const [index, [who, erase]] of ([
  ['themselves', (life) => life.as.delete('/v1/me')],
  ['by a server', (life) => life.client.delete(`/v1/members/${life.memberId}`)],
] as [string, (life: Awaited<ReturnType<typeof wholeLife>>) => Promise<{ status: number }>][]).entries()) {
  t.test(`of a member who was erased (${who}) nothing is left in the database, the index, the job queue, the ledger and the logs`, async (t) => {
    const marker = `zqxmark${index}`
    const life = await wholeLife(started, marker)
    await untilIndexed()
    t.ok((await tablesHolding(owner, [marker])).length >= 6, 'it was there')
    t.match(await indexText(), marker)
    t.equal((await erase(life)).status, 204)
    t.strictSame(await tablesHolding(owner, [marker]), [])
    t.strictSame(await namesFound(life.other, `${marker} name`), [], 'no search shows them meanwhile')
    await untilIndexed()
    const left = ['admission_proofs', 'anomalies', 'audit_entries', 'erasures', 'member_tombstones', 'invitations', 'rounds']
    t.strictSame((await tablesHolding(owner, [life.memberId])).filter((table) => !left.includes(table)), [], 'their id stays where it says nothing')
    const documents = await indexText()
    for (const trace of [marker, life.memberId]) t.notMatch(documents, trace)
    for (const text of [logLines.join(''), await readFile(ledgerPath, 'utf8')]) t.notMatch(text, marker)
    t.ok([401, 404].includes((await life.as.get('/v1/me')).status), 'their sessions are gone')
    t.equal((await life.client.get(`/v1/members/${life.memberId}`)).status, 404)
    t.equal((await life.client.delete(`/v1/members/${life.memberId}`)).status, 404)
    const { body: { items: [act] } } = await life.client.get('/v1/audit?action=member.erased')
    t.match(act, { subjectMemberId: life.memberId, detail: {} })
  })
}

t.test('the ledger has each erasure by the time it is answered, with ids and a keyed hash alone', async (t) => {
  const { id: communityId, client } = await aCommunity()
  const before = (await ledger()).length
  const { body: a } = await client.post('/v1/members', { displayName: '冯宝宝', externalId: '13000000000' })
  const { body: b } = await client.post('/v1/members', { displayName: '陆小满' })
  await Promise.all([a, b].map(({ id }) => client.delete(`/v1/members/${id}`)))
  const lines = (await ledger()).slice(before)
  t.strictSame(new Set(lines.map(({ memberId }) => memberId as string)), new Set([a.id, b.id]))
  const line = lines.find(({ memberId }) => memberId === a.id)
  t.strictSame(
    { ...line, externalIdHash: line?.externalIdHash?.length, erasedAt: line?.erasedAt instanceof Date },
    { communityId, memberId: a.id, externalIdHash: 43, erasedAt: true }
  )
  t.notMatch(await readFile(ledgerPath, 'utf8'), '13000000000')
})

t.test('a line that was cut off by a crash harms no other, and what only the table has is added to the file', async (t) => {
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝' })
  await client.delete(`/v1/members/${id}`)
  const all = await ledger()
  const lines = (await readFile(ledgerPath, 'utf8')).trimEnd().split('\n')
  await writeFile(ledgerPath, `${lines.slice(0, -1).join('\n')}\n${lines.at(-1)?.slice(0, 40)}`)
  t.notSame(await ledger(), all)
  await completeLedger(deps)
  const keys = (erasures: Erasure[]) => erasures.map(({ memberId, erasedAt }) => `${memberId} ${erasedAt.toISOString()}`).sort()
  t.strictSame(keys(await ledger()), keys(all))
  const written = await readFile(ledgerPath, 'utf8')
  await completeLedger(deps)
  t.equal(await readFile(ledgerPath, 'utf8'), written, 'nothing is added twice')
})

/** The rows of a member as a dump has them. */
async function dumpOf (memberId: string) {
  const rows = async (table: string, column: string) => {
    const found = await owner`select to_jsonb(dumped) as row from ${owner(table)} as dumped where ${owner(column)} = ${memberId}`
    return found.map(({ row }) => row as postgres.JSONValue)
  }
  return { members: await rows('members', 'id'), contacts: await rows('member_contacts', 'member_id') }
}

/** The database as it was before the erasure. */
async function restore ({ members, contacts }: Awaited<ReturnType<typeof dumpOf>>): Promise<void> {
  const stored = await owner`
    select column_name as name from information_schema.columns where table_name = 'members' and table_schema = 'public' and is_generated = 'NEVER'`
  const columns = stored.map(({ name }) => name as string)
  await owner`delete from erasures`
  await owner`delete from member_tombstones`
  for (const row of members) await owner`insert into members (${owner(columns)}) select ${owner(columns)} from jsonb_populate_record(null::members, ${owner.json(row)})`
  for (const row of contacts) await owner`insert into member_contacts select * from jsonb_populate_record(null::member_contacts, ${owner.json(row)})`
}

t.test('when an older backup was restored a worker that starts erases them again, from the index too, and others stay', async (t) => {
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝', externalId: 'u-1', contact: { wechatId: 'fbb' } })
  const { body: { id: otherId } } = await client.post('/v1/members', { displayName: '陆小满', externalId: 'u-2' })
  const dump = await dumpOf(id)
  await client.delete(`/v1/members/${id}`)
  await restore(dump)
  await untilIndexed()
  t.equal((await client.get(`/v1/members/${id}`)).body.displayName, '冯宝宝')
  t.match(await indexText(), id)
  await startWorkerFor(t, deps)
  t.equal((await client.get(`/v1/members/${id}`)).status, 404)
  await untilIndexed()
  t.notMatch(await indexText(), id)
  t.strictSame(await namesFound(client, '冯宝宝'), [])
  t.equal((await client.get(`/v1/members/${otherId}`)).status, 200)
  const [row] = await owner`select erased_at from erasures where member_id = ${id}`
  t.strictSame(row?.['erased_at'], (await ledger()).find(({ memberId }) => memberId === id)?.erasedAt, 'the first erasure is the one that counts')
  await replayIfRestored(deps)
  t.equal((await client.get(`/v1/members/${otherId}`)).status, 200)
})

t.test('somebody who was in the backup under another id is known by their external id; somebody who came after the erasure stays', async (t) => {
  const { client } = await aCommunity()
  const other = await aCommunity()
  const add = async (from = client) => (await from.post('/v1/members', { displayName: '冯宝宝', externalId: 'u-1' })).body.id as string
  const file = join(directory, 'elsewhere.ndjson')
  const first = await add()
  await client.delete(`/v1/members/${first}`)
  const [erasure] = (await ledger()).filter(({ memberId }) => memberId === first)
  if (!erasure) throw new Error('not in the ledger')
  await openErasureLedger(file).append([erasure])
  const again = await add()
  const foreign = await add(other.client)
  const later = (await client.post('/v1/members', { displayName: '陆小满', externalId: 'u-2' })).body.id as string
  await client.delete(`/v1/members/${later}`)
  await openErasureLedger(file).append((await ledger()).filter(({ memberId }) => memberId === later))
  t.strictSame(await replayErasures(deps, readErasures(file)), { listed: 2, unreadable: 0, erased: 0 })
  t.equal((await client.get(`/v1/members/${again}`)).status, 200, 'came anew')
  await owner`update members set created_at = ${new Date(erasure.erasedAt.getTime() - 1_000)} where id in ${owner([again, foreign])}`
  await appendFile(file, 'half a li')
  t.strictSame(await replayErasures(deps, readErasures(file)), { listed: 2, unreadable: 1, erased: 1 })
  t.equal((await client.get(`/v1/members/${again}`)).status, 404)
  t.equal((await other.client.get(`/v1/members/${foreign}`)).status, 200, 'the same external id in another community is another person')
  t.strictSame(await replayErasures(deps, readErasures(file)), { listed: 2, unreadable: 1, erased: 0 })
})

t.test('the command replays a file that is named, says what it did, and needs one that exists', async (t) => {
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝' })
  const dump = await dumpOf(id)
  await client.delete(`/v1/members/${id}`)
  const file = join(directory, 'kept.ndjson')
  await openErasureLedger(file).append((await ledger()).filter(({ memberId }) => memberId === id))
  await restore(dump)
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ['src/bin/cli.ts', 'erasures:replay', ...args], {
    env: {
      DATABASE_URL: connections.databaseUrl, MEILI_URL: connections.meiliUrl, RENMAI_SECRET: connections.secret, RENMAI_OPERATOR_KEY: connections.operatorKey,
      RENMAI_DATA_DIR: directory, RENMAI_ERASURE_LEDGER: join(directory, 'new.ndjson'),
    },
  })
  t.match((await run('--file', file)).stdout, '1 erasures are listed, 1 members were back')
  t.equal((await client.get(`/v1/members/${id}`)).status, 404)
  t.match(await readFile(join(directory, 'new.ndjson'), 'utf8'), id, 'the ledger of this installation has it too')
  await t.rejects(run('--file', join(directory, 'none')), /there is no file/)
  t.equal(readOptions(replayErasuresCommand, ['--dir', directory]), null)
})
