import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readErasures } from '../../features/rights/erasure-ledger.ts'
import { findBack } from '../../features/rights/erasures.repository.ts'
import type { Postgres } from '../../postgres/client.ts'
import { failure, fine, warning, type Finding } from './doctor-finding.ts'

const freeBytes = { warn: 2 ** 30, fail: 128 * 2 ** 20 }

/** Room on the disk, and who may read the secrets. */
export async function examineDataDir (dataDir: string): Promise<Finding[]> {
  try {
    return [await diskFinding(dataDir), await modesFinding(dataDir)]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [fine('data directory', 'there is none: engines and secrets come from the environment')]
    return [failure('data directory', `${dataDir} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, 'give it to the user the service runs as')]
  }
}

async function diskFinding (dataDir: string): Promise<Finding> {
  const disk = await statfs(dataDir)
  const free = disk.bavail * disk.bsize
  const told = `${Math.floor(free / 2 ** 20)} MB free at ${dataDir}`
  if (free >= freeBytes.warn) return fine('disk', told)
  const remedy = 'free some space, or move RENMAI_DATA_DIR: a full disk stops both engines'
  return free >= freeBytes.fail ? warning('disk', told, remedy) : failure('disk', told, remedy)
}

async function modesFinding (dataDir: string): Promise<Finding> {
  const open: string[] = []
  const look = async (path: string) => { if (((await stat(path)).mode & 0o077) !== 0) open.push(path) }
  await look(dataDir)
  for (const name of await readdir(join(dataDir, 'secrets')).catch(() => [])) await look(join(dataDir, 'secrets', name))
  if (open.length === 0) return fine('file modes', 'nobody else can read the data directory and its secrets')
  return failure('file modes', `others can read ${open.join(', ')}`, `run \`chmod go-rwx ${open.join(' ')}\``)
}

/** The ledger can be written, and whom it lists is gone. */
export async function examineLedger (path: string, postgres: Postgres): Promise<Finding> {
  const folder = dirname(path)
  try {
    const exists = await access(path).then(() => true, () => false)
    // A folder that is not there yet is made with the first erasure.
    if (exists || await access(folder).then(() => true, () => false)) await access(exists ? path : folder, constants.R_OK | constants.W_OK)
  } catch {
    return failure('erasure ledger', `${path} cannot be written`, 'give it to the user the service runs as: an erasure is refused while it cannot be noted')
  }
  let [listed, back, broken] = [0, 0, 0]
  for await (const { erasures, unreadable } of readErasures(path)) {
    listed += erasures.length
    broken += unreadable
    back += (await postgres.asSystem((tx) => findBack(tx, erasures))).length
  }
  if (back > 0) return failure('erasure ledger', `${back} of ${listed} erased members are in the database`, 'run `npm run cli -- erasures:replay`')
  if (broken > 0) return warning('erasure ledger', `${broken} of ${listed + broken} lines cannot be read`, 'compare it with a copy; the last line may be of a process that died while it wrote')
  return fine('erasure ledger', `${listed} erasures are listed, and nobody of them is back`)
}
