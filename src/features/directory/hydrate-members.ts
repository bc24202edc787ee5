import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { MemberRow } from '../members/index.ts'

type Columns = Omit<MemberRow['profile'], 'contact' | 'location'> & {
  id: MemberId, number: number, externalId: string | null, version: string, createdAt: string, updatedAt: string, lat: number | null, lng: number | null
}

// Instants as milliseconds: drivers disagree about parsing, numbers they do not.
const statement = `
  select
    id, number, external_id as "externalId", display_name as "displayName", aliases, headline, bio, city, industry, company, title,
    years_of_experience as "yearsOfExperience", skills, interests, languages, education, links, offers, needs, availability, lat, lng, custom,
    version, extract(epoch from created_at) * 1000 as "createdAt", extract(epoch from updated_at) * 1000 as "updatedAt"
  from members
  where community_id = $1 and id = any($2)`

/** The members with these ids that exist for viewers of the community, without contacts. Uses the primary key. */
export async function hydrateMembers (postgres: Postgres, communityId: CommunityId, ids: readonly MemberId[]): Promise<Map<MemberId, MemberRow>> {
  if (ids.length === 0) return new Map()
  const rows = await postgres.readInCommunity<Columns>(communityId, statement, [communityId, ids])
  return new Map(rows.map(({ id, number, externalId, version, createdAt, updatedAt, lat, lng, ...profile }) => [id, {
    id,
    number,
    externalId,
    version: Number(version),
    createdAt: new Date(Number(createdAt)),
    updatedAt: new Date(Number(updatedAt)),
    profile: { ...profile, contact: null, location: lat === null || lng === null ? null : { lat, lng } },
  }]))
}
