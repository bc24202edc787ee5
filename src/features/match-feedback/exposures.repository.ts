import { sql } from 'drizzle-orm'
import type { Sight } from '../../domain/access/sight.ts'
import { defaultCommunitySettings } from '../../domain/community/settings.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'

/** Somebody who is about to be shown to a member. */
export type Proposal = {
  otherId: MemberId
  /** From 0. */
  position: number
  /** How likely this place was given to this person; see `explore`. */
  propensity: number
  /** What the score was made of, by name: the signs of acceptance, and `mutual`. */
  features: Readonly<Record<string, number>>
}

/** What somebody has room for in a week. */
export type MemberLoad = {
  /** How many other members were told to meet this one. */
  load: number
  /** Null for no limit. */
  capacity: number | null
  /** Whether the member asked for was told this week already: they keep them when there is no more room. */
  wasShown: boolean
}

/** As the member chose, or else the community. Of a table named `preferences`, in a community `$1`; `$2` is the default. */
const capacityColumn = `coalesce(preferences.weekly_capacity, (select case when settings #> '{matching,weeklyCapacity}' is null then $2::int
  else (settings #>> '{matching,weeklyCapacity}')::int end from communities where id = $1))`

const loadColumns = `${capacityColumn} as capacity,
  (select count(*)::int from match_exposures as told where told.community_id = $1 and told.week = $3 and told.other_id = given.id and told.member_id <> $4) as load,
  exists (select from match_exposures as told where told.community_id = $1 and told.week = $3 and told.other_id = given.id and told.member_id = $4) as "wasShown"`

const loadsStatement = `
  select given.id, ${loadColumns} from unnest($5::text[]) as given(id)
  left join match_preferences as preferences on preferences.community_id = $1 and preferences.member_id = given.id`

const usual = defaultCommunitySettings.matching.weeklyCapacity

/** What each has room for in a week, apart from the member they may be proposed to. */
export async function findLoads (postgres: Postgres, sight: Sight, memberId: MemberId, week: string, ids: readonly MemberId[]): Promise<Map<MemberId, MemberLoad>> {
  const rows = await postgres.readInSight<MemberLoad & { id: MemberId }>(sight, loadsStatement, [sight.communityId, usual, week, memberId, ids])
  return new Map(rows.map(({ id, ...load }) => [id, load]))
}

// The room is counted again behind the lock: what was read before may be taken by now. The offset makes PostgreSQL look up each member by key;
// a plain join reads all of them, which took 40 ms with 20,000.
const noteStatement = `
  with given as (
    select "otherId" as id, position, propensity, features
    from jsonb_to_recordset($5::text::jsonb) as proposal("otherId" text, position smallint, propensity float8, features jsonb)
  ), room as (
    select given.*, ${loadColumns} from given
    cross join lateral (select from members where community_id = $1 and members.id = given.id offset 0) as existing
    left join match_preferences as preferences on preferences.community_id = $1 and preferences.member_id = given.id
  )
  insert into match_exposures as noted (community_id, week, member_id, other_id, first_at, position, propensity, weights_version, features)
  select $1, $3, $4, id, $6::timestamptz, position, propensity, $7, features from room
  where capacity is null or load < capacity or "wasShown" order by id
  on conflict (community_id, week, member_id, other_id) do update set times = noted.times + 1
  returning other_id as id`

/** Keeps who is shown to a member, the first time in a week with all that is to be learned from it. @returns whom there was room for */
export async function insertExposures (
  postgres: Postgres, sight: Sight, memberId: MemberId, week: string, proposals: readonly Proposal[], { at, weightsVersion }: { at: Date, weightsVersion: string }
): Promise<Set<MemberId>> {
  const rows = await postgres.writeInSight<{ id: MemberId }>(sight, `match exposures ${sight.communityId}`, noteStatement, [
    sight.communityId, usual, week, memberId, JSON.stringify(proposals), at.toISOString(), weightsVersion,
  ])
  return new Set(rows.map(({ id }) => id))
}

// Week by week, each a short range of the primary key.
const proposedStatement = `
  select other_id as id, count(*)::int as "earlierWeeks", extract(epoch from max(first_at)) * 1000 as "lastAtMs"
  from match_exposures where community_id = $1 and member_id = $2 and week = any($3) group by other_id`

/** In how many of some weeks somebody was proposed, and when last. */
export type Proposed = { earlierWeeks: number, lastAtMs: number }

export async function findProposed (postgres: Postgres, sight: Sight, memberId: MemberId, weeks: readonly string[]): Promise<Map<MemberId, Proposed>> {
  const rows = await postgres.readInSight<{ id: MemberId, earlierWeeks: number, lastAtMs: string }>(sight, proposedStatement, [sight.communityId, memberId, weeks])
  return new Map(rows.map(({ id, earlierWeeks, lastAtMs }) => [id, { earlierWeeks, lastAtMs: Number(lastAtMs) }]))
}

/** Forgets proposals of weeks before this one, in each community by its index. System role. */
export async function deleteExposuresBefore (tx: Tx, week: string): Promise<void> {
  await tx.execute(sql`delete from match_exposures using communities where match_exposures.community_id = communities.id and week < ${week}`)
}
