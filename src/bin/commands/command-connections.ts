import { readEnv, type Env } from '../../config/env.ts'
import { readAddresses } from '../../embedded/engine-addresses.ts'
import { openConnections, type OpenConnections } from '../connections.ts'
import type { CommandContext } from './command.ts'

export type CommandConnections = { env: Env, connections: OpenConnections }

/**
 * What the server of this environment would connect to. If it runs on the data directory already, its engines are used;
 * otherwise they are started for the time of the command.
 *
 * @throws ConfigError, EngineError
 */
export async function openCommandConnections ({ processEnv, log, signal }: CommandContext, wantsSearch: boolean): Promise<CommandConnections> {
  const given = readEnv(processEnv)
  const running = await readAddresses(given.RENMAI_DATA_DIR)
  const env: Env = {
    ...given,
    DATABASE_URL: given.DATABASE_URL ?? running?.databaseUrl ?? undefined,
    MEILI_URL: given.MEILI_URL ?? running?.meiliUrl ?? undefined,
    MEILI_MASTER_KEY: given.MEILI_URL === undefined ? running?.meiliKey ?? undefined : given.MEILI_MASTER_KEY,
  }
  return { env, connections: await openConnections({ env, processEnv, log, onProgress: () => {}, signal, wantsSearch }) }
}
