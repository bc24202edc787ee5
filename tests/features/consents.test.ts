import { sql } from 'drizzle-orm'
import t from 'tap'
import { purposes } from '../../src/domain/member/standing.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

let clock = Date.now()
const started = await startApp(t, { now: () => new Date(clock) })
const { deps, aCommunity, operator } = started
await startWorkerFor(t, deps)

async function aMember (client: Client, member: Record<string, unknown> = { displayName: '冯宝宝' }): Promise<{ id: string, as: Client }> {
  const { body, text } = await client.post('/v1/members', member)
  if (body?.id === undefined) throw new Error(text)
  return { id: body.id, as: await logIn(started, client, body.id) }
}

const given = (body: { consents: { purpose: string, isGiven: boolean }[] }) => body.consents.filter(({ isGiven }) => isGiven).map(({ purpose }) => purpose)
const withoutIds = ({ receipts, ...rest }: Record<string, unknown> & { receipts: { id: string | null }[] }) =>
  ({ ...rest, receipts: receipts.map(({ id, ...receipt }) => ({ hasId: id !== null, ...receipt })) })

t.test('a member who was added has the consent the community vouched for, and gives and withdraws each with one request that leaves a receipt', async (t) => {
  const { id, client } = await aCommunity()
  const { status } = await operator.patch(`/v1/communities/${id}`, { settings: { policyVersion: '2026-11' } })
  t.equal(status, 200)
  const member = await aMember(client)
  const { body: before } = await member.as.get('/v1/me/consents')
  const added = before.receipts[0].at
  const vouched = { isGiven: true, policyVersion: null, source: 'community' }
  t.strictSame(before, {
    policyVersion: '2026-11',
    consents: purposes.map((purpose) => ({ purpose, ...vouched, since: added })),
    receipts: purposes.map((purpose) => ({ id: null, purpose, ...vouched, appId: null, at: added })),
  })
  clock = Date.parse(added) + 60_000
  const withdrawn = await member.as.delete('/v1/me/consents/matching')
  t.equal(withdrawn.status, 200)
  clock += 60_000
  const { status: again, body } = await member.as.put('/v1/me/consents/matching', undefined)
  t.equal(again, 200)
  const own = { policyVersion: '2026-11', source: 'member' }
  const at = (minutes: number) => new Date(Date.parse(added) + minutes * 60_000).toISOString()
  t.strictSame(withoutIds(body), {
    policyVersion: '2026-11',
    consents: purposes.map((purpose) => purpose === 'matching' ? { purpose, isGiven: true, ...own, since: at(2) } : { purpose, ...vouched, since: added }),
    receipts: [
      { hasId: true, purpose: 'matching', isGiven: true, ...own, appId: null, at: at(2) },
      { hasId: true, purpose: 'matching', isGiven: false, ...own, appId: null, at: at(1) },
      { hasId: true, purpose: 'matching', ...vouched, appId: null, at: added },
      ...['directory', 'contact'].map((purpose) => ({ hasId: false, purpose, ...vouched, appId: null, at: added })),
    ],
  })
  t.strictSame((await member.as.get('/v1/me/consents')).body, body)
})

t.test('a repeated request leaves no second receipt; a new policy, and what the community had vouched for, is agreed to anew', async (t) => {
  const { id, client } = await aCommunity()
  const member = await aMember(client)
  type Change = (as: Client) => Promise<{ body: { receipts: { id: unknown }[] } }>
  const receipts = async (change: Change) => (await change(member.as)).body.receipts.filter(({ id }) => id !== null).length
  const give = (as: Client) => as.put('/v1/me/consents/contact', undefined)
  t.equal(await receipts(give), 2, 'the word of the community, and their own')
  t.equal(await receipts(give), 2)
  await operator.patch(`/v1/communities/${id}`, { settings: { policyVersion: 'v2' } })
  t.equal(await receipts(give), 3)
  const withdraw = (as: Client) => as.delete('/v1/me/consents/contact')
  t.equal(await receipts(withdraw), 4)
  t.equal(await receipts(withdraw), 4)
})

t.test('changes within one millisecond keep their order, and many at once leave what holds and the newest receipt the same', async (t) => {
  const { client } = await aCommunity()
  const member = await aMember(client)
  for (let round = 0; round < 3; round++) {
    await Promise.all(Array.from({ length: 6 }, (_, turn) => turn % 2 ? member.as.put('/v1/me/consents/matching', undefined) : member.as.delete('/v1/me/consents/matching')))
    const { body } = await member.as.get('/v1/me/consents')
    const newest = body.receipts.find(({ purpose }: { purpose: string }) => purpose === 'matching')
    t.equal(given(body).includes('matching'), newest.isGiven)
    const instants = body.receipts.map(({ at }: { at: string }) => at)
    t.strictSame(instants, instants.toSorted().toReversed())
  }
})

