import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { distanceKm } from '../../domain/place/distance.ts'
import type { Deps } from '../../deps.ts'
import type { IndexAnswer, IndexedCustomField, SearchLanes } from '../../search/member-index.ts'
import { fold } from '../../text/fold.ts'
import { queryTerms } from '../../text/terms.ts'
import { findCustomFields } from '../custom-fields/index.ts'
import { presentMember, type MemberRow } from '../members/index.ts'
import type { SearchAnswer } from './directory.schemas.ts'
import { highlightMember } from './highlight-member.ts'
import { hydrateMembers } from './hydrate-members.ts'
import { indexedCustomFields } from './indexed-custom-fields.ts'
import type { SearchRequest } from './search-request.ts'

type Position = { offset: number, lanes: SearchLanes }

/** Ids are asked for in surplus, so that a page stays full when the index still knows members who are gone. */
const surplus = 1.3

/**
 * Finds members: ids and order from the index, what is shown from PostgreSQL for this viewer.
 * Raises `request.cursor_invalid`, `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`.
 */
export async function searchMembers (deps: Deps, viewer: KeyViewer, request: SearchRequest): Promise<SearchAnswer> {
  const startedAt = performance.now()
  const { communityId } = viewer
  const { cursor, limit, ...query } = request
  const scope = ['search', communityId, query]
  const position = cursor === undefined ? { offset: 0, lanes: null } : deps.cursors.decode(scope, cursor) as Position
  const customFields = usesCustomFields(request) ? await customFieldsOf(deps, communityId) : []
  const index = await deps.memberIndex.search({
    communityId, customFields, text: request.text, filters: request.filters, sort: request.sort, facets: request.facets,
    offset: position.offset, limit: Math.ceil(limit * surplus), lanes: position.lanes,
  })
  const rows = await hydrateMembers(deps.postgres, communityId, index.hits.map(({ id }) => id))
  const page = fillPage(index, rows, limit)
  const nextOffset = position.offset + page.consumed
  const hasMore = nextOffset < index.total && (page.consumed < index.hits.length || index.hits.length >= Math.ceil(limit * surplus))
  const terms = queryTerms(request.text)
  return {
    hits: page.hits.map(({ row, hit }) => ({
      member: presentMember(row, false),
      score: hit.score,
      distanceKm: request.near && row.profile.location ? Math.round(distanceKm(request.near, row.profile.location) * 10) / 10 : null,
      highlights: highlightMember(row.profile, request.text, terms),
    })),
    interpretation: { text: fold(request.text).trim(), terms },
    facets: index.facets,
    total: index.total,
    totalIsExact: index.totalIsExact,
    nextCursor: hasMore ? deps.cursors.encode(scope, { offset: nextOffset, lanes: index.lanes } satisfies Position) : null,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

/** The first `limit` hits that PostgreSQL still has for the viewer, and how many index hits that used up. */
function fillPage (index: IndexAnswer, rows: ReadonlyMap<MemberId, MemberRow>, limit: number) {
  const hits: { row: MemberRow, hit: IndexAnswer['hits'][number] }[] = []
  let consumed = 0
  for (const hit of index.hits) {
    if (hits.length === limit) break
    consumed++
    const row = rows.get(hit.id)
    if (row) hits.push({ row, hit })
  }
  return { hits, consumed }
}

const usesCustomFields = (request: SearchRequest) => JSON.stringify([request.filters, request.facets]).includes('"custom.')

async function customFieldsOf ({ postgres }: Deps, communityId: CommunityId): Promise<IndexedCustomField[]> {
  return indexedCustomFields(await postgres.inCommunity(communityId, (tx) => findCustomFields(tx, communityId)))
}
