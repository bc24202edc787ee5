import { createHash, timingSafeEqual } from 'node:crypto'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { Authenticator } from '../../http/authenticate.ts'
import { hmacOfSecret, isSameHmac, parseToken } from './key-secret.ts'
import { findKeyForLogin, noteKeyUse, scopesOf } from './keys.repository.ts'

/** How long an answer is remembered; a revocation in another process takes effect within this time. */
export const authenticationCacheMs = 2_000
const cachedTokensMax = 10_000

/** Says whom a token belongs to. The operator key is compared in constant time; an unknown key costs as much as a known one. */
export function keyAuthenticator (deps: Deps): Authenticator {
  const remembered = new Map<string, { viewer: Viewer | null, until: number }>()
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const operatorDigest = digest(deps.operatorKey)
  return async (token) => {
    const tokenDigest = digest(token)
    if (timingSafeEqual(tokenDigest, operatorDigest)) return { kind: 'operator' }
    const cacheKey = tokenDigest.toString('base64')
    const now = deps.now()
    const known = remembered.get(cacheKey)
    if (known && known.until > now.getTime()) return known.viewer
    const viewer = await viewerOfToken(deps, token, now)
    if (remembered.size >= cachedTokensMax) remembered.clear()
    remembered.set(cacheKey, { viewer, until: now.getTime() + authenticationCacheMs })
    return viewer
  }
}

async function viewerOfToken ({ postgres, secret: serverSecret }: Deps, token: string, now: Date): Promise<Viewer | null> {
  const parsed = parseToken(token)
  if (!parsed) return null
  return postgres.asSystem(async (tx) => {
    const row = await findKeyForLogin(tx, parsed.keyId)
    const isProven = isSameHmac(hmacOfSecret(serverSecret, parsed.secret), row?.secretHmac ?? '')
    if (!row || !isProven || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
    await noteKeyUse(tx, row.id, now)
    return { kind: 'key', keyId: row.id, communityId: row.communityId, scopes: scopesOf(row) }
  })
}
