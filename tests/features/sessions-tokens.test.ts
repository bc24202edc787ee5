import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose'
import postgres from 'postgres'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openAccessTokens, type AccessClaims } from '../../src/features/sessions/access-tokens.ts'
import { purposeOf } from '../../src/features/sessions/signing-keys.ts'
import { openSealed } from '../../src/postgres/sealed.ts'
import { startApp } from '../support/start-app.ts'

const clock = { now: new Date('2030-01-01T00:00:00.000Z') }
const { aCommunity, as, connections, deps } = await startApp(t, { now: () => clock.now })
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())

const dayMs = 86_400_000
const pass = (ms: number) => { clock.now = new Date(clock.now.getTime() + ms) }
const status = async (token: string) => (await as(token).get('/v1/me/sessions')).status

async function aSession () {
  const { id, client } = await aCommunity()
  const { body: member } = await client.post('/v1/members', { displayName: '王也' })
  const logInAgain = async () => (await client.post('/v1/sessions', { memberId: member.id })).body
  return { communityId: id, memberId: member.id as string, logInAgain, ...await logInAgain() }
}

/** The key that signed a token, as only somebody with the database and the secret could have it. */
async function keyOf (token: string): Promise<{ kid: string, privateKey: KeyObject, publicKey: KeyObject }> {
  const { kid = '' } = decodeProtectedHeader(token)
  const [row] = await owner<{ sealed: Uint8Array }[]>`select private_sealed as sealed from signing_keys where id = ${kid}`
  const privateKey = createPrivateKey({ key: JSON.parse(openSealed(connections.secret, purposeOf(kid), row?.sealed ?? new Uint8Array())), format: 'jwk' })
  return { kid, privateKey, publicKey: createPublicKey(privateKey) }
}