t.test('the log shows the newest hundred receipts', async (t) => {
  const { client } = await aCommunity()
  const member = await aMember(client)
  await deps.postgres.asSystem((tx) => tx.execute(sql`
    insert into consent_receipts (community_id, id, member_id, purpose, is_given, source, at)
    select community_id, 'csr_' || turn, id, 'matching', turn % 2 = 0, 'member', created_at + make_interval(secs => turn) from members, generate_series(1, 120) as turn
    where id = ${member.id}`))
  const { body } = await member.as.get('/v1/me/consents')
  t.equal(body.receipts.length, 100)
  t.ok(body.receipts.every(({ purpose }: { purpose: string }) => purpose === 'matching'))
  t.strictSame(given(body), purposes)
})

t.test('a server records what members tell it, with the same effect and in the audit log', async (t) => {
  const { client } = await aCommunity()
  const { id: memberId, as } = await aMember(client)
  const { status, body } = await client.delete(`/v1/members/${memberId}/consents/matching`)
  t.equal(status, 200)
  t.strictSame(given(body), ['directory', 'contact'])
  t.match(body.receipts[0], { purpose: 'matching', isGiven: false, source: 'community', appId: null })
  t.strictSame((await as.get('/v1/me/consents')).body, body)
  t.strictSame(given((await client.put(`/v1/members/${memberId}/consents/matching`, undefined)).body), purposes)
  await client.put(`/v1/members/${memberId}/consents/matching`, undefined)
  const { body: log } = await client.get('/v1/audit')
  const acts = log?.items?.filter(({ action }: { action: string }) => action.startsWith('consent.')).map(({ action, subjectMemberId, detail }: Record<string, unknown>) => [action, subjectMemberId, detail])
  t.strictSame(acts, [['consent.given', memberId, { purpose: 'matching' }], ['consent.withdrawn', memberId, { purpose: 'matching' }]])
})

t.test('a server cannot give what the member withdrew, nor where the community asks each member; the member can', async (t) => {
  const { client } = await aCommunity()
  const withdrawer = await aMember(client)
  await withdrawer.as.delete('/v1/me/consents/contact')
  const refused = await client.put(`/v1/members/${withdrawer.id}/consents/contact`, undefined)
  t.match(refused, { status: 409, body: { code: 'consent.needs_member' } })
  t.strictSame(given((await withdrawer.as.put('/v1/me/consents/contact', undefined)).body), purposes)

  const strict = await aCommunity({ settings: { requiresOwnConsent: true } })
  const { id, as } = await aMember(strict.client)
  const { body: none } = await as.get('/v1/me/consents')
  t.strictSame(none, { policyVersion: null, consents: purposes.map((purpose) => ({ purpose, isGiven: false, policyVersion: null, source: null, since: null })), receipts: [] })
  const reader = await aMember(strict.client, { displayName: '陆小满' })
  await reader.as.put('/v1/me/consents/directory', undefined)
  t.equal((await reader.as.get(`/v1/members/${id}`)).status, 404)
  t.match(await strict.client.put(`/v1/members/${id}/consents/directory`, undefined), { status: 409, body: { code: 'consent.needs_member' } })
  await as.put('/v1/me/consents/directory', undefined)
  t.equal((await reader.as.get(`/v1/members/${id}`)).status, 200)
  t.equal((await client.put(`/v1/members/${id}/consents/directory`, undefined)).status, 404, 'another community')
})

t.test('an imported member has the word of the community too, and a later import does not undo what they decided', async (t) => {
  const { client } = await aCommunity()
  await importFile(client, ndjson([{ externalId: 'u-1', displayName: '冯宝宝' }]))
  const { body: { id } } = await client.get('/v1/members/by-external-id/u-1')
  const as = await logIn(started, client, id)
  t.match((await as.delete('/v1/me/consents/directory')).body.receipts.at(-1), { source: 'community', isGiven: true })
  await importFile(client, ndjson([{ externalId: 'u-1', displayName: '冯宝儿' }]), { query: { onConflict: 'update' } })
  await client.put('/v1/members/by-external-id/u-1', { displayName: '宝儿姐' })
  t.strictSame(given((await as.get('/v1/me/consents')).body), ['matching', 'contact'])
})

t.test('only members decide with a token of their own, only servers for others, and purposes are those that exist', async (t) => {
  const { client } = await aCommunity()
  const { id, as } = await aMember(client)
  t.equal((await client.put('/v1/me/consents/directory', undefined)).status, 403)
  t.equal((await as.put(`/v1/members/${id}/consents/directory`, undefined)).status, 403)
  t.equal((await as.put('/v1/me/consents/everything', undefined)).status, 400)
  t.equal((await client.delete('/v1/members/mem_22222222222222222222/consents/directory')).status, 404)
  t.equal((await started.as().get('/v1/me/consents')).status, 401)
})
