// Runs once after all test files: ends the shared engines.

import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endTaking } from './take-file.ts'
import { sharedEnginesFile } from './test-engines.ts'

endTaking()
if (existsSync(sharedEnginesFile)) {
  const { holderPid } = JSON.parse(readFileSync(sharedEnginesFile, 'utf8')) as { holderPid: number }
  process.kill(holderPid, 'SIGTERM')
  for (let waitedMs = 0; existsSync(sharedEnginesFile) && waitedMs < 10_000; waitedMs += 50) await sleep(50)
}
