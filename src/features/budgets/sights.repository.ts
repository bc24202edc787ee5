import { wholeCommunity } from '../../domain/access/sight.ts'
import { profileBudget } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'

export type SightsOfDay = { communityId: CommunityId, viewer: string, day: string, memberIds: readonly MemberId[] }

/** `honey` are those of the asked for who do not exist. */
export type SightCount = { isWithin: boolean, honey: MemberId[] }

// What was shown before is free. The page is counted as a whole or not at all.
const statement = `
  with shown as (
    select unnest($4::text[]) as member_id
  ), fresh as (
    select member_id from shown where not exists (
      select 1 from profile_sights as sight where sight.community_id = $1 and sight.viewer = $2 and sight.day = $3 and sight.member_id = shown.member_id)
  ), decision as (
    select (select count(*) from fresh) = 0 or
      (select count(*) from fresh) + (select count(*) from profile_sights where community_id = $1 and viewer = $2 and day = $3)
      <= coalesce($5::int, (select (settings ->> 'profilesPerMemberDay')::int from communities where id = $1), $6::int) as is_within
  ), added as (
    insert into profile_sights (community_id, viewer, day, member_id)
    select $1, $2, $3, member_id from fresh where (select is_within from decision)
  )
  select is_within as "isWithin", array(select id from members where community_id = $1 and id = any($4) and is_honey) as honey from decision`

/**
 * Counts profiles as shown, unless that would be more than the viewer may see in the day. One at a time for each viewer, so that requests at once
 * do not go over it together.
 *
 * @param budget null for what the community's settings say for members
 */
export async function countSights (postgres: Postgres, { communityId, viewer, day, memberIds }: SightsOfDay, budget: number | null): Promise<SightCount> {
  const rows = await postgres.writeInSight<SightCount>(
    wholeCommunity(communityId), `sights ${communityId} ${viewer}`, statement, [communityId, viewer, day, memberIds, budget, profileBudget.default])
  return rows[0] ?? { isWithin: false, honey: [] }
}

/** How many people who do not exist a viewer was shown on a day. */
export async function countHoneySights (postgres: Postgres, { communityId, viewer, day }: Omit<SightsOfDay, 'memberIds'>): Promise<number> {
  const [row] = await postgres.readInSight<{ count: number }>(wholeCommunity(communityId), `
    select count(*)::int as count from profile_sights as sight join members as member on member.community_id = sight.community_id and member.id = sight.member_id
    where sight.community_id = $1 and sight.viewer = $2 and sight.day = $3 and member.is_honey`, [communityId, viewer, day])
  return row?.count ?? 0
}
