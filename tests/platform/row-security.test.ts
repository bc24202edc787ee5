import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import t from 'tap'
import { wholeCommunity } from '../../src/domain/access/sight.ts'
import type { CommunityId } from '../../src/domain/ids.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t)
const { deps: { insights, postgres: database }, connections } = started
const a = await communityOf(started, [{ displayName: '冯宝宝', contact: { wechatId: 'a' } }, { displayName: '陆小满' }])
const b = await communityOf(started, [{ displayName: '冯宝宝', contact: { wechatId: 'b' } }])
for (const { client, idOf } of [a, b]) {
  await client.post('/v1/custom-fields', { key: '年级', kind: 'text' })
  await client.post('/v1/imports', '{"displayName":"甲"}\n', { 'content-type': 'application/x-ndjson', 'idempotency-key': 'one' })
  const { body: gone } = await client.post('/v1/members', { displayName: '乙' })
  await client.delete(`/v1/members/${gone.id}`)
  const { body: { searchId } } = await client.get(`/v1/members/search?q=${encodeURIComponent('冯宝宝')}`)
  await client.post('/v1/members/search/feedback', { searchId, memberId: idOf.get('冯宝宝'), action: 'click' })
}
await insights.flush()
await database.asSystem((tx) => tx.execute(sql`
  insert into member_vectors (community_id, member_id, model, source_hash, member_version, vector) select community_id, id, 'm', 'x', version, '' from members`))
// A row of each community in every table that no request above has written to.
for (const communityId of [a.id, b.id]) {
  const [one, other] = (await database.asSystem((tx) => tx.execute<{ id: string }>(sql`select id from members where community_id = ${communityId} order by id`))).map(({ id }) => id)
  const statements = [
    sql`insert into login_apps (community_id, id, provider, app_id, secret_sealed) values (${communityId}, ${`app_${communityId}`}, 'wechat', 'wx0', '')`,
    sql`insert into member_identities (community_id, provider, app_id, subject, member_id) values (${communityId}, 'wechat', 'wx0', 'x', ${one})`,
    sql`insert into sessions (community_id, id, member_id, provider, expires_at) values (${communityId}, ${`ses_${communityId}`}, ${one}, 'key', now())`,
    sql`insert into refresh_tokens (community_id, token_hash, session_id) values (${communityId}, ${communityId}, ${`ses_${communityId}`})`,
    sql`insert into profile_sights (community_id, viewer, day, member_id) values (${communityId}, 'x', '2026-11-21', ${one})`,
    sql`insert into anomalies (community_id, viewer, day, kind, count, first_at, last_at) values (${communityId}, 'x', '2026-11-21', 'x', 1, now(), now())`,
    sql`insert into audit_entries (community_id, position, at, actor, action, detail, previous_hash, hash) values (${communityId}, 999, now(), 'x', 'x', '{}', '', '')`,
    sql`insert into audit_heads (community_id, position, hash) values (${communityId}, 999, '') on conflict do nothing`,
    sql`insert into invitations (community_id, id, code_hash, code_last4, uses_max, created_by) values (${communityId}, 'inv_x', 'x', 'x', 1, 'x')`,
    sql`insert into admission_proofs (community_id, proof_hash) values (${communityId}, 'x')`,
    sql`insert into applications (community_id, member_id, answers, status) values (${communityId}, ${one}, '{}', 'pending')`,
    sql`insert into moderation_items (community_id, id, member_id, patch, provider) values (${communityId}, 'mod_x', ${one}, '{}', 'manual')`,
    sql`insert into member_blocks (community_id, blocker_id, blocked_id) values (${communityId}, ${one}, ${other ?? one})`,
    sql`insert into connections (community_id, member_id, other_id, source) values (${communityId}, ${one}, ${other ?? one}, 'recorded')`,
    sql`insert into consent_receipts (community_id, id, member_id, purpose, is_given, source, at) values (${communityId}, 'csr_x', ${one}, 'directory', true, 'member', now())`,
    sql`insert into match_preferences (community_id, member_id, updated_at) values (${communityId}, ${one}, now())`,
    sql`insert into match_feedback (community_id, id, member_id, other_id, outcome, at) values (${communityId}, 'mfb_x', ${one}, ${other ?? one}, 'met', now())`,
    sql`insert into match_exposures (community_id, week, member_id, other_id, first_at, position, propensity, weights_version, features) values (${communityId}, '2026-11-16', ${one}, ${other ?? one}, now(), 0, 1, '1', '{}')`,
    sql`insert into match_models (community_id, version, weights, calibration, outcomes, fitted_at) values (${communityId}, 1, '{}', '[]', 0, now())`,
    sql`insert into community_tags (community_id, id, label) values (${communityId}, 'x', 'x')`,
    sql`insert into member_tag_choices (community_id, member_id, tag_id, is_dropped, at) values (${communityId}, ${one}, 'x', true, now())`,
    sql`insert into rounds (community_id, id, name, kind, status, seed, plan, created_by, created_at) values (${communityId}, 'rnd_x', 'x', 'pool', 'planned', 1, '{}', 'x', now())`,
    sql`insert into round_participants (community_id, round_id, member_id, side) values (${communityId}, 'rnd_x', ${one}, 'pool')`,
    sql`insert into round_pairs (community_id, round_id, member_id, other_id, score) values (${communityId}, 'rnd_x', ${one}, ${other ?? one}, 1)`,
    sql`insert into search_doubts (community_id, member_id, due_at) values (${communityId}, ${one}, now())`,
    sql`insert into erasures (community_id, member_id, erased_at, actor) values (${communityId}, 'mem_gone', now(), 'member')`,
  ]
  for (const statement of statements) await database.asSystem((tx) => tx.execute(statement))
}
const communityA = a.id as CommunityId

