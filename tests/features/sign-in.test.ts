import t from 'tap'
import { challengeOf } from '../support/fake-oidc.ts'
import { corporation, leakedSecrets, miniProgram, oidcClient, otherMiniProgram, signInBy, startLoginWorld } from '../support/fake-login.ts'
import type { Client } from '../support/start-app.ts'

const world = await startLoginWorld(t)
const { anOpenCommunity, as, wechat, oidc } = world
const anyone = as()
const { signIn, seen } = signInBy(world)
const memberCount = async (client: Client) => (await client.get('/v1/members?limit=100')).body.items.length as number

t.test('whoever comes for the first time becomes a member, and is the same one from then on', async (t) => {
  const { id, client } = await anOpenCommunity()
  const first = await signIn(id, 'o-feng', { displayName: '冯宝宝' })
  t.equal(first.status, 201, first.text)
  const { member, sessionId: _sessionId, ...tokens } = first.body
  t.strictSame({ ...member, id: 'ID' }, { id: 'ID', status: 'active', role: 'member' })
  t.strictSame({ ...tokens, accessToken: 'A', refreshToken: 'R' }, { accessToken: 'A', refreshToken: 'R', tokenType: 'Bearer', expiresIn: tokens.expiresIn })
  t.match(first.headers, { 'cache-control': 'no-store' })
  const me = as(first.body.accessToken)
  t.match((await me.get('/v1/me/sessions')).body.items, [{ provider: 'wechat', appId: miniProgram, isCurrent: true }])
  const again = await signIn(id, 'o-feng')
  t.strictSame([again.status, again.body.member.id], [201, member.id])
  t.not(again.body.sessionId, first.body.sessionId)
  t.equal(await memberCount(client), 1)
  t.match((await client.get('/v1/audit?limit=100')).text, /member\.joined/)
})

t.test('fifty first logins of one person at once make one member and fifty sessions', async (t) => {
  const { id, client } = await anOpenCommunity()
  const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(id, 'o-eager', { unionid: 'u-eager', displayName: '冯宝宝' })))
  t.strictSame(new Set(answers.map(({ status }) => status)), new Set([201]))
  t.equal(new Set(answers.map(({ body }) => body.member.id)).size, 1)
  t.equal(new Set(answers.map(({ body }) => body.sessionId)).size, 50)
  t.equal(await memberCount(client), 1)
})

t.test('twenty first logins of one person from two apps of one owner at once make one member', async (t) => {
  const { id, client } = await anOpenCommunity()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => at % 2 === 0
    ? signIn(id, 'o-one', { unionid: 'u-both', displayName: '王也' })
    : signIn(id, 'o-other', { unionid: 'u-both', displayName: '王也', appId: otherMiniProgram })))
  t.equal(new Set(answers.map(({ body }) => body.member.id)).size, 1)
  t.equal(await memberCount(client), 1)
})

t.test('one openid is two members in two communities', async (t) => {
  const [one, other] = [await anOpenCommunity(), await anOpenCommunity()]
  const [here, there] = [await signIn(one.id, 'o-both', { unionid: 'u-two', displayName: '张楚岚' }), await signIn(other.id, 'o-both', { unionid: 'u-two', displayName: '张楚岚' })]
  t.not(here.body.member.id, there.body.member.id)
  t.strictSame([await memberCount(one.client), await memberCount(other.client)], [1, 1])
  t.equal((await as(here.body.accessToken).get(`/v1/members/${there.body.member.id}`)).status, 404)
})

t.test('a unionid links the openid of another app of the same owner, also when the first app had none yet', async (t) => {
  const { id, client } = await anOpenCommunity()
  const before = await signIn(id, 'o-a', { displayName: '诸葛青' })
  await signIn(id, 'o-a', { unionid: 'u-a' })
  const by2 = await signIn(id, 'o-b', { unionid: 'u-a', appId: otherMiniProgram })
  t.equal(by2.body.member.id, before.body.member.id)
  t.match((await signIn(id, 'o-c', { unionid: 'u-c', appId: otherMiniProgram })), { status: 422, body: { code: 'admission.display_name_missing', errors: [{ pointer: '/body/displayName' }] } })
  t.equal(await memberCount(client), 1)
})

