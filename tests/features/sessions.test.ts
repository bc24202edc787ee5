import postgres from 'postgres'
import t from 'tap'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const clock = { now: new Date('2030-01-01T00:00:00.000Z') }
const started = await startApp(t, { now: () => clock.now })
const { aCommunity, as, connections, logLines } = started
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

/** Longer than an authentication is remembered. */
const cacheMs = 2_001
const dayMs = 86_400_000
const pass = (ms: number) => { clock.now = new Date(clock.now.getTime() + ms) }
const anyone = as()
const refresh = (refreshToken: string, headers?: Record<string, string>) => anyone.post('/v1/sessions/refresh', { refreshToken }, headers)
const status = async (client: Client) => (await client.get('/v1/me/sessions')).status

async function aMember (fields: Record<string, unknown> = {}) {
  const community = await aCommunity()
  const { body: member } = await community.client.post('/v1/members', { displayName: '王也', externalId: 'u-1', ...fields })
  const logInAgain = async () => (await community.client.post('/v1/sessions', { memberId: member.id })).body
  return { ...community, memberId: member.id as string, logInAgain, tokens: await logInAgain() }
}

t.test('a server logs in a member by either of their ids and gets tokens for them', async (t) => {
  const { client, memberId } = await aMember()
  for (const name of [{ memberId }, { externalId: 'u-1' }]) {
    const answer = await client.post('/v1/sessions', name)
    const { body } = answer
    t.match([answer.status, answer.headers['cache-control']], [201, 'no-store'])
    t.match(body, { accessToken: /^eyJ[\w-]+\.[\w-]+\.[\w-]{86}$/, refreshToken: /^rt_[\w-]{43}$/, sessionId: /^ses_[a-z0-9]{20}$/ })
    t.strictSame({ ...body, accessToken: 'A', refreshToken: 'R', sessionId: 'ID' }, {
      accessToken: 'A', refreshToken: 'R', tokenType: 'Bearer', expiresIn: 600, sessionId: 'ID', member: { id: memberId, status: 'active', role: 'member' },
    })
    t.equal(await status(as(body.accessToken)), 200)
  }
})

t.test('whoever does not exist cannot be logged in, nor a member of another community, and both are the same answer', async (t) => {
  const { client } = await aMember()
  const other = await aMember({ externalId: 'u-2' })
  const answer = async (body: object) => {
    const { status, text, body: { requestId } } = await client.post('/v1/sessions', body)
    return `${status} ${text.replace(requestId, '')}`
  }
  t.equal(await answer({ memberId: other.memberId }), await answer({ memberId: 'mem_nowhere' }))
  t.equal(await answer({ externalId: 'u-2' }), await answer({ externalId: 'nobody' }))
  t.match(await answer({ memberId: other.memberId }), /^404 .*member\.not_found/)
})

t.test('a login names one member in one way', async (t) => {
  const { client, memberId } = await aMember()
  for (const body of [{}, { memberId, externalId: 'u-1' }, { memberId: '' }, { memberId, role: 'owner' }]) {
    t.match(await client.post('/v1/sessions', body), { status: 400, body: { code: 'request.invalid' } })
  }
})

t.test('only a key with the scope logs members in: neither another key nor a member nor the operator', async (t) => {
  const { id, client, memberId, tokens } = await aMember()
  const { body: { secret } } = await client.post(`/v1/communities/${id}/keys`, { name: 'reader', scopes: ['members:read', 'members:admin'] })
  await owner`update members set role = 'owner' where id = ${memberId}`
  pass(cacheMs)
  for (const who of [as(secret), as(tokens.accessToken), started.operator]) t.equal((await who.post('/v1/sessions', { memberId })).status, 403)
})

t.test('a repeated login with its Idempotency-Key is the same session, and fails once that has ended', async (t) => {
  const { client, memberId } = await aMember()
  const once = () => client.post('/v1/sessions', { memberId }, { 'idempotency-key': 'login-1' })
  const first = await once()
  const second = await once()
  t.match([second.status, second.headers['idempotent-replayed'], second.body.sessionId], [201, 'true', first.body.sessionId])
  t.equal(await status(as(second.body.accessToken)), 200)
  await as(first.body.accessToken).post('/v1/sessions/sign-out')
  t.match(await once(), { status: 404, body: { code: 'session.not_found' } })
})

t.test('a member sees where they are logged in, page by page, and nobody else’s sessions', async (t) => {
  const { client, tokens, logInAgain } = await aMember()
  const { body: other } = await client.post('/v1/members', { displayName: '诸葛青' })
  const otherTokens = (await client.post('/v1/sessions', { memberId: other.id })).body
  const startedAt = clock.now.toISOString()
  pass(1_000)
  const second = await logInAgain()
  const me = as(tokens.accessToken)
  const { body: first } = await me.get('/v1/me/sessions?limit=1')
  const { body: rest } = await me.get(`/v1/me/sessions?limit=1&cursor=${first.nextCursor}`)
  const items = [...first.items, ...rest.items].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1)
  const session = (id: string, at: string, isCurrent: boolean) =>
    ({ id, provider: 'key', appId: null, createdAt: at, refreshedAt: at, expiresAt: new Date(Date.parse(at) + 30 * dayMs).toISOString(), isCurrent })
  t.strictSame([items, rest.nextCursor], [[session(tokens.sessionId, startedAt, true), session(second.sessionId, clock.now.toISOString(), false)], null])
  t.match(await me.get(`/v1/me/sessions?cursor=${first.nextCursor}x`), { status: 400, body: { code: 'request.cursor_invalid' } })
  t.match(await as(otherTokens.accessToken).get(`/v1/me/sessions?cursor=${first.nextCursor}`), { status: 400 }, 'a cursor belongs to its member')
  t.match(await me.delete(`/v1/me/sessions/${otherTokens.sessionId}`), { status: 404, body: { code: 'session.not_found' } })
  t.equal(await status(as(otherTokens.accessToken)), 200)
})

