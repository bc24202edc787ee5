import { mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { EngineError } from './errors.ts'
import { identifyProcess, isRunning, pidOf } from './process-identity.ts'

/** Free space below which no engine is started: a new cluster needs about 50 MB. */
const freeBytesMin = 128 * 1024 * 1024

/** Folder of one instance, locked for as long as it is open. */
export type DataDir = {
  folder: string
  release: () => Promise<void>
}

/**
 * Data folder, created when missing (mode 0700) and locked for this process.
 *
 * @throws EngineError when another running process holds it, or the disk is full
 */
export async function openDataDir (path: string): Promise<DataDir> {
  const folder = resolve(path)
  const claims = join(folder, 'lock')
  await makeFolder(folder)
  await makeFolder(claims)
  const claim = await claimFolder(folder, claims)
  const release = () => rm(claim, { force: true })
  try {
    await requireFreeSpace(folder)
  } catch (fault) {
    await release()
    throw fault
  }
  return { folder, release }
}

/** NOTE: not `mkdir` with `recursive`, which never returns where a folder exists but takes no new one, as in /proc. */
async function makeFolder (folder: string): Promise<void> {
  const make = () => mkdir(folder, { mode: 0o700 })
  try {
    await make()
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || await stat(dirname(folder)).catch(missingAsNull) !== null) throw fault
    await makeFolder(dirname(folder))
    await make()
  }
}

/**
 * Path of this process's claim on a folder.
 *
 * Every instance leaves a file named by its identity and then looks for others, so of two at most one goes on, and a
 * claim outlives a crash without harm. Of two that start in the same moment the one with the smaller name waits for the other to give way.
 */
async function claimFolder (folder: string, claims: string): Promise<string> {
  const self = await identifyProcess(process.pid)
  if (self === null) throw new EngineError('/proc cannot be read here; set DATABASE_URL and MEILI_URL to use outside engines')
  const claim = join(claims, self)
  try {
    await writeFile(claim, '', { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') throw folderInUse(folder, self)
    throw fault
  }
  for (let attemptsLeft = 20; ; attemptsLeft--) {
    const rival = await findRival(claims, self)
    if (rival === null) return claim
    if (rival < self || attemptsLeft === 0) {
      await rm(claim, { force: true })
      throw folderInUse(folder, rival)
    }
    await delay(25)
  }
}

function folderInUse (folder: string, holder: string): EngineError {
  return new EngineError(`${folder} is in use by another instance (process ${pidOf(holder)}); stop that one or choose another RENMAI_DATA_DIR`)
}

async function findRival (claims: string, self: string): Promise<string | null> {
  for (const other of (await readdir(claims)).toSorted()) {
    if (other === self) continue
    if (await isRunning(other)) return other
    await rm(join(claims, other), { force: true })
  }
  return null
}

async function requireFreeSpace (folder: string): Promise<void> {
  const disk = await statfs(folder)
  const freeBytes = disk.bavail * disk.bsize
  if (freeBytes >= freeBytesMin) return
  const [free, wanted] = [freeBytes, freeBytesMin].map((bytes) => Math.floor(bytes / 1024 / 1024))
  throw new EngineError(`${folder} is on a full disk (${free} MB free, ${wanted} MB needed); free some space or choose another RENMAI_DATA_DIR`)
}

/**
 * Secret kept in a file of mode 0600, made on first use.
 *
 * @param randomBytes source of the secret; 24 bytes are taken, which is 32 characters of base64url
 * @returns the secret, and whether it was made just now
 */
export async function openSecret (file: string, randomBytes: (n: number) => Uint8Array): Promise<{ secret: string, isNew: boolean }> {
  const kept = await readFile(file, 'utf8').catch(missingAsNull)
  if (kept !== null && kept.trim() !== '') return { secret: kept.trim(), isNew: false }
  const secret = Buffer.from(randomBytes(24)).toString('base64url')
  await writeFile(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return { secret, isNew: true }
}

export function missingAsNull (fault: unknown): null {
  if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw fault
}
