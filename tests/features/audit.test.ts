import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import postgres from 'postgres'
import t from 'tap'
import { canonicalEntry, type Act, type AuditEntry } from '../../src/domain/audit/audit-entry.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { deleteAuditEntriesBefore, recordAct } from '../../src/features/audit/index.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { logIn } from '../support/log-in.ts'

const started = await startApp(t)
const { deps: { postgres: database }, connections } = started
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

const at = new Date('2026-11-21T08:30:00.123Z')
const actIn = (communityId: string, act: Partial<Act> = {}): Act => ({
  communityId: communityId as CommunityId, actor: 'key_x', action: 'thing.done', subjectMemberId: null, detail: {}, ...act,
})
const record = (communityId: string, act: Partial<Act> = {}, instant = at) =>
  database.inCommunity(communityId as CommunityId, (tx) => recordAct(tx, actIn(communityId, act), instant))
const verify = async (client: Client) => (await client.get('/v1/audit/verification')).body

/** A community whose log has exactly `count` entries. */
async function aLogOf (count: number) {
  const community = await started.aCommunity()
  await owner`delete from audit_entries where community_id = ${community.id}`
  await owner`delete from audit_heads where community_id = ${community.id}`
  for (let n = 1; n <= count; n++) await record(community.id, { detail: { n, fields: ['wechatId', 'phone'], aim: { z: null, a: true } } }, new Date(at.getTime() + n * 60_000))
  return community
}

t.test('the log shows what was done, by whom, to whom and when, newest first', async (t) => {
  const { id, client } = await aLogOf(1)
  await record(id, { actor: 'operator', subjectMemberId: 'mem_a' as MemberId, action: 'member.role_changed', detail: { to: 'admin', from: 'member' } })
  const { status, body } = await client.get('/v1/audit')
  t.equal(status, 200)
  const [second, first] = body.items
  t.strictSame(body, {
    items: [{
      position: 2, at: '2026-11-21T08:30:00.123Z', actorKind: 'operator', actor: 'operator', action: 'member.role_changed', subjectMemberId: 'mem_a',
      detail: { from: 'member', to: 'admin' }, previousHash: first.hash, hash: second.hash,
    }, {
      position: 1, at: '2026-11-21T08:31:00.123Z', actorKind: 'key', actor: 'key_x', action: 'thing.done', subjectMemberId: null,
      detail: { n: 1, fields: ['wechatId', 'phone'], aim: { z: null, a: true } }, previousHash: '', hash: first.hash,
    }],
    nextCursor: null,
  })
  t.match(second.hash, /^[\w-]{43}$/)
})

t.test('the log is read in pages and by action, actor, member and time', async (t) => {
  const { id, client } = await aLogOf(5)
  await record(id, { actor: 'key_y', action: 'other.done', subjectMemberId: 'mem_a' as MemberId }, new Date('2026-11-22T00:00:00.000Z'))
  const positions = async (query: string) => (await client.get(`/v1/audit?${query}`)).body.items.map(({ position }: { position: number }) => position)
  t.strictSame(await positions('action=other.done'), [6])
  t.strictSame(await positions('actor=key_x'), [5, 4, 3, 2, 1])
  t.strictSame(await positions('memberId=mem_a'), [6])
  t.strictSame(await positions('since=2026-11-21T08:34:00.123Z'), [6, 5, 4])
  t.strictSame(await positions('actor=key_y&action=thing.done'), [])
  const first = (await client.get('/v1/audit?limit=4&actor=key_x')).body
  const rest = (await client.get(`/v1/audit?limit=4&actor=key_x&cursor=${first.nextCursor}`)).body
  t.strictSame([...first.items, ...rest.items].map(({ position }) => position), [5, 4, 3, 2, 1])
  t.equal(rest.nextCursor, null)
  t.equal((await client.get(`/v1/audit?limit=4&actor=key_y&cursor=${first.nextCursor}`)).body.code, 'request.cursor_invalid')
})

