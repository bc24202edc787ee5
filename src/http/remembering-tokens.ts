import { createHash } from 'node:crypto'

/** How long it is remembered whom a token belongs to: sign-outs, revocations, roles and erasures take effect within this time in every process. */
export const authenticationCacheMs = 2_000
const tokensMax = 10_000

/**
 * Reads what a token stands for at most once in a while; also that it stands for nothing.
 *
 * @param read null for a token that is not known
 */
export function rememberingTokens<Found> (
  { now }: { now: () => Date }, read: (token: string, now: Date) => Promise<Found | null>
): (token: string) => Promise<Found | null> {
  const remembered = new Map<string, { found: Found | null, until: number }>()
  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64')
    const at = now()
    const known = remembered.get(digest)
    if (known && known.until > at.getTime()) return known.found
    const found = await read(token, at)
    if (remembered.size >= tokensMax) remembered.clear()
    remembered.set(digest, { found, until: at.getTime() + authenticationCacheMs })
    return found
  }
}
