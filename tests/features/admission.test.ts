import t from 'tap'
import type { AppError } from '../../src/domain/errors.ts'
import type { CommunityId } from '../../src/domain/ids.ts'
import { admitNewcomer } from '../../src/features/admission/index.ts'
import { admissionLogOf, aWorldOfNewcomers, codeOf, standingOf } from '../support/newcomers.ts'

const { started, now, pass, aCommunity, admitTo } = await aWorldOfNewcomers(t)
const { deps } = started

const questions = [{ key: 'whyJoin', label: '为什么想加入？', isRequired: true }, { key: 'from', label: '从哪里知道我们？', isRequired: false }]

t.test('anybody may know what a community asks of newcomers', async (t) => {
  const { id } = await started.aCommunity({ settings: { admission: { mode: 'application', questions, seatsMax: 5 }, policyVersion: '2026-11' } })
  const anonymous = started.as()
  const answer = await anonymous.get(`/v1/communities/${id}/admission`)
  t.equal(answer.status, 200)
  t.strictSame(answer.body, { mode: 'application', questions, policyVersion: '2026-11' })
  t.match(await anonymous.get('/v1/communities/com_unknown/admission'), { status: 404, body: { code: 'community.not_found' } })
})

t.test('a closed community admits nobody, an open one everybody, with the next number, unseen until they agree', async (t) => {
  const closed = await aCommunity('closed')
  t.equal(await codeOf(closed.admit({ displayName: '冯宝宝' })), 'admission.closed')
  t.equal(await codeOf(admitTo('com_unknown', { displayName: '冯宝宝' })), 'admission.closed')
  const { client, admit } = await aCommunity('open')
  await client.post('/v1/members', { displayName: '陆小满' })
  const { memberId, status } = await admit({ displayName: '  冯宝宝 ' })
  t.equal(status, 'active')
  const { body } = await client.get(`/v1/members/${memberId}`)
  t.match(body, { displayName: '冯宝宝', number: 2, role: 'member', externalId: null, bio: null })
  t.strictSame(body.standing, { status: 'active', listing: 'listed', consents: [], joinSource: 'open', visibility: {} })
  t.strictSame(await admissionLogOf(client, memberId), [{ actor: memberId, action: 'member.joined', detail: { joinSource: 'open', status: 'active' } }])
})

t.test('a newcomer says how they are called', async (t) => {
  const { client, admit } = await aCommunity('open')
  for (const input of [{}, { displayName: ' ' }]) t.equal(await codeOf(admit(input)), 'admission.display_name_missing')
  t.strictSame((await client.get('/v1/members')).body.items, [])
})

t.test('an invitation is made with a code that is shown once, and lists, reads and ends without it', async (t) => {
  const { client } = await aCommunity('invitation')
  const headers = { 'idempotency-key': 'one' }
  const made = await client.post('/v1/invitations', { usesMax: 50, expiresInDays: 30, note: '上海同城会' }, headers)
  t.equal(made.status, 201)
  const { code, ...invitation } = made.body
  t.match(code, /^[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}$/)
  t.match(invitation.createdBy, /^key_/)
  t.strictSame(invitation, {
    id: invitation.id, state: 'usable', codeLast4: code.slice(-4), note: '上海同城会', usesMax: 50, uses: 0, createdBy: invitation.createdBy,
    createdAt: now().toISOString(), expiresAt: new Date(now().getTime() + 30 * 86_400_000).toISOString(), revokedAt: null,
  })
  t.strictSame((await client.post('/v1/invitations', { usesMax: 50, expiresInDays: 30, note: '上海同城会' }, headers)).body, { ...invitation, code: null }, 'repeated')
  t.strictSame((await client.get('/v1/invitations')).body, { items: [invitation], nextCursor: null })
  t.strictSame((await client.get(`/v1/invitations/${invitation.id}`)).body, invitation)
  const revoked = { ...invitation, state: 'revoked', revokedAt: now().toISOString() }
  t.strictSame((await client.delete(`/v1/invitations/${invitation.id}`)).body, revoked)
  pass(1)
  t.strictSame((await client.delete(`/v1/invitations/${invitation.id}`)).body, revoked, 'again')
  for (const method of ['GET', 'DELETE'] as const) t.match(await client.request(method, '/v1/invitations/inv_unknown'), { status: 404, body: { code: 'invitation.not_found' } })
  t.notMatch(JSON.stringify(await deps.postgres.asSystem((tx) => tx.execute('select * from invitations'))), code)
  t.strictSame((await client.get('/v1/audit')).body.items.filter(({ action }: { action: string }) => action.startsWith('invitation')).map(({ action, detail }: Record<string, unknown>) => ({ action, detail })), [
    { action: 'invitation.revoked', detail: { invitationId: invitation.id } },
    { action: 'invitation.created', detail: { invitationId: invitation.id, usesMax: 50 } },
  ])
})

