import t from 'tap'
import { holdLock } from '../support/hold-lock.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })
const { aCommunity, operator, connections } = started

/** A community with a moderator and 冯宝宝; nobody but moderators decides. */
async function aScene (settings: Record<string, unknown> = {}) {
  const { id, client } = await aCommunity({ settings: { moderation: 'manual', ...settings } })
  const add = async (displayName: string, rest: Record<string, unknown> = {}): Promise<string> => (await client.post('/v1/members', { displayName, ...rest })).body.id
  const fengId = await add('冯宝宝', { bio: '做跨境电商', city: '上海', skills: ['选品', '供应链'], custom: { 口号: '一起走' } })
  const [otherId, moderatorId] = [await add('陆小满'), await add('张楚岚')]
  await client.put(`/v1/members/${moderatorId}/role`, { role: 'moderator' })
  const [feng, other, moderator] = [await logIn(started, client, fengId), await logIn(started, client, otherId), await logIn(started, client, moderatorId)]
  const queue = async () => (await moderator.get('/v1/moderation/items')).body.items
  const decide = (itemId: string, body: unknown, as = moderator) => as.post(`/v1/moderation/items/${itemId}/decision`, body)
  const seen = async (as: Client = other) => (await as.get(`/v1/members/${fengId}`)).body
  return { id, client, feng, fengId, other, moderator, moderatorId, queue, decide, seen }
}

t.test('a text waits for its author alone, everything else is so at once, and the version is that of what others see', async (t) => {
  const { feng, fengId, client, queue, seen } = await aScene()
  const before = (await feng.get('/v1/me')).body
  t.equal(before.pending, null)
  const answer = await feng.patch('/v1/me', { bio: '独立顾问', yearsOfExperience: 7, skills: ['供应链'], visibility: { city: 'connections' }, custom: { 口号: '一起跑' } })
  t.equal(answer.status, 200, answer.text)
  const pending = { patch: { bio: '独立顾问', custom: { 口号: '一起跑' } }, since: answer.body.pending.since, status: 'pending', reason: null }
  t.strictSame({ ...answer.body, updatedAt: before.updatedAt }, {
    ...before, yearsOfExperience: 7, skills: ['供应链'], standing: { ...before.standing, visibility: { city: 'connections' } }, version: before.version + 1, pending,
  })
  t.equal(answer.headers.etag, `"v${before.version + 1}"`)
  t.strictSame((await feng.get('/v1/me')).body, answer.body)
  for (const as of [undefined, client]) t.match(await seen(as), { bio: '做跨境电商', yearsOfExperience: 7, custom: { 口号: '一起走' } })
  t.notOk('pending' in await seen(client))
  const only = await feng.patch('/v1/me', { headline: '顾问' }, { 'if-match': answer.headers.etag as string })
  t.equal(only.body.version, before.version + 1, 'nothing that others see has changed')
  t.match(await feng.patch('/v1/me', { headline: '顾问' }, { 'if-match': '"v1"' }), { status: 412 })
  t.match(await queue(), [{ memberId: fengId, patch: { ...pending.patch, headline: '顾问' } }])
})

t.test('a moderator reads what waits, oldest first, and approves it: then everybody sees it, and the log says who did it', async (t) => {
  const { client, feng, fengId, moderator, moderatorId, queue, decide, seen } = await aScene()
  await feng.patch('/v1/me', { bio: '独立顾问', offers: ['聊选品'] })
  await moderator.patch('/v1/me', { headline: '组织者' })
  const [item, second] = await queue()
  const patch = { bio: '独立顾问', offers: [{ text: '聊选品', tags: [] }] }
  t.strictSame(item, {
    id: item.id, patch, status: 'pending', reason: null, since: item.since, decidedAt: null, memberId: fengId, verdict: null, needsModerator: false, decidedBy: null,
  })
  t.match(second, { memberId: moderatorId, patch: { headline: '组织者' } })
  const first = (await moderator.get('/v1/moderation/items?limit=1')).body
  t.strictSame((await moderator.get(`/v1/moderation/items?limit=1&cursor=${first.nextCursor}`)).body, { items: [second], nextCursor: null })
  t.match(await moderator.get(`/v1/moderation/items?limit=1&status=approved&cursor=${first.nextCursor}`), { status: 400, body: { code: 'request.cursor_invalid' } })

  const decided = await decide(item.id, { decision: 'approve' })
  t.strictSame({ ...decided.body, decidedAt: null }, { ...item, status: 'approved', decidedBy: moderatorId })
  t.match(await seen(), patch)
  t.match((await feng.get('/v1/me')).body, { ...patch, pending: null })
  t.match(await decide(item.id, { decision: 'reject', reason: '弄错了' }), { status: 409, body: { code: 'moderation.item_decided' } })
  const { body: { items: log } } = await client.get(`/v1/audit?memberId=${fengId}&action=moderation.approved`)
  t.match(log, [{ actor: moderatorId, subjectMemberId: fengId, detail: { itemId: item.id, provider: 'manual', fields: ['bio', 'offers'] } }])
  t.notMatch(JSON.stringify(log), /独立顾问|聊选品/)
  t.strictSame((await moderator.get('/v1/moderation/items?status=approved')).body.items, [decided.body])
})

