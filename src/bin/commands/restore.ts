import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { configFrom } from '../../config/config.ts'
import { openErasureLedger, readErasures } from '../../features/rights/erasure-ledger.ts'
import { completeLedger, replayErasures } from '../../features/rights/replay-erasures.ts'
import { installJobs } from '../../jobs/jobs.ts'
import { BackupError, readManifest } from '../../postgres/backup/manifest.ts'
import { restoreDatabase } from '../../postgres/backup/restore.ts'
import { openPostgres } from '../../postgres/client.ts'
import { migrate } from '../../postgres/migrate.ts'
import { CommandError, type Command, type CommandContext } from './command.ts'
import { openCommandConnections, type CommandConnections } from './command-connections.ts'

export const restoreCommand: Command = {
  summary: 'Load the backup --from DIR into an empty database and erase again whom --ledger FILE lists (by default this installation\'s).',
  options: ['from', 'ledger'],
  async run (context) {
    const from = context.options['from']
    if (from === undefined) throw new CommandError('name the folder of a backup: npm run cli -- restore --from DIR')
    const opened = await openCommandConnections(context, false)
    try {
      await restore(opened, resolve(from), context)
    } catch (error) {
      throw error instanceof BackupError ? new CommandError(error.message) : error
    } finally {
      await opened.connections.stopEngines()
    }
  },
}

async function restore ({ env, connections }: CommandConnections, folder: string, { out, options }: CommandContext): Promise<void> {
  const config = configFrom(env)
  const ledger = options['ledger'] ?? config.erasureLedgerPath
  // Without it somebody who was erased since the backup would be back, and nobody would know.
  if (ledger !== 'none' && !existsSync(ledger)) {
    throw new CommandError(`there is no erasure ledger at ${ledger}; name it by --ledger FILE, or say --ledger none if nobody was ever erased`)
  }
  const manifest = await readManifest(folder)
  await migrate(connections.databaseUrl, installJobs)
  await restoreDatabase({ databaseUrl: connections.databaseUrl, secret: connections.secret, folder, manifest })
  out.write(`${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${manifest.madeAt} are restored.\n`)
  const postgres = openPostgres(connections.databaseUrl, config.database.poolSize)
  try {
    const deps = { postgres, erasureLedger: openErasureLedger(config.erasureLedgerPath), now: () => new Date(), secret: connections.secret }
    if (ledger !== 'none') {
      const { listed, unreadable, erased } = await replayErasures(deps, readErasures(ledger))
      out.write(`${listed} erasures are listed, ${erased} members were back and are erased again.\n`)
      if (unreadable > 0) out.write(`${unreadable} lines of the ledger are no erasures; one may be the end of a process that died while it wrote.\n`)
    }
    await completeLedger(deps)
  } finally {
    await postgres.close()
  }
  out.write('The index is built anew when the server starts.\n')
}
