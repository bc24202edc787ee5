import postgres from 'postgres'
import t from 'tap'
import { forgetSessions } from '../../src/features/sessions/index.ts'
import { startApp } from '../support/start-app.ts'

const clock = { now: new Date('2030-01-01T00:00:00.000Z') }
const { aCommunity, as, connections, deps } = await startApp(t, { now: () => clock.now })
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

const dayMs = 86_400_000
const pass = (ms: number) => { clock.now = new Date(clock.now.getTime() + ms) }
const anyone = as()
const refresh = (refreshToken: string, headers?: Record<string, string>) => anyone.post('/v1/sessions/refresh', { refreshToken }, headers)
const invalid = { status: 401, body: { code: 'session.refresh_invalid' } }

async function aSession () {
  const community = await aCommunity()
  const { body: member } = await community.client.post('/v1/members', { displayName: '王也' })
  const { body } = await community.client.post('/v1/sessions', { memberId: member.id })
  return { ...body, ...community, memberId: member.id }
}

t.test('a refresh token gives a new pair for the same session, and lets it go on', async (t) => {
  const session = await aSession()
  pass(29 * dayMs)
  const { status, body, headers } = await refresh(session.refreshToken)
  t.match([status, headers['cache-control']], [200, 'no-store'])
  t.match(body, { accessToken: /^eyJ/, refreshToken: /^rt_[\w-]{43}$/ })
  t.strictSame({ ...body, accessToken: 'A', refreshToken: 'R' }, {
    accessToken: 'A', refreshToken: 'R', tokenType: 'Bearer', expiresIn: 600, sessionId: session.sessionId, member: { id: session.memberId, status: 'active', role: 'member' },
  })
  t.not(body.refreshToken, session.refreshToken)
  const { body: { items: [shown] } } = await as(body.accessToken).get('/v1/me/sessions')
  t.match(shown, { refreshedAt: clock.now.toISOString(), expiresAt: new Date(clock.now.getTime() + 30 * dayMs).toISOString() })
  pass(29 * dayMs)
  t.equal((await refresh(body.refreshToken)).status, 200, 'each refresh is good for 30 days more')
})

t.test('a refresh token that comes a second time ends its session for both who hold it', async (t) => {
  const session = await aSession()
  const { body: next } = await refresh(session.refreshToken)
  pass(1_000)
  t.match(await refresh(session.refreshToken), invalid)
  t.match(await refresh(next.refreshToken), invalid)
  pass(2_001)
  t.equal((await as(next.accessToken).get('/v1/me/sessions')).status, 401)
  const { body: { items: [last] } } = await session.client.get('/v1/audit?limit=1')
  t.match(last, { action: 'session.refresh_reused', subjectMemberId: session.memberId, detail: { sessionId: session.sessionId } })
})

t.test('a session of the same member that was not copied goes on', async (t) => {
  const session = await aSession()
  const { body: other } = await session.client.post('/v1/sessions', { memberId: session.memberId })
  await refresh(session.refreshToken)
  t.match(await refresh(session.refreshToken), invalid)
  t.equal((await refresh(other.refreshToken)).status, 200)
})

t.test('of many who refresh with one token at once one gets an answer', async (t) => {
  // More than once, for the first round waits for connections in turn.
  for (let round = 1; round <= 4; round++) {
    const session = await aSession()
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(session.refreshToken)))
    t.strictSame(answers.map(({ status }) => status).sort(), [200, 401, 401, 401, 401, 401, 401, 401])
  }
})

t.test('a request that is sent again with its Idempotency-Key does not end the session, at once or later', async (t) => {
  const session = await aSession()
  const again = () => refresh(session.refreshToken, { 'idempotency-key': 'r-1' })
  const [first, second] = await Promise.all([again(), again()])
  pass(60_000)
  const third = await again()
  t.strictSame([first, second, third].map(({ status }) => status), [200, 200, 200])
  t.equal(new Set([first, second, third].map(({ body }) => body.refreshToken)).size, 3)
  t.equal((await refresh(third.body.refreshToken)).status, 200, 'whichever answer arrived')
})

t.test('of the answers to a repeated refresh one goes on; when another is used too, the session ends', async (t) => {
  const session = await aSession()
  const again = () => refresh(session.refreshToken, { 'idempotency-key': 'r-1' })
  const [first, second] = [await again(), await again()]
  pass(1_000)
  const { body: next } = await refresh(first.body.refreshToken)
  pass(1_000)
  t.match(await refresh(second.body.refreshToken), invalid)
  t.match(await refresh(next.refreshToken), invalid)
})

t.test('a repetition after somebody went on with the answer is a copy, with the key or with another', async (t) => {
  for (const key of ['r-1', 'r-2']) {
    const session = await aSession()
    const { body: first } = await refresh(session.refreshToken, { 'idempotency-key': 'r-1' })
    pass(1_000)
    const { body: next } = await refresh(first.refreshToken)
    pass(1_000)
    t.match(await refresh(session.refreshToken, { 'idempotency-key': key }), invalid)
    t.match(await refresh(next.refreshToken), invalid)
  }
})

t.test('an Idempotency-Key that belongs to another refresh token of the session is refused, and nothing is used up', async (t) => {
  const session = await aSession()
  const { body: next } = await refresh(session.refreshToken, { 'idempotency-key': 'r-1' })
  t.match(await refresh(next.refreshToken, { 'idempotency-key': 'r-1' }), { status: 422, body: { code: 'request.idempotency_key_reused' } })
  t.equal((await refresh(next.refreshToken)).status, 200)
})

t.test('what is expired, unknown or no refresh token is refused in the same words', async (t) => {
  const [expired, used] = [await aSession(), await aSession()]
  await refresh(used.refreshToken)
  const answer = async (token: string) => {
    const { status, text, body: { requestId } } = await refresh(token)
    return `${status} ${text.replace(requestId, '')}`
  }
  pass(30 * dayMs)
  const unknown = await answer(`rt_${'A'.repeat(43)}`)
  t.match(unknown, /^401 .*session\.refresh_invalid/)
  for (const token of [expired.refreshToken, used.refreshToken, expired.accessToken, 'x']) t.equal(await answer(token), unknown)
  t.match(await refresh(''), { status: 400, body: { code: 'request.invalid' } })
})

t.test('the database holds no refresh token, and forgets what is long over', async (t) => {
  const [session, alive] = [await aSession(), await aSession()]
  const stored = async (id: string) => JSON.stringify([
    await owner`select refresh_tokens::text from refresh_tokens where session_id = ${id}`, await owner`select sessions::text from sessions where id = ${id}`,
  ])
  t.match(await stored(session.sessionId), /ses_.*ses_/)
  t.notOk((await stored(session.sessionId)).includes(session.refreshToken.slice(3)))
  await as(session.accessToken).post('/v1/sessions/sign-out')
  const { body: { refreshToken } } = await refresh(alive.refreshToken)
  pass(29 * dayMs)
  await deps.postgres.asSystem((tx) => forgetSessions(tx, clock.now))
  t.match(await stored(session.sessionId), /ses_/, 'ended sessions are kept for 30 days')
  const { body: { refreshToken: latest } } = await refresh(refreshToken)
  pass(2 * dayMs)
  await deps.postgres.asSystem((tx) => forgetSessions(tx, clock.now))
  t.equal(await stored(session.sessionId), '[[],[]]')
  t.equal((await refresh(latest)).status, 200, 'a session that goes on is untouched')
})
