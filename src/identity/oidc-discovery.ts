import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { Reach } from './guarded-address.ts'
import { isProviderUrl } from './issuer-url.ts'
import { ProviderFailure } from './provider-failure.ts'
import { providerTimeoutMs, type ProviderHttp } from './provider-http.ts'

const Document = z.object({
  issuer: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})

/** What an issuer says about itself. */
export type Issuer = {
  tokenEndpoint: URL
  /** How it wants to be told the client's secret. */
  secretBy: 'basic' | 'post'
  /** Finds the key an id token is signed with; keys that are new are fetched. */
  keys: JWTVerifyGetKey
}

const rememberedMs = 60 * 60_000
const issuersMax = 1_000

/** Reads the discovery documents of issuers, and remembers each for an hour. */
export function openOidcDiscovery ({ http, reach, now }: { http: ProviderHttp, reach: Reach, now: () => Date }): (issuer: string, signal: AbortSignal) => Promise<Issuer> {
  const remembered = new Map<string, { issuer: Issuer, until: number }>()
  return async (issuer, signal) => {
    const known = remembered.get(issuer)
    if (known && known.until > now().getTime()) return known.issuer
    const discovered = await discover(http, reach, issuer, signal)
    if (remembered.size >= issuersMax) remembered.clear()
    remembered.set(issuer, { issuer: discovered, until: now().getTime() + rememberedMs })
    return discovered
  }
}

async function discover (http: ProviderHttp, reach: Reach, issuer: string, signal: AbortSignal): Promise<Issuer> {
  const { status, json } = await http.ask({ method: 'GET', url: new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`) }, signal)
  const parsed = Document.safeParse(json)
  if (status !== 200 || !parsed.success) throw new ProviderFailure('unavailable', status === 200 ? 'answer' : `status_${status}`)
  const { issuer: named, token_endpoint: tokenEndpoint, jwks_uri: jwksUri, token_endpoint_auth_methods_supported: methods } = parsed.data
  if (named !== issuer) throw new ProviderFailure('misconfigured', 'issuer')
  if (!isProviderUrl(tokenEndpoint, reach) || !isProviderUrl(jwksUri, reach)) throw new ProviderFailure('misconfigured', 'endpoint')
  return {
    tokenEndpoint: new URL(tokenEndpoint),
    secretBy: methods.includes('client_secret_basic') || !methods.includes('client_secret_post') ? 'basic' : 'post',
    keys: createRemoteJWKSet(new URL(jwksUri), {
      timeoutDuration: providerTimeoutMs,
      // Tokens come from the issuer itself, so a key that is not known is new: no stranger can have the keys fetched again and again.
      cooldownDuration: 0,
      [customFetch]: async (url, { signal }) => {
        const { status, json } = await http.ask({ method: 'GET', url: new URL(url) }, signal)
        if (status !== 200) throw new ProviderFailure('unavailable', `status_${status}`)
        return Response.json(json)
      },
    }),
  }
}
