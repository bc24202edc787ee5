import { openLog } from '../http/logging.ts'
import { auditVerifyCommand } from './commands/audit-verify.ts'
import { backupCommand } from './commands/backup.ts'
import { CommandError, readOptions, type Command } from './commands/command.ts'
import { doctorCommand } from './commands/doctor.ts'
import { replayErasuresCommand } from './commands/erasures-replay.ts'
import { moveCommand } from './commands/communities-move.ts'
import { migrateCommand } from './commands/migrate.ts'
import { unparkCommand } from './commands/outbox-unpark.ts'
import { reconcileCommand } from './commands/reconcile.ts'
import { reindexCommand } from './commands/reindex.ts'
import { restoreCommand } from './commands/restore.ts'
import { forgetServerCommand } from './commands/servers-forget.ts'
import { writeOpenapiCommand, writeReadmeCommand } from './commands/write-generated.ts'
import { explain } from './explain.ts'

const helpCommand: Command = {
  summary: 'Show this list.',
  async run ({ out }) {
    const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(18)}${summary}\n`)
    out.write(`npm run cli -- COMMAND\n\n${lines.join('')}\nSettings are environment variables; README.md lists them.\n`)
  },
}

const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  reindex: reindexCommand,
  reconcile: reconcileCommand,
  'outbox:unpark': unparkCommand,
  'communities:move': moveCommand,
  'servers:forget': forgetServerCommand,
  doctor: doctorCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'audit:verify': auditVerifyCommand,
  'erasures:replay': replayErasuresCommand,
  'openapi:write': writeOpenapiCommand,
  'readme:write': writeReadmeCommand,
  help: helpCommand,
}

const [name = 'help', ...rest] = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => { stopping.abort(new CommandError(`stopped by ${signal}`)) })
}

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const options = command && readOptions(command, rest)
  if (!command || !options) throw new CommandError(`“${[name, ...rest].join(' ')}” is not a command; \`npm run cli -- help\` lists them`)
  const log = openLog(process.env['RENMAI_LOG_LEVEL'] ?? 'error')
  await command.run({ processEnv: process.env, log, signal: stopping.signal, out: process.stdout, options })
} catch (error) {
  const reason: unknown = stopping.signal.aborted ? stopping.signal.reason : error
  process.stderr.write(`renmai: ${reason instanceof CommandError ? reason.message : explain(reason)}\n`)
  process.exitCode = 1
}
