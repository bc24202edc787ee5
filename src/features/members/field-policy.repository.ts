import { and, eq } from 'drizzle-orm'
import { settingsOf } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { fieldPolicy, type FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { connections } from '../../postgres/tables/relations.ts'

/** Who may see which field, by the community's rules. */
export async function findFieldPolicy (tx: Tx, communityId: CommunityId): Promise<FieldPolicy> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return fieldPolicy(settingsOf(row?.settings ?? {}).visibility)
}

/** Whether two members know each other. */
export async function areConnected (tx: Tx, communityId: CommunityId, a: MemberId, b: MemberId): Promise<boolean> {
  const [memberId, otherId] = a < b ? [a, b] : [b, a]
  const rows = await tx.select({ memberId: connections.memberId }).from(connections)
    .where(and(eq(connections.communityId, communityId), eq(connections.memberId, memberId), eq(connections.otherId, otherId)))
  return rows.length > 0
}
