import t from 'tap'
import type { AppError } from '../../src/domain/errors.ts'
import { logIn } from '../support/log-in.ts'
import { admissionLogOf, aWorldOfNewcomers, codeOf, standingOf } from '../support/newcomers.ts'

const { started, now, pass, aCommunity } = await aWorldOfNewcomers(t)

const questions = [{ key: 'whyJoin', label: '为什么想加入？', isRequired: true }, { key: 'from', label: '从哪里知道我们？', isRequired: false }]

t.test('who applies answers what is required and nothing else, and is pending until somebody decides', async (t) => {
  const { client, admit } = await aCommunity('application', { questions })
  const refused = await admit({ displayName: '冯宝宝', answers: { whyJoin: ' ', 'a/b': 'x' } }).catch((error: AppError) => error)
  t.match(refused, {
    code: 'admission.answers_missing', kind: 'unprocessable',
    faults: [{ pointer: '/body/answers/whyJoin', message: 'must be answered' }, { pointer: '/body/answers/a~1b', message: 'is not asked' }],
  })
  t.equal(await codeOf(admit({ displayName: '冯宝宝' })), 'admission.answers_missing')
  const { memberId, status } = await admit({ displayName: '冯宝宝', answers: { whyJoin: '想认识做跨境的朋友' } })
  t.equal(status, 'pending')
  const own = { status: 'pending', answers: { whyJoin: '想认识做跨境的朋友' }, reason: null, submittedAt: now().toISOString(), decidedAt: null }
  t.strictSame((await client.get('/v1/applications')).body, {
    items: [{ ...own, memberId, number: 1, displayName: '冯宝宝', joinSource: 'application', decidedBy: null }], nextCursor: null,
  })
  const me = await logIn(started, client, memberId)
  t.strictSame((await me.get('/v1/me/application')).body, own)
  const changed = { ...own, answers: { whyJoin: '做日本税务，想帮到大家', from: '朋友' } }
  t.strictSame((await me.patch('/v1/me/application', { answers: changed.answers })).body, changed)
  t.match(await me.patch('/v1/me/application', { answers: {} }), { status: 422, body: { code: 'admission.answers_missing' } })
  t.strictSame((await me.get('/v1/me/application')).body, changed)
})

t.test('a decision makes a member, a rejection tells its reason, and both are in the log', async (t) => {
  const { client, admit } = await aCommunity('application', { questions })
  const answers = { whyJoin: '想认识大家' }
  const [a, b] = [await admit({ displayName: '冯宝宝', answers }), await admit({ displayName: '陆小满', answers })]
  const decide = (memberId: string, body: unknown) => { pass(1); return client.post(`/v1/applications/${memberId}/decision`, body) }
  t.match(await decide(a.memberId, { decision: 'reject' }), { status: 400, body: { errors: [{ pointer: '/body/reason' }] } })
  t.match(await decide('mem_unknown', { decision: 'approve' }), { status: 404, body: { code: 'application.not_found' } })

  const approved = await decide(a.memberId, { decision: 'approve' })
  t.equal(approved.status, 200)
  t.match(approved.body, { memberId: a.memberId, status: 'approved', reason: null, decidedAt: now().toISOString(), decidedBy: /^key_/ })
  t.equal((await standingOf(client, a.memberId)).status, 'active')
  t.match(await decide(a.memberId, { decision: 'reject', reason: '弄错了' }), { status: 409, body: { code: 'application.decided' } })
  t.equal((await standingOf(client, a.memberId)).status, 'active')

  t.match((await decide(b.memberId, { decision: 'reject', reason: '目前只接受在上海的朋友' })).body, { status: 'rejected' })
  t.equal((await standingOf(client, b.memberId)).status, 'rejected')
  const rejected = await logIn(started, client, b.memberId)
  t.match((await rejected.get('/v1/me/application')).body, { status: 'rejected', reason: '目前只接受在上海的朋友' })
  t.match(await rejected.patch('/v1/me/application', { answers }), { status: 409, body: { code: 'application.decided' } })
  t.match((await decide(b.memberId, { decision: 'waiting' })).body, { status: 'waiting', reason: null })
  t.match((await decide(b.memberId, { decision: 'approve' })).body, { status: 'approved' }, 'decided anew')

  const log = await admissionLogOf(client, b.memberId)
  t.strictSame(log.map(({ action, detail }) => ({ action, detail })), [
    { action: 'application.approved', detail: { decision: 'approve' } },
    { action: 'application.deferred', detail: { decision: 'waiting' } },
    { action: 'application.rejected', detail: { decision: 'reject' } },
    { action: 'member.joined', detail: { joinSource: 'application', status: 'pending' } },
  ])
})

