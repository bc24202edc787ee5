import postgres from 'postgres'

/** What the server and the schema say about themselves, asked as the owner. */
export type DatabaseReport = {
  /** As `server_version_num`: 180004 for 18.4. */
  version: number
  encoding: string
  now: Date
  /** Of renmai_app and renmai_system, those the owner cannot assume. */
  rolesOutOfReach: string[]
  /** Of the two, those that could log in or pass a policy. */
  rolesTooStrong: string[]
  /** Tables with a community whose rows are not behind forced row-level security with a policy. */
  unprotectedTables: string[]
  /** Of the search servers asked about, those whose relay holds its lock. */
  relays: string[]
}

/** See src/search/relay.ts. */
const relayLock = 7_305_002

/** @throws when PostgreSQL does not answer */
export async function reportDatabase (databaseUrl: string, searchServers: readonly string[]): Promise<DatabaseReport> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => {}, connection: { application_name: 'renmai_doctor', statement_timeout: 5_000 } })
  try {
    const [server] = await client<Omit<DatabaseReport, 'unprotectedTables'>[]>`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, clock_timestamp() as now,
        array(
          select wanted.name from (values ('renmai_app'), ('renmai_system')) as wanted (name) left join pg_roles on rolname = wanted.name
          where rolname is null or not pg_has_role(current_user, pg_roles.oid, 'set')
        ) as "rolesOutOfReach",
        array(select rolname::text from pg_roles where rolname in ('renmai_app', 'renmai_system') and (rolsuper or rolbypassrls or rolcanlogin)) as "rolesTooStrong",
        array(
          select name from unnest(${[...searchServers]}::text[]) as asked (name) where exists (
            select from pg_locks where locktype = 'advisory' and granted and classid = ${relayLock} and objid::bigint = hashtext(name)::bigint & x'ffffffff'::bigint
              and database = (select oid from pg_database where datname = current_database())
          )
        ) as relays`
    if (!server) throw new Error('the server says nothing')
    const tables = await client<{ name: string }[]>`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and (relname = 'communities' or exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'community_id' and not attisdropped))
        and not (relrowsecurity and relforcerowsecurity and exists (select 1 from pg_policy where polrelid = pg_class.oid))
      order by 1`
    return { ...server, unprotectedTables: tables.map(({ name }) => name) }
  } finally {
    await client.end({ timeout: 2 })
  }
}
