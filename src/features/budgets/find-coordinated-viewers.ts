import { coordinatedViewers, readerSightsMin } from '../../domain/limits/coordinated-viewers.ts'
import { dayOf } from '../../domain/limits/profile-budget.ts'
import type { Deps } from '../../deps.ts'
import { countFound, findCommunitiesWithSights, findReaders, upsertAnomaly } from './anomalies.repository.ts'

/** So long after midnight the day before is still looked at: longer than between two looks. */
const afterMidnightMs = 20 * 60_000

/** Looks for viewers who read a directory together, in what was shown so far on this day. Background work, every few minutes. */
export async function findCoordinatedViewers ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>): Promise<void> {
  const at = now()
  const day = dayOf(new Date(at.getTime() - afterMidnightMs))
  for (const { id: communityId, settings: { profilesPerMemberDay: budget } } of await postgres.asSystem((tx) => findCommunitiesWithSights(tx, day))) {
    await postgres.inCommunity(communityId, async (tx) => {
      const readers = await findReaders(tx, communityId, day, readerSightsMin(budget))
      if (readers.length < 2) return
      const sights = readers.map(({ viewer, memberIds }) => ({ viewer, seen: new Set(memberIds) }))
      const viewers = coordinatedViewers(sights, await countFound(tx, communityId), budget)
      for (const viewer of viewers) await upsertAnomaly(tx, { communityId, viewer, day, kind: 'coordinated', count: viewers.length }, at)
    })
  }
}
