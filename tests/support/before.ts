// Runs once before all test files: starts the shared engines and makes the migrated template database.

import { mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beginTaking } from './take-file.ts'
import { sharedEnginesFile, spawnEngineHolder } from './test-engines.ts'

beginTaking()
if (!process.env['DATABASE_URL'] || !process.env['MEILI_URL']) {
  await mkdir(dirname(sharedEnginesFile), { recursive: true })
  await rm(sharedEnginesFile, { force: true })
  spawnEngineHolder()
  for (let waitedMs = 0; !existsSync(sharedEnginesFile); waitedMs += 50) {
    if (waitedMs > 30_000) throw new Error('The embedded engines did not start within 30 s; try `npm start` to see why.')
    await sleep(50)
  }
}