t.test('of two who decide at once about one person, one is told that it is decided', async (t) => {
  const { client, admit } = await aCommunity('application')
  const { memberId } = await admit({ displayName: '冯宝宝' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => client.post(`/v1/applications/${memberId}/decision`, { decision: 'approve' })))
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409])
})

t.test('applications are read in pages, first come first', async (t) => {
  const { client, admit } = await aCommunity('application')
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await admit({ displayName: `新人 ${n}` })).memberId)
  const first = (await client.get('/v1/applications?limit=3')).body
  const rest = (await client.get(`/v1/applications?limit=3&cursor=${first.nextCursor}`)).body
  t.strictSame([...first.items, ...rest.items].map(({ memberId }) => memberId), ids)
  t.equal(rest.nextCursor, null)
  t.equal((await client.get(`/v1/applications?limit=3&status=waiting&cursor=${first.nextCursor}`)).body.code, 'request.cursor_invalid')
  t.strictSame((await client.get('/v1/applications?status=rejected')).body.items, [])
})

t.test('there are never more members than seats, who comes later waits, and a free seat is for whom an admin approves', async (t) => {
  const { client, admit } = await aCommunity('open', { seatsMax: 3 })
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => admit({ displayName: `新人 ${n}` })))
  t.equal(outcomes.filter(({ status }) => status === 'active').length, 3)
  t.equal(outcomes.filter(({ status }) => status === 'waiting').length, 9)
  const waiting = (await client.get('/v1/applications?status=waiting')).body.items
  t.equal(waiting.length, 9)
  t.match(waiting[0], { joinSource: 'open', answers: {}, status: 'waiting' })
  const approve = (memberId: string) => client.post(`/v1/applications/${memberId}/decision`, { decision: 'approve' })
  t.match((await approve(waiting[0].memberId)).body, { status: 'waiting' }, 'no seat')
  await client.delete(`/v1/members/${outcomes.find(({ status }) => status === 'active')?.memberId}`)
  t.match((await Promise.all(waiting.map(({ memberId }: { memberId: string }) => approve(memberId)))).map(({ body }) => body.status).sort(), ['approved', ...Array<string>(8).fill('waiting')])
})