t.test('a session that is ended stops within two seconds, and the others go on', async (t) => {
  const { tokens, logInAgain } = await aMember()
  const [me, lost] = [as(tokens.accessToken), await logInAgain()]
  t.equal(await status(as(lost.accessToken)), 200)
  t.strictSame((({ status, text }) => [status, text])(await me.delete(`/v1/me/sessions/${lost.sessionId}`)), [204, ''])
  t.match(await me.delete(`/v1/me/sessions/${lost.sessionId}`), { status: 404 })
  t.match(await refresh(lost.refreshToken), { status: 401, body: { code: 'session.refresh_invalid' } }, 'at once for refreshing')
  pass(cacheMs)
  t.strictSame([await status(as(lost.accessToken)), await status(me)], [401, 200])
  t.equal((await me.get('/v1/me/sessions')).body.items.length, 1)
})

t.test('signing out ends this session, signing out everywhere all of the member’s', async (t) => {
  const { client, tokens, logInAgain } = await aMember()
  const { body: friend } = await client.post('/v1/members', { displayName: '诸葛青' })
  const friendClient = await logIn(started, client, friend.id)
  const [second, third] = [await logInAgain(), await logInAgain()]
  const all = async () => Promise.all([tokens, second, third].map(({ accessToken }) => status(as(accessToken))))
  t.equal((await as(second.accessToken).post('/v1/sessions/sign-out')).status, 204)
  t.equal((await as(second.accessToken).post('/v1/sessions/sign-out')).status, 204, 'twice is once')
  pass(cacheMs)
  t.strictSame(await all(), [200, 401, 200])
  t.equal((await as(third.accessToken).post('/v1/sessions/sign-out-everywhere')).status, 204)
  pass(cacheMs)
  t.strictSame(await all(), [401, 401, 401])
  for (const { refreshToken } of [tokens, second, third]) t.equal((await refresh(refreshToken)).status, 401)
  t.equal(await status(friendClient), 200)
})

t.test('a server signs a member out everywhere, which the log of the community tells', async (t) => {
  const { client, memberId, tokens, logInAgain } = await aMember()
  await logInAgain()
  const other = await aMember()
  t.match(await client.post(`/v1/members/${other.memberId}/sign-out`), { status: 404, body: { code: 'member.not_found' } })
  t.equal((await client.post(`/v1/members/${memberId}/sign-out`)).status, 204)
  pass(cacheMs)
  t.strictSame([await status(as(tokens.accessToken)), await status(as(other.tokens.accessToken))], [401, 200])
  const { body: { items: [last] } } = await client.get('/v1/audit?limit=1')
  t.match(last, { action: 'member.signed_out', actorKind: 'key', subjectMemberId: memberId, detail: { sessions: 2 } })
})

t.test('what a member may do follows their role and status within two seconds', async (t) => {
  const { client, memberId, tokens } = await aMember()
  const me = as(tokens.accessToken)
  const may = async () => [(await me.get('/v1/audit')).status, (await me.get(`/v1/members/${memberId}`)).status, await status(me)]
  t.strictSame(await may(), [403, 200, 200])
  await owner`update members set role = 'admin' where id = ${memberId}`
  pass(cacheMs)
  t.strictSame(await may(), [200, 200, 200])
  await owner`update members set status = 'pending' where id = ${memberId}`
  pass(cacheMs)
  t.strictSame(await may(), [403, 403, 200], 'who is not admitted reaches only what is their own')
  t.equal((await me.get('/v1/members/search?q=王')).status, 403)
  t.match((await client.post('/v1/sessions', { memberId })).body.member, { status: 'pending', role: 'admin' })
  t.equal((await me.get('/v1/members')).status, 403)
})

t.test('a member who is gone is nobody: the token is answered as any bad one', async (t) => {
  const { client, memberId, tokens } = await aMember()
  t.equal((await client.delete(`/v1/members/${memberId}`)).status, 204)
  pass(cacheMs)
  const answer = async (token: string) => {
    const { status, text, body: { requestId } } = await as(token).get('/v1/me/sessions')
    return `${status} ${text.replace(requestId, '')}`
  }
  t.match(await answer(tokens.accessToken), /^401 .*auth\.unauthenticated/)
  t.equal(await answer(tokens.accessToken), await answer('x'))
  t.equal((await refresh(tokens.refreshToken)).status, 401)
})

t.test('tokens appear in no log line', async (t) => {
  const { tokens } = await aMember()
  const { body: next } = await refresh(tokens.refreshToken)
  await refresh(tokens.refreshToken)
  await as(`${next.accessToken}x`).get('/v1/me/sessions')
  const log = logLines.join('')
  for (const token of [tokens.accessToken, tokens.refreshToken, next.accessToken, next.refreshToken]) t.notOk(log.includes(token.slice(-30)))
  t.ok(log.includes('/v1/sessions/refresh'), 'the requests are logged')
})