/** The owner's view of the catalogue. */
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
/** What a connection of the application is: the role, no community. */
const asApp = postgres(connections.databaseUrl, { max: 1, onnotice: () => {}, connection: { role: 'renmai_app' } })
t.teardown(() => Promise.all([owner.end(), asApp.end()]))

const communityTables = (await owner<{ name: string }[]>`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'community_id' and not a.attisdropped order by 1`).map(({ name }) => name)

t.test('every table that belongs to communities has row-level security, enabled and forced, with a policy for each role', async (t) => {
  t.ok(communityTables.includes('members') && communityTables.length >= 9, communityTables.join(' '))
  const rows = await owner<{ name: string, isEnabled: boolean, isForced: boolean, policies: number }[]>`
    select relname as name, relrowsecurity as "isEnabled", relforcerowsecurity as "isForced",
      (select count(*)::int from pg_policies where schemaname = 'public' and tablename = relname and cmd = 'ALL') as policies
    from pg_class where relnamespace = 'public'::regnamespace and relname = any(${[...communityTables, 'communities']})`
  for (const { name, ...flags } of rows) t.strictSame(flags, { isEnabled: true, isForced: true, policies: 2 }, name)
  const others = await owner`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`
  t.strictSame(others.map(({ name }) => name as unknown), ['search_state'], 'no other table is open')
  const systemOnly = await owner`
    select tablename from pg_policies where schemaname = 'public' and roles = '{renmai_system}' and tablename not in (select tablename from pg_policies where roles = '{renmai_app}') order by 1`
  t.strictSame(systemOnly.map(({ tablename }) => tablename as unknown), ['rate_windows', 'signing_keys'])
})

