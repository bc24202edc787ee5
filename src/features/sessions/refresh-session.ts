import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { recheckTexts } from '../moderation/index.ts'
import { hashOfRefreshToken } from './refresh-token.ts'
import { refreshInvalid } from './sessions.errors.ts'
import { endSessions, findLoginMember, findUse, lockSessionOfToken, renewSession, type LoginMember, type SessionRow } from './sessions.repository.ts'
import type { StartedSession } from './sessions.schemas.ts'
import { addRefreshToken, presentStarted, sessionEnd } from './start-session.ts'

type Refreshed = { session: SessionRow, member: LoginMember, refreshToken: string }

/**
 * New tokens for a refresh token, which is used up. One that comes a second time was copied, so its session ends, whoever sent it.
 * Only a repetition of the same request, proven by its Idempotency-Key, is answered again, until somebody goes on with the answer.
 * Raises `session.refresh_invalid` for all that is wrong alike.
 *
 * @param idempotencyKeyHash null when the request has no Idempotency-Key
 */
export async function refreshSession (deps: Deps, refreshToken: string, idempotencyKeyHash: string | null): Promise<StartedSession> {
  const tokenHash = hashOfRefreshToken(deps.secret, refreshToken)
  // What ends a session is committed, so it is not thrown inside.
  const refreshed = await deps.postgres.asSystemInRequest((tx) => exchange(deps, tx, tokenHash, idempotencyKeyHash))
  if (!refreshed) throw refreshInvalid()
  return presentStarted(deps, refreshed.session, refreshed.member, refreshed.refreshToken)
}

async function exchange (deps: Deps, tx: Tx, tokenHash: string, keyHash: string | null): Promise<Refreshed | null> {
  const now = deps.now()
  const session = await lockSessionOfToken(tx, tokenHash)
  const member = session && await findLoginMember(tx, session.communityId, { memberId: session.memberId })
  if (!session || !member || session.endedAt || session.expiresAt <= now) return null
  const usedAt = await findUse(tx, session.communityId, tokenHash)
  const answer = async (): Promise<Refreshed> => ({ session, member, refreshToken: await addRefreshToken(deps, tx, session) })
  const use = async () => {
    if (usedAt) return endForReuse(tx, session, now)
    await renewSession(tx, session, now, sessionEnd(now))
    await recheckTexts(deps, tx, session)
    return answer()
  }
  const isLastUse = usedAt?.getTime() === session.refreshedAt.getTime()
  const idempotency = keyHash === null ? null : { communityId: session.communityId, credential: session.id, keyHash, fingerprint: tokenHash }
  const { value } = await once(tx, idempotency,
    async () => ({ id: session.id, value: await use() }),
    async () => isLastUse ? answer() : endForReuse(tx, session, now))
  return value
}

async function endForReuse (tx: Tx, { communityId, memberId, id }: SessionRow, now: Date): Promise<null> {
  await endSessions(tx, { communityId, memberId, sessionId: id }, 'refresh_reused', now)
  await recordAct(tx, { communityId, actor: memberId, action: 'session.refresh_reused', subjectMemberId: memberId, detail: { sessionId: id } }, now)
  return null
}