t.test('a rejection needs a reason, which the author reads until they propose something else', async (t) => {
  const { client, feng, queue, decide, seen } = await aScene()
  await feng.patch('/v1/me', { bio: '加我领奖' })
  const [item] = await queue()
  t.match(await decide(item.id, { decision: 'reject' }), { status: 400, body: { errors: [{ pointer: '/body/reason' }] } })
  t.equal((await decide(item.id, { decision: 'reject', reason: '请不要放广告' })).status, 200)
  t.match((await feng.get('/v1/me')).body, { bio: '做跨境电商', pending: { status: 'rejected', reason: '请不要放广告', patch: { bio: '加我领奖' } } })
  t.equal((await seen()).bio, '做跨境电商')
  t.match((await feng.get('/v1/me/audit')).body.items[0], { action: 'moderation.rejected', detail: { fields: ['bio'] } })
  t.notMatch((await client.get('/v1/audit?limit=100')).text, /领奖|广告/)
  t.match((await feng.patch('/v1/me', { bio: '顾问' })).body.pending, { status: 'pending', reason: null, patch: { bio: '顾问' } })
})

t.test('what is proposed later takes the place of what waits, field by field; what is taken back waits no more', async (t) => {
  const { feng, queue, decide } = await aScene()
  await feng.patch('/v1/me', { bio: '一', headline: '顾问', custom: { 口号: '一' } })
  const [old] = await queue()
  await feng.patch('/v1/me', { bio: '二', custom: { 口号: null } })
  t.match(await queue(), [{ patch: { bio: '二', headline: '顾问' } }])
  t.strictSame((await feng.get('/v1/me')).body.custom, {}, 'a removal does not wait')
  t.match(await decide(old.id, { decision: 'approve' }), { status: 409 })
  const [held] = await queue()
  await feng.patch('/v1/me', { bio: '二', listing: 'listed' })
  t.equal((await queue())[0].id, held.id, 'the same again keeps its place')
  await feng.patch('/v1/me', { bio: '做跨境电商', headline: null })
  t.strictSame(await queue(), [])
  t.equal((await feng.get('/v1/me')).body.pending, null)
  const own = (await feng.get('/v1/me/moderation?limit=1')).body
  t.strictSame(own.items, [{ id: held.id, patch: { bio: '二', headline: '顾问' }, status: 'superseded', reason: null, since: held.since, decidedAt: own.items[0].decidedAt }])
  t.match((await feng.get(`/v1/me/moderation?limit=1&cursor=${own.nextCursor}`)).body, { items: [{ id: old.id, status: 'superseded' }], nextCursor: null })
})

t.test('what is approved is put onto the profile as it is then; what no longer fits it is rejected and says why', async (t) => {
  const { client, id, feng, fengId, queue, decide, seen } = await aScene()
  await feng.patch('/v1/me', { headline: '顾问', custom: { 口号: '一起跑' } })
  await client.patch(`/v1/members/${fengId}`, { city: '杭州' })
  await decide((await queue())[0].id, { decision: 'approve' })
  t.match(await seen(), { headline: '顾问', city: '杭州', custom: { 口号: '一起跑' } })
  await feng.patch('/v1/me', { bio: '新', custom: { 座右铭: '慢慢来' } })
  await operator.patch(`/v1/communities/${id}`, { settings: { acceptsUndefinedCustomFields: false } })
  await client.patch(`/v1/members/${fengId}`, { custom: { 口号: null } })
  const { body } = await decide((await queue())[0].id, { decision: 'approve' })
  t.match(body, { status: 'rejected', reason: 'It does not fit the profile any more: /custom/座右铭 is not a custom field of this community.' })
  t.match(await seen(), { bio: '做跨境电商', custom: {} })
  t.match((await feng.get('/v1/me')).body.pending, { status: 'rejected', reason: body.reason })
})

t.test('what does not fit is refused before it waits, and contacts, which no moderator reads, hold nothing else', async (t) => {
  const { id, feng, queue } = await aScene()
  await operator.patch(`/v1/communities/${id}`, { settings: { acceptsUndefinedCustomFields: false } })
  t.match(await feng.patch('/v1/me', { custom: { 座右铭: '慢慢来' } }), { status: 400, body: { code: 'member.profile_invalid', errors: [{ pointer: '/body/custom/口号' }, { pointer: '/body/custom/座右铭' }] } })
  t.match(await feng.patch('/v1/me', { custom: null, contact: { phone: '加我领奖', wechatId: 'feng_bao-1' } }), { status: 400, body: { errors: [{ pointer: '/body/contact/phone' }] } })
  const contact = { phone: '+86 000-0000-0000', wechatId: 'feng_bao-1', email: 'feng@example.com' }
  t.match((await feng.patch('/v1/me', { custom: null, contact })).body, { contact, pending: null })
  t.strictSame(await queue(), [])
})

