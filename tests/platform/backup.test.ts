import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import t, { type Test } from 'tap'
import { buildApp } from '../../src/app.ts'
import { backupCommand } from '../../src/bin/commands/backup.ts'
import type { Command } from '../../src/bin/commands/command.ts'
import { restoreCommand } from '../../src/bin/commands/restore.ts'
import { startWorker } from '../../src/bin/worker.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openDeps } from '../../src/deps.ts'
import { openLog } from '../../src/http/logging.ts'
import type { Manifest } from '../../src/postgres/backup/manifest.ts'
import { namesFound, namesIn } from '../support/search-people.ts'
import { until } from '../support/polling.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { wholeLife } from '../support/whole-life.ts'

const folder = t.testdir()
const ledgerPath = join(folder, 'erasures.ndjson')
const started = await startApp(t, {}, { RENMAI_ERASURE_LEDGER: ledgerPath })
const { deps, connections, indexPrefix } = started
await startWorkerFor(t, deps)
const server = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => server.end())

/** What the commands of a server with this database would be given. */
const environment = (databaseUrl: string, changes: Record<string, string> = {}) => ({
  DATABASE_URL: databaseUrl,
  MEILI_URL: connections.meiliUrl,
  MEILI_MASTER_KEY: connections.meiliKey,
  RENMAI_SECRET: connections.secret,
  RENMAI_OPERATOR_KEY: connections.operatorKey,
  RENMAI_ERASURE_LEDGER: ledgerPath,
  RENMAI_SEARCH_INDEX: `${indexPrefix}_r`,
  RENMAI_DATA_DIR: join(folder, 'data'),
  RENMAI_SEARCH_TIMEOUT_MS: '5000',
  RENMAI_DELAY_MS_MAX: '60000',
  RENMAI_DATABASE_WAIT_MS: '10000',
  ...changes,
})

async function run (command: Command, databaseUrl: string, options: Record<string, string>, changes: Record<string, string> = {}): Promise<string> {
  let written = ''
  const out = { write: (text: string) => { written += text } } as unknown as NodeJS.WriteStream
  await command.run({ processEnv: environment(databaseUrl, changes), log: openLog('silent'), signal: new AbortController().signal, out, options })
  return written
}

/** A new database of an owner who is no superuser, as a hosted PostgreSQL gives it. */
async function newDatabase (t: Test): Promise<string> {
  const name = `restored_${randomBytes(5).toString('hex')}`
  await server.unsafe(`create role ${name} login createrole password '${name}'`)
  await server.unsafe(`grant renmai_app, renmai_system to ${name} with admin option`)
  await server.unsafe(`create database ${name} owner ${name}`)
  t.teardown(async () => {
    await server.unsafe(`drop database ${name} with (force)`)
    await server.unsafe(`drop owned by ${name}`)
    await server.unsafe(`drop role ${name}`)
  })
  const url = new URL(connections.databaseUrl)
  Object.assign(url, { pathname: `/${name}`, username: name, password: name })
  return url.href
}

const manifestOf = async (backup: string) => JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8')) as Manifest

/** The rows of each table, in one order. */
async function rowsOf (backup: string): Promise<Record<string, string[]>> {
  const { tables } = await manifestOf(backup)
  return Object.fromEntries(await Promise.all(tables.map(async ({ name, file }) => [name, gunzipSync(await readFile(join(backup, file))).toString('utf8').split('\n').toSorted()])))
}

const marker = 'zqxbackup'
const life = await wholeLife(started, marker)
const { body: key, text } = await life.client.post(`/v1/communities/${life.communityId}/keys`, { name: '另一台服务器', scopes: ['members:read', 'members:search'] })
if (key?.secret === undefined) throw new Error(text)
const first = join(folder, 'first')
const written = await run(backupCommand, connections.databaseUrl, { to: first })

t.test('a backup holds every row of every table but those about the index, and only its owner can read it', async (t) => {
  t.match(written, /^\d+ tables, \d+ rows, .* in .*first\.\nKeep apart from it.*RENMAI_SECRET.*erasure ledger/)
  const { tables, sequences } = await manifestOf(first)
  const wanted = await server<{ name: string }[]>`
    select format('public.%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
      and relname not in ('search_outbox', 'search_state', 'search_doubts') order by 1`
  const held = tables.map(({ name }) => name)
  t.strictSame(held.toSorted(), [...wanted.map(({ name }) => name), 'pgboss.job'].toSorted())
  t.ok(sequences.some(({ name }) => name === 'public.search_revision'))
  for (const name of ['', ...await readdir(first)]) t.equal((await stat(join(first, name))).mode & 0o077, 0, name)
  t.notMatch(await readFile(join(first, 'manifest.json'), 'utf8'), connections.secret)
  await t.rejects(run(backupCommand, connections.databaseUrl, { to: first }), /is not empty/)
})

