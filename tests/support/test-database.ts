import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import type { Test } from 'tap'
import { installJobs } from '../../src/jobs/jobs.ts'
import { migrate } from '../../src/postgres/migrate.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const templateLock = 7_305_900

/** A database of the test's own, cloned from a migrated template and dropped when the test ends. @returns its URL */
export async function testDatabase (t: Test, serverUrl: string): Promise<string> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const template = await migratedTemplate(server, serverUrl)
  const name = `test_${randomBytes(6).toString('hex')}`
  await server.unsafe(`create database ${name} template ${template} strategy file_copy`)
  t.teardown(async () => {
    await server.unsafe(`drop database if exists ${name} with (force)`)
    await server.end()
  })
  return withDatabase(serverUrl, name)
}

/** Made once per state of the migrations; other files that come at the same time wait for it. */
async function migratedTemplate (server: postgres.Sql, serverUrl: string): Promise<string> {
  const files = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql')).sort()
  const hash = createHash('sha256').update(files.map((file) => readFileSync(`${migrationsFolder}/${file}`, 'utf8')).join('\0')).digest('hex').slice(0, 12)
  const name = `test_template_${hash}`
  await server`select pg_advisory_lock(${templateLock})`
  const [exists] = await server`select 1 from pg_database where datname = ${name} and datistemplate`
  if (!exists) {
    await server.unsafe(`drop database if exists ${name}`)
    await server.unsafe(`create database ${name}`)
    await migrate(withDatabase(serverUrl, name), installJobs)
    await server.unsafe(`alter database ${name} is_template true`)
  }
  await server`select pg_advisory_unlock(${templateLock})`
  return name
}

function withDatabase (serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