t.test('a used, a made-up and a missing code are refused, and the app and the community must be known', async (t) => {
  const { id } = await anOpenCommunity()
  const code = wechat.apps.issueCode('o-feng', null)
  const body = { communityId: id, appId: miniProgram, code, displayName: '冯宝宝' }
  t.equal((await anyone.post('/v1/sessions/wechat', body)).status, 201)
  const used = await anyone.post('/v1/sessions/wechat', body)
  t.strictSame({ ...used.body, requestId: 'R' }, {
    type: '/errors/login.code_invalid', title: 'Not authenticated', status: 401, detail: 'The provider does not accept this login code.', code: 'login.code_invalid', requestId: 'R',
  })
  t.match(await anyone.post('/v1/sessions/wechat', { ...body, code: 'made-up' }), { status: 401, body: { code: 'login.code_invalid' } })
  t.match(await anyone.post('/v1/sessions/wechat', { communityId: id, appId: miniProgram }), { status: 400, body: { errors: [{ pointer: '/body/code' }] } })
  const unknown = { status: 404, body: { code: 'login_app.not_found' } }
  t.match(await anyone.post('/v1/sessions/wechat', { ...body, appId: 'wx-unknown' }), unknown)
  t.match(await anyone.post('/v1/sessions/wechat', { ...body, communityId: 'com_none' }), unknown)
  t.match(await anyone.post('/v1/sessions/wecom', body), unknown, 'an app of one provider is not one of another')
  t.match(await signIn(id, 'blocked-person'), { status: 403, body: { code: 'login.refused' } })
})

t.test('newcomers are admitted as the community says; who is refused is no member and may come again', async (t) => {
  const { id, client } = await anOpenCommunity({ admission: { mode: 'invitation' } })
  t.match(await signIn(id, 'o-new', { displayName: '冯宝宝' }), { status: 403, body: { code: 'admission.invitation_invalid' } })
  t.equal(await memberCount(client), 0)
  const { body: invitation } = await client.post('/v1/invitations', {})
  const admitted = await signIn(id, 'o-new', { displayName: '冯宝宝', invitationCode: invitation.code })
  t.match(admitted, { status: 201, body: { member: { status: 'active' } } })
  t.equal((await signIn(id, 'o-new')).body.member.id, admitted.body.member.id, 'who is known needs no code')
  t.match(await signIn(id, 'o-next', { displayName: '王也', invitationCode: invitation.code }), { status: 403, body: { code: 'admission.invitation_invalid' } })
  const closed = await anOpenCommunity({ admission: { mode: 'closed' } })
  t.match(await signIn(closed.id, 'o-new', { displayName: '冯宝宝' }), { status: 403, body: { code: 'admission.closed' } })
  const applying = await anOpenCommunity({ admission: { mode: 'application', questions: [{ key: 'why', label: '为什么？', isRequired: true }] } })
  const applied = await signIn(applying.id, 'o-new', { displayName: '冯宝宝', answers: { why: '想认识大家' } })
  t.match(applied, { status: 201, body: { member: { status: 'pending' } } })
  t.equal((await as(applied.body.accessToken).get('/v1/members/search?q=王')).status, 403, 'who is not admitted yet sees nobody')
})

t.test('somebody of a corporation logs in by WeCom', async (t) => {
  const { id } = await anOpenCommunity()
  const by = (userid: string) => anyone.post('/v1/sessions/wecom', { communityId: id, appId: corporation, code: wechat.apps.issueCode(userid, null), displayName: '陆玲珑' })
  const [first, again] = [await by('lulinglong'), await by('lulinglong')]
  t.equal(first.status, 201, first.text)
  t.equal(again.body.member.id, first.body.member.id)
  t.match(await by('stranger@ww-other'), { status: 403, body: { code: 'login.refused' } })
})

t.test('somebody logs in by OpenID Connect with a verifier and a nonce, under the name the issuer gives', async (t) => {
  const { id, client } = await anOpenCommunity()
  const [codeVerifier, redirectUri, nonce] = ['v'.repeat(43), 'https://club.example.com/login', 'n-1']
  const authorize = () => oidc.authorize({ clientId: oidcClient, redirectUri, nonce, codeChallenge: challengeOf(codeVerifier), subject: 's-1', name: '巴伦' })
  const by = (changes: Record<string, unknown> = {}) => anyone.post('/v1/sessions/oidc', { communityId: id, appId: oidcClient, code: authorize(), codeVerifier, redirectUri, nonce, ...changes })
  const first = await by()
  t.equal(first.status, 201, first.text)
  t.equal((await by()).body.member.id, first.body.member.id)
  t.equal((await client.get('/v1/members')).body.items[0].displayName, '巴伦')
  t.match(await by({ codeVerifier: 'w'.repeat(43) }), { status: 401, body: { code: 'login.code_invalid' } })
  t.match(await by({ nonce: 'n-2' }), { status: 403, body: { code: 'login.refused' } })
  oidc.forgeNext({ signedBy: 'stranger' })
  t.match(await by(), { status: 403, body: { code: 'login.refused' } })
  t.match(await by({ codeVerifier: 'short' }), { status: 400, body: { errors: [{ pointer: '/body/codeVerifier' }] } })
})

t.test('no secret, code or session key of all these logins is in an answer, in the log or in the database', async (t) => {
  t.ok(wechat.sessionKeys.length > 80)
  t.strictSame(await leakedSecrets(t, world, seen), [])
})
