import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Connections } from '../config/config.ts'
import type { Env } from '../config/env.ts'
import { furtherServers } from '../config/search-servers.ts'
import { openSecret } from '../embedded/data-dir.ts'
import { startEngines } from '../embedded/engines.ts'

export type OpenConnections = Connections & {
  /** Stops the engines this process started, if any. */
  stopEngines: () => Promise<void>
}

export type ConnectionOptions = {
  env: Env
  /** For finding binaries on the PATH. */
  processEnv: Readonly<Record<string, string | undefined>>
  log: Logger
  onProgress: (step: string) => void
  signal: AbortSignal
  durability?: 'full' | 'none'
  /** Without search no Meilisearch is started. */
  wantsSearch?: boolean
}

/**
 * Engines and secrets: those the environment names, else embedded engines and secrets in the data directory.
 *
 * @throws EngineError
 */
export async function openConnections ({ env, processEnv, log, onProgress, signal, durability = 'full', wantsSearch = true }: ConnectionOptions): Promise<OpenConnections> {
  const dataDir = env.RENMAI_DATA_DIR
  const want = { postgres: env.DATABASE_URL === undefined, meilisearch: wantsSearch && env.MEILI_URL === undefined }
  const engines = want.postgres || want.meilisearch
    ? await startEngines({
      dataDir,
      env: { ...processEnv, MEILI_BIN: env.MEILI_BIN },
      want,
      durability,
      onProgress,
      onCrash: (engine, detail) => { log.error({ engine, detail }, 'embedded engine ended and is started again') },
      randomBytes,
      signal,
    })
    : null
  const secret = async (given: string | undefined, name: string) => {
    if (given !== undefined) return given
    await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
    return (await openSecret(join(dataDir, 'secrets', name), randomBytes)).secret
  }
  try {
    return {
      databaseUrl: env.DATABASE_URL ?? engines?.databaseUrl ?? '',
      meiliUrl: env.MEILI_URL ?? engines?.meiliUrl ?? '',
      meiliKey: env.MEILI_URL === undefined ? engines?.meiliKey ?? undefined : env.MEILI_MASTER_KEY,
      furtherServers: furtherServers(env),
      embedderKey: env.RENMAI_EMBEDDER_KEY,
      operatorKey: await secret(env.RENMAI_OPERATOR_KEY, 'operator-key'),
      secret: await secret(env.RENMAI_SECRET, 'server'),
      stopEngines: async () => { await engines?.stop() },
    }
  } catch (error) {
    await engines?.stop()
    throw error
  }
}
