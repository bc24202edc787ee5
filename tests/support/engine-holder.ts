// Holds the engines a whole test run shares, until the run ends: `after.ts` asks it to stop, and it looks whether the runner lives.

import { randomBytes } from 'node:crypto'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngines } from '../../src/embedded/engines.ts'
import { sharedEnginesFile } from './test-engines.ts'

const runnerPid = Number(process.argv[2])
const dataDir = await mkdtemp(join(tmpdir(), 'renmai-test-'))
let isStopping = false

const engines = await startEngines({
  dataDir, env: process.env, want: { postgres: true, meilisearch: true }, durability: 'none', onProgress: () => {}, onCrash: () => {}, randomBytes,
})
await writeFile(`${sharedEnginesFile}.new`, JSON.stringify({ databaseUrl: engines.databaseUrl, meiliUrl: engines.meiliUrl, meiliKey: engines.meiliKey, holderPid: process.pid }))
await rename(`${sharedEnginesFile}.new`, sharedEnginesFile)

async function stop () {
  if (isStopping) return
  isStopping = true
  await rm(sharedEnginesFile, { force: true })
  await engines.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}

process.on('SIGTERM', () => { void stop() })
setInterval(() => {
  try {
    process.kill(runnerPid, 0)
  } catch {
    void stop()
  }
}, 1_000)
