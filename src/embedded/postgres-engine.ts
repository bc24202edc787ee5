import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPostgres } from './binaries.ts'
import { openSecret } from './data-dir.ts'
import { startOnFreePort } from './free-port.ts'
import { choosePostgresAccount, withAccount } from './postgres-account.ts'
import { createCluster, databaseName, hasCluster, ownerRole, setOwnerPassword, type ClusterTools } from './postgres-cluster.ts'
import { findDeathSignalWrapper } from './run-command.ts'
import type { EngineSetting } from './engine-setting.ts'
import { superviseEngine, type SupervisedEngine } from './supervised-engine.ts'

export const postgresStopSignal = 'SIGINT'

/** PostgreSQL on a free port of 127.0.0.1, its cluster made on first use. */
export async function startPostgres (setting: EngineSetting, durability: 'full' | 'none'): Promise<{ databaseUrl: string, engine: SupervisedEngine }> {
  const { files, env, onProgress, onCrash, randomBytes, signal } = setting
  const cluster = join(files.folder, 'cluster')
  const binaries = await findPostgres()
  const account = await choosePostgresAccount(files.folder, binaries, env)
  const tools: ClusterTools = { binaries, account, env, durability, logFile: files.logFile, signal }
  const { secret: password, isNew } = await openSecret(files.secretFile, randomBytes)
  if (!await hasCluster(cluster)) {
    onProgress('creating the database cluster')
    await createCluster(cluster, password, tools)
  } else if (isNew) {
    await setOwnerPassword(cluster, password, tools)
  }

  onProgress('starting PostgreSQL')
  const deathSignal = await findDeathSignalWrapper(postgresStopSignal, env)
  return await startOnFreePort(async (port) => {
    const engine = await superviseEngine({
      name: 'postgres',
      command: withAccount({ ...account, wrapper: [...account.wrapper, ...deathSignal] }, [binaries.postgres, '-D', cluster, ...postgresFlags(port, durability)], env),
      workingFolder: files.folder,
      logFile: files.logFile,
      recordFile: files.recordFile,
      stopSignal: postgresStopSignal,
      isReady: (pid) => isPostgresReady(cluster, pid),
    }, onCrash, signal)
    return { databaseUrl: `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${databaseName}`, engine }
  })
}

/** Settings are given at every start rather than kept in the cluster, so that a new release brings its own. */
export function postgresFlags (port: number, durability: 'full' | 'none'): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...quietLog,
    ...(durability === 'none' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A failed statement, its parameters and a violated key can hold personal data: clients are told, the log is not. */
const quietLog = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
}

/** @see PostgreSQL's pidfile.h: line 1 of postmaster.pid is the process number, line 8 the state */
export async function isPostgresReady (cluster: string, pid: number): Promise<boolean> {
  const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => [])
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}
