import { createHash, timingSafeEqual } from 'node:crypto'
import type { KeyViewer, OperatorViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { Authenticator } from '../../http/authenticate.ts'
import { rememberingTokens } from '../../http/remembering-tokens.ts'
import { isFromItsPlace, type KeyPlaces } from './key-places.ts'
import { hmacOfSecret, isSameHmac, parseToken, type KeyToken } from './key-secret.ts'
import { findKeyForLogin, noteKeyUse, scopesOf } from './keys.repository.ts'

/** A key that works, and from where; null for one that works from everywhere. */
type WorkingKey = { viewer: KeyViewer, places: KeyPlaces | null }

/** Says whose API key a token is, and whether it is the operator's. An unknown key costs as much as a known one. */
export function keyAuthenticator (deps: Deps): Authenticator {
  const isOperatorKey = operatorKeyTest(deps.operatorKey)
  const keyOfToken = rememberingTokens<WorkingKey>(deps, async (token, now) => {
    const parsed = parseToken(token)
    return parsed && readKey(deps, parsed, now)
  })
  return async (token, caller) => {
    if (isOperatorKey(token)) return { kind: 'operator' } satisfies OperatorViewer
    const key = parseToken(token) && await keyOfToken(token)
    return key && (key.places === null || isFromItsPlace(caller, key.places)) ? key.viewer : null
  }
}

/** Compares in constant time. */
function operatorKeyTest (operatorKey: string): (token: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(operatorKey)
  return (token) => timingSafeEqual(digest(token), expected)
}

async function readKey ({ postgres, secret: serverSecret }: Deps, { keyId, secret, isPublishable }: KeyToken, now: Date): Promise<WorkingKey | null> {
  return postgres.asSystemInRequest(async (tx) => {
    const row = await findKeyForLogin(tx, keyId)
    const isProven = isSameHmac(hmacOfSecret(serverSecret, secret), row?.secretHmac ?? '')
    if (!row || !isProven || row.isPublishable !== isPublishable || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
    await noteKeyUse(tx, row.id, now)
    const { id, communityId, profilesPerDayMax, origins, appIds } = row
    return { viewer: { kind: 'key', keyId: id, communityId, scopes: scopesOf(row), profilesPerDayMax }, places: isPublishable ? { origins, appIds } : null }
  })
}
