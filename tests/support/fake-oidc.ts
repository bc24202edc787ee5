import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose'
import type { Test } from 'tap'

/** How the next id token is made wrong. `claims` take the place of the right ones; a claim that is undefined is left out. */
export type Forgery = {
  claims?: Record<string, unknown>
  /** `none`, HMAC with the client's secret, or a key that is not the issuer's. */
  signedBy?: 'none' | 'hmac' | 'stranger'
}

/** What a person agreed to at the authorization endpoint. */
export type Authorization = { clientId: string, redirectUri: string, codeChallenge: string, nonce: string, subject: string, name?: string }

export type FakeOidc = {
  issuer: string
  addClient: (clientId: string, secret: string) => void
  /** Somebody logs in; gives the code the front end gets. */
  authorize: (authorization: Authorization) => string
  /** Signs with a new key from now on; the old one is no longer published. */
  rotateKeys: () => Promise<void>
  forgeNext: (forgery: Forgery) => void
  /** What the discovery document says in place of the truth. */
  misstate: (changes: Record<string, unknown>) => void
  /** How often each path was asked. */
  asked: Map<string, number>
}

type SigningKey = { id: string, privateKey: CryptoKey, publicJwk: JWK }

async function newKey (): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const id = randomBytes(6).toString('hex')
  return { id, privateKey, publicJwk: { ...await exportJWK(publicKey), kid: id, alg: 'ES256', use: 'sig' } }
}

export const challengeOf = (codeVerifier: string) => createHash('sha256').update(codeVerifier).digest('base64url')

/** An OpenID Connect provider of our own, until the test ends: discovery, keys, and a token endpoint that wants PKCE and the client's secret. */
export async function startFakeOidc (t: Test): Promise<FakeOidc> {
  let key = await newKey()
  let forgery: Forgery = {}
  let misstated: Record<string, unknown> = {}
  const clients = new Map<string, string>()
  const codes = new Map<string, Authorization>()
  const asked = new Map<string, number>()

  const idToken = async ({ clientId, nonce, subject, name }: Authorization) => {
    const { claims, signedBy } = forgery
    forgery = {}
    const seconds = Math.floor(Date.now() / 1_000)
    const said = { iss: issuer, aud: clientId, sub: subject, nonce, iat: seconds, exp: seconds + 300, ...(name === undefined ? {} : { name }), ...claims }
    if (signedBy === 'none') return new UnsecuredJWT(said).encode()
    if (signedBy === 'hmac') return new SignJWT(said).setProtectedHeader({ alg: 'HS256', kid: key.id }).sign(Buffer.from(clients.get(clientId) ?? ''))
    const signer = signedBy === 'stranger' ? await newKey() : key
    return new SignJWT(said).setProtectedHeader({ alg: 'ES256', kid: key.id }).sign(signer.privateKey)
  }
  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(Buffer.concat(await request.toArray() as Buffer[]).toString())
    const refuse = (error: string, status = 400) => json(response, { error, error_description: `${form.get('code')} is refused` }, status)
    const [clientId = '', secret] = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString().split(':')
      .map((part) => new URLSearchParams(`part=${part}`).get('part') ?? '')
    if (clients.get(clientId) !== secret) return refuse('invalid_client', 401)
    const code = form.get('code') ?? ''
    const authorization = codes.get(code)
    codes.delete(code)
    const isOurs = authorization?.clientId === clientId && authorization.redirectUri === form.get('redirect_uri')
    if (!isOurs || authorization.codeChallenge !== challengeOf(form.get('code_verifier') ?? '')) return refuse('invalid_grant')
    json(response, { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', id_token: await idToken(authorization) })
  }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.set(path, (asked.get(path) ?? 0) + 1)
    if (path === '/.well-known/openid-configuration') json(response, { issuer, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, ...misstated })
    else if (path === '/keys') json(response, { keys: [key.publicJwk] })
    else if (path === '/redirect') response.writeHead(302, { location: `${issuer}/keys` }).end()
    else void token(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.teardown(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  })
  return {
    issuer,
    asked,
    addClient: (clientId, secret) => { clients.set(clientId, secret) },
    authorize: (authorization) => {
      const code = randomBytes(16).toString('hex')
      codes.set(code, authorization)
      return code
    },
    rotateKeys: async () => { key = await newKey() },
    forgeNext: (next) => { forgery = next },
    misstate: (changes) => { misstated = changes },
  }
}

function json (response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
