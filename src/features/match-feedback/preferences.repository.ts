import { and, eq } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { matchPreferences } from '../../postgres/tables/matching.ts'

export type PreferencesRow = Omit<typeof matchPreferences.$inferSelect, 'communityId' | 'memberId' | 'updatedAt'>

export const noPreferences: PreferencesRow = { weeklyCapacity: null, quietFromMinute: null, quietToMinute: null, timeZone: null }

/** What a member chose. */
export async function findPreferences (tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<PreferencesRow> {
  const { weeklyCapacity, quietFromMinute, quietToMinute, timeZone } = matchPreferences
  const [row] = await tx.select({ weeklyCapacity, quietFromMinute, quietToMinute, timeZone }).from(matchPreferences)
    .where(and(eq(matchPreferences.communityId, communityId), eq(matchPreferences.memberId, memberId)))
  return row ?? noPreferences
}

/** Sets what is given; the rest stays. */
export async function putPreferences (tx: Tx, communityId: CommunityId, memberId: MemberId, change: Partial<PreferencesRow>, updatedAt: Date): Promise<void> {
  await tx.insert(matchPreferences).values({ communityId, memberId, ...change, updatedAt })
    .onConflictDoUpdate({ target: [matchPreferences.communityId, matchPreferences.memberId], set: { ...change, updatedAt } })
}
