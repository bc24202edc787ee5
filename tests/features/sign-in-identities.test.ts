import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { checkMemberText } from '../../src/features/sign-in/index.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import { openIdentityProviders } from '../../src/identity/identity-providers.ts'
import { miniProgram, otherMiniProgram, startLoginWorld } from '../support/fake-login.ts'
import { logIn } from '../support/log-in.ts'
import type { Client } from '../support/start-app.ts'

const world = await startLoginWorld(t)
const { anOpenCommunity, as, deps, logLines, wechat } = world

const aMember = async (client: Client) => (await client.post('/v1/members', { displayName: '冯宝宝' })).body.id as string
const signIn = (communityId: string, openid: string, unionid: string | null = null, appId: string = miniProgram) =>
  as().post('/v1/sessions/wechat', { communityId, appId, code: wechat.apps.issueCode(openid, unionid) })
const identity = { provider: 'wechat', appId: miniProgram, subject: 'o-imported', unionSubject: 'u-imported' }

t.test('a member who was imported logs in as themselves once a server has linked them, by any app of the owner', async (t) => {
  const { id, client } = await anOpenCommunity()
  const memberId = await aMember(client)
  const linked = await client.post(`/v1/members/${memberId}/identities`, identity)
  t.equal(linked.status, 201, linked.text)
  t.strictSame({ ...linked.body, createdAt: 'AT' }, { ...identity, memberId, createdAt: 'AT' })
  t.strictSame((await client.post(`/v1/members/${memberId}/identities`, identity)).body, linked.body, 'again changes nothing')
  t.equal((await signIn(id, 'o-imported')).body.member.id, memberId)
  t.equal((await signIn(id, 'o-elsewhere', 'u-imported', otherMiniProgram)).body.member.id, memberId)
  const entries = (await client.get('/v1/audit?limit=100')).body.items.filter(({ action }: { action: string }) => action === 'identity.linked')
  t.match(entries, [{ subjectMemberId: memberId, detail: { provider: 'wechat', appId: miniProgram } }])
  t.notOk(JSON.stringify(entries).includes('o-imported'))
})

t.test('an identity belongs to one member, and is taken away again', async (t) => {
  const { id, client } = await anOpenCommunity()
  const [memberId, otherId] = [await aMember(client), await aMember(client)]
  const identities = `/v1/members/${memberId}/identities`
  await client.post(identities, identity)
  t.match(await client.post(`/v1/members/${otherId}/identities`, identity), { status: 409, body: { code: 'identity.taken' } })
  const path = `/wechat/${miniProgram}/o-imported`
  t.match(await client.delete(`/v1/members/${otherId}/identities${path}`), { status: 404, body: { code: 'identity.not_found' } })
  t.equal((await client.delete(`${identities}${path}`)).status, 204)
  t.match(await client.delete(`${identities}${path}`), { status: 404, body: { code: 'identity.not_found' } })
  t.match(await signIn(id, 'o-imported'), { status: 422, body: { code: 'admission.display_name_missing' } })
  t.equal((await client.post(`/v1/members/${otherId}/identities`, identity)).status, 201)
})

t.test('a member who is deleted is nobody at the next login', async (t) => {
  const { id, client } = await anOpenCommunity()
  const memberId = await aMember(client)
  await client.post(`/v1/members/${memberId}/identities`, identity)
  await client.delete(`/v1/members/${memberId}`)
  t.match(await signIn(id, 'o-imported'), { status: 422, body: { code: 'admission.display_name_missing' } })
})

t.test('linking is for servers of the community, about its own members', async (t) => {
  const [one, other] = [await anOpenCommunity(), await anOpenCommunity()]
  const memberId = await aMember(one.client)
  const { body: key } = await one.client.post(`/v1/communities/${one.id}/keys`, { name: 'writer', scopes: ['members:write'] })
  const path = `/v1/members/${memberId}/identities`
  t.match(await other.client.post(path, identity), { status: 404, body: { code: 'member.not_found' } })
  t.equal((await as(key.secret).post(path, identity)).status, 403)
  t.equal((await (await logIn(world, one.client, memberId)).post(path, identity)).status, 403, 'not even about oneself')
  await one.client.post(path, identity)
  t.match(await other.client.delete(`${path}/wechat/${miniProgram}/o-imported`), { status: 404 })
})

t.test('a link and twenty first logins at once leave one member for the identity', async (t) => {
  const { id, client } = await anOpenCommunity()
  const memberId = await aMember(client)
  const [link, ...logins] = await Promise.all([
    client.post(`/v1/members/${memberId}/identities`, identity),
    ...Array.from({ length: 20 }, () => as().post('/v1/sessions/wechat', {
      communityId: id, appId: miniProgram, code: wechat.apps.issueCode('o-imported', null), displayName: '冯宝宝',
    })),
  ])
  const ids = new Set(logins.map(({ body }) => body.member.id as string))
  t.equal(ids.size, 1)
  t.equal(link.status, ids.has(memberId) ? 201 : 409)
})

t.test("a member's text is judged in the app they were seen in, with one token for two processes", async (t) => {
  const { id, client } = await anOpenCommunity()
  const memberId = await aMember(client)
  const check = (content: string, some = deps) => checkMemberText(some, id as CommunityId, memberId as MemberId, { scene: 'profile', content })
  t.equal(await check('你好'), 'unknown', 'they never used a mini program')
  await client.post(`/v1/members/${memberId}/identities`, { ...identity, appId: 'wx-not-registered', subject: 'o-x', unionSubject: null })
  await client.post(`/v1/members/${memberId}/identities`, { ...identity, subject: 'o-text', unionSubject: null })
  t.equal(await check('你好'), 'absent', 'not lately')
  await signIn(id, 'o-text')
  wechat.apps.revokeTokens(miniProgram)
  wechat.asked.length = 0
  wechat.break('/cgi-bin/stable_token', 'slow', 'slow')
  const identityProviders = openIdentityProviders({ wechatUrl: wechat.url, wecomUrl: wechat.url, allowsInsecureIssuers: false }, deps)
  t.teardown(() => identityProviders.close())
  const processes = [deps, { ...deps, identityProviders }]
  const verdicts = await Promise.all(Array.from({ length: 12 }, (_, at) => check(at % 3 === 0 ? '违规' : '你好', processes[at % 2])))
  t.strictSame(verdicts, Array.from({ length: 12 }, (_, at) => at % 3 === 0 ? 'risky' : 'pass'))
  t.equal(wechat.asked.filter((path) => path === '/cgi-bin/stable_token').length, 1, 'all had a token that was rejected, one of them had another made')
  for (const place of [0, 2_399, 2_499, 2_500, 4_799, 4_998]) t.equal(await check(`${'😀'.repeat(place)}违规${'字'.repeat(4_998 - place)}`), 'risky', `a word at ${place} of a long text`)
  t.equal(await check('字'.repeat(20_000)), 'pass')
  t.equal(await check(' '), 'pass', 'there is nothing to judge')
  wechat.break('/wxa/msg_sec_check', 'html')
  await t.rejects(check('你好'), new ProviderFailure('unavailable', 'answer'))
  t.notOk(logLines.join('').includes('o-text'))
})
