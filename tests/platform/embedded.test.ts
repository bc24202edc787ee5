import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { startEngines } from '../../src/embedded/engines.ts'
import { isRunning, pidOf } from '../../src/embedded/process-identity.ts'
import { dataFolder, askMeili, engineOptions, eventually, query, recordedEngine, startBoth, type Addresses } from '../support/embedded-engines.ts'

const dataDir = join(await dataFolder(t), 'data')
const crashes: string[] = []
let whenCrashed = () => {}
const onCrash = (engine: string, detail: string) => {
  crashes.push(`${engine}: ${detail}`)
  whenCrashed()
}
const options = { durability: 'full' as const, onCrash }
let engines = await startBoth(dataDir, options)
t.teardown(() => engines.stop())

const countDocuments = async (addresses: Addresses) => (await askMeili(addresses, '/indexes/fish/stats')).body['numberOfDocuments']

t.test('a first start gives PostgreSQL 18 and Meilisearch 1.21', async (t) => {
  const [row] = await query(engines.databaseUrl, "select current_setting('server_version_num')::int / 10000 as major, current_database() as name")
  t.strictSame(row, { major: 18, name: 'renmai' })
  t.match(await askMeili(engines, '/version'), { status: 200, body: { pkgVersion: '1.21.0' } })
})

t.test('Chinese names are compared by trigrams, in code point order', async (t) => {
  await query(engines.databaseUrl, 'create extension pg_trgm')
  const [row] = await query(engines.databaseUrl, "select similarity('冯宝宝', '冯宝')::text as alike, 'Z' < 'a' as ordered, lower('É') as lower")
  t.strictSame(row, { alike: '0.4', ordered: true, lower: 'é' })
})

t.test('neither engine answers without its secret', async (t) => {
  const stranger = new URL(engines.databaseUrl)
  for (const password of ['', 'guess']) {
    stranger.password = password
    await t.rejects(query(stranger.href, 'select 1'), password === '' ? { message: /password|SASL/i } : { code: '28P01' }, `password '${password}'`)
  }
  t.match(await askMeili({ ...engines, meiliKey: 'guess' }, '/indexes'), { status: 403 })
})

t.test('nobody else can read the secrets', async (t) => {
  for (const name of await readdir(join(dataDir, 'secrets'))) {
    t.equal((await stat(join(dataDir, 'secrets', name))).mode & 0o777, 0o600, name)
  }
  t.equal((await stat(join(dataDir, 'secrets'))).mode & 0o777, 0o700)
  const args = await readFile(`/proc/${pidOf(await recordedEngine(dataDir, 'meilisearch'))}/cmdline`, 'utf8')
  t.notMatch(args, engines.meiliKey, 'the key is not in the argument list')
})

t.test('a second instance on the same folder is refused by a line that names the first', async (t) => {
  await t.rejects(startEngines(engineOptions(dataDir)), {
    name: 'EngineError',
    message: `${dataDir} is in use by another instance (process ${process.pid}); stop that one or choose another RENMAI_DATA_DIR`,
  })
  t.match(await query(engines.databaseUrl, 'select 1 as alive'), [{ alive: 1 }], 'the first goes on')
})

t.test('logs keep no value of a failed statement or search', async (t) => {
  await query(engines.databaseUrl, "create table rivers (name text primary key); insert into rivers values ('secret-yangtze')")
  await t.rejects(query(engines.databaseUrl, "insert into rivers values ('secret-yangtze')"), { code: '23505' })
  await t.rejects(query(engines.databaseUrl, "select 'secret-yangtze'::int"), { code: '22P02' })
  await askMeili(engines, '/indexes/rivers/documents', [{ id: 'secret yangtze', _geo: 'secret-yangtze' }])
  await askMeili(engines, '/indexes/rivers/search?q=secret-yangtze')
  for (const name of await readdir(join(dataDir, 'logs'))) {
    const log = await readFile(join(dataDir, 'logs', name), 'utf8')
    t.not(log, '', `${name} is written to`)
    t.notMatch(log, /secret.yangtze/, name)
  }
})

t.test('PostgreSQL comes back on its port with its data when it is killed', async (t) => {
  await query(engines.databaseUrl, 'create table fish as select generate_series(1, 1000) as id')
  const killed = await recordedEngine(dataDir, 'postgres')
  process.kill(pidOf(killed), 'SIGKILL')
  await eventually(async () => await isRunning(killed) ? undefined : true)
  const rows = await eventually(() => query(engines.databaseUrl, 'select count(*)::int as n from fish'))
  t.strictSame(rows, [{ n: 1000 }])
  t.match(crashes[0], /^postgres: ended by SIGKILL; restarting in 100 ms/)
})

t.test('Meilisearch comes back on its port with its data when it is killed', async (t) => {
  crashes.length = 0
  await askMeili(engines, '/indexes', { uid: 'fish', primaryKey: 'id' })
  await askMeili(engines, '/indexes/fish/documents', Array.from({ length: 1000 }, (_, id) => ({ id })))
  const killed = await recordedEngine(dataDir, 'meilisearch')
  process.kill(pidOf(killed), 'SIGKILL')
  await eventually(async () => await isRunning(killed) ? undefined : true)
  await eventually(async () => await countDocuments(engines) === 1000 ? true : undefined)
  t.match(crashes, [/^meilisearch: ended by SIGKILL; restarting in 100 ms/])
})

t.test('a restart waits for its port while another program has it, and says so', async (t) => {
  crashes.length = 0
  const squatter = createServer()
  t.teardown(() => squatter.close())
  whenCrashed = () => { if (!squatter.listening) squatter.listen(Number(new URL(engines.databaseUrl).port), '127.0.0.1') }
  process.kill(pidOf(await recordedEngine(dataDir, 'postgres')), 'SIGKILL')
  t.match(await eventually(async () => crashes.find((crash) => crash.includes('taken'))), /^postgres: exited with code 1: its port is taken by another program; restarting in/)
  whenCrashed = () => {}
  squatter.close()
  t.match(await eventually(() => query(engines.databaseUrl, 'select count(*)::int as n from fish')), [{ n: 1000 }])
})

t.test('a stop leaves no process behind, and the next start finds the data', async (t) => {
  crashes.length = 0
  const running = [await recordedEngine(dataDir, 'postgres'), await recordedEngine(dataDir, 'meilisearch')]
  await engines.stop()
  for (const engine of running) t.equal(await isRunning(engine), false)
  t.strictSame(await readdir(join(dataDir, 'run')), [])
  t.strictSame(crashes, [], 'a stop is not a crash')

  engines = await startBoth(dataDir, options)
  t.match(await query(engines.databaseUrl, 'select count(*)::int as n from fish'), [{ n: 1000 }])
  t.equal(await countDocuments(engines), 1000)
})

t.test('an engine that is not wanted is not started', async (t) => {
  const one = await startEngines(engineOptions(join(await dataFolder(t), 'data'), { want: { postgres: false, meilisearch: true } }))
  t.teardown(() => one.stop())
  t.equal(one.databaseUrl, null)
  t.type(one.meiliUrl, 'string')
})