t.test('a log as it was written is intact, also when it is empty, long or written to by both roles and in any sight', async (t) => {
  const { client: ofNobody } = await aLogOf(0)
  t.strictSame(await verify(ofNobody), { entries: 0, isIntact: true, brokenAt: null, lastHash: null })
  const { id, client } = await aLogOf(1)
  const communityId = id as CommunityId
  await database.asSystem((tx) => recordAct(tx, actIn(id), at))
  await database.inSight({ communityId, view: 'community', memberId: 'mem_a' as MemberId }, (tx) => recordAct(tx, actIn(id), at))
  await database.inCommunity(communityId, async (tx) => { for (let n = 0; n < 510; n++) await recordAct(tx, actIn(id, { detail: { n } }), at) })
  const { lastHash, ...rest } = await verify(client)
  t.strictSame(rest, { entries: 513, isIntact: true, brokenAt: null })
  t.equal(lastHash, (await client.get('/v1/audit?limit=1')).body.items[0].hash)
})

t.test('whatever is altered behind the log, the place is found', async (t) => {
  const alterations: [what: string, statement: string, brokenAt: number][] = [
    ['the instant', "update audit_entries set at = at + interval '1 second' where position = 2", 2],
    ['a microsecond', "update audit_entries set at = at + interval '1 microsecond' where position = 2", 2],
    ['the actor', "update audit_entries set actor = 'key_y' where position = 2", 2],
    ['the action', "update audit_entries set action = 'thing.undone' where position = 2", 2],
    ['the subject', "update audit_entries set subject_member_id = 'mem_a' where position = 2", 2],
    ['the detail', "update audit_entries set detail = detail || '{\"n\": 3}' where position = 2", 2],
    ['a name in the detail', "update audit_entries set detail = detail || '{\"m\": null}' where position = 2", 2],
    ['the hash before', "update audit_entries set previous_hash = 'x' where position = 2", 2],
    ['the hash', "update audit_entries set hash = 'x' where position = 2", 2],
    ['the position of the last', 'update audit_entries set position = 5 where position = 4', 5],
    ['an entry is gone', 'delete from audit_entries where position = 3', 4],
    ['the first hash before', "update audit_entries set previous_hash = 'x' where position = 1", 1],
    ['the last entry is gone', 'delete from audit_entries where position = 4', 4],
    ['all entries are gone', 'delete from audit_entries where true', 1],
    ['the end is set back', 'update audit_heads set position = 3 where true', 4],
    ['the end has another hash', "update audit_heads set hash = 'x' where true", 5],
    ['the end is gone', 'delete from audit_heads where true', 1],
  ]
  for (const [what, statement, brokenAt] of alterations) {
    const { id, client } = await aLogOf(4)
    t.equal((await owner.unsafe(`${statement} and community_id = '${id}'`)).count > 0, true, what)
    const { isIntact, brokenAt: found } = await verify(client)
    t.strictSame({ isIntact, found }, { isIntact: false, found: brokenAt }, what)
  }
  const [{ id: from }, { id: to, client }] = [await aLogOf(1), await aLogOf(0)]
  await owner`update audit_entries set community_id = ${to} where community_id = ${from}`
  await owner`insert into audit_heads select ${to}, position, hash from audit_heads where community_id = ${from}`
  t.match(await verify(client), { isIntact: false, brokenAt: 1 }, 'an entry of another community')
})

t.test('acts recorded at once make one chain without gaps', async (t) => {
  const { id, client } = await aLogOf(0)
  await Promise.all(Array.from({ length: 40 }, (_, n) => n % 2 ? record(id, { detail: { n } }) : database.asSystem((tx) => recordAct(tx, actIn(id, { detail: { n } }), at))))
  t.match(await verify(client), { entries: 40, isIntact: true })
  const { body } = await client.get('/v1/audit?limit=100')
  t.strictSame(body.items.map(({ position }: { position: number }) => position), Array.from({ length: 40 }, (_, n) => 40 - n))
  t.equal(new Set(body.items.map(({ detail }: { detail: { n: number } }) => detail.n)).size, 40)
})

t.test('an act that is rolled back leaves no entry', async (t) => {
  const { id, client } = await aLogOf(1)
  await t.rejects(database.inCommunity(id as CommunityId, async (tx) => {
    await recordAct(tx, actIn(id), at)
    throw new Error('changed my mind')
  }), /changed my mind/)
  await record(id)
  t.match(await verify(client), { entries: 2, isIntact: true })
})

