import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataDir } from './data-dir.ts'
import { forgetAddresses, recordAddresses } from './engine-addresses.ts'
import type { EngineSetting } from './engine-setting.ts'
import { EngineError, explainFileFault, type EngineName } from './errors.ts'
import { meilisearchStopSignal, startMeilisearch } from './meilisearch-engine.ts'
import { postgresStopSignal, startPostgres } from './postgres-engine.ts'
import { endRecordedProcess } from './process-record.ts'
import type { SupervisedEngine } from './supervised-engine.ts'

/** Addresses of the engines that run; null for an engine that was not wanted. */
export type EmbeddedEngines = {
  /** Signs in as the owner of the database `renmai`, a superuser. */
  databaseUrl: string | null
  meiliUrl: string | null
  /** Master key of Meilisearch. */
  meiliKey: string | null
  /** Stops both engines within about 5 s and gives the data folder free; may be called more than once. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Folder for clusters, indexes, logs and secrets; one running instance may use it at a time. */
  dataDir: string
  /** Only `PATH` and `MEILI_BIN` are read. */
  env: Readonly<Record<string, string | undefined>>
  want: { postgres: boolean, meilisearch: boolean }
  /** `none` gives up crash safety for speed, for tests. */
  durability: 'full' | 'none'
  onProgress: (step: string) => void
  /** Told that an engine ended by itself and is being restarted; `detail` has no personal data. */
  onCrash: (engine: EngineName, detail: string) => void
  randomBytes: (n: number) => Uint8Array
  /** Gives up a start that has not finished yet; use `stop` afterwards. */
  signal?: AbortSignal
}

/**
 * Real PostgreSQL 18 and Meilisearch 1.21, started, and restarted on the same port when one crashes.
 *
 * Both listen on free ports of 127.0.0.1 behind generated secrets. If this process is killed, they end with it where
 * `setpriv` exists, and at the next start at the latest.
 *
 * @throws EngineError when the data folder is in use, full or not writable, or an engine is missing, altered or fails; nothing is left running then
 */
export async function startEngines (options: EmbeddedOptions): Promise<EmbeddedEngines> {
  requireSupportedPlatform(process.platform, process.arch)
  try {
    return await startInDataDir(options)
  } catch (fault) {
    throw explainFileFault(fault, options.dataDir)
  }
}

export function requireSupportedPlatform (platform: string, architecture: string): void {
  if (platform === 'linux' && architecture === 'x64') return
  throw new EngineError(`embedded engines exist for linux x64 only, not ${platform} ${architecture}; set DATABASE_URL and MEILI_URL to use your own`)
}

async function startInDataDir (options: EmbeddedOptions): Promise<EmbeddedEngines> {
  const dataDir = await openDataDir(options.dataDir)
  const started: SupervisedEngine[] = []
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= Promise.all([forgetAddresses(dataDir.folder), ...started.map((engine) => engine.stop())]).then(() => dataDir.release())
    return stopping
  }
  try {
    const addresses = await startWanted(options, dataDir.folder, started)
    await recordAddresses(dataDir.folder, addresses)
    return { ...addresses, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Both start side by side; when one fails the other is given up, and the first fault is thrown once neither is on its way. */
async function startWanted (options: EmbeddedOptions, folder: string, started: SupervisedEngine[]) {
  const files = { postgres: await engineFiles(folder, 'postgres'), meilisearch: await engineFiles(folder, 'meilisearch') }
  await endRecordedProcess(files.postgres.recordFile, postgresStopSignal)
  await endRecordedProcess(files.meilisearch.recordFile, meilisearchStopSignal)

  const giveUp = new AbortController()
  const signal = AbortSignal.any([giveUp.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const setting = (name: EngineName): EngineSetting => ({
    files: files[name],
    env: { PATH: options.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    onProgress: options.onProgress,
    onCrash: (detail) => options.onCrash(name, detail),
    randomBytes: options.randomBytes,
    signal,
  })
  const keep = async <T extends { engine: SupervisedEngine }> (start: Promise<T>): Promise<T> => {
    try {
      const running = await start
      started.push(running.engine)
      return running
    } catch (fault) {
      giveUp.abort(fault)
      throw fault
    }
  }
  const postgresStart = options.want.postgres ? keep(startPostgres(setting('postgres'), options.durability)) : Promise.resolve(null)
  const meilisearchStart = options.want.meilisearch ? keep(startMeilisearch(setting('meilisearch'), options.env)) : Promise.resolve(null)
  await Promise.allSettled([postgresStart, meilisearchStart])
  signal.throwIfAborted()
  const [postgres, meilisearch] = [await postgresStart, await meilisearchStart]
  return {
    databaseUrl: postgres?.databaseUrl ?? null,
    meiliUrl: meilisearch?.meiliUrl ?? null,
    meiliKey: meilisearch?.meiliKey ?? null,
  }
}

async function engineFiles (folder: string, name: EngineName): Promise<EngineSetting['files']> {
  for (const part of ['logs', 'run', 'secrets']) await mkdir(join(folder, part), { recursive: true, mode: 0o700 })
  return {
    folder: join(folder, name),
    logFile: join(folder, 'logs', `${name}.log`),
    recordFile: join(folder, 'run', name),
    secretFile: join(folder, 'secrets', name),
  }
}
