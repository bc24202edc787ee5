import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { openDataDir } from '../../src/embedded/data-dir.ts'
import { startEngines } from '../../src/embedded/engines.ts'
import { isRunning } from '../../src/embedded/process-identity.ts'
import { findOnPath } from '../../src/embedded/run-command.ts'
import { dataFolder, engineOptions, query, recordedEngine, startBoth, type Addresses } from '../support/embedded-engines.ts'

const source = (path: string) => join(import.meta.dirname, '..', '..', path)
const systemPath = process.env['PATH'] ?? ''

/** First line that a program of ours prints. */
async function firstLine (args: string[]) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  t.teardown(() => child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  return { child, line }
}

/** PATH with the programs that a start needs, but without `setpriv`. */
async function pathWithoutSetpriv (folder: string): Promise<string> {
  for (const name of ['sh', 'unshare']) {
    const file = await findOnPath(name, systemPath)
    if (file !== null) await symlink(file, join(folder, name))
  }
  return folder
}

for (const tied of [true, false]) {
  t.test(`engines of a killed process are ended and replaced by the next start, ${tied ? 'with' : 'without'} setpriv`, async (t) => {
    const folder = await dataFolder(t)
    const dataDir = join(folder, 'data')
    const path = tied ? systemPath : await pathWithoutSetpriv(folder)
    const { child, line } = await firstLine([source('tests/support/hold-engines.ts'), dataDir, path])
    await query((JSON.parse(line) as Addresses).databaseUrl, 'create table fish as select 1 as id')
    const orphans = [await recordedEngine(dataDir, 'postgres'), await recordedEngine(dataDir, 'meilisearch')]
    child.kill('SIGKILL')
    await once(child, 'exit')
    if (!tied) t.strictSame(await Promise.all(orphans.map(isRunning)), [true, true], 'both outlive their parent')

    const engines = await startBoth(dataDir)
    t.teardown(() => engines.stop())
    t.strictSame(await Promise.all(orphans.map(isRunning)), [false, false])
    t.match(await query(engines.databaseUrl, 'select id from fish'), [{ id: 1 }])
  })
}

t.test('of two that open a folder in the same moment exactly one gets it', async (t) => {
  const dataDir = t.testdir()
  const program = `
    import { openDataDir } from ${JSON.stringify(source('src/embedded/data-dir.ts'))}
    const outcome = await openDataDir(process.argv[1]).then(() => 'won', (fault) => fault.name)
    console.log(outcome)
    process.stdin.resume()`
  const racers = await Promise.all([1, 2, 3].map(() => firstLine(['--input-type=module', '-e', program, dataDir])))
  t.strictSame(racers.map(({ line }) => line).sort(), ['EngineError', 'EngineError', 'won'])
})

t.test('the claim of a dead process is taken over, even when its number is in use again', async (t) => {
  const dataDir = t.testdir({ lock: { [`${process.pid}.1.an-earlier-boot`]: '', '999999999.1.x': '' } })
  const { release } = await openDataDir(dataDir)
  t.equal((await readdir(join(dataDir, 'lock'))).length, 1)
  await release()
  t.strictSame(await readdir(join(dataDir, 'lock')), [])
})

t.test('a cluster whose making was interrupted is made anew', async (t) => {
  const dataDir = await dataFolder(t)
  await mkdir(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'postgres', 'cluster.new', 'PG_VERSION'), '18\n')
  const engines = await startEngines(engineOptions(dataDir, { want: { postgres: true, meilisearch: false } }))
  t.teardown(() => engines.stop())
  t.match(await query(engines.databaseUrl ?? '', 'select current_database() as name'), [{ name: 'renmai' }])
  t.strictSame(await readdir(join(dataDir, 'postgres')), ['cluster'])
})

t.test('a lost password is replaced', async (t) => {
  const dataDir = await dataFolder(t)
  const options = engineOptions(dataDir, { want: { postgres: true, meilisearch: false } })
  await (await startEngines(options)).stop()
  await rm(join(dataDir, 'secrets', 'postgres'))
  const engines = await startEngines(options)
  t.teardown(() => engines.stop())
  t.match(await query(engines.databaseUrl ?? '', 'select 1 as alive'), [{ alive: 1 }])
})

t.test('a cluster of another major version is left alone', async (t) => {
  const dataDir = t.testdir()
  await mkdir(join(dataDir, 'postgres', 'cluster'), { recursive: true })
  await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '17\n')
  await t.rejects(startEngines(engineOptions(dataDir)), { name: 'EngineError', message: /was made by PostgreSQL 17, not 18/ })
  t.strictSame(await readdir(join(dataDir, 'run')), [], 'nothing is left running')
})

t.test('a start that is given up leaves no process and no lock', async (t) => {
  for (const step of ['creating the database cluster', 'starting PostgreSQL', 'starting Meilisearch']) {
    const dataDir = join(await dataFolder(t), 'data')
    const giveUp = new AbortController()
    const onProgress = (progress: string) => { if (progress === step) giveUp.abort() }
    await t.rejects(startEngines(engineOptions(dataDir, { onProgress, signal: giveUp.signal })), { name: 'AbortError' }, step)
    t.strictSame(await readdir(join(dataDir, 'run')), [])
    t.strictSame(await readdir(join(dataDir, 'lock')), [])
  }
})
