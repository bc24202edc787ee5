import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { distanceKm } from '../../domain/place/distance.ts'
import type { Deps } from '../../deps.ts'
import type { IndexAnswer, SearchLanes } from '../../search/member-index.ts'
import { noteSearch } from '../insights/index.ts'
import { presentMember, type MemberRow } from '../members/index.ts'
import type { SearchAnswer } from './directory.schemas.ts'
import { highlighter } from './highlight-member.ts'
import { hydrateMembers } from './hydrate-members.ts'
import { findIndexedCustomFields } from './indexed-custom-fields.ts'
import type { SearchRequest } from './search-request.ts'

/** Where a page ended: how many hits of the index came before, which ones were its last, and what it was answered from. */
type Position = { offset: number, lanes: SearchLanes | null, last: string[] }
const start: Position = { offset: 0, lanes: null, last: [] }

/** Ids are asked for in surplus, so that a page stays full when the index still knows members who are gone. */
const surplus = 1.3

/**
 * Finds members: ids and order from the index, what is shown from PostgreSQL for this viewer.
 * Raises `request.cursor_invalid`, `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`.
 */
export async function searchMembers (deps: Deps, viewer: KeyViewer, request: SearchRequest): Promise<SearchAnswer> {
  const startedAt = performance.now()
  const { communityId } = viewer
  const { cursor, limit, asker, ...query } = request
  const scope = ['search', communityId, query]
  const position = cursor === undefined ? start : deps.cursors.decode(scope, cursor) as Position
  const customFields = usesCustomFields(request) ? await findIndexedCustomFields(deps.postgres, communityId) : []
  const window = { offset: Math.max(0, position.offset - position.last.length), limit: position.last.length + Math.ceil(limit * surplus) }
  const { text, filters, sort, near, facets, choices, explain } = request
  const vector = position.lanes === null || position.lanes === 'meaning' ? await deps.queryVectors.of(text) : null
  const index = await deps.memberIndex.search({ communityId, customFields, text, filters, sort, near, facets, choices, explain, vector, ...window, lanes: position.lanes })
  const page = await readPage(deps, communityId, hitsAfter(index.hits, position.last), limit)
  const nextOffset = window.offset + index.hits.length - page.rest
  const hasMore = page.rest > 0 || (index.hits.length === window.limit && nextOffset < index.total)
  const highlight = highlighter(text, index.interpretation)
  return {
    hits: page.hits.map(({ row, score, parts }) => ({
      member: presentMember(row, false),
      score,
      parts,
      distanceKm: request.near && row.profile.location ? Math.round(distanceKm(request.near, row.profile.location) * 10) / 10 : null,
      highlights: highlight(row.profile),
    })),
    interpretation: presentInterpretation(index.interpretation),
    weightsVersion: searchWeights.version,
    facets: index.facets,
    distanceBands: index.distanceBands,
    alsoTry: index.waysOn,
    total: index.total,
    totalIsExact: index.totalIsExact,
    nextCursor: hasMore ? deps.cursors.encode(scope, { offset: nextOffset, lanes: index.lanes, last: page.read.map(shortId) } satisfies Position) : null,
    searchId: cursor === undefined && text.trim() !== '' ? noteSearch(deps, viewer, { text, readings: notedReadings(index), total: index.total, asker }) : null,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

const presentInterpretation = ({ folded, readings }: IndexAnswer['interpretation']): SearchAnswer['interpretation'] => ({
  text: folded.trim(),
  readings: readings.map(({ kind, start, end, label, isExcluded, isPreference, years, confidence }) => (
    { kind, range: [start, end - start], label, isExcluded, isPreference, years, confidence }
  )),
})

/** What insights are counted by. A text that names somebody is a name, whatever it was read as; of a whole ask only what was understood. */
function notedReadings ({ interpretation, isAboutName }: IndexAnswer): { kind: string, label: string }[] {
  return interpretation.readings.filter(({ kind }) => kind !== 'text' || !interpretation.isLong).map(({ kind, label }) => ({ kind: kind === 'text' && isAboutName ? 'name' : kind, label }))
}

/** Enough of a random id to know it again among the hits of two pages. */
const shortId = (id: MemberId) => id.slice(-6)

/**
 * The hits behind those of the page before, wherever they are now: members who were deleted or added meanwhile move the others.
 * When all of them are gone, the ones behind have moved up to the start.
 */
function hitsAfter (hits: IndexAnswer['hits'], last: readonly string[]): IndexAnswer['hits'] {
  const known = new Set(last)
  return hits.slice(hits.findLastIndex(({ id }) => known.has(shortId(id))) + 1)
}

type Page = {
  hits: (Pick<IndexAnswer['hits'][number], 'score' | 'parts'> & { row: MemberRow })[]
  /** Hits that were looked at: shown, or gone. */
  read: MemberId[]
  rest: number
}

/** The first `limit` hits that PostgreSQL has for the viewer. The surplus is read only when some are gone. */
async function readPage ({ postgres }: Deps, communityId: CommunityId, hits: IndexAnswer['hits'], limit: number): Promise<Page> {
  const page: Page = { hits: [], read: [], rest: hits.length }
  for (const part of [hits.slice(0, limit), hits.slice(limit)]) {
    if (page.hits.length === limit || part.length === 0) break
    const rows = await hydrateMembers(postgres, communityId, part.map(({ id }) => id))
    for (const { id, score, parts } of part) {
      if (page.hits.length === limit) break
      const row = rows.get(id)
      if (row) page.hits.push({ row, score, parts })
      page.read.push(id)
      page.rest--
    }
  }
  return page
}

const usesCustomFields = (request: SearchRequest) => JSON.stringify([request.filters, request.facets]).includes('"custom.')
