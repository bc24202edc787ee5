import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missingAsNull } from './data-dir.ts'
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts'

/** Where the engines of a running instance listen; null for one it does not run. */
export type EngineAddresses = { databaseUrl: string | null, meiliUrl: string | null, meiliKey: string | null }

const addressFile = (dataDir: string) => join(dataDir, 'run', 'addresses.json')

/** Notes the addresses (mode 0600) for other commands of the same user, for as long as this process runs. */
export async function recordAddresses (dataDir: string, { databaseUrl, meiliUrl, meiliKey }: EngineAddresses): Promise<void> {
  const file = addressFile(dataDir)
  const owner = await identifyProcess(process.pid)
  await writeFile(`${file}.new`, JSON.stringify({ owner, databaseUrl, meiliUrl, meiliKey }), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export async function forgetAddresses (dataDir: string): Promise<void> {
  await rm(addressFile(dataDir), { force: true })
}

/** The addresses of the instance that runs on a data folder; null when none does, or it is still starting. */
export async function readAddresses (dataDir: string): Promise<EngineAddresses | null> {
  const text = await readFile(addressFile(dataDir), 'utf8').catch(missingAsNull)
  if (text === null) return null
  const { owner, ...addresses } = JSON.parse(text) as EngineAddresses & { owner: ProcessIdentity }
  return await isRunning(owner) ? addresses : null
}