t.test('a code lets in as many as it says, however it is typed, and every other code is refused alike', async (t) => {
  const { id, client, admit } = await aCommunity('invitation')
  const invite = async (body: unknown) => (await client.post('/v1/invitations', body)).body
  const { id: invitationId, code } = await invite({ usesMax: 3 })
  const typed = [code, ` ${code.toUpperCase().replaceAll('-', '')} `, code.replace('-', '－')]
  for (const invitationCode of typed) {
    const { memberId, status } = await admit({ displayName: '冯宝宝', invitationCode })
    t.equal(status, 'active')
    t.equal((await standingOf(client, memberId)).joinSource, 'invitation')
    t.match(await admissionLogOf(client, memberId), [{ detail: { invitationId } }])
  }
  t.match((await client.get(`/v1/invitations/${invitationId}`)).body, { state: 'used_up', uses: 3 })
  const [revoked, expired, foreign] = [await invite({}), await invite({ expiresInDays: 1 }), (await (await aCommunity('invitation')).client.post('/v1/invitations', {})).body]
  await client.delete(`/v1/invitations/${revoked.id}`)
  pass(86_400_000)
  const refusals: unknown[] = []
  for (const invitationCode of [code, revoked.code, expired.code, foreign.code, 'k3v8-x2m9-q4w7', '-', undefined]) {
    refusals.push(await admit({ displayName: '冯宝宝', ...(invitationCode === undefined ? {} : { invitationCode }) }).catch(({ code, kind, message, faults }: AppError) => ({ code, kind, message, faults })))
  }
  t.match(refusals[0], { code: 'admission.invitation_invalid', kind: 'forbidden' })
  for (const refusal of refusals) t.strictSame(refusal, refusals[0])
  t.match((await client.get(`/v1/invitations/${expired.id}`)).body, { state: 'expired', uses: 0 })
  pass(-86_400_000)
  t.equal((await client.get('/v1/members')).body.items.length, 3)
  t.equal((await admitTo(id, { displayName: '陆小满', invitationCode: expired.code })).status, 'active', 'before it expired')
})

t.test('a code for one person admits one of twenty who come at once', async (t) => {
  const { client, admit } = await aCommunity('invitation')
  const { id, code } = (await client.post('/v1/invitations', {})).body
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => codeOf(admit({ displayName: `新人 ${n}`, invitationCode: code }))))
  t.equal(outcomes.filter((outcome) => outcome === 'admitted').length, 1)
  t.equal(outcomes.filter((outcome) => outcome === 'admission.invitation_invalid').length, 19)
  t.equal((await client.get('/v1/members')).body.items.length, 1)
  t.equal((await client.get(`/v1/invitations/${id}`)).body.uses, 1)
})

t.test('an admission that fails later uses nothing up', async (t) => {
  const { id, client } = await aCommunity('invitation')
  const { id: invitationId, code } = (await client.post('/v1/invitations', {})).body
  await t.rejects(deps.postgres.asSystem(async (tx) => {
    await admitNewcomer(deps, tx, id as CommunityId, { displayName: '冯宝宝', invitationCode: code })
    throw new Error('the provider knows somebody else')
  }), /somebody else/)
  t.equal((await client.get(`/v1/invitations/${invitationId}`)).body.uses, 0)
  t.strictSame((await client.get('/v1/members')).body.items, [])
})

t.test('an order number admits one person, however it is written, and is kept as a hash only', async (t) => {
  const { client, admit } = await aCommunity('proof')
  t.strictSame((await client.post('/v1/admission/proofs', { proofs: ['ORDER-0001', 'order-0001 ', 'ORDER-0002'] })).body, { total: 2, used: 0 })
  t.strictSame((await client.post('/v1/admission/proofs', { proofs: ['ORDER-0002', 'ORDER-0003'] })).body, { total: 3, used: 0 })
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => codeOf(admit({ displayName: `新人 ${n}`, proof: ' ｏｒｄｅｒ-0001' }))))
  t.equal(outcomes.filter((outcome) => outcome === 'admitted').length, 1)
  t.equal(outcomes.filter((outcome) => outcome === 'admission.proof_invalid').length, 9)
  for (const proof of ['ORDER-0004', ' ', undefined]) t.equal(await codeOf(admit({ displayName: '陆小满', ...(proof === undefined ? {} : { proof }) })), 'admission.proof_invalid')
  t.strictSame((await client.get('/v1/admission/proofs')).body, { total: 3, used: 1 })
  t.notMatch(JSON.stringify(await deps.postgres.asSystem((tx) => tx.execute('select * from admission_proofs'))), /order/i)
  t.strictSame((await client.delete('/v1/admission/proofs')).body, { total: 1, used: 1 })
  t.equal(await codeOf(admit({ displayName: '陆小满', proof: 'ORDER-0002' })), 'admission.proof_invalid', 'withdrawn')
  t.strictSame((await client.post('/v1/admission/proofs', { proofs: ['ORDER-0001'] })).body, { total: 1, used: 1 })
  t.equal(await codeOf(admit({ displayName: '陆小满', proof: 'ORDER-0001' })), 'admission.proof_invalid', 'used once, used for good')
  const { body } = await client.post('/v1/admission/proofs', { proofs: Array.from({ length: 1_001 }, (_, n) => `ORDER-${n}`) })
  t.match(body, { code: 'request.invalid', errors: [{ pointer: '/body/proofs' }] })
  t.equal((await client.post('/v1/admission/proofs', { proofs: Array.from({ length: 1_000 }, (_, n) => `${n}`.padStart(200, 'x')) })).body.total, 1_001)
})
