import { mkdir } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { findMeilisearch, packagedMeilisearch } from './binaries.ts'
import { openSecret } from './data-dir.ts'
import type { EngineSetting } from './engine-setting.ts'
import { startOnFreePort } from './free-port.ts'
import { findDeathSignalWrapper, wrapCommand } from './run-command.ts'
import { superviseEngine, type SupervisedEngine } from './supervised-engine.ts'

export const meilisearchStopSignal = 'SIGTERM'

const mebibyte = 1024 * 1024
const answerWithinMs = 1_000

/** Meilisearch on a free port of 127.0.0.1. */
export async function startMeilisearch (
  setting: EngineSetting, lookUp: Readonly<Record<string, string | undefined>>,
): Promise<{ meiliUrl: string, meiliKey: string, engine: SupervisedEngine }> {
  const { files, env, onProgress, onCrash, randomBytes, signal } = setting
  await mkdir(files.folder, { recursive: true, mode: 0o700 })
  onProgress('checking the Meilisearch binary')
  const file = await findMeilisearch({ env: lookUp, folder: files.folder, packaged: packagedMeilisearch() })
  const { secret: meiliKey } = await openSecret(files.secretFile, randomBytes)

  onProgress('starting Meilisearch')
  const deathSignal = await findDeathSignalWrapper(meilisearchStopSignal, env)
  return await startOnFreePort(async (port) => {
    const engine = await superviseEngine({
      name: 'meilisearch',
      command: wrapCommand(deathSignal, { file, args: meilisearchFlags(port, files.folder), env: { ...env, MEILI_MASTER_KEY: meiliKey }, account: null }),
      workingFolder: files.folder,
      logFile: files.logFile,
      recordFile: files.recordFile,
      stopSignal: meilisearchStopSignal,
      isReady: () => isMeilisearchReady(port),
    }, onCrash, signal)
    return { meiliUrl: `http://127.0.0.1:${port}`, meiliKey, engine }
  })
}

/** Limits for two cores: unbounded, one batch takes all waiting tasks and indexing takes two thirds of the memory. */
export function meilisearchFlags (port: number, folder: string): string[] {
  const options = {
    env: 'production',
    'http-addr': `127.0.0.1:${port}`,
    'db-path': join(folder, 'index'),
    'dump-dir': join(folder, 'dumps'),
    'snapshot-dir': join(folder, 'snapshots'),
    // Request lines carry what people search for, and failed tasks quote documents; faults at start are printed all the same.
    'log-level': 'OFF',
    'http-payload-size-limit': 100 * mebibyte,
    'max-indexing-memory': Math.min(2048 * mebibyte, Math.floor(totalmem() / 3)),
    'max-indexing-threads': 1,
    'experimental-limit-batched-tasks-total-size': 20 * mebibyte,
    'experimental-max-number-of-batched-tasks': 50,
    'experimental-search-queue-size': 64,
    'experimental-drop-search-after': 3,
  }
  return ['--no-analytics', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])]
}

export async function isMeilisearchReady (port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(answerWithinMs) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