/** A token like another one, but for what is changed, signed with the true key. */
async function forged (token: string, claims: Record<string, unknown>, header: { alg?: string, kid?: string, typ?: string, jwk?: JWK } = {}, key?: Parameters<SignJWT['sign']>[0]) {
  const { kid, privateKey } = await keyOf(token)
  return new SignJWT({ ...decodeJwt(token), ...claims }).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt', ...header }).sign(key ?? privateKey)
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

t.test('an access token says for whom, for which community and session, and until when, and nothing else', async (t) => {
  const { accessToken, communityId, memberId, sessionId } = await aSession()
  const issuedAt = clock.now.getTime() / 1_000
  t.strictSame(decodeJwt(accessToken), { iss: 'renmai', aud: communityId, sub: memberId, sid: sessionId, iat: issuedAt, exp: issuedAt + 600 })
  const { kid, ...header } = decodeProtectedHeader(accessToken)
  t.strictSame(header, { alg: 'EdDSA', typ: 'at+jwt' })
  t.match(kid, /^[a-z0-9]{20}$/)
})

t.test('an access token works for ten minutes', async (t) => {
  const { accessToken } = await aSession()
  pass(599_000)
  t.equal(await status(accessToken), 200)
  pass(5_000)
  t.equal(await status(accessToken), 401)
})

t.test('a token that was not signed by us as it is, is nobody’s', async (t) => {
  const { accessToken, memberId, communityId } = await aSession()
  const other = await aSession()
  const { kid, publicKey } = await keyOf(accessToken)
  const claims = decodeJwt(accessToken)
  const [header = '', payload = '', signature = ''] = accessToken.split('.')
  const stranger = await generateKeyPair('EdDSA')
  const hmacToken = (secret: string | Buffer) => {
    const body = `${base64url({ alg: 'HS256', kid, typ: 'at+jwt' })}.${payload}`
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
  }
  const [publicPem, publicRaw] = [publicKey.export({ type: 'spki', format: 'pem' }), Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')]
  const forgeries: Record<string, string> = {
    'no algorithm': new UnsecuredJWT(claims).encode(),
    'no algorithm, with our key id': `${base64url({ alg: 'none', kid, typ: 'at+jwt' })}.${payload}.`,
    'no algorithm, with the signature': `${base64url({ alg: 'none', kid, typ: 'at+jwt' })}.${payload}.${signature}`,
    'HS256 with the public key as PEM': hmacToken(publicPem),
    'HS256 with the public key itself': hmacToken(publicRaw),
    'HS256 with the server’s secret': hmacToken(connections.secret),
    'another key under our key id': await forged(accessToken, {}, {}, stranger.privateKey),
    'a key id there is not': await forged(accessToken, {}, { kid: 'z'.repeat(20) }),
    'a key in the header': await forged(accessToken, {}, { kid: 'mine', jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey),
    'another member in the payload': `${header}.${base64url({ ...claims, sub: other.memberId })}.${signature}`,
    'no signature': `${header}.${payload}.`,
    'a part of the signature': `${header}.${payload}.${signature.slice(0, -2)}`,
    'two tokens': `${accessToken}.${accessToken}`,
    'another issuer': await forged(accessToken, { iss: 'https://renmai.example.com' }),
    'no issuer': await forged(accessToken, { iss: undefined }),
    'another type': await forged(accessToken, {}, { typ: 'JWT' }),
    'another community': await forged(accessToken, { aud: other.communityId }),
    'two communities': await forged(accessToken, { aud: [communityId, other.communityId] }),
    'no community': await forged(accessToken, { aud: undefined }),
    'a member of the session’s community who is not its member': await forged(accessToken, { sub: other.memberId }),
    'the session of another community': await forged(accessToken, { sid: other.sessionId }),
    'another member’s session, as that member, here': await forged(accessToken, { sid: other.sessionId, sub: other.memberId }),
    'no session': await forged(accessToken, { sid: undefined }),
    'no end': await forged(accessToken, { exp: undefined }),
    'an end that is over': await forged(accessToken, { exp: clock.now.getTime() / 1_000 - 3 }),
    'a beginning to come': await forged(accessToken, { nbf: clock.now.getTime() / 1_000 + 60 }),
  }
  const { text: refusal, body: { requestId } } = await as('x').get('/v1/me/sessions')
  for (const [name, token] of Object.entries(forgeries)) {
    const { status, text, body } = await as(token).get('/v1/me/sessions')
    t.strictSame([status, text.replace(body.requestId, '')], [401, refusal.replace(requestId, '')], name)
  }
  t.equal(await status(await forged(accessToken, { jti: 'mine' })), 200, 'the forger is able: with nothing changed that matters the token is good')
  t.equal((await as(accessToken).get(`/v1/members/${memberId}`)).status, 200)
})

t.test('a new key takes over after 30 days, and tokens of the old one are good to their end', async (t) => {
  const session = await aSession()
  const { kid: first } = await keyOf(session.accessToken)
  const [{ until } = { until: clock.now }] = await owner<{ until: Date }[]>`select signs_until as until from signing_keys where id = ${first}`
  clock.now = new Date(until.getTime() - 1_000)
  const { accessToken: last } = await session.logInAgain()
  t.equal((await keyOf(last)).kid, first)
  pass(1_000)
  const { accessToken: fresh } = await session.logInAgain()
  t.not((await keyOf(fresh)).kid, first)
  pass(590_000)
  t.strictSame([await status(last), await status(fresh)], [200, 200])
  const beyond = await forged(last, { exp: clock.now.getTime() / 1_000 + dayMs })
  pass(20_000)
  t.strictSame([await status(last), await status(beyond)], [401, 401], 'then the old key proves nothing any more')
})

t.test('processes share their keys: one makes a new one, all accept each other’s tokens', async (t) => {
  const elsewhere = { ...deps, accessTokens: openAccessTokens(deps) }
  const app = await buildApp({ deps: elsewhere, http: configFrom(readEnv({})).http })
  t.teardown(() => app.close())
  const session = await aSession()
  const statusElsewhere = async (token: string) => (await app.inject({ url: '/v1/me/sessions', headers: { authorization: `Bearer ${token}` } })).statusCode
  t.equal(await statusElsewhere(session.accessToken), 200)
  pass(31 * dayMs)
  const { accessToken } = await session.logInAgain()
  t.equal(await statusElsewhere(accessToken), 200, 'a new key is noticed by its id')
  pass(31 * dayMs)
  const claims: AccessClaims = { communityId: session.communityId, memberId: session.memberId, sessionId: session.sessionId }
  const tokens = await Promise.all(Array.from({ length: 6 }, () => openAccessTokens(deps).sign(claims, clock.now)))
  t.equal(new Set(tokens.map((token) => decodeProtectedHeader(token).kid)).size, 1, 'late all at once they make one key')
})

t.test('the database holds no key that signs, only a sealed one', async (t) => {
  const { accessToken } = await aSession()
  const { kid, privateKey } = await keyOf(accessToken)
  const [row] = await owner<{ text: string, sealed: Uint8Array }[]>`select signing_keys::text as text, private_sealed as sealed from signing_keys where id = ${kid}`
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' })
  t.notOk(row?.text.includes(d))
  t.notOk(Buffer.from(row?.sealed ?? []).includes(d))
  t.ok(row?.text.includes(x), 'the public part is open')
  t.throws(() => openSealed('another secret of the tests, long enough', purposeOf(kid), row?.sealed ?? new Uint8Array()))
  t.throws(() => openSealed(connections.secret, purposeOf('another'), row?.sealed ?? new Uint8Array()))
})

t.test('whoever starts with another secret signs with another key, and the tokens that are out go on', async (t) => {
  const { accessToken, communityId, memberId, sessionId } = await aSession()
  const changed = openAccessTokens({ ...deps, secret: 'another secret of the tests, long enough' })
  const claims: AccessClaims = { communityId, memberId, sessionId }
  const token = await changed.sign(claims, clock.now)
  t.not(decodeProtectedHeader(token).kid, decodeProtectedHeader(accessToken).kid)
  t.strictSame(await changed.verify(accessToken, clock.now), claims)
})