t.test('restored, everything is as it was, table by table, for an owner who is no superuser', async (t) => {
  const target = await newDatabase(t)
  t.match(await run(restoreCommand, target, { from: first, ledger: 'none' }), /rows of .* are restored/)
  await run(backupCommand, target, { to: join(folder, 'second') })
  t.strictSame(await rowsOf(join(folder, 'second')), await rowsOf(first))
  const [before, after] = [await manifestOf(first), await manifestOf(join(folder, 'second'))]
  t.strictSame(after.sequences, before.sequences)
  t.ok(before.tables.filter(({ rows }) => rows > 0).length > 20, 'there was something in most tables')
  const restored = postgres(target, { max: 1, onnotice: () => {} })
  t.teardown(() => restored.end())
  t.strictSame([...await restored`select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity`], [], 'policies hold for the owner again')
  t.strictSame([...await restored`select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`], [], 'triggers work again')
  await t.rejects(run(restoreCommand, target, { from: first, ledger: 'none' }), /is not empty/)
})

t.test('restored communities stay on their servers, which are all filled anew, and what was moving is where it was', async (t) => {
  const id = life.communityId
  await server`update community_placements set server = 'east' where community_id = ${id}`
  await server`insert into community_placements (community_id, server, state) values (${id}, 'main', 'leaving'), (${id}, 'west', 'filling')`
  await run(backupCommand, connections.databaseUrl, { to: join(folder, 'moving') })
  await server`delete from community_placements where community_id = ${id} and state <> 'live'`
  await server`update community_placements set server = 'main' where community_id = ${id}`
  const target = await newDatabase(t)
  await run(restoreCommand, target, { from: join(folder, 'moving'), ledger: 'none' })
  const restored = postgres(target, { max: 1, onnotice: () => {} })
  t.teardown(() => restored.end())
  t.strictSame([...await restored`select server, state from community_placements where community_id = ${id}`], [{ server: 'east', state: 'live' }])
  t.strictSame([...await restored`select server, rebuild_wanted from search_state order by server`], [{ server: 'east', rebuild_wanted: true }, { server: 'main', rebuild_wanted: true }])
})

t.test('a member who was erased after the backup stays erased, and the others are found again', async (t) => {
  t.equal((await life.client.delete(`/v1/members/${life.memberId}`)).status, 204)
  const target = await newDatabase(t)
  t.match(await run(restoreCommand, target, { from: first }), /1 erasures are listed, 1 members were back and are erased again\.\nThe index is built anew/)
  await run(backupCommand, target, { to: join(folder, 'third') })
  const rows = await rowsOf(join(folder, 'third'))
  t.strictSame(Object.entries(rows).filter(([, lines]) => lines.some((line) => line.includes(marker))).map(([name]) => name), [])

  const env = environment(target)
  const opened = await openDeps(configFrom(readEnv(env)), { ...connections, databaseUrl: target }, openLog('silent'))
  const worker = await startWorker(opened)
  const app = await buildApp({ deps: opened, http: configFrom(readEnv(env)).http })
  t.teardown(async () => {
    await worker.stop()
    await app.close()
    await opened.close()
  })
  const get = async (url: string) => {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${key.secret}` } })
    return { status: answer.statusCode, body: answer.json() }
  }
  const client = { get } as unknown as Client
  const found = await until(() => client.get(`/v1/members/search?q=${encodeURIComponent('陆小满')}`), ({ status, body }) => status === 200 && body.hits.length > 0)
  t.strictSame(namesIn(found), ['陆小满'], 'with the API key of before')
  t.strictSame(await namesFound(client, `${marker} name`), [])
  t.equal((await client.get(`/v1/members/${life.memberId}`)).status, 404)
})

t.test('a restore that cannot be right does not begin, and one that fails leaves nothing', async (t) => {
  const target = await newDatabase(t)
  await t.rejects(run(restoreCommand, target, { from: first, ledger: join(folder, 'nowhere') }), /no erasure ledger/)
  await t.rejects(run(restoreCommand, target, { from: folder }), /no finished backup/)
  await t.rejects(run(restoreCommand, target, { from: first }, { RENMAI_SECRET: 'another secret, also of more than 32 letters' }), /RENMAI_SECRET is not the one/)
  const broken = join(folder, 'broken')
  const { tables } = await manifestOf(first)
  const last = tables.findLast(({ rows }) => rows > 0)
  t.ok(last && existsSync(join(first, last.file)))
  for (const damage of [(bytes: Buffer) => bytes.subarray(0, bytes.length - 20), (bytes: Buffer) => gzipSync(Buffer.concat([gunzipSync(bytes), Buffer.from('x\n')])), () => gzipSync('')]) {
    await rm(broken, { recursive: true, force: true })
    await cp(first, broken, { recursive: true })
    const file = join(broken, last?.file ?? '')
    await writeFile(file, damage(await readFile(file)))
    await t.rejects(run(restoreCommand, target, { from: broken, ledger: 'none' }), /damaged/)
  }
  t.match(await run(restoreCommand, target, { from: first, ledger: 'none' }), /are restored/, 'the database is still empty, and takes the good one')
})

t.test('a database that a server uses is not restored into', async (t) => {
  const target = await newDatabase(t)
  const used = postgres(target, { max: 1, onnotice: () => {}, connection: { application_name: 'renmai_relay' } })
  t.teardown(() => used.end())
  await used`select 1`
  await t.rejects(run(restoreCommand, target, { from: first, ledger: 'none' }), /stop it first/)
})
