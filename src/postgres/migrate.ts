import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { executeText, type ExecuteText } from './execute-text.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** One number for all processes of all installations: only one migrates a database at a time. */
const migrationLock = 7_305_001

/** The schema cannot be brought to what this version needs. */
export class MigrationError extends Error { override name = 'MigrationError' }

/** Work that belongs to a migration but brings its own SQL (pg-boss). Runs as the owner, under the lock, each time. */
export type AfterMigration = (execute: ExecuteText) => Promise<void>

/**
 * Brings the schema up to date under an advisory lock.
 *
 * Drizzle skips a migration that is older than the newest applied one without a word,
 * so the number of applied ones is compared afterwards.
 *
 * @throws MigrationError when migrations are missing afterwards or the server is too old
 */
export async function migrate (databaseUrl: string, afterMigration: AfterMigration): Promise<void> {
  const open = () => postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {}, connection: { application_name: 'renmai_migrate' } })
  const client = open()
  // Drizzle replaces the serializers of a client it is given; this one stays as it is.
  const plain = open()
  try {
    await requireServerVersion(client)
    await client`select pg_advisory_lock(${migrationLock})`
    const db = drizzle(client, { casing: 'snake_case' })
    await applyPending(db, { migrationsFolder })
    await afterMigration((text, values) => executeText(plain, text, values))
    await requireCurrentSchema(client)
  } finally {
    await plain.end({ timeout: 5 })
    await client.end({ timeout: 5 })
  }
}

/** @throws MigrationError when the schema is not the one of this version; changes nothing */
export async function requireMigrated (databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await requireCurrentSchema(client)
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function requireServerVersion (client: postgres.Sql): Promise<void> {
  const [row] = await client<{ version: string }[]>`select current_setting('server_version_num') as version`
  if (Number(row?.version) < 160_000) throw new MigrationError('PostgreSQL 16 or later is needed; this server is older.')
}

async function requireCurrentSchema (client: postgres.Sql): Promise<void> {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  const [exists] = await client<{ name: string | null }[]>`select to_regclass('drizzle.__drizzle_migrations')::text as name`
  const [row] = exists?.name ? await client<{ applied: number }[]>`select count(*)::int as applied from drizzle.__drizzle_migrations` : [{ applied: 0 }]
  if (row?.applied !== journal.entries.length) {
    throw new MigrationError(`The database has ${row?.applied} of ${journal.entries.length} migrations: run \`npm run migrate\` with this version, or start the version the database belongs to.`)
  }
}
