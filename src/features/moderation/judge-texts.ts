import type { Deps } from '../../deps.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { providerOf, type Verdict } from './moderation-provider.ts'
import { beginAttempt, updateItem } from './moderation.repository.ts'
import { textOf } from './proposed-texts.ts'
import { holdItem, settleItem } from './settle-item.ts'

/** How often a provider is asked about one item before a moderator decides. */
export const attemptsMax = 10

export type ModerationJob = { communityId: CommunityId, itemId: string }

const riskyReason = 'The content check does not allow this text. 内容安全检查没有通过。'

/**
 * Has the provider judge what a member proposed, and does as it says. Running it again changes nothing more.
 *
 * @throws Error when the provider is unreachable: the job is to be run again later
 */
export async function judgeTexts (deps: Deps, { communityId, itemId }: ModerationJob): Promise<void> {
  const { postgres } = deps
  const item = await postgres.inCommunity(communityId, (tx) => beginAttempt(tx, communityId, itemId))
  if (!item) return
  // No transaction is open while the provider is asked.
  const verdict = await providerOf(deps, item.provider).check(textOf(item.patch), item)
  const isLastAttempt = item.attempts >= attemptsMax
  await followVerdict(deps, { communityId, itemId }, verdict, isLastAttempt)
  if (verdict === 'unreachable' && !isLastAttempt) throw new Error('the provider of content checks does not answer')
}

async function followVerdict ({ postgres, now }: Deps, { communityId, itemId }: ModerationJob, verdict: Verdict, isLastAttempt: boolean): Promise<void> {
  await postgres.inCommunity(communityId, async (tx) => {
    const held = await holdItem(tx, communityId, itemId)
    if (held?.item.status !== 'pending') return
    if (verdict === 'pass' || verdict === 'risky') {
      const isApproved = verdict === 'pass'
      await settleItem(tx, held, { isApproved, reason: isApproved ? null : riskyReason, decidedBy: 'system', verdict }, now())
    } else {
      await updateItem(tx, held.item, { verdict, isEscalated: held.item.isEscalated || verdict === 'review' || isLastAttempt })
    }
  })
}
