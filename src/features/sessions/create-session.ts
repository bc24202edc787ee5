import type { Deps } from '../../deps.ts'
import { credentialOf, type KeyViewer } from '../../domain/access/viewer.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { sessionNotFound } from './sessions.errors.ts'
import { findLoginMember, findSession } from './sessions.repository.ts'
import type { CreateSessionInput, StartedSession } from './sessions.schemas.ts'
import { addRefreshToken, presentStarted, startSession } from './start-session.ts'

/**
 * Logs a member in on the word of a server of the community. A repeated request gets new tokens of the same session.
 * Raises `member.not_found`, and `session.not_found` when a repeated request comes after its session ended.
 */
export async function createSession (deps: Deps, viewer: KeyViewer, input: CreateSessionInput, idempotency: Idempotency | null): Promise<Once<StartedSession>> {
  const { communityId } = viewer
  const name = input.memberId === undefined ? { externalId: input.externalId ?? '' } : { memberId: input.memberId }
  return deps.postgres.inCommunity(communityId, async (tx) => {
    const member = await findLoginMember(tx, communityId, name)
    if (!member) throw memberNotFound()
    return once(tx, idempotency,
      async () => {
        const started = await startSession(deps, tx, { communityId, memberId: member.id, provider: 'key', appId: null })
        const detail = { sessionId: started.sessionId }
        await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'session.started', subjectMemberId: member.id, detail }, deps.now())
        return { id: started.sessionId, value: started }
      },
      async (id) => {
        const session = await findSession(tx, communityId, id)
        if (!session || session.endedAt || session.expiresAt <= deps.now()) throw sessionNotFound()
        return presentStarted(deps, session, member, await addRefreshToken(deps, tx, session))
      }
    )
  })
}
