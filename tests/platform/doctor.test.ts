import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import t from 'tap'
import { doctorCommand } from '../../src/bin/commands/doctor.ts'
import { openLog } from '../../src/http/logging.ts'
import { startApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

const folder = t.testdir()
const ledgerPath = join(folder, 'erasures.ndjson')
const started = await startApp(t, {}, { RENMAI_ERASURE_LEDGER: ledgerPath })
const { connections, indexPrefix } = started
await startWorkerFor(t, started.deps)
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

const environment = (changes: Record<string, string>) => ({
  PATH: process.env['PATH'],
  DATABASE_URL: connections.databaseUrl,
  MEILI_URL: connections.meiliUrl,
  ...(connections.meiliKey === undefined ? {} : { MEILI_MASTER_KEY: connections.meiliKey }),
  RENMAI_SECRET: connections.secret,
  RENMAI_OPERATOR_KEY: connections.operatorKey,
  RENMAI_ERASURE_LEDGER: ledgerPath,
  RENMAI_SEARCH_INDEX: indexPrefix,
  RENMAI_DATA_DIR: join(folder, 'data'),
  ...changes,
})

/** `failed` is what the command says last when a check failed. */
type Told = { stdout: string, failed: string | null }

async function doctor (changes: Record<string, string> = {}): Promise<Told> {
  let stdout = ''
  const out = { write: (text: string) => { stdout += text } } as unknown as NodeJS.WriteStream
  const context = { processEnv: environment(changes), log: openLog('silent'), signal: new AbortController().signal, out, options: { json: 'true' } }
  const failed = await doctorCommand.run(context).then(() => null, (error: Error) => error.message)
  return { stdout, failed }
}

const statesOf = ({ stdout }: Told): Record<string, string> => Object.fromEntries(JSON.parse(stdout).map(({ check, state }: { check: string, state: string }) => [check, state]))
/** Checks that are not fine, with what is to be done. */
const troublesOf = ({ stdout }: Told): string[] => JSON.parse(stdout).filter(({ state }: { state: string }) => state !== 'ok').map(({ check, state, remedy }: Record<string, string>) => `${state} ${check}: ${remedy}`)

t.test('of a healthy installation every check is fine, for people and for machines', async (t) => {
  const { client } = await started.aCommunity()
  await client.post('/v1/members', { displayName: '冯宝宝' }, { prefer: 'wait=10' })
  const told = await doctor()
  t.equal(told.failed, null)
  t.strictSame(Object.keys(statesOf(told)), [
    'configuration', 'postgresql', 'roles', 'clock', 'migrations', 'row security', 'meilisearch', 'engine queue', 'index', 'data directory',
    'secret', 'placements', 'outbox', 'parked', 'drift', 'jobs', 'erasure ledger',
  ])
  t.strictSame(troublesOf(told), [])
  const { stdout } = await promisify(execFile)(process.execPath, ['src/bin/cli.ts', 'doctor'], { env: environment({}) })
  t.match(stdout, /^ok {4}configuration {3}every setting is known and valid\nok {4}postgresql {6}version 18\.\d+, UTF8\n/)
  t.notMatch(stdout, connections.secret)
})

t.test('what is wrong is named with its remedy, and the exit code says so', async (t) => {
  const dataDir = join(folder, 'data')
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
  await writeFile(join(dataDir, 'secrets', 'server'), 'x', { mode: 0o644 })
  const open = await doctor({ RENMAI_DATA_DIR: dataDir })
  t.match(troublesOf(open), [`fail file modes: run \`chmod go-rwx ${join(dataDir, 'secrets', 'server')}\``])
  t.equal(open.failed, 'one check failed')
  await t.rejects(promisify(execFile)(process.execPath, ['src/bin/cli.ts', 'doctor'], { env: environment({ RENMAI_DATA_DIR: dataDir }) }), { code: 1, stderr: 'renmai: one check failed\n' })
  await chmod(join(dataDir, 'secrets', 'server'), 0o600)
  t.strictSame(troublesOf(await doctor({ RENMAI_DATA_DIR: dataDir })), [])

  const cases: [changes: Record<string, string>, trouble: RegExp][] = [
    [{ RENMAI_TYPO: '1' }, /^fail configuration: README/],
    [{ DATABASE_URL: 'postgres://renmai@127.0.0.1:1/renmai' }, /^fail postgresql: start PostgreSQL/],
    [{ MEILI_URL: 'http://127.0.0.1:1' }, /^fail meilisearch: start Meilisearch/],
    [{ MEILI_MASTER_KEY: 'another key' }, /^fail meilisearch: give MEILI_MASTER_KEY/],
    [{ RENMAI_SEARCH_INDEX: 'nowhere' }, /^warn index: start a worker/],
  ]
  for (const [changes, trouble] of cases) t.match(troublesOf(await doctor(changes))[0], trouble, Object.keys(changes).join())
})

t.test('a schema that was opened by hand, another secret and a refused document are found', async (t) => {
  const { client } = await started.aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '陆小满' })
  t.equal((await client.post('/v1/sessions', { memberId: id })).status, 201)
  await owner`alter table members disable row level security`
  t.match(troublesOf(await doctor()), ['fail row security: alter table members enable row level security, force row level security;'])
  await owner`alter table members enable row level security`
  t.match(troublesOf(await doctor({ RENMAI_SECRET: 'another secret, also of more than 32 letters' })), [/^fail secret: start with the RENMAI_SECRET/])
  await owner`insert into search_outbox (community_id, member_id, revision, pending_since, parked_since) values ('com_x', 'mem_x', 1, 1, now())`
  t.match(troublesOf(await doctor()), [/^warn parked: /])
  await owner`delete from search_outbox where member_id = 'mem_x'`
  await writeFile(ledgerPath, `${JSON.stringify({ communityId: 'com_x', memberId: id, externalIdHash: null, erasedAt: '2026-11-20T00:00:00.000Z' })}\n`)
  t.notMatch(troublesOf(await doctor()), [/erasure ledger/], 'the id of another community is nobody here')
})
