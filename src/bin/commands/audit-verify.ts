import { configFrom } from '../../config/config.ts'
import { listAuditedCommunities } from '../../features/audit/audit.repository.ts'
import { verifyAuditChain } from '../../features/audit/verify-audit-chain.ts'
import { openPostgres } from '../../postgres/client.ts'
import { requireMigrated } from '../../postgres/migrate.ts'
import { CommandError, type Command } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

export const auditVerifyCommand: Command = {
  summary: "Prove that no community's audit log was altered.",
  async run (context) {
    const { env, connections } = await openCommandConnections(context, false)
    try {
      await requireMigrated(connections.databaseUrl)
      const postgres = openPostgres(connections.databaseUrl, configFrom(env).database.poolSize)
      try {
        await verifyAll(postgres, context.out)
      } finally {
        await postgres.close()
      }
    } finally {
      await connections.stopEngines()
    }
  },
}

async function verifyAll (postgres: ReturnType<typeof openPostgres>, out: NodeJS.WriteStream): Promise<void> {
  const communityIds = await postgres.asSystem(listAuditedCommunities)
  if (communityIds.length === 0) out.write('No audit log has an entry.\n')
  let broken = 0
  for (const communityId of communityIds) {
    const { entries, brokenAt } = await postgres.asSystem((tx) => verifyAuditChain(tx, communityId))
    if (brokenAt !== null) broken++
    out.write(`${communityId}  ${entries} entries  ${brokenAt === null ? 'intact' : `altered at ${brokenAt}`}\n`)
  }
  if (broken > 0) throw new CommandError(broken === 1 ? 'an audit log was altered' : `${broken} audit logs were altered`)
}
