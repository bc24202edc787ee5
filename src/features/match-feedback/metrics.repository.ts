import { sql } from 'drizzle-orm'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import type { Cohort } from './metrics.schemas.ts'

/** To how many members each active member was proposed since a week, as a histogram: so many of them, so often. */
export async function countExposures (tx: Tx, communityId: CommunityId, since: string): Promise<{ told: number, members: number }[]> {
  return tx.execute<{ told: number, members: number }>(sql`
    select told, count(*)::int as members from (
      select (select count(distinct shown.member_id)::int from match_exposures as shown
        where shown.community_id = ${communityId} and shown.week >= ${since} and shown.other_id = members.id) as told
      from members where community_id = ${communityId} and is_found and not is_honey and 'matching' = any(consents)
    ) as counted group by told`)
}

/** Members who were shown somebody since a week, and those of them who were shown so many whose mutual score is at least so much. */
export async function countLookers (tx: Tx, communityId: CommunityId, since: string, good: { score: number, matches: number }): Promise<{ lookers: number, satisfied: number }> {
  const [row] = await tx.execute<{ lookers: number, satisfied: number }>(sql`
    select count(*)::int as lookers, count(*) filter (where good >= ${good.matches})::int as satisfied from (
      select count(distinct other_id) filter (where (features ->> 'mutual')::float8 >= ${good.score}) as good
      from match_exposures where community_id = ${communityId} and week >= ${since} group by member_id
    ) as looker`)
  return row ?? { lookers: 0, satisfied: 0 }
}

export type CohortCounts = { members: number, proposals: number, accepted: number }

/** Pairs that were proposed since a week, by what the proposed member was then. */
export async function countAcceptance (tx: Tx, communityId: CommunityId, since: string, newcomerDays: number): Promise<Map<Cohort, CohortCounts>> {
  const rows = await tx.execute<CohortCounts & { cohort: Cohort }>(sql`
    with pairs as (
      select member_id, other_id, min(first_at) as first_at from match_exposures where community_id = ${communityId} and week >= ${since} group by 1, 2
    ), said as (
      select distinct on (member_id, other_id) member_id, other_id, outcome, at from match_feedback where community_id = ${communityId} order by member_id, other_id, at desc
    ), judged as (
      select pairs.other_id, coalesce(said.outcome in ('interested', 'met', 'thanked'), false) as is_accepted, array[
        case when pairs.first_at < members.created_at + make_interval(days => ${newcomerDays}) then 'newcomers' else 'established' end,
        case when jsonb_array_length(members.offers) > 0 then 'withOffers' else 'withoutOffers' end
      ] as cohorts
      from pairs join members on members.community_id = ${communityId} and members.id = pairs.other_id
      left join said on said.member_id = pairs.member_id and said.other_id = pairs.other_id and said.at >= pairs.first_at
    )
    select cohort, count(distinct other_id)::int as members, count(*)::int as proposals, count(*) filter (where is_accepted)::int as accepted
    from judged, unnest(cohorts) as cohort group by cohort`)
  return new Map(rows.map(({ cohort, ...counts }) => [cohort, counts]))
}
