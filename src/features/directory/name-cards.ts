import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'

/** As little of a member as tells one from another. */
export type NameCard = { id: MemberId, displayName: string, aliases: string[], headline: string | null, title: string | null, city: string | null }

const statement = `
  select coalesce(json_agg(card), '[]')::text as cards
  from (
    select id, display_name as "displayName", aliases, headline, title, city
    from members
    where community_id = $1 and id = any($2)
  ) as card`

/** Cards of the members with these ids that exist for viewers of the community. Uses the primary key. */
export async function readNameCards (postgres: Postgres, communityId: CommunityId, ids: readonly MemberId[]): Promise<Map<MemberId, NameCard>> {
  if (ids.length === 0) return new Map()
  const [row] = await postgres.readInCommunity<{ cards: string }>(communityId, statement, [communityId, ids])
  return new Map((JSON.parse(row?.cards ?? '[]') as NameCard[]).map((card) => [card.id, card]))
}
