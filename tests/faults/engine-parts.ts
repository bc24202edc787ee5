import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { findMeilisearch, findPostgres, packagedMeilisearch } from '../../src/embedded/binaries.ts'
import { isMeilisearchReady, meilisearchFlags } from '../../src/embedded/meilisearch-engine.ts'
import { choosePostgresAccount, withAccount } from '../../src/embedded/postgres-account.ts'
import { createCluster, databaseName, ownerRole } from '../../src/embedded/postgres-cluster.ts'
import { isPostgresReady, postgresFlags } from '../../src/embedded/postgres-engine.ts'
import { findDeathSignalWrapper, wrapCommand } from '../../src/embedded/run-command.ts'
import { Part } from './part.ts'

const env = { PATH: process.env['PATH'] ?? '' }

/** PostgreSQL as the embedded one is, with a port that stays. What is committed is on the disk. */
export async function makePostgres (folder: string): Promise<{ part: Part, port: number, password: string }> {
  const home = join(folder, 'postgres')
  const cluster = join(home, 'cluster')
  const binaries = await findPostgres()
  const account = await choosePostgresAccount(home, binaries, env)
  const password = randomBytes(16).toString('hex')
  const logFile = join(folder, 'postgres.log')
  await createCluster(cluster, password, { binaries, account, env, durability: 'full', logFile, signal: new AbortController().signal })
  const port = await freePort()
  const deathSignal = await findDeathSignalWrapper('SIGINT', env)
  const command = withAccount({ ...account, wrapper: [...account.wrapper, ...deathSignal] }, [binaries.postgres, '-D', cluster, ...postgresFlags(port, 'full')], env)
  return { port, password, part: new Part({ name: 'postgres', command: () => command, logFile, isReady: (pid) => isPostgresReady(cluster, pid) }) }
}

/** @param disk where its data are; they can be deleted while it is out */
export async function makeMeilisearch (folder: string, disk: string): Promise<{ part: Part, port: number, key: string }> {
  await mkdir(disk, { recursive: true })
  const file = await findMeilisearch({ env: process.env, folder, packaged: packagedMeilisearch() })
  const key = randomBytes(16).toString('hex')
  const port = await freePort()
  const deathSignal = await findDeathSignalWrapper('SIGTERM', env)
  const command = wrapCommand(deathSignal, { file, args: meilisearchFlags(port, disk), env: { ...env, MEILI_MASTER_KEY: key }, account: null })
  return { port, key, part: new Part({ name: 'meilisearch', command: () => command, logFile: join(folder, 'meilisearch.log'), isReady: () => isMeilisearchReady(port) }) }
}

export const databaseUrlOf = (port: number, password: string) => `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${databaseName}`

export async function freePort (): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => { server.close(resolve) })
  return port
}