t.test('only moderators decide, and only in their community: anything else does not exist', async (t) => {
  const [here, there] = [await aScene(), await aScene()]
  await here.feng.patch('/v1/me', { bio: '独立顾问' })
  const [item] = await here.queue()
  const approve = { decision: 'approve' }
  t.strictSame(await there.queue(), [])
  const withoutId = ({ text }: { text: string }) => text.replace(/"requestId":"[^"]*"/, '')
  const [foreign, unknown] = [await here.decide(item.id, approve, there.moderator), await here.decide('mod_00000000000000000000', approve)]
  t.match(foreign, { status: 404, body: { code: 'moderation.item_not_found' } })
  t.equal(withoutId(foreign), withoutId(unknown))
  t.equal((await here.decide(item.id, approve, there.client)).status, 404)
  for (const as of [here.feng, here.other]) {
    t.equal((await as.get('/v1/moderation/items')).status, 403)
    t.equal((await here.decide(item.id, approve, as)).status, 403)
  }
  t.strictSame((await here.other.get('/v1/me/moderation')).body.items, [])
  t.equal((await started.as().get('/v1/moderation/items')).status, 401)
  t.equal((await here.decide(item.id, approve, here.client)).status, 200, 'a server with the scope may')
})

t.test('servers are not moderated, and a community that stops moderating publishes nothing that waits', async (t) => {
  const { client, id, feng, fengId, queue, seen } = await aScene()
  await client.patch(`/v1/members/${fengId}`, { headline: '社群说的' })
  t.equal((await seen()).headline, '社群说的')
  await feng.patch('/v1/me', { bio: '等待', availability: '周末' })
  await operator.patch(`/v1/communities/${id}`, { settings: { moderation: 'none' } })
  t.match((await feng.patch('/v1/me', { bio: '直接' })).body, { bio: '直接', availability: null, pending: { patch: { availability: '周末' } } })
  t.match(await queue(), [{ patch: { availability: '周末' } }])
  t.match(await seen(), { bio: '直接', availability: null })
})

t.test('what waits goes with whoever is erased', async (t) => {
  const { client, feng, fengId, queue } = await aScene()
  await feng.patch('/v1/me', { bio: '独立顾问' })
  await client.delete(`/v1/members/${fengId}`)
  t.strictSame(await queue(), [])
})

t.test('a decision and a new proposal at once: the older text is published or replaced, never both, and the newer waits', async (t) => {
  const { feng, fengId, queue, decide, seen } = await aScene()
  await feng.patch('/v1/me', { bio: '一', headline: '旧' })
  const [item] = await queue()
  const lock = await holdLock(t, connections.databaseUrl, 'select 1 from members where id = $1 for update', [fengId])
  const decision = decide(item.id, { decision: 'approve' })
  await lock.waiting(1)
  const proposal = feng.patch('/v1/me', { bio: '二' })
  await lock.waiting(2)
  await lock.release()
  const [{ status }, { body }] = [await decision, await proposal]
  t.equal(status, 200, 'it was first')
  t.match(await seen(), { bio: '一', headline: '旧' })
  t.strictSame(body.pending.patch, { bio: '二' })
  t.match(await queue(), [{ patch: { bio: '二' } }])
  for (let round = 0; round < 10; round++) {
    const [current] = await queue()
    const [decided, patched] = await Promise.all([decide(current.id, { decision: 'approve' }), feng.patch('/v1/me', { bio: `第${round}`, headline: `句${round}` })])
    t.equal(patched.status, 200)
    t.ok([200, 409].includes(decided.status))
    const { bio, headline } = await seen()
    t.ok(bio === current.patch.bio === (decided.status === 200), 'approved is shown, superseded is not')
    if (decided.status === 200 && current.patch.headline) t.equal(headline, current.patch.headline, 'whole')
    t.strictSame((await queue()).map((waiting: { patch: unknown }) => waiting.patch), [{ bio: `第${round}`, headline: `句${round}` }])
  }
})

t.test('of ten who decide at once one does', async (t) => {
  const { feng, queue, decide } = await aScene()
  await feng.patch('/v1/me', { bio: '独立顾问' })
  const [item] = await queue()
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => decide(item.id, at % 2 === 0 ? { decision: 'approve' } : { decision: 'reject', reason: '不' })))
  t.strictSame(answers.map(({ status }) => status).sort(), [200, ...Array<number>(9).fill(409)])
})
