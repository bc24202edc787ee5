import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { MemberRow } from '../members/index.ts'

type Hydrated = Omit<MemberRow['profile'], 'contact' | 'location'> & {
  id: MemberId, number: number, externalId: string | null, version: number, createdAtMs: number, updatedAtMs: number, lat: number | null, lng: number | null
}

// One JSON text instead of rows of arrays: PostgreSQL writes and V8 reads it faster than the driver its own format.
const statement = `
  select coalesce(json_agg(card), '[]')::text as cards
  from (
    select
      id, number, external_id as "externalId", display_name as "displayName", name_reading as "nameReading", aliases, headline, bio, city, industry, company, title,
      years_of_experience as "yearsOfExperience", skills, interests, languages, education, links, offers, needs, availability, lat, lng, custom,
      version, extract(epoch from created_at) * 1000 as "createdAtMs", extract(epoch from updated_at) * 1000 as "updatedAtMs"
    from members
    where community_id = $1 and id = any($2)
  ) as card`

/** The members with these ids that exist for viewers of the community, without contacts. Uses the primary key. */
export async function hydrateMembers (postgres: Postgres, communityId: CommunityId, ids: readonly MemberId[]): Promise<Map<MemberId, MemberRow>> {
  if (ids.length === 0) return new Map()
  const [row] = await postgres.readInCommunity<{ cards: string }>(communityId, statement, [communityId, ids])
  const cards = JSON.parse(row?.cards ?? '[]') as Hydrated[]
  return new Map(cards.map(({ id, number, externalId, version, createdAtMs, updatedAtMs, lat, lng, ...profile }) => [id, {
    id,
    number,
    externalId,
    version,
    createdAt: new Date(createdAtMs),
    updatedAt: new Date(updatedAtMs),
    profile: { ...profile, contact: null, location: lat === null || lng === null ? null : { lat, lng } },
  }]))
}
