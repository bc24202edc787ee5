import { eq } from 'drizzle-orm'
import { settingsOf, type MatchingSettings } from '../../domain/community/settings.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'

/** What the community decided about matching. */
export async function findMatchingSettings (tx: Tx, communityId: CommunityId): Promise<MatchingSettings> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return settingsOf(row?.settings ?? {}).matching
}