t.test('the service itself can neither change the log nor, answering requests, shorten it', async (t) => {
  const { id } = await aLogOf(1)
  const communityId = id as CommunityId
  const denied = { name: 'DatabaseError', code: '42501' }
  const statements = { update: sql`update audit_entries set actor = 'key_y'`, delete: sql`delete from audit_entries`, truncate: sql`truncate audit_entries` }
  for (const [what, statement] of Object.entries(statements)) {
    await t.rejects(database.inCommunity(communityId, (tx) => tx.execute(statement)), denied, what)
    if (what !== 'delete') await t.rejects(database.asSystem((tx) => tx.execute(statement)), denied, `${what}, in the background`)
  }
})

t.test('what is older than the log is kept goes from its start, the newest entry stays, and what is left is intact', async (t) => {
  const { id, client } = await aLogOf(4)
  const communityId = id as CommunityId
  const minute = (n: number) => new Date(at.getTime() + n * 60_000)
  t.equal(await database.asSystem((tx) => deleteAuditEntriesBefore(tx, communityId, minute(3))), 2)
  t.match(await verify(client), { entries: 2, isIntact: true })
  t.equal(await database.asSystem((tx) => deleteAuditEntriesBefore(tx, communityId, minute(60))), 1)
  t.match(await verify(client), { entries: 1, isIntact: true })
  await record(id)
  t.match(await verify(client), { entries: 2, isIntact: true })
})

t.test('members read what concerns them and nothing else', async (t) => {
  const { id, client } = await aLogOf(1)
  const members = await Promise.all(['冯宝宝', '陆小满'].map(async (displayName) => (await client.post('/v1/members', { displayName })).body.id as MemberId))
  const [me, other] = members
  if (!me || !other) throw new Error('two members')
  await record(id, { actor: other, action: 'contact.revealed', subjectMemberId: me, detail: { fields: ['wechatId'], purpose: 'introduction' } })
  await record(id, { actor: me, action: 'contact.revealed', subjectMemberId: other })
  await record(id, { actor: me, action: 'consent.given', subjectMemberId: me })
  const mine = await logIn(started, client, me)
  const { status, body } = await mine.get('/v1/me/audit')
  t.equal(status, 200)
  const concerning = body.items.filter(({ action }: { action: string }) => /^(contact|consent)/.test(action))
  t.strictSame(concerning, [
    { at: at.toISOString(), actorKind: 'self', actor: me, action: 'consent.given', detail: {} },
    { at: at.toISOString(), actorKind: 'member', actor: other, action: 'contact.revealed', detail: { fields: ['wechatId'], purpose: 'introduction' } },
  ])
  t.equal((await mine.get('/v1/audit')).status, 403)
  t.equal((await mine.get('/v1/audit/verification')).status, 403)
  t.equal((await client.get('/v1/me/audit')).status, 403)
})

t.test('one community never reads the log of another', async (t) => {
  const [a, b] = [await aLogOf(2), await aLogOf(1)]
  t.equal((await a.client.get('/v1/audit')).body.items.length, 2)
  t.equal((await verify(b.client)).entries, 1)
})

t.test('the form of an entry tells every part of it, and is the same in whatever order a detail is stored', async (t) => {
  const entries = fc.record({
    communityId: fc.string().map((id) => id as CommunityId), position: fc.nat(), at: fc.date({ noInvalidDate: true }), actor: fc.string(), action: fc.string(),
    subjectMemberId: fc.option(fc.string().map((id) => id as MemberId)), previousHash: fc.string(),
    detail: fc.dictionary(fc.string().filter((name) => name !== '__proto__'), fc.jsonValue()).map((detail) => JSON.parse(JSON.stringify(detail)) as AuditEntry['detail']),
  })
  fc.assert(fc.property(entries, (entry) => {
    const turned = { ...entry, detail: Object.fromEntries(Object.entries(entry.detail).reverse()) }
    t.equal(canonicalEntry(entry), canonicalEntry(turned))
    const { previousHash, communityId, position, at, actor, action, subjectMemberId, detail } = entry
    // Not strictSame: it takes some names for what every object has.
    t.ok(isDeepStrictEqual(JSON.parse(canonicalEntry(entry)), [previousHash, communityId, position, at.toISOString(), actor, action, subjectMemberId, detail]))
  }))
})
