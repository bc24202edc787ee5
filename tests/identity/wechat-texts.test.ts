import { randomBytes } from 'node:crypto'
import t, { type Test } from 'tap'
import { openIdentityProviders, type IdentityProviders } from '../../src/identity/identity-providers.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import type { WechatApp } from '../../src/identity/wechat-api.ts'
import { memoryTokenStore } from '../support/app-token-store.ts'
import { startFakeWechat, type FakeWechat } from '../support/fake-wechat.ts'

const tokenPath = '/cgi-bin/stable_token'
const [hourMs, minuteMs] = [3_600_000, 60_000]

/** A WeChat where 冯宝宝 just logged in, and as many processes of ours as are asked for, with one store of tokens. */
async function aWechat (t: Test) {
  const wechat = await startFakeWechat(t)
  const app: WechatApp = { appId: 'wx0000000000000001', secret: 'secret-of-the-mini-program', tokens: memoryTokenStore('app') }
  wechat.apps.add(app.appId, app.secret)
  const logIn = () => { wechat.apps.redeem(wechat.apps.issueCode('o-feng', null)) }
  logIn()
  const aProcess = (): IdentityProviders => {
    const providers = openIdentityProviders({ wechatUrl: wechat.url, wecomUrl: wechat.url, allowsInsecureIssuers: false }, { now: () => new Date(wechat.apps.now()), randomBytes })
    t.teardown(() => providers.close())
    return providers
  }
  const check = (providers: IdentityProviders, content: string, openid = 'o-feng') => providers.checkText(app, { openid, scene: 'profile', content })
  return { wechat, app, aProcess, check, logIn }
}

const tokensAsked = ({ asked }: FakeWechat) => asked.filter((path) => path === tokenPath).length
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', (error: unknown) => error instanceof ProviderFailure ? `${error.reason} ${error.detail}` : String(error))

t.test('a text is judged as WeChat judges it', async (t) => {
  const { aProcess, check } = await aWechat(t)
  const providers = aProcess()
  t.equal(await check(providers, '跨境电商操盘手'), 'pass')
  t.equal(await check(providers, '可疑的话'), 'review')
  t.equal(await check(providers, '违规的话'), 'risky')
  t.equal(await check(providers, '字'.repeat(2_500)), 'pass')
})

t.test('nobody is judged whom WeChat has not seen for two hours', async (t) => {
  const { wechat, aProcess, check, logIn } = await aWechat(t)
  const providers = aProcess()
  t.equal(await failureOf(check(providers, '你好', 'o-stranger')), 'absent errcode_40003')
  wechat.apps.pass(2 * hourMs + minuteMs)
  t.equal(await failureOf(check(providers, '你好')), 'absent errcode_61010')
  logIn()
  t.equal(await check(providers, '你好'), 'pass')
})

t.test('forty checks at once in two processes have one token made', async (t) => {
  const { wechat, aProcess, check } = await aWechat(t)
  const processes = [aProcess(), aProcess()]
  const verdicts = await Promise.all(Array.from({ length: 20 }, () => processes.map((providers) => check(providers, '你好'))).flat())
  t.strictSame(new Set(verdicts), new Set(['pass']))
  t.equal(tokensAsked(wechat), 1)
})

t.test('a token is kept until five minutes before its end, and then renewed before it stops working', async (t) => {
  const { wechat, aProcess, check, logIn } = await aWechat(t)
  const providers = aProcess()
  await check(providers, '你好')
  wechat.apps.pass(2 * hourMs - 6 * minuteMs)
  logIn()
  await check(providers, '你好')
  t.equal(tokensAsked(wechat), 1)
  wechat.apps.pass(2 * minuteMs)
  t.equal(await check(providers, '你好'), 'pass')
  t.equal(tokensAsked(wechat), 2)
  t.equal(wechat.asked.filter((path) => path.endsWith('msg_sec_check')).length, 3, 'no check had to be repeated')
})

t.test('a token that somebody else replaced is had anew, and the check is done once more', async (t) => {
  const { wechat, app, aProcess, check } = await aWechat(t)
  const processes = [aProcess(), aProcess()]
  await Promise.all(processes.map((providers) => check(providers, '你好')))
  wechat.apps.stableToken(app.appId, true)
  wechat.asked.length = 0
  t.strictSame(await Promise.all(processes.flatMap((providers) => [check(providers, '你好'), check(providers, '你好')])), ['pass', 'pass', 'pass', 'pass'])
  t.equal(tokensAsked(wechat), 1, 'one of them had it made for all')
})

t.test('a token that WeChat rejects but gives again is replaced by force', async (t) => {
  const { wechat, app, aProcess, check } = await aWechat(t)
  const providers = aProcess()
  await check(providers, '你好')
  wechat.apps.reject(app.appId)
  wechat.asked.length = 0
  t.equal(await check(providers, '你好'), 'pass')
  t.strictSame(wechat.asked, ['/wxa/msg_sec_check', tokenPath, tokenPath, '/wxa/msg_sec_check'])
})

t.test('when no valid token is to be had the check fails after two tries, and does not pass the text', async (t) => {
  const { wechat, app, aProcess, check } = await aWechat(t)
  const providers = aProcess()
  await check(providers, '你好')
  wechat.apps.stableToken(app.appId, true)
  wechat.break(tokenPath, 'html')
  t.equal(await failureOf(check(providers, '你好')), 'unavailable answer')
  t.equal(await check(providers, '你好'), 'pass', 'the next one finds WeChat well again')
})

t.test('a WeChat that gives no token is not waited for longer than three seconds', async (t) => {
  const { wechat, aProcess, check } = await aWechat(t)
  const providers = aProcess()
  wechat.break(tokenPath, 'hang')
  const begun = performance.now()
  const failures = await Promise.all(Array.from({ length: 5 }, () => failureOf(check(providers, '你好'))))
  t.strictSame(new Set(failures), new Set(['unavailable timeout']))
  t.ok(performance.now() - begun < 4_000)
  t.equal(await check(providers, '你好'), 'pass')
})
