import { and, count, eq, exists, gte, lt, or, sql } from 'drizzle-orm'
import { settingsOf, type CommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { anomalies, profileSights } from '../../postgres/tables/access.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { members } from '../../postgres/tables/members.ts'

/** What somebody may have an eye on; see the schema for what each means. */
export const anomalyKinds = ['budget_exhausted', 'honey_seen', 'coordinated', 'rapid'] as const
export type AnomalyKind = typeof anomalyKinds[number]

export type AnomalyRow = typeof anomalies.$inferSelect
export type Sighting = { communityId: CommunityId, viewer: string, day: string, kind: AnomalyKind, count: number }

/** What happens again adds up; what is a size stays at its largest. */
const addsUp: Readonly<Record<AnomalyKind, boolean>> = { budget_exhausted: true, rapid: true, honey_seen: false, coordinated: false }

export async function upsertAnomaly (tx: Tx, sighting: Sighting, at: Date): Promise<void> {
  await tx.insert(anomalies).values({ ...sighting, firstAt: at, lastAt: at }).onConflictDoUpdate({
    target: [anomalies.communityId, anomalies.day, anomalies.kind, anomalies.viewer],
    set: {
      count: addsUp[sighting.kind] ? sql`${anomalies.count} + excluded.count` : sql`greatest(${anomalies.count}, excluded.count)`,
      lastAt: sql`excluded.last_at`,
    },
  })
}

export type AnomalyPosition = { day: string, kind: string, viewer: string }

/** Newest days first. */
export async function listAnomalies (tx: Tx, communityId: CommunityId, page: { since: string | null, after: AnomalyPosition | null, limit: number }): Promise<AnomalyRow[]> {
  const { since, after, limit } = page
  return tx.select().from(anomalies).where(and(
    eq(anomalies.communityId, communityId),
    since === null ? undefined : gte(anomalies.day, since),
    after === null
      ? undefined
      : or(lt(anomalies.day, after.day), and(eq(anomalies.day, after.day), sql`(${anomalies.kind}, ${anomalies.viewer}) > (${after.kind}, ${after.viewer})`))
  )).orderBy(sql`${anomalies.day} desc, ${anomalies.kind}, ${anomalies.viewer}`).limit(limit)
}

/** Communities in which somebody was shown somebody on a day. System role. */
export async function findCommunitiesWithSights (tx: Tx, day: string): Promise<{ id: CommunityId, settings: CommunitySettings }[]> {
  const rows = await tx.select({ id: communities.id, settings: communities.settings }).from(communities)
    .where(exists(tx.select({ one: sql`1` }).from(profileSights).where(and(eq(profileSights.communityId, communities.id), eq(profileSights.day, day)))))
  return rows.map(({ id, settings }) => ({ id, settings: settingsOf(settings) }))
}

/** Whom each viewer was shown on a day, for viewers who were shown at least so many. */
export async function findReaders (tx: Tx, communityId: CommunityId, day: string, sightsMin: number): Promise<{ viewer: string, memberIds: MemberId[] }[]> {
  return tx.select({ viewer: profileSights.viewer, memberIds: sql<MemberId[]>`array_agg(${profileSights.memberId})` }).from(profileSights)
    .where(and(eq(profileSights.communityId, communityId), eq(profileSights.day, day)))
    .groupBy(profileSights.viewer).having(sql`count(*) >= ${sightsMin}`)
}

/** How many members others can find. */
export async function countFound (tx: Tx, communityId: CommunityId): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(members).where(and(eq(members.communityId, communityId), eq(members.isFound, true)))
  return row?.count ?? 0
}
