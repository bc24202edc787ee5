import { sql } from 'drizzle-orm'
import { wholeCommunity, type View } from '../../domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { isFound } from '../../domain/member/standing.ts'
import { searchableCard } from '../../domain/visibility/visible-profile.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { CustomFieldUse, IndexableMember } from '../../search/member-document.ts'
import type { MemberChanges, RosterSource } from '../../search/roster/roster-source.ts'
import { findCustomFields } from '../custom-fields/index.ts'
import type { MemberRow } from '../members/index.ts'
import { findCommunityTags } from '../tags/index.ts'
import { hydrateMembers } from './hydrate-members.ts'
import { indexedCustomFields } from './indexed-custom-fields.ts'

/**
 * One snapshot: a transaction it does not see is not older than its horizon, so asking from the horizon misses nothing. Uses the three indexes on
 * changed_xid. Who may no longer be found in the view is as gone as who is deleted.
 */
const changesStatement = `
  with changed as (
    select id, version, case when $4 = 'community' then is_found else status = 'active' and not is_honey end as "isIn"
    from members where community_id = $1 and changed_xid >= $2::text::xid8
  )
  select json_build_object(
    'horizon', pg_snapshot_xmin(pg_current_snapshot())::text,
    'changed', (select coalesce(json_agg(json_build_object('id', id, 'version', version)), '[]') from changed where "isIn"),
    'gone', (
      select coalesce(json_agg(id), '[]') from (
        select member_id as id from member_tombstones where community_id = $1 and changed_xid >= $2::text::xid8
        union all select id from changed where not "isIn"
      ) as left_behind
    ),
    'embedded', (
      select coalesce(json_agg(json_build_object('id', member_id, 'version', changed_xid::text::bigint)), '[]') from member_vectors
      where community_id = $1 and changed_xid >= $2::text::xid8 and model = $3
    ),
    'fieldsVersion', concat_ws(';',
      (select settings ->> 'visibility' from communities where id = $1),
      (select string_agg(concat_ws(' ', id, key, slot, kind, is_searchable, is_facetable), ',' order by id) from custom_fields where community_id = $1),
      (select md5(string_agg(concat_ws(' ', id, label, aliases, parent_id), ',' order by id)) from community_tags where community_id = $1)
    )
  )::text as changes`

const vectorsStatement = `
  select member_id as id, changed_xid::text::bigint::float8 as version, vector from member_vectors where community_id = $1 and member_id = any($2) and model = $3`

type VectorRow = { id: MemberId, version: number, vector: Uint8Array }

/** Who is in a view; as `isIn` of the statement. */
const isIn = (view: View, { standing, isHoney }: MemberRow): boolean => view === 'community' ? isFound(standing) : standing.status === 'active' && !isHoney

/**
 * What may be searched of members as PostgreSQL has them, for rosters of a view.
 *
 * @param model whose vectors they come with; null for none
 */
export function rosterSource (postgres: Postgres, model: string | null): RosterSource {
  return {
    changes: async (communityId, view, horizon) => {
      const [row] = await postgres.readInSight<{ changes: string }>(wholeCommunity(communityId), changesStatement, [communityId, horizon ?? '0', model, view])
      if (!row) throw new Error('the statement answered no row')
      return JSON.parse(row.changes) as MemberChanges
    },
    members: async (communityId, view, ids) => {
      const { policy, byId } = await hydrateMembers(postgres, wholeCommunity(communityId), ids)
      return [...byId.values()].filter(({ row }) => isIn(view, row)).map(({ row: { profile: { contact: _contact, ...card }, ...row }, tagChoices }): IndexableMember => ({
        ...row, communityId, tagChoices, profile: searchableCard(card, row.standing.visibility, policy, view === 'admins' ? 'admin' : 'community'),
      }))
    },
    vectors: async (communityId, ids) => {
      if (model === null || ids.length === 0) return []
      const rows = await postgres.readInSight<VectorRow>(wholeCommunity(communityId), vectorsStatement, [communityId, ids, model])
      return rows.map(({ vector, ...row }) => ({ ...row, vector: new Int8Array(vector.buffer, vector.byteOffset, vector.length) }))
    },
    customFieldUse: (communityId) => customFieldUse(postgres, communityId),
    communityTags: (communityId) => postgres.inCommunity(communityId, (tx) => findCommunityTags(tx, communityId)),
    communities: async () => {
      const rows = await postgres.asSystem((tx) => tx.execute<{ id: CommunityId, members: number, vectorBytes: number }>(sql`
        select id, member_number_last as members, case when ${model}::text is null then 0 else coalesce((
          select max(octet_length(vector)) from (select vector from member_vectors where community_id = communities.id limit 20) as sampled
        ), 0) end as "vectorBytes"
        from communities where member_number_last > 0 order by member_number_last`
      ))
      return [...rows]
    },
  }
}

async function customFieldUse (postgres: Postgres, communityId: CommunityId): Promise<CustomFieldUse> {
  const fields = await postgres.inCommunity(communityId, (tx) => findCustomFields(tx, communityId))
  return { unsearchableKeys: new Set(fields.filter(({ isSearchable }) => !isSearchable).map(({ key }) => key)), facets: indexedCustomFields(fields) }
}
