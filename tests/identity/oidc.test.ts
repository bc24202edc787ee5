import { randomBytes } from 'node:crypto'
import t from 'tap'
import { openIdentityProviders } from '../../src/identity/identity-providers.ts'
import type { OidcInput, ProviderApp } from '../../src/identity/identity-provider.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import { memoryTokenStore } from '../support/app-token-store.ts'
import { challengeOf, startFakeOidc, type Authorization, type Forgery } from '../support/fake-oidc.ts'

const oidc = await startFakeOidc(t)
const [clientId, secret] = ['client-1', 'secret:of+the client']
oidc.addClient(clientId, secret)

const clock = { passedMs: 0 }
const open = (allowsInsecureIssuers = true) => {
  const providers = openIdentityProviders({ wechatUrl: '', wecomUrl: '', allowsInsecureIssuers }, { now: () => new Date(Date.now() + clock.passedMs), randomBytes })
  t.teardown(() => providers.close())
  return providers
}
const providers = open()
const app: ProviderApp = { provider: 'oidc', appId: clientId, secret, issuer: oidc.issuer, tokens: memoryTokenStore(clientId) }
const codeVerifier = 'v'.repeat(43)
const right = { redirectUri: 'https://club.example.com/login', nonce: 'n-1' }

const inputFor = (changes: Partial<Authorization> = {}): OidcInput => ({
  ...right, codeVerifier, code: oidc.authorize({ ...right, clientId, codeChallenge: challengeOf(codeVerifier), subject: 'feng', ...changes }),
})
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', (error: unknown) => error instanceof ProviderFailure ? `${error.reason} ${error.detail}` : String(error))
const failure = (input: OidcInput, changes: Partial<ProviderApp> = {}) => failureOf(providers.oidc.exchange(input, { ...app, ...changes }))

t.test('a code with its verifier says who somebody is and what they are called', async (t) => {
  t.strictSame(await providers.oidc.exchange(inputFor({ name: '冯宝宝' }), app), {
    provider: 'oidc', appId: clientId, subject: 'feng', unionSubject: `${oidc.issuer} feng`, displayName: '冯宝宝',
  })
  t.equal((await providers.oidc.exchange(inputFor(), app)).displayName, null)
})

t.test('what the issuer says about itself is asked for once an hour, its keys once', async (t) => {
  await providers.oidc.exchange(inputFor(), app)
  t.equal(oidc.asked.get('/.well-known/openid-configuration'), 1)
  t.equal(oidc.asked.get('/keys'), 1)
  clock.passedMs = 3_601_000
  await failureOf(providers.oidc.exchange(inputFor(), app))
  t.equal(oidc.asked.get('/.well-known/openid-configuration'), 2)
  clock.passedMs = 0
})

t.test('new keys of the issuer are found at once', async (t) => {
  for (let rotations = 0; rotations < 2; rotations++) {
    await oidc.rotateKeys()
    t.equal((await providers.oidc.exchange(inputFor(), app)).subject, 'feng')
  }
})

t.test('a code that is used, unknown, of another client, or without its verifier and address is invalid', async (t) => {
  const used = inputFor()
  await providers.oidc.exchange(used, app)
  t.equal(await failure(used), 'code_invalid invalid_grant')
  t.equal(await failure({ ...inputFor(), code: 'made up' }), 'code_invalid invalid_grant')
  t.equal(await failure({ ...inputFor(), codeVerifier: 'w'.repeat(43) }), 'code_invalid invalid_grant')
  t.equal(await failure({ ...inputFor(), redirectUri: 'https://evil.example.com/' }), 'code_invalid invalid_grant')
  t.equal(await failure(inputFor({ clientId: 'client-2' })), 'code_invalid invalid_grant')
  t.equal(await failure(inputFor(), { secret: 'another' }), 'misconfigured invalid_client')
})

t.test('every forged id token is refused', async (t) => {
  const seconds = Math.floor(Date.now() / 1_000)
  const forgeries: [string, Forgery, string][] = [
    ['for another client', { claims: { aud: 'client-2' } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for several clients, made for another', { claims: { aud: [clientId, 'client-2'], azp: 'client-2' } }, 'azp'],
    ['for several clients, made for nobody', { claims: { aud: [clientId, 'client-2'] } }, 'azp'],
    ['of another issuer', { claims: { iss: 'https://evil.example.com' } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of an issuer that begins alike', { claims: { iss: `${oidc.issuer}/` } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another login', { claims: { nonce: 'n-2' } }, 'nonce'],
    ['for no login', { claims: { nonce: undefined } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['expired', { claims: { exp: seconds - 60 } }, 'ERR_JWT_EXPIRED'],
    ['without an end', { claims: { exp: undefined } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['not valid yet', { claims: { nbf: seconds + 120 } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['about nobody', { claims: { sub: undefined } }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['about an empty name', { claims: { sub: '' } }, 'sub'],
    ['not signed', { signedBy: 'none' }, 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ["signed with the client's secret", { signedBy: 'hmac' }, 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ['signed by a stranger', { signedBy: 'stranger' }, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ]
  for (const [name, forgery, code] of forgeries) {
    oidc.forgeNext(forgery)
    t.equal(await failure(inputFor()), `refused ${code}`, name)
  }
  oidc.forgeNext({ claims: { aud: [clientId, 'client-2'], azp: clientId } })
  t.equal((await providers.oidc.exchange(inputFor(), app)).subject, 'feng', 'for several clients, made for ours')
})

t.test('an issuer that names itself otherwise, or leads inside or elsewhere, is not followed', async (t) => {
  const misstatements: [Record<string, unknown>, string][] = [
    [{ issuer: 'https://evil.example.com' }, 'misconfigured issuer'],
    [{ token_endpoint: 'http://169.254.169.254/token' }, 'misconfigured endpoint'],
    [{ jwks_uri: 'http://id.example.com/keys' }, 'misconfigured endpoint'],
    [{ jwks_uri: 7 }, 'unavailable answer'],
    [{ jwks_uri: `${oidc.issuer}/redirect` }, 'unavailable status_302'],
  ]
  for (const [changes, expected] of misstatements) {
    oidc.misstate(changes)
    t.equal(await failureOf(open().oidc.exchange(inputFor(), app)), expected)
  }
  oidc.misstate({})
  t.equal(await failureOf(open(false).oidc.exchange(inputFor(), app)), 'unavailable address', 'this machine is inside, unless it is allowed')
})
