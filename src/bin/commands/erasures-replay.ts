import { existsSync } from 'node:fs'
import { configFrom } from '../../config/config.ts'
import { openErasureLedger, readErasures } from '../../features/rights/erasure-ledger.ts'
import { completeLedger, replayErasures } from '../../features/rights/replay-erasures.ts'
import { openPostgres } from '../../postgres/client.ts'
import { requireMigrated } from '../../postgres/migrate.ts'
import { CommandError, type Command } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

export const replayErasuresCommand: Command = {
  summary: 'Erase again whom --file lists (by default the ledger of this installation), after a backup was restored.',
  options: ['file'],
  async run (context) {
    const { env, connections } = await openCommandConnections(context, false)
    const postgres = openPostgres(connections.databaseUrl, configFrom(env).database.poolSize)
    try {
      await requireMigrated(connections.databaseUrl)
      const { erasureLedgerPath } = configFrom(env)
      const file = context.options['file'] ?? erasureLedgerPath
      if (!existsSync(file)) throw new CommandError(`there is no file ${file}`)
      const deps = { postgres, erasureLedger: openErasureLedger(erasureLedgerPath), now: () => new Date(), secret: connections.secret }
      const { listed, unreadable, erased } = await replayErasures(deps, readErasures(file))
      await completeLedger(deps)
      context.out.write(`${listed} erasures are listed, ${erased} members were back and are erased again.\n`)
      if (unreadable > 0) context.out.write(`${unreadable} lines of the file are no erasures; one may be the end of a process that died while it wrote.\n`)
    } finally {
      await postgres.close()
      await connections.stopEngines()
    }
  },
}
