import { resolve } from 'node:path'
import { configFrom } from '../../config/config.ts'
import { mainServer } from '../../config/search-servers.ts'
import { ConfigError } from '../../config/env.ts'
import { EngineError } from '../../embedded/errors.ts'
import { openPostgres } from '../../postgres/client.ts'
import { CommandError, type Command, type CommandContext } from './command.ts'
import { openCommandConnections, type CommandConnections } from './command-connections.ts'
import { examineDatabase, examineJobs, examineSecret } from './doctor-database.ts'
import { examineDataDir, examineLedger } from './doctor-files.ts'
import { failure, fine, type Finding } from './doctor-finding.ts'
import { examineEngine, examinePlacements, examineRelay } from './doctor-search.ts'

export const doctorCommand: Command = {
  summary: 'Look at everything this installation needs, and say what to do about what is wrong; --json for machines.',
  flags: ['json'],
  async run (context) {
    const findings = await examine(context)
    context.out.write(context.options['json'] === undefined ? findings.map(lineOf).join('') : `${JSON.stringify(findings, null, 2)}\n`)
    const failed = findings.filter(({ state }) => state === 'fail').length
    if (failed > 0) throw new CommandError(failed === 1 ? 'one check failed' : `${failed} checks failed`)
  },
}

async function examine (context: CommandContext): Promise<Finding[]> {
  let opened: CommandConnections
  try {
    opened = await openCommandConnections(context, true)
  } catch (error) {
    if (error instanceof ConfigError) return [failure('configuration', error.message, 'README.md lists all settings')]
    if (error instanceof EngineError) return [failure('engines', error.message, 'do what the line says, then run the doctor again')]
    throw error
  }
  try {
    return [fine('configuration', 'every setting is known and valid'), ...await examineInstallation(opened)]
  } finally {
    await opened.connections.stopEngines()
  }
}

async function examineInstallation ({ env, connections }: CommandConnections): Promise<Finding[]> {
  const config = configFrom(env)
  const now = () => new Date()
  const servers = [{ name: mainServer, url: connections.meiliUrl, key: connections.meiliKey }, ...connections.furtherServers ?? []]
  const names = servers.map(({ name }) => name)
  const { findings, report, isUsable } = await examineDatabase(connections.databaseUrl, names, now)
  for (const server of servers) findings.push(...await examineEngine(server, config.search.indexPrefix))
  findings.push(...await examineDataDir(resolve(env.RENMAI_DATA_DIR)))
  if (!report || !isUsable) return findings
  const postgres = openPostgres(connections.databaseUrl, config.database.poolSize)
  try {
    findings.push(await examineSecret(postgres, connections.secret, now()), await examinePlacements(postgres, names))
    for (const name of names) findings.push(...await examineRelay(postgres, name, report.relays.includes(name), now()))
    findings.push(await examineJobs(postgres), await examineLedger(config.erasureLedgerPath, postgres))
  } finally {
    await postgres.close()
  }
  return findings
}

const lineOf = ({ check, state, detail, remedy }: Finding): string => `${state.padEnd(5)} ${check.padEnd(15)} ${detail}${remedy === null ? '' : `\n${' '.repeat(22)}→ ${remedy}`}\n`
