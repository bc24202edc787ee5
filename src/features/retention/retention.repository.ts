import { and, eq, sql } from 'drizzle-orm'
import { defaultCommunitySettings, settingsOf, type RetentionDays } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { members } from '../../postgres/tables/members.ts'

export type Rejected = { communityId: CommunityId, id: MemberId, externalId: string | null }

/** When what is deleted now began to be kept, in the community of the row. */
const keptSince = (now: Date, kept: keyof RetentionDays) => sql`(${now.toISOString()}::timestamptz - make_interval(days => coalesce(
  (communities.settings #>> ${`{retentionDays,${kept}}`}::text[])::int, ${defaultCommunitySettings.retentionDays[kept]})))`

/** Texts that were decided about; those that wait for a decision stay. */
export async function deleteOldModerationItems (tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    delete from moderation_items using communities where communities.id = moderation_items.community_id
      and moderation_items.status <> 'pending' and coalesce(decided_at, moderation_items.created_at) < ${keptSince(now, 'moderationItems')}`)
}

/** Who was shown whom, and what was conspicuous in that. */
export async function deleteOldSights (tx: Tx, now: Date): Promise<void> {
  for (const table of [sql.identifier('profile_sights'), sql.identifier('anomalies')]) {
    await tx.execute(sql`
      delete from ${table} using communities where communities.id = ${table}.community_id
        and day < to_char(${keptSince(now, 'profileSights')} at time zone 'UTC', 'YYYY-MM-DD')`)
  }
}

export async function deleteTombstonesBefore (tx: Tx, before: Date): Promise<void> {
  await tx.execute(sql`delete from member_tombstones where deleted_at < ${before.toISOString()}::timestamptz`)
}

/** People whose application was rejected longer ago than such are kept. */
export async function listOldRejected (tx: Tx, now: Date, limit: number): Promise<Rejected[]> {
  return tx.execute<Rejected>(sql`
    select members.community_id as "communityId", members.id, members.external_id as "externalId"
    from members join communities on communities.id = members.community_id
    left join applications on applications.community_id = members.community_id and applications.member_id = members.id
    where members.status = 'rejected' and coalesce(applications.decided_at, members.updated_at) < ${keptSince(now, 'rejectedApplications')}
    order by members.community_id, members.id limit ${limit}`)
}

/** Locks somebody who is still rejected. */
export async function lockRejected (tx: Tx, { communityId, id }: Rejected): Promise<Rejected | null> {
  const [row] = await tx.select({ communityId: members.communityId, id: members.id, externalId: members.externalId }).from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, id), eq(members.status, 'rejected'))).for('update')
  return row ?? null
}

export async function listRetentions (tx: Tx): Promise<{ communityId: CommunityId, retentionDays: RetentionDays }[]> {
  const rows = await tx.select({ communityId: communities.id, settings: communities.settings }).from(communities)
  return rows.map(({ communityId, settings }) => ({ communityId, retentionDays: { ...defaultCommunitySettings.retentionDays, ...settingsOf(settings).retentionDays } }))
}
