import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { listTables, readMigrations, readSequences, type CatalogueTable } from './catalogue.ts'
import { BackupError, manifestName, secretFingerprint, type DumpedTable, type Manifest } from './manifest.ts'

const newline = 0x0a

/**
 * Writes the whole database into a new or empty folder: a file for each table, of one moment, while others go on writing.
 * Files have mode 0600; they hold everything members entrusted to their community.
 *
 * @throws BackupError
 */
export async function dumpDatabase ({ databaseUrl, secret, folder, now }: { databaseUrl: string, secret: string, folder: string, now: () => Date }): Promise<Manifest> {
  await makeEmptyFolder(folder)
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {}, connection: { application_name: 'renmai_backup' } })
  try {
    const madeAt = now().toISOString()
    const manifest = await client.begin('isolation level repeatable read read only', async (tx): Promise<Manifest> => {
      const migrations = await readMigrations(tx)
      // Policies hold for the owner too; this role sees all communities.
      await tx`set local role renmai_system`
      const tables: DumpedTable[] = []
      for (const [index, table] of (await listTables(tx)).entries()) tables.push(await dumpTable(tx, table, folder, index))
      return { format: 1, madeAt, migrations, secretFingerprint: secretFingerprint(secret), tables, sequences: await readSequences(tx) }
    })
    const file = join(folder, manifestName)
    await writeFile(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
    await rename(`${file}.new`, file)
    return manifest
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function makeEmptyFolder (folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new BackupError(`${folder} is not empty; name a new folder`)
}

async function dumpTable (tx: postgres.TransactionSql, { name, columns }: CatalogueTable, folder: string, index: number): Promise<DumpedTable> {
  const file = `${String(index).padStart(2, '0')}.${name.replace(/[^\w.]/g, '_')}.copy.gz`
  const hash = createHash('sha256')
  const counted = { rows: 0, bytes: 0 }
  const rows = await tx.unsafe(`copy (select ${columns.join(', ')} from ${name}) to stdout`).readable()
  await pipeline(
    rows,
    // A newline inside a value is written as \n, so that each one is the end of a row.
    watching((chunk) => { for (const byte of chunk) if (byte === newline) counted.rows++ }),
    createGzip({ level: 6 }),
    watching((chunk) => {
      hash.update(chunk)
      counted.bytes += chunk.length
    }),
    createWriteStream(join(folder, file), { mode: 0o600, flags: 'wx', flush: true })
  )
  return { name, columns, file, ...counted, sha256: hash.digest('hex') }
}

/** Passes everything on, and shows it. */
export function watching (look: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform (chunk: Buffer, _encoding, done) {
      look(chunk)
      done(null, chunk)
    },
  })
}