t.test('who is not admitted, and who did not agree to be seen, does not exist for anybody but themselves and admins', async (t) => {
  const { client, admit, id } = await aCommunity('application')
  const names = ['待审核甲', '已拒绝乙', '候补丙', '未同意丁']
  const ids: string[] = []
  for (const displayName of names) ids.push((await admit({ displayName })).memberId)
  const [, rejected, waiting, active] = ids
  await client.post(`/v1/applications/${rejected}/decision`, { decision: 'reject', reason: '名额有限' })
  await client.post(`/v1/applications/${waiting}/decision`, { decision: 'waiting' })
  await client.post(`/v1/applications/${active}/decision`, { decision: 'approve' })
  for (const unseen of ids) t.equal((await client.patch(`/v1/members/${unseen}`, { externalId: `x-${unseen}`, skills: ['税务'], city: '上海' })).status, 200)
  const { body: seen } = await client.post('/v1/members', { displayName: '看得见', skills: ['税务'], city: '上海' })
  await started.settle()

  const { body: { secret } } = await client.post(`/v1/communities/${id}/keys`, { name: 'reads only', scopes: ['members:search', 'members:read', 'members:list', 'members:contact'] })
  const viewers = { 'a member': await logIn(started, client, seen.id), 'a key that is not for admins': started.as(secret) }
  for (const [who, viewer] of Object.entries(viewers)) {
    const missing = await viewer.get('/v1/members/mem_unknown')
    for (const [index, unseen] of ids.entries()) {
      const answer = await viewer.get(`/v1/members/${unseen}`)
      t.strictSame({ ...answer.body, requestId: '' }, { ...missing.body, requestId: '' }, `${who} reads ${names[index]}`)
      t.equal(answer.status, 404)
      const byExternalId = await viewer.get(`/v1/members/by-external-id/x-${unseen}`)
      t.not(byExternalId.status, 200, `${who} by external id`)
      const name = encodeURIComponent(names[index] ?? '')
      t.strictSame((await viewer.get(`/v1/members/search?q=${name}`)).body.hits.filter((hit: { member: { id: string } }) => hit.member.id !== seen.id), [], `${who} searches`)
      t.notMatch((await viewer.get(`/v1/members/suggest?q=${name}`)).text, unseen, `${who} is suggested`)
    }
    const found = (await viewer.post('/v1/members/search', { skills: ['税务'], facets: ['city'] })).body
    t.strictSame(found.hits.map((hit: { member: { id: string } }) => hit.member.id), [seen.id], `${who} filters`)
  }
  const key = viewers['a key that is not for admins']
  t.strictSame((await key.post('/v1/members/search', { facets: ['city'] })).body.facets, { city: [{ value: '上海', count: 1 }] }, 'counts')
  t.strictSame((await key.get('/v1/members')).body.items.map((member: { id: string }) => member.id), [seen.id])
  t.equal((await client.get('/v1/members')).body.items.length, 5, 'admins')
})

t.test('who is pending reaches what is theirs and nobody else', async (t) => {
  const { client, admit } = await aCommunity('application')
  const { body: other } = await client.post('/v1/members', { displayName: '看得见' })
  const { memberId } = await admit({ displayName: '冯宝宝' })
  const me = await logIn(started, client, memberId)
  t.match((await me.get('/v1/me')).body, { id: memberId, standing: { status: 'pending' } })
  t.equal((await me.get('/v1/me/application')).status, 200)
  for (const url of [`/v1/members/${other.id}`, '/v1/members/search?q=x', '/v1/members/suggest?q=x', '/v1/members', '/v1/applications', '/v1/invitations']) {
    t.equal((await me.get(url)).status, 403, url)
  }
  t.match(await (await logIn(started, client, other.id)).get('/v1/me/application'), { status: 404, body: { code: 'application.not_found' } })
})

t.test('moderators review, organisers invite, members do neither, and no community reaches into another', async (t) => {
  const { client, admit } = await aCommunity('application')
  const { memberId } = await admit({ displayName: '冯宝宝' })
  const as = async (role: string) => {
    const { body } = await client.post('/v1/members', { displayName: role })
    await client.put(`/v1/members/${body.id}/role`, { role })
    return logIn(started, client, body.id)
  }
  const [moderator, organiser, member] = [await as('moderator'), await as('organiser'), await as('member')]
  t.equal((await moderator.get('/v1/applications')).body.items.length, 1)
  t.equal((await organiser.get('/v1/applications')).status, 403)
  t.equal((await organiser.post('/v1/invitations', {})).status, 201)
  t.equal((await member.post('/v1/invitations', {})).status, 403)
  t.equal((await organiser.post('/v1/admission/proofs', { proofs: ['x'] })).status, 403)
  const foreign = await aCommunity('open')
  t.strictSame((await foreign.client.get('/v1/applications')).body.items, [])
  t.strictSame((await foreign.client.get('/v1/invitations')).body.items, [])
  t.equal((await foreign.client.post(`/v1/applications/${memberId}/decision`, { decision: 'approve' })).status, 404)
  t.equal((await moderator.post(`/v1/applications/${memberId}/decision`, { decision: 'approve' })).status, 200)
})
