import type { Deps } from '../../deps.ts'
import { credentialOf, type KeyViewer, type MemberViewer } from '../../domain/access/viewer.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { sessionNotFound } from './sessions.errors.ts'
import { endSessions, findLoginMember } from './sessions.repository.ts'

/** Ends one session of a member. Raises `session.not_found`. */
export async function endSession ({ postgres, now }: Deps, { communityId, memberId }: MemberViewer, sessionId: string): Promise<void> {
  const ended = await postgres.inCommunity(communityId, (tx) => endSessions(tx, { communityId, memberId, sessionId }, 'signed_out', now()))
  if (ended === 0) throw sessionNotFound()
}

/** Ends the session that asks. When it has just ended, nothing is left to do. */
export async function signOut ({ postgres, now }: Deps, { communityId, memberId, sessionId }: MemberViewer): Promise<void> {
  await postgres.inCommunity(communityId, (tx) => endSessions(tx, { communityId, memberId, sessionId }, 'signed_out', now()))
}

/** Ends all sessions of the member who asks. */
export async function signOutEverywhere ({ postgres, now }: Deps, { communityId, memberId }: MemberViewer): Promise<void> {
  await postgres.inCommunity(communityId, (tx) => endSessions(tx, { communityId, memberId, sessionId: null }, 'signed_out_everywhere', now()))
}

/** Ends all sessions of a member on the word of a server. Raises `member.not_found`. */
export async function signMemberOut ({ postgres, now }: Deps, viewer: KeyViewer, memberId: string): Promise<void> {
  const [{ communityId }, at] = [viewer, now()]
  await postgres.inCommunity(communityId, async (tx) => {
    const member = await findLoginMember(tx, communityId, { memberId })
    if (!member) throw memberNotFound()
    const sessions = await endSessions(tx, { communityId, memberId: member.id, sessionId: null }, 'admin', at)
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'member.signed_out', subjectMemberId: member.id, detail: { sessions } }, at)
  })
}
