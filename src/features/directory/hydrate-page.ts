import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { FieldRules } from '../../domain/visibility/field-rules.ts'
import { fieldPolicy, type Relation } from '../../domain/visibility/visible-profile.ts'
import type { Deps } from '../../deps.ts'
import { relationOf, type MemberRow } from '../members/index.ts'
import { hydrateMembers, isConnection, type HydratedMembers } from './hydrate-members.ts'

const statement = `
  select json_build_object(
    'rules', (select settings -> 'visibility' from communities where id = $1),
    'inSight', (
      select coalesce(json_agg(json_build_array(id, version, extract(epoch from updated_at) * 1000, ${isConnection})), '[]')
      from members where community_id = $1 and id = any($2)
    )
  )::text as answer`

type Answer = { rules: FieldRules | null, inSight: [id: MemberId, version: number, updatedAtMs: number, isKnown: boolean][] }

/** A member of a page, and what they are to whoever looks. */
export type PageMember = { row: MemberRow, relation: Relation }
export type PageMembers = Pick<HydratedMembers, 'policy'> & { byId: ReadonlyMap<MemberId, PageMember> }

/**
 * As `hydrateMembers`, for answers that show the same people again and again. PostgreSQL says who is in sight and in which state;
 * only those are read whole whom this process does not remember in that state (measured: .3 instead of 1.1 ms of PostgreSQL for 20 people).
 */
export async function hydratePage ({ postgres, cards }: Pick<Deps, 'postgres' | 'cards'>, sight: Sight, ids: readonly MemberId[]): Promise<PageMembers> {
  if (ids.length === 0) return { policy: fieldPolicy({}), byId: new Map() }
  const [answered] = await postgres.readInSight<{ answer: string }>(sight, statement, [sight.communityId, ids, sight.memberId])
  const { rules, inSight } = JSON.parse(answered?.answer ?? '{"inSight":[]}') as Answer
  const byId = new Map<MemberId, PageMember>()
  const unknown: MemberId[] = []
  for (const [id, version, updatedAtMs, isKnown] of inSight) {
    const row = cards.of({ id, version, updatedAtMs })
    if (row) byId.set(id, { row, relation: relationOf(sight, id, isKnown) })
    else unknown.push(id)
  }
  if (unknown.length === 0) return { policy: fieldPolicy(rules ?? {}), byId }
  const { policy, byId: read } = await hydrateMembers(postgres, sight, unknown)
  for (const [id, member] of read) {
    cards.remember(member.row)
    byId.set(id, member)
  }
  // Of the later moment: a rule that became stricter in between holds for all.
  return { policy, byId }
}
