import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { dayOf, honeySightsMin, profileBudgetOf, secondsUntilNextDay } from '../../domain/limits/profile-budget.ts'
import type { Deps } from '../../deps.ts'
import { upsertAnomaly, type AnomalyKind } from './anomalies.repository.ts'
import { budgetExhausted } from './budgets.errors.ts'
import { countHoneySights, countSights } from './sights.repository.ts'

/** `shown`: among others, as in a search. `opened`: this one was asked for. */
export type Occasion = 'shown' | 'opened'

type Parts = Pick<Deps, 'postgres' | 'sights' | 'now'>

/**
 * Counts the people an answer is about, before it is given. Free for whoever has no budget, for oneself, and for whoever was shown today already.
 *
 * @param memberIds all people of the page; none of them is counted when one is too many
 * @throws AppError `directory.budget_exhausted`: nothing of the page may be shown
 */
export async function noteSights (deps: Parts, viewer: CommunityViewer, memberIds: readonly MemberId[], occasion: Occasion = 'shown'): Promise<void> {
  const budget = profileBudgetOf(viewer)
  if (budget === 'unlimited') return
  const others = [...new Set(memberIds)].filter((id) => viewer.kind !== 'member' || id !== viewer.memberId)
  const [who, at] = [credentialOf(viewer), deps.now()]
  const day = dayOf(at)
  const known = deps.sights.of(who, day, others)
  if (!known.includes(null)) {
    if (occasion === 'opened' && known.includes(true)) await noteHoney(deps, viewer, day, occasion)
    return
  }
  const { isWithin, honey } = await countSights(deps.postgres, { communityId: viewer.communityId, viewer: who, day, memberIds: others }, budget === 'setting' ? null : budget)
  if (!isWithin) {
    await noteAnomaly(deps, viewer, 'budget_exhausted', 1)
    throw budgetExhausted(secondsUntilNextDay(at))
  }
  deps.sights.remember(who, day, others, new Set(honey))
  if (honey.length > 0) await noteHoney(deps, viewer, day, occasion)
}

async function noteHoney (deps: Parts, viewer: CommunityViewer, day: string, occasion: Occasion): Promise<void> {
  const count = await countHoneySights(deps.postgres, { communityId: viewer.communityId, viewer: credentialOf(viewer), day })
  if (occasion === 'opened' || count >= honeySightsMin) await noteAnomaly(deps, viewer, 'honey_seen', count)
}

/** Writes down that a viewer did something an admin should look at. */
export async function noteAnomaly ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>, viewer: CommunityViewer, kind: AnomalyKind, count: number): Promise<void> {
  const { communityId } = viewer
  await postgres.inCommunity(communityId, (tx) => upsertAnomaly(tx, { communityId, viewer: credentialOf(viewer), day: dayOf(now()), kind, count }, now()))
}
