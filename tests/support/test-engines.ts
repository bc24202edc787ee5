import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { startEngines } from '../../src/embedded/engines.ts'

export type TestEngines = { databaseUrl: string, meiliUrl: string, meiliKey: string | undefined }

/** Where `before.ts` says which engines the whole run shares. */
export const sharedEnginesFile = fileURLToPath(new URL('../../.tap/test-engines.json', import.meta.url))

/**
 * Real engines for a test: those named by DATABASE_URL and MEILI_URL, those the test run shares,
 * or, for a file that is run alone, its own.
 */
export async function testEngines (t: Test): Promise<TestEngines> {
  const { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, MEILI_MASTER_KEY: meiliKey } = process.env
  if (databaseUrl && meiliUrl) return { databaseUrl, meiliUrl, meiliKey }
  if (existsSync(sharedEnginesFile)) return JSON.parse(readFileSync(sharedEnginesFile, 'utf8')) as TestEngines
  // Not t.testdir(): tap empties that before our teardowns have stopped the engines.
  const dataDir = await mkdtemp(join(tmpdir(), 'renmai-test-'))
  const engines = await startEngines({
    dataDir,
    env: process.env,
    want: { postgres: true, meilisearch: true },
    durability: 'none',
    onProgress: () => {},
    onCrash: (engine, detail) => { t.comment(engine, detail) },
    randomBytes,
  })
  t.teardown(async () => {
    await engines.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { databaseUrl: engines.databaseUrl ?? '', meiliUrl: engines.meiliUrl ?? '', meiliKey: engines.meiliKey ?? undefined }
}

/** Starts the process that holds the shared engines. */
export function spawnEngineHolder (): void {
  spawn(process.execPath, [fileURLToPath(new URL('./engine-holder.ts', import.meta.url)), String(process.ppid)], { detached: true, stdio: 'ignore' }).unref()
}
