import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import t from 'tap'
import { installJobs } from '../../src/jobs/jobs.ts'
import { migrate, MigrationError, requireMigrated } from '../../src/postgres/migrate.ts'
import { testEngines } from '../support/test-engines.ts'

const { databaseUrl: serverUrl } = await testEngines(t)
const server = postgres(serverUrl, { max: 1, onnotice: () => {} })
t.teardown(() => server.end())

async function emptyDatabase (t: { teardown: (undo: () => Promise<void>) => void }): Promise<{ url: string, query: postgres.Sql }> {
  const name = `test_empty_${randomBytes(6).toString('hex')}`
  await server.unsafe(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const query = postgres(url.href, { max: 1, onnotice: () => {} })
  t.teardown(async () => {
    await query.end()
    await server.unsafe(`drop database ${name} with (force)`)
  })
  return { url: url.href, query }
}

const applied = async (query: postgres.Sql) => (await query<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`).map(({ hash }) => hash)

t.test('four processes may migrate an empty database at once, and again afterwards', async (t) => {
  const { url, query } = await emptyDatabase(t)
  await Promise.all([1, 2, 3, 4].map(() => migrate(url, installJobs)))
  const hashes = await applied(query)
  t.equal(new Set(hashes).size, hashes.length, 'each migration ran once')
  await t.resolves(requireMigrated(url))
  await migrate(url, installJobs)
  t.strictSame(await applied(query), hashes)
  t.equal((await query`select relay_epoch from search_state`).length, 1)
})

t.test('an empty database and one with a migration too few or too many are reported and left as they are', async (t) => {
  const { url, query } = await emptyDatabase(t)
  await t.rejects(requireMigrated(url), { name: 'MigrationError', message: /has 0 of \d+ migrations/ })
  t.equal((await query`select 1 from pg_class where relname = 'members'`).length, 0)
  await migrate(url, installJobs)
  const count = (await applied(query)).length
  // Drizzle skips what is older than the newest applied migration without a word.
  await query`delete from drizzle.__drizzle_migrations where id = (select min(id) from drizzle.__drizzle_migrations)`
  await t.rejects(requireMigrated(url), new MigrationError(`The database has ${count - 1} of ${count} migrations: run \`npm run migrate\` with this version, or start the version the database belongs to.`))
  await t.rejects(migrate(url, installJobs), MigrationError)
  await query`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999), ('y', 99999999999999)`
  await t.rejects(migrate(url, installJobs), { message: new RegExp(`has ${count + 1} of ${count} migrations`) })
})

t.test('the settings and rights of the roles come with the migration, whoever made the roles', async (t) => {
  const { url } = await emptyDatabase(t)
  await migrate(url, installJobs)
  for (const role of ['renmai_app', 'renmai_system']) {
    const client = postgres(url, { max: 1, onnotice: () => {}, connection: { role } })
    t.strictSame([...await client`select current_user as role, (select count(*)::int from members) as members`], [{ role, members: 0 }])
    await client.end()
  }
})
