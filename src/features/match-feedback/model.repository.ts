import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { CommunityId } from '../../domain/ids.ts'
import type { Observation } from '../../domain/learning/learn-acceptance.ts'
import type { Sight } from '../../domain/access/sight.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import { matchModels } from '../../postgres/tables/matching.ts'

/** `weights` is empty while there is too little to learn from. */
export type ModelRow = typeof matchModels.$inferSelect

export async function findModel (tx: Tx, communityId: CommunityId): Promise<ModelRow | null> {
  const [row] = await tx.select().from(matchModels).where(eq(matchModels.communityId, communityId)).orderBy(desc(matchModels.version)).limit(1)
  return row ?? null
}

const inUseStatement = `
  select version, weights, calibration, outcomes from match_models where community_id = $1
    and (select coalesce((settings #>> '{matching,learns}')::boolean, true) from communities where id = $1)
  order by version desc limit 1`

/** The newest model of a community that lets matching learn. */
export async function findModelInUse (postgres: Postgres, sight: Sight): Promise<Pick<ModelRow, 'version' | 'weights' | 'calibration' | 'outcomes'> | null> {
  const [row] = await postgres.readInSight<ModelRow>(sight, inUseStatement, [sight.communityId])
  return row ?? null
}

export async function insertModel (tx: Tx, row: ModelRow): Promise<void> {
  await tx.insert(matchModels).values(row)
}

export async function deleteModelsUpTo (tx: Tx, communityId: CommunityId, version: number): Promise<void> {
  await tx.delete(matchModels).where(and(eq(matchModels.communityId, communityId), lte(matchModels.version, version)))
}

/** Communities that learn, or the one named if it does, where something was said since the model was fitted, which was not today. System role. */
export async function listDue (tx: Tx, now: Date, only: CommunityId | null = null): Promise<CommunityId[]> {
  const rows = await tx.execute<{ id: CommunityId }>(sql`
    select communities.id from communities
    left join lateral (select max(fitted_at) as fitted_at from match_models where community_id = communities.id) as last on true
    where ${only === null ? sql`true` : sql`communities.id = ${only}`}
      and coalesce((settings #>> '{matching,learns}')::boolean, true) and coalesce((settings #>> '{matching,isOn}')::boolean, true)
      and (last.fitted_at is null or last.fitted_at < date_trunc('day', ${now.toISOString()}::timestamptz, 'UTC'))
      and exists (select from match_feedback where community_id = communities.id and (last.fitted_at is null or at > last.fitted_at))
    order by communities.id`)
  return rows.map(({ id }) => id)
}

/** Until the transaction ends nobody else fits the model of this community. */
export async function lockModel (tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`match model ${communityId}`}, 0))`)
}

/**
 * The newest of what came of proposals, one for each pair: the last proposal before something was said, with what holds of what was said;
 * or the last one, when nothing was said for longer than `silentBefore`.
 */
export async function listObservations (tx: Tx, communityId: CommunityId, { silentBefore, limit }: { silentBefore: Date, limit: number }): Promise<Observation[]> {
  return tx.execute<Observation & Record<string, unknown>>(sql`
    with said as (
      select distinct on (member_id, other_id) member_id, other_id, outcome, at from match_feedback where community_id = ${communityId} order by member_id, other_id, at desc
    ), proposed as (
      select distinct on (shown.member_id, shown.other_id) shown.member_id, shown.features, shown.position, shown.propensity, shown.first_at, said.outcome
      from match_exposures as shown left join said on said.member_id = shown.member_id and said.other_id = shown.other_id
      where shown.community_id = ${communityId} and (said.at is null or shown.first_at <= said.at)
      order by shown.member_id, shown.other_id, shown.first_at desc
    )
    select member_id as "memberId", features as signs, position, propensity, outcome from proposed
    where outcome is not null or first_at < ${silentBefore.toISOString()}::timestamptz
    order by outcome is null, first_at desc, member_id limit ${limit}`)
}
