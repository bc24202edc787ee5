import { randomBytes } from 'node:crypto'
import t from 'tap'
import { openIdentityProviders } from '../../src/identity/identity-providers.ts'
import type { ProviderApp } from '../../src/identity/identity-provider.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import { memoryTokenStore } from '../support/app-token-store.ts'
import { startFakeWechat } from '../support/fake-wechat.ts'

const wecom = await startFakeWechat(t)
const [corpId, secret] = ['ww0000000000000001', 'secret-of-the-corporation']
wecom.apps.add(corpId, secret)
const providers = openIdentityProviders({ wechatUrl: wecom.url, wecomUrl: `${wecom.url}/`, allowsInsecureIssuers: false }, { now: () => new Date(wecom.apps.now()), randomBytes })
t.teardown(() => providers.close())

const app: ProviderApp = { provider: 'wecom', appId: corpId, secret, issuer: null, tokens: memoryTokenStore(corpId) }
const exchange = (subject: string, { changes = {} }: { changes?: Partial<ProviderApp> } = {}) =>
  providers.wecom.exchange({ code: wecom.apps.issueCode(subject, null) }, { ...app, ...changes })
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', (error: unknown) => error instanceof ProviderFailure ? `${error.reason} ${error.detail}` : String(error))
const tokensAsked = () => wecom.asked.filter((path) => path === '/cgi-bin/gettoken').length

t.test('somebody of the corporation is known by their user id, and the token is asked for once', async (t) => {
  t.strictSame(await exchange('fengbaobao'), { provider: 'wecom', appId: corpId, subject: 'fengbaobao', unionSubject: null, displayName: null })
  t.equal((await exchange('zhangsan')).subject, 'zhangsan')
  t.equal(tokensAsked(), 1)
})

t.test('somebody of another corporation is refused', async (t) => {
  t.equal(await failureOf(exchange('stranger@ww-another')), 'refused other_corporation')
})

t.test('a token that ended or was replaced is had anew', async (t) => {
  const before = tokensAsked()
  wecom.apps.pass(7_201_000)
  t.equal((await exchange('zhangsan')).subject, 'zhangsan')
  t.equal(tokensAsked(), before + 1)
  wecom.apps.revokeTokens(corpId)
  t.equal((await exchange('zhangsan')).subject, 'zhangsan')
  t.equal(tokensAsked(), before + 2)
})

t.test('a wrong secret and a wrong corporation are told apart from a wrong code', async (t) => {
  const tokens = () => memoryTokenStore('other')
  t.equal(await failureOf(exchange('zhangsan', { changes: { secret: 'another', tokens: tokens() } })), 'misconfigured errcode_40001')
  t.equal(await failureOf(exchange('zhangsan', { changes: { appId: 'ww-unknown', tokens: tokens() } })), 'misconfigured errcode_40013')
  t.equal(await failureOf(providers.wecom.exchange({ code: 'made up' }, app)), 'code_invalid errcode_40029')
})

t.test('a busy WeCom is asked again, one that hangs is given up', async (t) => {
  wecom.break('/cgi-bin/miniprogram/jscode2session', 'busy', 'busy')
  t.equal((await exchange('zhangsan')).subject, 'zhangsan')
  wecom.break('/cgi-bin/miniprogram/jscode2session', 'hang')
  t.equal(await failureOf(exchange('zhangsan')), 'unavailable timeout')
})
