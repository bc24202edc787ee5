import { installJobs } from '../../jobs/jobs.ts'
import { migrate } from '../../postgres/migrate.ts'
import type { Command } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

export const migrateCommand: Command = {
  summary: 'Bring the database schema up to date.',
  async run (context) {
    const { connections } = await openCommandConnections(context, false)
    try {
      await migrate(connections.databaseUrl, installJobs)
      context.out.write('The database schema is up to date.\n')
    } finally {
      await connections.stopEngines()
    }
  },
}
