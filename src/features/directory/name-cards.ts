import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import type { FieldRules, VisibilityChoices } from '../../domain/visibility/field-rules.ts'
import { fieldPolicy, visibleCard } from '../../domain/visibility/visible-profile.ts'
import type { Postgres } from '../../postgres/client.ts'
import { relationOf } from '../members/index.ts'

/** As little of a member as tells one from another. */
export type NameCard = { id: MemberId, displayName: string, aliases: string[], headline: string | null, title: string | null, city: string | null }

const statement = `
  select json_build_object(
    'rules', (select settings -> 'visibility' from communities where id = $1),
    'cards', (
      select coalesce(json_agg(card), '[]') from (
        select id, display_name as "displayName", aliases, headline, title, city, visibility from members where community_id = $1 and id = any($2)
      ) as card
    )
  )::text as answer`

type Answer = { rules: FieldRules | null, cards: (NameCard & { visibility: VisibilityChoices })[] }

/** Cards of the members with these ids who are in sight, of each what all of the community may see. Uses the primary key. */
export async function readNameCards (postgres: Postgres, sight: Sight, ids: readonly MemberId[]): Promise<Map<MemberId, NameCard>> {
  if (ids.length === 0) return new Map()
  const [row] = await postgres.readInSight<{ answer: string }>(sight, statement, [sight.communityId, ids])
  const { rules, cards } = JSON.parse(row?.answer ?? '{"cards":[]}') as Answer
  const policy = fieldPolicy(rules ?? {})
  return new Map(cards.map(({ id, visibility, ...card }) => {
    const { displayName, aliases, headline, title, city } = visibleCard({ ...emptyProfile, ...card }, visibility, policy, relationOf(sight, id, false))
    return [id, { id, displayName, aliases, headline, title, city }]
  }))
}
