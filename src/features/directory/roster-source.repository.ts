import { sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { CustomFieldUse } from '../../search/member-document.ts'
import type { MemberChanges, RosterSource } from '../../search/roster/roster-source.ts'
import { findCustomFields } from '../custom-fields/index.ts'
import { hydrateMembers } from './hydrate-members.ts'
import { indexedCustomFields } from './indexed-custom-fields.ts'

/** One snapshot: a transaction it does not see is not older than its horizon, so asking from the horizon misses nothing. Uses the three indexes on changed_xid. */
const changesStatement = `
  select json_build_object(
    'horizon', pg_snapshot_xmin(pg_current_snapshot())::text,
    'changed', (select coalesce(json_agg(json_build_object('id', id, 'version', version)), '[]') from members where community_id = $1 and changed_xid >= $2::text::xid8),
    'gone', (select coalesce(json_agg(member_id), '[]') from member_tombstones where community_id = $1 and changed_xid >= $2::text::xid8),
    'embedded', (
      select coalesce(json_agg(json_build_object('id', member_id, 'version', changed_xid::text::bigint)), '[]') from member_vectors
      where community_id = $1 and changed_xid >= $2::text::xid8 and model = $3
    ),
    'fieldsVersion', (select coalesce(string_agg(concat_ws(' ', id, key, slot, kind, is_searchable, is_facetable), ',' order by id), '') from custom_fields where community_id = $1)
  )::text as changes`

const vectorsStatement = `
  select member_id as id, changed_xid::text::bigint::float8 as version, vector from member_vectors where community_id = $1 and member_id = any($2) and model = $3`

type VectorRow = { id: MemberId, version: number, vector: Uint8Array }

/**
 * Members as PostgreSQL has them, for rosters; under row-level security, without contacts.
 *
 * @param model whose vectors they come with; null for none
 */
export function rosterSource (postgres: Postgres, model: string | null): RosterSource {
  return {
    changes: async (communityId, horizon) => {
      const [row] = await postgres.readInCommunity<{ changes: string }>(communityId, changesStatement, [communityId, horizon ?? '0', model])
      if (!row) throw new Error('the statement answered no row')
      return JSON.parse(row.changes) as MemberChanges
    },
    members: async (communityId, ids) => [...(await hydrateMembers(postgres, communityId, ids)).values()].map((row) => ({ ...row, communityId })),
    vectors: async (communityId, ids) => {
      if (model === null || ids.length === 0) return []
      const rows = await postgres.readInCommunity<VectorRow>(communityId, vectorsStatement, [communityId, ids, model])
      return rows.map(({ vector, ...row }) => ({ ...row, vector: new Int8Array(vector.buffer, vector.byteOffset, vector.length) }))
    },
    customFieldUse: (communityId) => customFieldUse(postgres, communityId),
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
