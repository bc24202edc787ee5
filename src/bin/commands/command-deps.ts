import { configFrom } from '../../config/config.ts'
import { openDeps, type Deps } from '../../deps.ts'
import { requireMigrated } from '../../postgres/migrate.ts'
import type { CommandContext } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

/** Runs `work` with what the server of this environment has, search included, and closes it afterwards. */
export async function withCommandDeps (context: CommandContext, work: (deps: Deps) => Promise<void>): Promise<void> {
  const { env, connections } = await openCommandConnections(context, true)
  try {
    await requireMigrated(connections.databaseUrl)
    const deps = await openDeps(configFrom(env), connections, context.log)
    try {
      await work(deps)
    } finally {
      await deps.close()
    }
  } finally {
    await connections.stopEngines()
  }
}
