import { errors, jwtVerify, type JWTPayload } from 'jose'
import { z } from 'zod'
import { abandonedOn } from './abandoned-on.ts'
import type { Reach } from './guarded-address.ts'
import type { IdentityProvider, OidcInput, ProviderApp } from './identity-provider.ts'
import { openOidcDiscovery, type Issuer } from './oidc-discovery.ts'
import { ProviderFailure, type ProviderReason } from './provider-failure.ts'
import { providerTimeoutMs, type ProviderHttp } from './provider-http.ts'

/** Signatures only the issuer can make; with HMAC or none, others could. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

const clockToleranceSeconds = 30
const subjectCharsMax = 255

const TokenAnswer = z.object({ id_token: z.string() })
const TokenError = z.object({ error: z.string() })

const reasons: Readonly<Record<string, ProviderReason>> = {
  invalid_grant: 'code_invalid', invalid_request: 'code_invalid',
  invalid_client: 'misconfigured', unauthorized_client: 'misconfigured', unsupported_grant_type: 'misconfigured',
}

/** OpenID Connect: authorization code with PKCE, and an id token that is checked for signature, issuer, audience, nonce and time. */
export function openOidcProvider ({ http, reach, now }: { http: ProviderHttp, reach: Reach, now: () => Date }): IdentityProvider<OidcInput> {
  const discover = openOidcDiscovery({ http, reach, now })
  return {
    exchange: async (input, app) => {
      const signal = AbortSignal.timeout(providerTimeoutMs)
      if (app.issuer === null) throw new ProviderFailure('misconfigured', 'issuer')
      const issuer = await discover(app.issuer, signal)
      const idToken = await redeemCode(http, issuer, input, app, signal)
      const claims = await abandonedOn(signal, verifiedClaims(idToken, issuer, { issuer: app.issuer, clientId: app.appId, nonce: input.nonce, now: now() }))
      const subject = claims.sub ?? ''
      return {
        provider: 'oidc', appId: app.appId, subject,
        // A subject is one person for all clients of an issuer.
        unionSubject: `${app.issuer} ${subject}`,
        displayName: displayNameIn(claims),
      }
    },
  }
}

async function redeemCode (http: ProviderHttp, { tokenEndpoint, secretBy }: Issuer, input: OidcInput, { appId, secret }: ProviderApp, signal: AbortSignal): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code', code: input.code, redirect_uri: input.redirectUri, code_verifier: input.codeVerifier, client_id: appId,
    ...(secretBy === 'post' ? { client_secret: secret } : {}),
  })
  const { status, json } = await http.ask({
    method: 'POST',
    url: tokenEndpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(secretBy === 'basic' ? { authorization: basicOf(appId, secret) } : {}) },
    body: form.toString(),
  }, signal)
  if (status === 200) {
    const answer = TokenAnswer.safeParse(json)
    if (!answer.success) throw new ProviderFailure('unavailable', 'answer')
    return answer.data.id_token
  }
  if (status === 429) throw new ProviderFailure('limited', 'status_429')
  const code = TokenError.safeParse(json).data?.error ?? ''
  const reason = reasons[code]
  throw reason ? new ProviderFailure(reason, code) : new ProviderFailure('unavailable', `status_${status}`)
}

/** RFC 6749 §2.3.1: each part is form-encoded first. */
function basicOf (clientId: string, secret: string): string {
  const encoded = [clientId, secret].map((part) => new URLSearchParams({ part }).toString().slice('part='.length)).join(':')
  return `Basic ${Buffer.from(encoded).toString('base64')}`
}

async function verifiedClaims (
  idToken: string, { keys }: Issuer, expected: { issuer: string, clientId: string, nonce: string, now: Date }
): Promise<JWTPayload> {
  const claims = await verify(idToken, keys, expected)
  if (claims['nonce'] !== expected.nonce) throw new ProviderFailure('refused', 'nonce')
  // A token for several clients says for whom it was made.
  const isForSeveral = Array.isArray(claims.aud) && claims.aud.length > 1
  if ((isForSeveral || claims['azp'] !== undefined) && claims['azp'] !== expected.clientId) throw new ProviderFailure('refused', 'azp')
  if (claims.sub === '' || (claims.sub ?? '').length > subjectCharsMax) throw new ProviderFailure('refused', 'sub')
  return claims
}

async function verify (idToken: string, keys: Issuer['keys'], { issuer, clientId, now }: { issuer: string, clientId: string, now: Date }): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms, issuer, audience: clientId, currentDate: now, clockTolerance: clockToleranceSeconds, requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    })
    return payload
  } catch (error) {
    if (error instanceof ProviderFailure) throw error
    if (error instanceof errors.JWKSInvalid) throw new ProviderFailure('unavailable', error.code)
    throw new ProviderFailure('refused', error instanceof errors.JOSEError ? error.code : 'token')
  }
}

function displayNameIn (claims: JWTPayload): string | null {
  const name = [claims['name'], claims['nickname'], claims['preferred_username']].find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof name === 'string' ? name : null
}
