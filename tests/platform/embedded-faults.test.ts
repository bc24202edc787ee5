import { chmod, copyFile, open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { findMeilisearch, packagedMeilisearch } from '../../src/embedded/binaries.ts'
import { requireSupportedPlatform, startEngines } from '../../src/embedded/engines.ts'
import { explainFileFault, PortTakenError, startFailure, type EngineName } from '../../src/embedded/errors.ts'
import { startOnFreePort } from '../../src/embedded/free-port.ts'
import { engineOptions } from '../support/embedded-engines.ts'

const packaged = packagedMeilisearch() ?? ''

t.test('an altered Meilisearch is not run, even when an earlier check of the file was good', async (t) => {
  const folder = t.testdir()
  const file = join(folder, 'copy')
  await copyFile(packaged, file)
  await chmod(file, 0o644)
  t.equal(await findMeilisearch({ env: {}, folder, packaged: file }), file, 'the genuine file is accepted')
  t.equal((await stat(file)).mode & 0o111, 0o111, 'and made runnable')
  t.equal(await findMeilisearch({ env: {}, folder, packaged: file }), file, 'again, from memory')

  const { atime, mtime } = await stat(file)
  const handle = await open(file, 'r+')
  await handle.write('x', 1_000_000)
  await handle.utimes(atime, mtime)
  await handle.close()
  await t.rejects(findMeilisearch({ env: {}, folder, packaged: file }), { name: 'EngineError', message: /is not the expected Meilisearch 1\.21\.0 \(its SHA-256 differs\), so it is not run/ })
})

t.test('MEILI_BIN comes before PATH, and PATH before the package', async (t) => {
  const folder = t.testdir({ bin: { meilisearch: '', other: '' } })
  const [onPath, named] = [join(folder, 'bin', 'meilisearch'), join(folder, 'bin', 'other')]
  await chmod(onPath, 0o755)
  await chmod(named, 0o755)
  const PATH = `/nowhere:${join(folder, 'bin')}`
  t.equal(await findMeilisearch({ env: { PATH, MEILI_BIN: named }, folder, packaged }), named)
  t.equal(await findMeilisearch({ env: { PATH }, folder, packaged }), onPath)
  t.equal(await findMeilisearch({ env: { PATH, MEILI_BIN: '' }, folder, packaged: null }), onPath)
})

t.test('a missing Meilisearch is told together with the ways to get one', async (t) => {
  const folder = t.testdir()
  await t.rejects(findMeilisearch({ env: {}, folder, packaged: null }), { name: 'EngineError', message: /npm ci.*MEILI_BIN.*MEILI_URL/ })
  await t.rejects(findMeilisearch({ env: { MEILI_BIN: '/nowhere/meilisearch' }, folder, packaged }), { name: 'EngineError', message: /MEILI_BIN names \/nowhere\/meilisearch/ })
})

t.test('a program that cannot serve as Meilisearch is told by one line, and PostgreSQL is stopped', async (t) => {
  const folder = t.testdir({ fake: '#!/bin/sh\necho "error: unknown option" >&2\nexit 2\n' })
  await chmod(join(folder, 'fake'), 0o755)
  const options = engineOptions(join(folder, 'data'), { env: { PATH: process.env['PATH'], MEILI_BIN: join(folder, 'fake') } })
  const log = join(folder, 'data', 'logs', 'meilisearch.log')
  await t.rejects(startEngines(options), { name: 'EngineError', message: `Meilisearch cannot start (exited with code 2): unknown option; see ${log}` })
})

t.test('a data folder that cannot be written is told by one line', async (t) => {
  const file = join(t.testdir(), 'file')
  await writeFile(file, '')
  for (const dataDir of [join(file, 'data'), '/proc/renmai', '/sys/renmai']) {
    const fault = await startEngines(engineOptions(dataDir)).then(() => null, (error: unknown) => error)
    t.match(fault, { name: 'EngineError', message: /choose another RENMAI_DATA_DIR$/ }, dataDir)
    t.ok((fault as Error).message.startsWith(dataDir) && !(fault as Error).message.includes('\n'))
  }
})

t.test('a disk that is full, read-only or forbidden is told by one line', (t) => {
  for (const [code, words] of [['ENOSPC', 'full disk'], ['EDQUOT', 'quota'], ['EROFS', 'read-only'], ['EACCES', 'not accessible'], ['EPERM', 'not accessible']] as const) {
    const fault = Object.assign(new Error(code), { code, path: '/data/run' })
    t.match(explainFileFault(fault, '/data'), { name: 'EngineError', message: new RegExp(`^/data/run is .*${words}`) }, code)
  }
  const ours = new TypeError('a mistake of ours')
  t.equal(explainFileFault(ours, '/data'), ours, 'other faults are not dressed up')
  t.end()
})

t.test('what an engine prints when it cannot start becomes one line', (t) => {
  const cases: Array<{ engine: EngineName, output: string, expected: string }> = [
    { engine: 'postgres', output: 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets\n', expected: 'PostgreSQL cannot start: its port is taken by another program; start again' },
    { engine: 'meilisearch', output: '\nError: Address already in use (os error 98)\n   1: main\n', expected: 'Meilisearch cannot start: its port is taken by another program; start again' },
    { engine: 'postgres', output: 'FATAL:  could not write lock file "postmaster.pid": No space left on device\n', expected: 'PostgreSQL cannot start: the disk is full; free some space or choose another RENMAI_DATA_DIR' },
    { engine: 'postgres', output: '2026-01-01 00:00:00 UTC [7] FATAL:  data directory "x" has wrong ownership\nHINT:  see there\n', expected: 'PostgreSQL cannot start (exited with code 1): data directory "x" has wrong ownership; see /log' },
    { engine: 'meilisearch', output: 'Error: Your database version (1.20.0) is incompatible with your current engine version (1.21.0).\nTo migrate …\n', expected: 'Meilisearch cannot start (exited with code 1): Your database version (1.20.0) is incompatible with your current engine version (1.21.0); see /log' },
    { engine: 'meilisearch', output: '', expected: 'Meilisearch cannot start (exited with code 1); see /log' },
  ]
  for (const { engine, output, expected } of cases) t.equal(startFailure(engine, 'exited with code 1', output, '/log').message, expected)
  t.end()
})

t.test('a port that another program takes first is replaced by another, twice', async (t) => {
  const tried: number[] = []
  const port = await startOnFreePort(async (port) => {
    tried.push(port)
    if (tried.length < 3) throw new PortTakenError('taken')
    return port
  })
  t.equal(port, tried[2])
  await t.rejects(startOnFreePort(async () => { throw new PortTakenError('taken') }), { name: 'PortTakenError' })
})

t.test('other platforms are told to bring their own engines', (t) => {
  t.doesNotThrow(() => requireSupportedPlatform('linux', 'x64'))
  for (const [platform, architecture] of [['darwin', 'arm64'], ['linux', 'arm64'], ['win32', 'x64']] as const) {
    t.throws(() => requireSupportedPlatform(platform, architecture), { name: 'EngineError', message: /set DATABASE_URL and MEILI_URL/ }, platform)
  }
  t.end()
})
