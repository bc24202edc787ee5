import { resolve } from 'node:path'
import { dumpDatabase } from '../../postgres/backup/dump.ts'
import { BackupError } from '../../postgres/backup/manifest.ts'
import { requireMigrated } from '../../postgres/migrate.ts'
import { CommandError, type Command } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

export const backupCommand: Command = {
  summary: 'Write the whole database into the new folder --to DIR, as of one moment, while the server runs.',
  options: ['to'],
  async run (context) {
    const folder = context.options['to']
    if (folder === undefined) throw new CommandError('name a new folder: npm run cli -- backup --to DIR')
    const { connections } = await openCommandConnections(context, false)
    try {
      await requireMigrated(connections.databaseUrl)
      const { tables } = await dumpDatabase({ databaseUrl: connections.databaseUrl, secret: connections.secret, folder: resolve(folder), now: () => new Date() })
      const total = (value: 'rows' | 'bytes') => tables.reduce((sum, table) => sum + table[value], 0)
      context.out.write(`${tables.length} tables, ${total('rows')} rows, ${(total('bytes') / 2 ** 20).toFixed(1)} MB in ${folder}.\n` +
        'Keep apart from it, because they are not in it: RENMAI_SECRET (or secrets/server of the data directory), and the erasure ledger as it is on the day you restore.\n')
    } catch (error) {
      throw error instanceof BackupError ? new CommandError(error.message) : error
    } finally {
      await connections.stopEngines()
    }
  },
}
