import type { Deps } from '../../deps.ts'
import type { CommunityId, MemberId, SessionId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { memberNotFound } from '../members/index.ts'
import { hashOfRefreshToken, mintRefreshToken } from './refresh-token.ts'
import { findLoginMember, insertRefreshToken, insertSession, type LoginMember } from './sessions.repository.ts'
import type { StartedSession } from './sessions.schemas.ts'
import { accessTokenSeconds } from './signing-keys.ts'

/** How long a session goes on without being refreshed. */
export const sessionDays = 30

export const sessionEnd = (now: Date) => new Date(now.getTime() + sessionDays * 86_400_000)

/** A login: `provider` is `key` for one by a server of the community; `appId` is the app the member came with, if any. */
export type Login = { communityId: CommunityId, memberId: MemberId, provider: string, appId: string | null }

/**
 * Logs a member in, in a transaction of the caller: `inCommunity`, because making a signing key takes a connection of the system's.
 * Raises `member.not_found`.
 */
export async function startSession (deps: Deps, tx: Tx, { communityId, memberId, provider, appId }: Login): Promise<StartedSession> {
  const now = deps.now()
  const member = await findLoginMember(tx, communityId, { memberId })
  if (!member) throw memberNotFound()
  const session = { communityId, id: deps.newId('session') }
  await insertSession(tx, { ...session, memberId, provider, appId, createdAt: now, refreshedAt: now, expiresAt: sessionEnd(now) })
  return presentStarted(deps, session, member, await addRefreshToken(deps, tx, session))
}

type SessionName = { communityId: CommunityId, id: SessionId }

/** A refresh token more for a session; the only place where it exists. */
export async function addRefreshToken ({ now, randomBytes, secret }: Deps, tx: Tx, { communityId, id }: SessionName): Promise<string> {
  const token = mintRefreshToken(randomBytes)
  await insertRefreshToken(tx, { communityId, sessionId: id, tokenHash: hashOfRefreshToken(secret, token), createdAt: now() })
  return token
}

export async function presentStarted ({ accessTokens, now }: Deps, { communityId, id }: SessionName, member: LoginMember, refreshToken: string): Promise<StartedSession> {
  const accessToken = await accessTokens.sign({ communityId, memberId: member.id, sessionId: id }, now())
  return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: accessTokenSeconds, sessionId: id, member }
}
