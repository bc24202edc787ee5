import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import type { CommunityId, MemberId, RandomBytes, SessionId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import { accessTokenSeconds, openSigningKeys } from './signing-keys.ts'

const algorithm = 'EdDSA'
const issuer = 'renmai'
const type = 'at+jwt'

// Between the clocks of our own processes; nobody else makes tokens.
const clockToleranceSeconds = 2

/** Whom an access token says it is. That the session still goes on is for the database to say. */
export type AccessClaims = { communityId: CommunityId, memberId: MemberId, sessionId: SessionId }

/** Makes and reads the tokens a logged-in member sends: JWTs signed with Ed25519, for one community each. */
export type AccessTokens = {
  sign: (claims: AccessClaims, now: Date) => Promise<string>
  /** Null for whatever is not a token of ours that holds now. */
  verify: (token: string, now: Date) => Promise<AccessClaims | null>
}

export function openAccessTokens (source: { postgres: Postgres, secret: string, randomBytes: RandomBytes }): AccessTokens {
  const keys = openSigningKeys(source)
  return {
    sign: async ({ communityId, memberId, sessionId }, now) => {
      const { id, privateKey } = await keys.signer(now)
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: algorithm, kid: id, typ: type })
        .setIssuer(issuer).setAudience(communityId).setSubject(memberId)
        .setIssuedAt(now).setExpirationTime(new Date(now.getTime() + accessTokenSeconds * 1_000))
        .sign(privateKey)
    },
    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, async ({ kid = '' }) => await keys.verifier(kid, now) ?? refuseKey(), {
          algorithms: [algorithm], issuer, typ: type, currentDate: now, clockTolerance: clockToleranceSeconds, requiredClaims: ['iat', 'exp'],
        })
        return claimsOf(payload)
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

function refuseKey (): never {
  throw new errors.JWKSNoMatchingKey()
}

function claimsOf ({ aud, sub, sid }: JWTPayload): AccessClaims | null {
  if (typeof aud !== 'string' || typeof sub !== 'string' || typeof sid !== 'string') return null
  return { communityId: aud as CommunityId, memberId: sub as MemberId, sessionId: sid as SessionId }
}
