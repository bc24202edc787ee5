import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import postgres from 'postgres'
import { listTables, readMigrations, type CatalogueTable } from './catalogue.ts'
import { watching } from './dump.ts'
import { BackupError, secretFingerprint, type DumpedTable, type Manifest } from './manifest.ts'

/**
 * Loads a backup into an empty database of the same schema, in one transaction: all of it or nothing. The index is to be built anew afterwards,
 * and whoever was erased since must be erased again.
 *
 * @throws BackupError
 */
export async function restoreDatabase ({ databaseUrl, secret, folder, manifest }: { databaseUrl: string, secret: string, folder: string, manifest: Manifest }): Promise<void> {
  if (manifest.secretFingerprint !== secretFingerprint(secret)) {
    throw new BackupError('RENMAI_SECRET is not the one this backup was made with: no key, session or sealed secret in it would work, and erased members could not be recognised')
  }
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {}, connection: { application_name: 'renmai_restore' } })
  try {
    await client.begin(async (tx) => {
      await requireSameSchema(tx, manifest)
      const tables = await listTables(tx)
      requireSameTables(tables, manifest)
      await requireUnused(tx, tables)
      // By the names of this database: those in the folder become no SQL.
      for (const { name, columns } of tables) await loadTable(tx, name, columns, dumpedAs(name, manifest), folder)
      for (const { name, lastValue, isCalled } of manifest.sequences) await tx`select setval(${name}::regclass, ${lastValue}::bigint, ${isCalled})`
      await wantIndexes(tx)
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Communities stay on their servers, which are filled anew; a move that was under way is not. */
async function wantIndexes (tx: postgres.TransactionSql): Promise<void> {
  await tx`set local role renmai_system`
  await tx`delete from community_placements where state <> 'live'`
  await tx`
    insert into search_state (server, rebuild_wanted) select distinct server, true from (select server from community_placements union select server from search_state) as used
    on conflict (server) do update set rebuild_wanted = true`
  await tx`reset role`
}

async function requireSameSchema (tx: postgres.TransactionSql, { migrations: { applied, lastHash } }: Manifest): Promise<void> {
  const own = await readMigrations(tx)
  if (own.applied === applied && own.lastHash === lastHash) return
  throw new BackupError(`the backup has ${applied} migrations, this version ${own.applied}: restore it with the version that made it, then upgrade`)
}

function requireSameTables (tables: readonly CatalogueTable[], { tables: dumped }: Manifest): void {
  const shape = (of: readonly CatalogueTable[]) => of.map(({ name, columns }) => `${name}(${columns.join()})`).toSorted().join()
  if (shape(tables) !== shape(dumped)) throw new BackupError('the tables of the backup are not those of this database: one of the two was changed by hand')
}

function dumpedAs (name: string, { tables }: Manifest): DumpedTable {
  const dumped = tables.find((table) => table.name === name)
  if (!dumped) throw new BackupError(`the backup has no ${name}`)
  return dumped
}

/** Nobody may be connected, and no row may be there: a backup is not mixed with anything. */
async function requireUnused (tx: postgres.TransactionSql, tables: readonly CatalogueTable[]): Promise<void> {
  await tx`set local role renmai_system`
  for (const { name } of tables) {
    const [found] = await tx.unsafe<{ isFilled: boolean }[]>(`select exists (select 1 from ${name}) as "isFilled"`)
    if (found?.isFilled) throw new BackupError(`the database is not empty: ${name} has rows; restore into a new database`)
  }
  await tx`reset role`
  const [others] = await tx<{ connections: number }[]>`
    select count(*)::int as connections from pg_stat_activity
    where datname = current_database() and application_name like 'renmai\\_%' and application_name <> 'renmai_restore'`
  if ((others?.connections ?? 0) > 0) throw new BackupError('Renmai is connected to this database; stop it first')
}

/** Our triggers would answer each row; what they did is in the backup. The owner may load what no policy lets through, for as long as this takes. */
async function loadTable (tx: postgres.TransactionSql, name: string, columns: readonly string[], { file, rows, sha256 }: DumpedTable, folder: string): Promise<void> {
  const [policy] = await tx<{ isForced: boolean }[]>`select relforcerowsecurity as "isForced" from pg_class where oid = ${name}::regclass`
  await tx.unsafe(`alter table ${name} disable trigger user`)
  if (policy?.isForced) await tx.unsafe(`alter table ${name} no force row level security`)
  const hash = createHash('sha256')
  let isWhole: boolean
  const into = await tx.unsafe(`copy ${name} (${columns.join(', ')}) from stdin`).writable()
  try {
    await pipeline(createReadStream(join(folder, file)), watching((chunk) => { hash.update(chunk) }), createGunzip(), into, { end: false })
    // The driver never says that PostgreSQL refused the last rows (3.4.9); the next statement fails then.
    into.end()
    const [loaded] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name}`)
    isWhole = loaded?.rows === rows
  } catch (error) {
    into.destroy(error as Error)
    throw new BackupError(`${file} cannot be loaded: it is damaged or missing`, { cause: error })
  }
  if (hash.digest('hex') !== sha256 || !isWhole) throw new BackupError(`${file} is damaged: it is not what ${name} was when the backup was made`)
  if (policy?.isForced) await tx.unsafe(`alter table ${name} force row level security`)
  await tx.unsafe(`alter table ${name} enable trigger user`)
}
