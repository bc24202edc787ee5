// What a PostgreSQL asks that spreads tables over machines by community: the community is in every key and in every reference.

import postgres from 'postgres'
import t from 'tap'
import { testDatabase } from '../support/test-database.ts'
import { testEngines } from '../support/test-engines.ts'

const { databaseUrl } = await testEngines(t)
const owner = postgres(await testDatabase(t, databaseUrl), { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

/** Keys that are looked up before the community is known: by whoever shows one. They would be kept in a table of their own, the same everywhere. */
const keysWithoutCommunity: Record<string, string> = {
  communities_slug_unique: 'a slug names the community',
  api_keys_id_unique: 'a key says which community it is for',
  sessions_id_unique: 'so does a session',
  refresh_tokens_hash_unique: 'and the token that renews it',
}

/** Tables that belong to no community: small, and the same for all. */
const tablesWithoutCommunity: Record<string, string> = {
  rate_windows: 'counters by address or credential; unlogged',
  search_state: 'a row for each search server',
  signing_keys: "the server's own",
}

t.test('every table has the community in its primary key, or belongs to none', async (t) => {
  const rows = await owner<{ name: string, key: string[] }[]>`
    select relname::text as name, array(
      select attname::text from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey) where conrelid = pg_class.oid and contype = 'p'
    ) as key
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
  t.ok(rows.length > 30)
  const without = rows.filter(({ name, key }) => !key.includes(name === 'communities' ? 'id' : 'community_id')).map(({ name }) => name)
  t.strictSame(without.toSorted(), Object.keys(tablesWithoutCommunity).toSorted())
})

t.test('every unique key has the community in it, or is looked up before that is known', async (t) => {
  const rows = await owner<{ name: string, columns: string[] }[]>`
    select indexed.relname::text as name, array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any(indkey::int2[])) as columns
    from pg_index join pg_class as indexed on indexed.oid = indexrelid join pg_class as owner on owner.oid = indrelid
    where indisunique and not indisprimary and indexed.relnamespace = 'public'::regnamespace`
  t.strictSame(rows.filter(({ columns }) => !columns.includes('community_id')).map(({ name }) => name).toSorted(), Object.keys(keysWithoutCommunity).toSorted())
})

t.test('every reference stays within the community', async (t) => {
  const rows = await owner<{ name: string, from: string[], to: string[], table: string }[]>`
    select conname::text as name, confrelid::regclass::text as table,
      array(select attname::text from unnest(conkey) with ordinality as k (num, place) join pg_attribute on attrelid = conrelid and attnum = num order by place) as from,
      array(select attname::text from unnest(confkey) with ordinality as k (num, place) join pg_attribute on attrelid = confrelid and attnum = num order by place) as to
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`
  t.ok(rows.length > 10)
  for (const { name, from, to, table } of rows) t.equal(to[from.indexOf('community_id')], table === 'communities' ? 'id' : 'community_id', name)
})
