import t from 'tap'
import { leakedSecrets, miniProgram, signInBy, startLoginWorld } from '../support/fake-login.ts'
import type { Client } from '../support/start-app.ts'

const world = await startLoginWorld(t)
const { anOpenCommunity, aCommunity, logLines, wechat } = world
const { signIn, seen } = signInBy(world)
const memberCount = async (client: Client) => (await client.get('/v1/members?limit=100')).body.items.length as number

t.test('an app with a wrong secret says so, without the secret', async (t) => {
  const { id, client } = await aCommunity({ settings: { admission: { mode: 'open' } } })
  await client.post('/v1/login-apps', { provider: 'wechat', appId: miniProgram, secret: 'wrong-secret-of-the-app' })
  const answer = await signIn(id, 'o-feng', { displayName: '冯宝宝' })
  t.match(answer, { status: 409, body: { code: 'login.app_refused' } })
  t.notOk(`${answer.text}${logLines.join('')}`.includes('wrong-secret'))
})

t.test('who is held back by WeChat is told to wait', async (t) => {
  const { id } = await anOpenCommunity()
  for (let logins = 1; logins <= 100; logins++) wechat.apps.redeem(wechat.apps.issueCode('o-hasty', null))
  t.match(await signIn(id, 'o-hasty'), { status: 429, headers: { 'retry-after': '60' }, body: { code: 'login.limited' } })
})

t.test('a WeChat that is busy twice is asked until it answers', async (t) => {
  const { id } = await anOpenCommunity()
  wechat.break('/sns/jscode2session', 'busy', 'busy')
  t.equal((await signIn(id, 'o-feng', { displayName: '冯宝宝' })).status, 201)
})

t.test('a WeChat that sends a page, half an answer or nothing is unavailable, and nobody becomes a member', async (t) => {
  const { id, client } = await anOpenCommunity()
  for (const fault of ['html', 'truncated', 'status502', 'reset'] as const) {
    wechat.break('/sns/jscode2session', fault)
    t.match(await signIn(id, 'o-feng', { displayName: '冯宝宝' }), { status: 503, headers: { 'retry-after': '1' }, body: { code: 'login.provider_unavailable' } }, fault)
  }
  t.equal(await memberCount(client), 0)
})

t.test('a WeChat that hangs is given up after three seconds, while everything else is answered at once', async (t) => {
  const { id, client } = await anOpenCommunity()
  wechat.break('/sns/jscode2session', ...Array<'hang'>(12).fill('hang'))
  const begun = performance.now()
  let isOver = false
  const hanging = Promise.all(Array.from({ length: 12 }, (_, at) => signIn(id, `o-${at}`))).finally(() => { isOver = true })
  for (let asked = 0; asked < 10; asked++) t.equal((await client.get('/v1/members')).status, 200)
  t.notOk(isOver, 'all were answered meanwhile')
  for (const answer of await hanging) t.match(answer, { status: 503, body: { code: 'login.provider_unavailable' } })
  t.ok(performance.now() - begun < 4_000)
})

t.test('no secret, code or session key of all these logins is in an answer, in the log or in the database', async (t) => {
  t.ok(wechat.sessionKeys.length > 0)
  t.strictSame(await leakedSecrets(t, world, seen), [])
})
