import { sightOf, type Sight } from '../../domain/access/sight.ts'
import { credentialOf, hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { haveMet, type Outcome } from '../../domain/learning/outcomes.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { cannotRelateToSelf, exists, insertConnection } from '../relations/index.ts'
import { deleteFeedback, findFeedback, findSaid, insertFeedback, lockPair, type FeedbackRow } from './feedback.repository.ts'
import type { MatchFeedback, MatchFeedbackInput } from './feedback.schemas.ts'

/** Who says something about whom. */
export type Pair = { memberId: string, otherId: string }

/**
 * Keeps what a member says about another one; the last holds. The two are connected when both said they met.
 * Raises `member.not_found`, `relation.with_self`.
 */
export async function giveFeedback (
  deps: Deps, viewer: CommunityViewer, { memberId, otherId }: Pair, input: MatchFeedbackInput, idempotency: Idempotency | null
): Promise<Once<MatchFeedback>> {
  if (memberId === otherId) throw cannotRelateToSelf()
  const sight = await sightOfSpeaker(deps, viewer, memberId)
  const { communityId } = sight
  return deps.postgres.inSight(sight, async (tx) => {
    if (!await exists(tx, communityId, otherId)) throw memberNotFound()
    const read = async (id: string) => {
      const row = await findFeedback(tx, communityId, memberId, id)
      if (!row) throw memberNotFound()
      return presentFeedback(row)
    }
    return once(tx, idempotency, async () => {
      const id = deps.newId('matchFeedback')
      await say(deps, tx, viewer, { memberId, otherId }, { id, ...input })
      return { id, value: await read(id) }
    }, read)
  })
}

/** Forgets all a member said about another one, who need not exist any more. Raises `member.not_found` when the member does not. */
export async function takeBackFeedback (deps: Deps, viewer: CommunityViewer, { memberId, otherId }: Pair): Promise<void> {
  const sight = await sightOfSpeaker(deps, viewer, memberId)
  await deps.postgres.inSight(sight, (tx) => deleteFeedback(tx, sight.communityId, memberId, otherId))
}

async function say ({ now }: Deps, tx: Tx, viewer: CommunityViewer, { memberId, otherId }: Pair, said: MatchFeedbackInput & { id: string }): Promise<void> {
  const { communityId } = viewer
  await lockPair(tx, memberId, otherId)
  const before = await findSaid(tx, communityId, memberId, otherId)
  // Later than the last, also when both come within a millisecond: the last holds.
  const at = new Date(Math.max(now().getTime(), (before[0]?.at.getTime() ?? 0) + 1))
  await insertFeedback(tx, { communityId, memberId: memberId as MemberId, otherId: otherId as MemberId, ...said, at })
  const theirs = (await findSaid(tx, communityId, otherId, memberId)).map(({ outcome }): Outcome => outcome)
  if (!haveMet([said.outcome, ...before.map(({ outcome }) => outcome)], theirs)) return
  const isNew = await insertConnection(tx, { communityId, a: memberId as MemberId, b: otherId as MemberId, source: 'introduction', createdAt: at })
  if (isNew) await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'connection.made', subjectMemberId: memberId as MemberId, detail: { otherId } }, at)
}

/** What the member who speaks sees: whoever does not exist for them cannot be spoken about. Who is not admitted yet sees nobody. */
async function sightOfSpeaker ({ postgres }: Deps, viewer: CommunityViewer, memberId: string): Promise<Sight> {
  const { communityId } = viewer
  if (viewer.kind === 'member' && (viewer.memberId !== memberId || !hasScope(viewer, 'members:read'))) throw memberNotFound()
  if (viewer.kind === 'key' && !await postgres.inSight(sightOf(viewer), (tx) => exists(tx, communityId, memberId))) throw memberNotFound()
  return { communityId, view: 'community', memberId: memberId as MemberId }
}

export const presentFeedback = ({ at, ...row }: FeedbackRow): MatchFeedback => ({ ...row, at: at.toISOString() })
