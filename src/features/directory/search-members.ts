import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import { resultWindow } from '../../domain/limits/profile-budget.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { distanceKm } from '../../domain/place/distance.ts'
import type { Deps } from '../../deps.ts'
import type { IndexAnswer, SearchLanes } from '../../search/member-index.ts'
import { sharedByMany } from '../../domain/visibility/small-counts.ts'
import { fieldPolicy, type FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import { noteSights } from '../budgets/index.ts'
import { noteSearch } from '../insights/index.ts'
import { lookOf, presentMember } from '../members/index.ts'
import type { SearchAnswer } from './directory.schemas.ts'
import { highlighter } from './highlight-member.ts'
import { hydratePage, type PageMember } from './hydrate-page.ts'
import { findIndexedCustomFields } from './indexed-custom-fields.ts'
import { searchAfterWrite } from './search-after-write.ts'
import { searchScopeOf } from './search-scope.repository.ts'
import type { SearchRequest } from './search-request.ts'

/**
 * Where a page ended: how many hits of the index came before, which ones were its last, what it was answered from, and how many members were
 * shown so far, which is more where the order changed meanwhile. A cursor of an earlier version does not say.
 */
type Position = { offset: number, lanes: SearchLanes | null, last: string[], shown?: number }
const start: Position = { offset: 0, lanes: null, last: [], shown: 0 }

/** Ids are asked for in surplus, so that a page stays full when the index still knows members who are gone. */
const surplus = 1.3

/**
 * Finds members: ids and order from the index, what is shown from PostgreSQL for this viewer.
 * Raises `request.cursor_invalid`, `search.view_not_held`, `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`, `directory.budget_exhausted`.
 */
export async function searchMembers (deps: Deps, viewer: CommunityViewer, request: SearchRequest): Promise<SearchAnswer> {
  const startedAt = performance.now()
  const { communityId } = viewer
  const { cursor, limit, asker, minVersion, ...query } = request
  const { sight, excluded } = await searchScopeOf(deps.postgres, viewer, request.view)
  const scope = ['search', communityId, sight.memberId, query]
  const position = cursor === undefined ? start : deps.cursors.decode(scope, cursor) as Position
  const customFields = usesCustomFields(request) ? await findIndexedCustomFields(deps.postgres, communityId) : []
  const window = { offset: Math.max(0, position.offset - position.last.length), limit: position.last.length + Math.ceil(limit * surplus) }
  const { text, filters, sort, near, facets, choices, explain, view } = request
  const vector = position.lanes === null || position.lanes === 'meaning' ? await deps.queryVectors.of(text) : null
  const { index, isStale } = await searchAfterWrite(deps, communityId, minVersion, {
    communityId, view, excluded, customFields, text, filters, sort, near, facets, choices, explain, vector, ...window, lanes: position.lanes,
  })
  const page = await readPage(deps, sight, hitsAfter(index.hits, position.last), limit)
  await noteSights(deps, viewer, page.hits.map(({ row }) => row.id))
  const nextOffset = window.offset + index.hits.length - page.rest
  const shown = (position.shown ?? position.offset) + page.hits.length
  const mayGoOn = viewer.kind === 'key' || Math.max(shown, nextOffset) < resultWindow
  const hasMore = page.rest > 0 || (index.hits.length === window.limit && nextOffset < index.total)
  const present = hitPresenter(viewer, request, page.policy, highlighter(text, index.interpretation))
  return {
    hits: page.hits.map(present),
    interpretation: presentInterpretation(index.interpretation),
    weightsVersion: searchWeights.version,
    ...shownCounts(viewer, index),
    alsoTry: index.waysOn,
    total: index.total,
    totalIsExact: index.totalIsExact,
    degraded: index.lanes === 'fallback',
    stale: isStale,
    nextCursor: hasMore && mayGoOn ? deps.cursors.encode(scope, { offset: nextOffset, lanes: index.lanes, last: page.read.map(shortId), shown } satisfies Position) : null,
    searchId: cursor === undefined && text.trim() !== '' ? noteSearch(deps, viewer, { text, readings: notedReadings(index), total: index.total, asker }) : null,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

/** Presents hits; what is highlighted and measured is what the viewer gets to see. */
function hitPresenter (viewer: CommunityViewer, { near }: SearchRequest, policy: FieldPolicy, highlight: ReturnType<typeof highlighter>) {
  return ({ row, relation, score, parts }: PageHit): SearchAnswer['hits'][number] => {
    const member = presentMember(row, lookOf(viewer, policy, relation))
    return {
      member,
      score,
      parts,
      distanceKm: near && member.location ? Math.round(distanceKm(near, member.location) * 10) / 10 : null,
      highlights: highlight(member),
    }
  }
}

/** Members are not shown what would tell about few people. */
function shownCounts (viewer: CommunityViewer, { facets, distanceBands }: IndexAnswer): Pick<SearchAnswer, 'facets' | 'distanceBands'> {
  if (viewer.kind === 'key') return { facets, distanceBands }
  return {
    facets: Object.fromEntries(Object.entries(facets).map(([field, values]) => [field, sharedByMany(values)])),
    distanceBands: distanceBands && sharedByMany(distanceBands),
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

type PageHit = Pick<IndexAnswer['hits'][number], 'score' | 'parts'> & PageMember

type Page = {
  hits: PageHit[]
  policy: FieldPolicy
  /** Hits that were looked at: shown, or gone. */
  read: MemberId[]
  rest: number
}

/** The first `limit` hits that PostgreSQL has for the viewer. The surplus is read only when some are gone. */
async function readPage (deps: Deps, sight: Sight, hits: IndexAnswer['hits'], limit: number): Promise<Page> {
  const page: Page = { hits: [], policy: fieldPolicy({}), read: [], rest: hits.length }
  for (const part of [hits.slice(0, limit), hits.slice(limit)]) {
    if (page.hits.length === limit || part.length === 0) break
    const { byId, policy } = await hydratePage(deps, sight, part.map(({ id }) => id))
    page.policy = policy
    for (const { id, score, parts } of part) {
      if (page.hits.length === limit) break
      const member = byId.get(id)
      if (member) page.hits.push({ ...member, score, parts })
      page.read.push(id)
      page.rest--
    }
  }
  return page
}

const usesCustomFields = (request: SearchRequest) => JSON.stringify([request.filters, request.facets]).includes('"custom.')
