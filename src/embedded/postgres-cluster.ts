import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { missingAsNull } from './data-dir.ts'
import { EngineError, startFailure } from './errors.ts'
import { withAccount, type PostgresAccount } from './postgres-account.ts'
import { runCommand } from './run-command.ts'

export const ownerRole = 'renmai'
export const databaseName = 'renmai'
const majorVersion = '18'

/** What the making of a cluster needs; `durability: 'none'` skips syncing to disk. */
export type ClusterTools = {
  binaries: PostgresBinaries
  account: PostgresAccount
  env: Readonly<Record<string, string>>
  durability: 'full' | 'none'
  logFile: string
  signal: AbortSignal
}

/** Whether there is a finished cluster of our major version; @throws EngineError when it is of another version. */
export async function hasCluster (cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(missingAsNull)
  if (version === null || version.trim() === majorVersion) return version !== null
  throw new EngineError(`${cluster} was made by PostgreSQL ${version.trim()}, not ${majorVersion}; dump and restore it with that version, or choose another RENMAI_DATA_DIR`)
}

/**
 * Makes a cluster with the owner role and an empty database.
 *
 * All is done beside the final place and moved there at the end, so that an interrupted start leaves nothing that looks finished.
 * Collation is the builtin provider's: code point order that no system update can change. LC_CTYPE is C.UTF-8, without
 * which pg_trgm finds no letter in Chinese text.
 */
export async function createCluster (cluster: string, password: string, tools: ClusterTools): Promise<void> {
  const unfinished = `${cluster}.new`
  await rm(unfinished, { recursive: true, force: true })
  await run([
    tools.binaries.initdb, '-D', unfinished, '-U', ownerRole, '--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin',
    '--auth=reject', '--no-instructions', ...(tools.durability === 'none' ? ['--no-sync'] : []),
  ], '', tools)
  await writeFile(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  await runSql(unfinished, [passwordStatement(password), `create database ${databaseName}`], tools)
  await rename(unfinished, cluster)
}

/** Gives the owner role a new password; the cluster must not be running. */
export async function setOwnerPassword (cluster: string, password: string, tools: ClusterTools): Promise<void> {
  await runSql(cluster, [passwordStatement(password)], tools)
}

function passwordStatement (password: string): string {
  return `alter role ${ownerRole} password '${password}'`
}

/** Statements of one line each, run by a PostgreSQL without a port: nobody can connect before the password is set. */
async function runSql (cluster: string, statements: readonly string[], tools: ClusterTools): Promise<void> {
  const settings = ['exit_on_error=on', 'log_checkpoints=off', 'log_min_error_statement=panic', ...(tools.durability === 'none' ? ['fsync=off'] : [])]
  await run([
    tools.binaries.postgres, '--single', '-D', cluster, ...settings.flatMap((setting) => ['-c', setting]), 'postgres',
  ], statements.map((statement) => `${statement}\n`).join(''), tools)
}

async function run (program: readonly [string, ...string[]], input: string, { account, env, logFile, signal }: ClusterTools): Promise<void> {
  const { exitCode, output } = await runCommand(withAccount(account, program, env), input, signal)
  if (exitCode === 0) return
  await writeFile(logFile, output, { mode: 0o600 })
  throw startFailure('postgres', exitCode === null ? 'was killed' : `exited with code ${exitCode}`, output, logFile)
}
