import { randomBytes } from 'node:crypto'
import t from 'tap'
import { openIdentityProviders, type IdentityProviders } from '../../src/identity/identity-providers.ts'
import type { ProviderApp } from '../../src/identity/identity-provider.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import { memoryTokenStore } from '../support/app-token-store.ts'
import { startFakeWechat, type WechatFault } from '../support/fake-wechat.ts'

const wechat = await startFakeWechat(t)
const [appId, secret] = ['wx0000000000000001', 'secret-of-the-mini-program']
wechat.apps.add(appId, secret)

/** One process of ours; it shares the clock of the provider. */
function aProcess (): IdentityProviders {
  const config = { wechatUrl: wechat.url, wecomUrl: wechat.url, allowsInsecureIssuers: false }
  const providers = openIdentityProviders(config, { now: () => new Date(wechat.apps.now()), randomBytes })
  t.teardown(() => providers.close())
  return providers
}
const providers = aProcess()

const anApp = (changes: Partial<ProviderApp> = {}): ProviderApp => ({ provider: 'wechat', appId, secret, issuer: null, tokens: memoryTokenStore(appId), ...changes })
const exchange = (code: string, app = anApp()) => providers.wechat.exchange({ code }, app)

async function failureOf (work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => null, (error: unknown) => error)
  if (!(error instanceof ProviderFailure)) throw new Error('it did not fail as a provider does', { cause: error })
  const said = `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`
  for (const secretText of [secret, 'ok:', ...wechat.sessionKeys]) if (said.includes(secretText)) throw new Error('a failure repeats a secret')
  return `${error.reason} ${error.detail}`
}

t.test('a login code says who somebody is, and nothing else comes out', async (t) => {
  t.strictSame(await exchange(wechat.apps.issueCode('o-feng', null)), { provider: 'wechat', appId, subject: 'o-feng', unionSubject: null, displayName: null })
  t.strictSame(await exchange(wechat.apps.issueCode('o-feng', 'u-feng')), { provider: 'wechat', appId, subject: 'o-feng', unionSubject: 'u-feng', displayName: null })
})

t.test('what WeChat answers by number is told apart', async (t) => {
  const used = wechat.apps.issueCode('o-used', null)
  await exchange(used)
  t.equal(await failureOf(exchange(used)), 'code_invalid errcode_40163')
  t.equal(await failureOf(exchange('made up')), 'code_invalid errcode_40029')
  t.equal(await failureOf(exchange('')), 'code_invalid errcode_41008')
  t.equal(await failureOf(exchange(wechat.apps.issueCode('blocked-1', null))), 'refused errcode_40226')
  t.equal(await failureOf(exchange(wechat.apps.issueCode('o-1', null), anApp({ secret: 'another' }))), 'misconfigured errcode_40125')
  t.equal(await failureOf(exchange(wechat.apps.issueCode('o-1', null), anApp({ appId: 'wx-unknown' }))), 'misconfigured errcode_40013')
})

t.test('a code is good for five minutes', async (t) => {
  const [early, late] = [wechat.apps.issueCode('o-time', null), wechat.apps.issueCode('o-time', null)]
  wechat.apps.pass(4 * 60_000)
  t.equal((await exchange(early)).subject, 'o-time')
  wechat.apps.pass(2 * 60_000)
  t.equal(await failureOf(exchange(late)), 'code_invalid errcode_40029')
})

t.test('a person who logs in more than a hundred times a minute is held back', async (t) => {
  for (let logins = 1; logins <= 100; logins++) await exchange(wechat.apps.issueCode('o-eager', null))
  t.equal(await failureOf(exchange(wechat.apps.issueCode('o-eager', null))), 'limited errcode_45011')
  t.equal((await exchange(wechat.apps.issueCode('o-other', null))).subject, 'o-other')
})

t.test('a busy WeChat is asked again, a few times', async (t) => {
  const path = '/sns/jscode2session'
  wechat.break(path, 'busy', 'busy')
  t.equal((await exchange(wechat.apps.issueCode('o-patient', null))).subject, 'o-patient')
  wechat.asked.length = 0
  wechat.break(path, ...Array<WechatFault>(20).fill('busy'))
  t.equal(await failureOf(exchange(wechat.apps.issueCode('o-patient', null))), 'unavailable busy')
  t.equal(wechat.asked.length, 4)
  wechat.break(path)
})

t.test('whatever is no answer is unavailable, and the code is not sent twice', async (t) => {
  const cases: [WechatFault, RegExp][] = [
    ['status502', /^unavailable status_502$/], ['html', /^unavailable answer$/], ['truncated', /^unavailable answer$/], ['emptyObject', /^unavailable answer$/],
    ['reset', /^unavailable (UND_ERR_SOCKET|ECONNRESET)$/], ['huge', /^unavailable UND_ERR_RES_EXCEEDED_MAX_SIZE$/],
  ]
  for (const [fault, failure] of cases) {
    wechat.asked.length = 0
    wechat.break('/sns/jscode2session', fault)
    t.match(await failureOf(exchange(wechat.apps.issueCode('o-unlucky', null))), failure, fault)
    t.equal(wechat.asked.length, 1, `${fault}: asked once`)
  }
  const away = openIdentityProviders({ wechatUrl: 'http://127.0.0.1:1', wecomUrl: '', allowsInsecureIssuers: false }, { now: () => new Date(0), randomBytes })
  t.teardown(() => away.close())
  t.equal(await failureOf(away.wechat.exchange({ code: 'c' }, anApp())), 'unavailable ECONNREFUSED')
})

t.test('a WeChat that does not answer is waited for three seconds', async (t) => {
  wechat.break('/sns/jscode2session', 'hang')
  const begun = performance.now()
  t.equal(await failureOf(exchange(wechat.apps.issueCode('o-waiting', null))), 'unavailable timeout')
  const waitedMs = performance.now() - begun
  t.ok(waitedMs > 2_900 && waitedMs < 4_000, `${waitedMs} ms`)
})