t.test('the roles cannot log in, bypass a policy, or own anything', async (t) => {
  const roles = await owner`
    select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('renmai_app', 'renmai_system') order by 1`
  const nothing = { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
  t.strictSame([...roles], [{ rolname: 'renmai_app', ...nothing }, { rolname: 'renmai_system', ...nothing }])
  const owned = await owner`select relname from pg_class where pg_get_userbyid(relowner) in ('renmai_app', 'renmai_system')`
  t.strictSame([...owned], [])
  for (const statement of [
    'alter table members disable row level security', 'truncate members', 'create table public.mine (id int)', 'drop policy one_community on members', 'create role more',
  ]) {
    await t.rejects(asApp.unsafe(statement), { code: /^42501$/ }, statement)
  }
})

t.test('without a community no row of any table is seen, changed or added', async (t) => {
  for (const table of [...communityTables, 'communities']) {
    t.strictSame([...await asApp.unsafe(`select 1 from ${table} limit 1`)], [], table)
    const total = (await database.asSystem((tx) => tx.execute<{ count: number }>(sql.raw(`select count(*)::int as count from ${table}`))))[0]?.count ?? 0
    t.ok(total > 0 || ['operation_errors', 'search_outbox'].includes(table), `${table} has rows to hide`)
  }
  await t.rejects(asApp`insert into members (community_id, id, number, display_name) values (${a.id}, 'mem_x', 99, '甲')`, { code: '42501' })
  await t.rejects(asApp`insert into search_outbox (community_id, member_id, revision, pending_since) values (${a.id}, 'mem_x', 1, 1)`, { code: '42501' })
  t.equal((await asApp`update members set headline = 'x'`).count, 0)
  t.equal((await asApp`delete from members`).count, 0)
  await t.rejects(asApp`insert into communities (id, slug, name, settings) values ('com_x', 'x', 'x', '{}')`, { code: '42501' })
})

/** What the application may add to, or only read. */
const appendOnly = ['audit_entries', 'community_placements', 'consent_receipts', 'erasures']

t.test('with one community the rows of another can neither be read, changed, taken nor added, also in raw SQL', async (t) => {
  await database.inCommunity(communityA, async (tx) => {
    for (const table of communityTables) {
      t.strictSame([...await tx.execute(sql.raw(`select 1 from ${table} where community_id = '${b.id}'`))], [], table)
      if (!appendOnly.includes(table)) t.equal((await tx.execute(sql.raw(`delete from ${table} where community_id = '${b.id}'`))).count, 0, table)
    }
    t.equal((await tx.execute(sql`select id from communities`)).length, 1)
    t.equal((await tx.execute(sql`select id from members`)).length, 2)
    t.equal((await tx.execute(sql.raw(`update members set headline = 'x' where community_id = '${b.id}'`))).count, 0)
    t.equal((await tx.execute(sql.raw('select wechat_id from member_contacts'))).length, 1)
  })
  const refused = (statement: string) => t.rejects(database.inCommunity(communityA, (tx) => tx.execute(sql.raw(statement))), { name: 'DatabaseError', code: '42501' }, statement)
  await refused(`insert into members (community_id, id, number, display_name) values ('${b.id}', 'mem_x', 99, '甲')`)
  await refused(`update members set community_id = '${b.id}' where display_name = '陆小满'`)
  for (const table of appendOnly) {
    await refused(`delete from ${table} where community_id = '${communityA}'`)
    await refused(`update ${table} set community_id = community_id where community_id = '${communityA}'`)
  }
  await refused(`insert into api_keys (community_id, id, name, scopes, secret_hmac, secret_last4) values ('${b.id}', 'key_x', 'x', '{}', 'x', 'x')`)
})

t.test('a community set in a transaction is forgotten when it ends, well or not', async (t) => {
  const seen = () => asApp<{ count: number }[]>`select count(*)::int as count from members`
  await asApp.begin(async (tx) => {
    await tx`select set_config('renmai.community_id', ${a.id}, true)`
    t.equal((await tx`select 1 from members`).length, 2)
  })
  t.equal((await seen())[0]?.count, 0)
  await t.rejects(asApp.begin(async (tx) => {
    await tx`select set_config('renmai.community_id', ${a.id}, true)`
    await tx`select 1 / 0`
  }))
  t.equal((await seen())[0]?.count, 0)
})

t.test('a pipelined read leaves no community and no open transaction on its connection, also after an error', async (t) => {
  const read = (id: string, statement: string, params: unknown[] = []) => database.readInSight<Record<string, unknown>>(wholeCommunity(id as CommunityId), statement, params)
  const connection = 'select pg_backend_pid() as pid, current_user as role, current_setting(\'transaction_read_only\') as "readOnly", (select count(*)::int from members) as members'
  for (let round = 0; round < 20; round++) {
    await t.rejects(read(a.id, 'select 1 / $1::int as x', [0]), { name: 'DatabaseError', code: '22012' })
    await t.rejects(read(a.id, 'select nothing from nowhere'), { code: '42P01' })
    await t.rejects(read(a.id, 'delete from members'), { code: '25006' }, 'it only reads')
    const [own] = await read(a.id, connection)
    t.match(own, { role: 'renmai_app', readOnly: 'on', members: 2 })
    const [others] = await Promise.all([read(b.id, connection), read(a.id, connection), read(b.id, connection), read(a.id, connection)])
    t.equal(others[0]?.['members'], 1)
    t.equal((await read('', connection))[0]?.['members'], 0, 'a connection without a community sees nothing')
  }
  // Whoever else reads at this moment is in a transaction; one that is left open stays so.
  const states = async () => (await owner`select distinct state from pg_stat_activity where datname = current_database() and application_name = 'renmai_app'`).map(({ state }) => state as unknown)
  let last = await states()
  for (let looks = 0; looks < 100 && last.join() !== 'idle'; looks++) {
    await pause(20)
    last = await states()
  }
  t.strictSame(last, ['idle'], 'no transaction is left open')
})

t.test('a statement of a request ends after ten seconds, one of background work after two minutes', async (t) => {
  const timeouts = sql`select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle, current_user as role`
  t.strictSame([...await database.inCommunity(communityA, (tx) => tx.execute(timeouts))], [{ statement: '10s', idle: '1min', role: 'renmai_app' }])
  t.strictSame([...await database.asSystem((tx) => tx.execute(timeouts))], [{ statement: '2min', idle: '1min', role: 'renmai_system' }])
})

t.test('when the database ends all connections the next requests are answered again', async (t) => {
  await Promise.all(Array.from({ length: 6 }, () => a.client.get('/v1/members')))
  for (let round = 0; round < 3; round++) {
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
    const answers = await Promise.all(Array.from({ length: 12 }, () => a.client.get('/v1/members')))
    t.ok(answers.every(({ status }) => status === 200 || status === 503), answers.map(({ status }) => status).join(' '))
    const after = await Promise.all([a.client.get('/v1/members'), a.client.get('/v1/members/search?q=')])
    t.strictSame(after.map(({ status }) => status), [200, 200])
  }
})
