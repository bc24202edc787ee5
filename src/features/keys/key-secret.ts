import { createHmac, timingSafeEqual } from 'node:crypto'
import { idPrefixes, randomText, type KeyId, type RandomBytes } from '../../domain/ids.ts'

// 45 characters of 28 are 216 bits: no dictionary, so a fast HMAC is enough to store it.
const secretLength = 45
const tokenPattern = new RegExp(`^([rp])k_([a-z0-9]{20})_([a-z0-9]{${secretLength}})$`)

export type KeyToken = { keyId: KeyId, secret: string, isPublishable: boolean }

/** A new token `rk_{key}_{secret}`, or `pk_…` when it may be published: the key part finds the row, the secret part proves. */
export function mintToken (keyId: KeyId, isPublishable: boolean, randomBytes: RandomBytes): { token: string, secret: string } {
  const secret = randomText(randomBytes, secretLength)
  return { token: `${isPublishable ? 'pk' : 'rk'}_${keyId.slice(idPrefixes.key.length + 1)}_${secret}`, secret }
}

/** Null for what is not written like a key. */
export function parseToken (token: string): KeyToken | null {
  const match = tokenPattern.exec(token)
  return match ? { keyId: `${idPrefixes.key}_${match[2]}` as KeyId, secret: match[3] ?? '', isPublishable: match[1] === 'p' } : null
}

/** What is stored of a key's secret: useless without the server's own. */
export function hmacOfSecret (serverSecret: string, keySecret: string): string {
  return createHmac('sha256', serverSecret).update('api-key\0').update(keySecret).digest('base64url')
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSameHmac (a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
