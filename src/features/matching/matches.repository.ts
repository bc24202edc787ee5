import { settingsOf, type CommunitySettings, type MatchingSettings } from '../../domain/community/settings.ts'
import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Between } from '../../domain/matching/eligibility.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { IndexableMember } from '../../search/member-document.ts'

// Halves of one question, so that each uses its index.
const apartStatement = `
  select blocked_id as id, true as "isBlocked", false as "isConnected" from member_blocks where community_id = $1 and blocker_id = $2
  union all select blocker_id, true, false from member_blocks where community_id = $1 and blocked_id = $2
  union all select other_id, false, true from connections where community_id = $1 and member_id = $2
  union all select member_id, false, true from connections where community_id = $1 and other_id = $2`

const settingsStatement = 'select settings from communities where id = $1'

type ApartRow = { id: MemberId, isBlocked: boolean, isConnected: boolean }

/** What the community decided about matching. */
export async function findMatchingSettings (postgres: Postgres, sight: Sight): Promise<MatchingSettings> {
  const [row] = await postgres.readInSight<{ settings: Partial<CommunitySettings> }>(sight, settingsStatement, [sight.communityId])
  return settingsOf(row?.settings ?? {}).matching
}

/** Whom a member is not to be proposed, and why. */
export async function findApart (postgres: Postgres, sight: Sight, id: MemberId): Promise<Map<MemberId, Between>> {
  const rows = await postgres.readInSight<ApartRow>(sight, apartStatement, [sight.communityId, id])
  const apart = new Map<MemberId, Between>()
  for (const row of rows) {
    const known = apart.get(row.id)
    apart.set(row.id, { isBlocked: row.isBlocked || known?.isBlocked === true, isConnected: row.isConnected || known?.isConnected === true, isDeclined: false })
  }
  return apart
}

/** Reads the members of the community once; only while it is not held in memory. */
const candidatesStatement = `
  select id from members
  where community_id = $1 and id <> $2 and is_found and not is_honey and 'matching' = any(consents) and not id = any($3)
  order by (skills && $4::text[])::int + (interests && $5::text[])::int + coalesce(city = $6, false)::int + coalesce(industry = $7, false)::int desc, updated_at desc, id
  limit $8`

/** Members who may be proposed, those who share most by exact values first. */
export async function findCandidates (
  postgres: Postgres, sight: Sight, { id, profile }: IndexableMember, { excluded, limit }: { excluded: readonly MemberId[], limit: number }
): Promise<MemberId[]> {
  const wanted = [...profile.needs.flatMap(({ tags }) => tags), ...profile.skills]
  const rows = await postgres.readInSight<{ id: MemberId }>(
    sight, candidatesStatement, [sight.communityId, id, excluded, wanted, profile.interests, profile.city, profile.industry, limit]
  )
  return rows.map((row) => row.id)
}
