import type { FederatedMultiSearchParams, MultiSearchQuery, SearchParams } from 'meilisearch'
import type { MemberId } from '../domain/ids.ts'
import { nameQueryForms } from '../text/name-forms.ts'
import { queryTerms } from '../text/terms.ts'
import { AppError } from '../domain/errors.ts'
import { mergeLabels } from './facet-label.ts'
import { attributeOf, compileFilters, compileSort } from './meili-filter.ts'
import type { MeiliClient } from './meili-client.ts'
import { keywordAttributes } from './meili-settings.ts'
import { searchUnavailable, type FacetValue, type IndexAnswer, type IndexQuery, type MemberIndex } from './member-index.ts'

/** The engine reads no more of a query. */
const termsMax = 10

/** Readings of a query that are looked up by sound. */
const readingsMax = 2

/** What a lane's score counts for when the lanes are merged, and the score below which its hits are noise. */
const lanes = {
  exact: { weight: 1 },
  relaxed: { weight: 0.5, scoreMin: 0.25 },
  pinyin: { weight: 0.6, scoreMin: 0.5 },
} as const

type Hit = { id: MemberId, _rankingScore?: number, _federation?: { weightedRankingScore: number } }
type Answer = { hits: Hit[], facetDistribution?: Record<string, Record<string, number>>, estimatedTotalHits?: number }

/**
 * Searches Meilisearch. People who match everything come first and alone if they fill the page; otherwise a second request
 * adds those who match the rarer part of it, sound alike, or are spelt almost so.
 */
export function meiliMemberIndex ({ api }: MeiliClient, indexUid: string): MemberIndex {
  const ask = async <T>(request: () => Promise<unknown>): Promise<T> => {
    try {
      return await request() as T
    } catch (error) {
      throw error instanceof AppError ? error : searchUnavailable()
    }
  }
  return {
    ping: async () => { await api.health() },
    async search (query) {
      const terms = queryTerms(query.text).slice(0, termsMax)
      const base = baseParams(query)
      const exactOnly = query.lanes === 'exact' || query.text.trim() === '' || query.sort.length > 0
      if (query.lanes !== 'relaxed') {
        const exact = await ask<Answer>(() => api.index(indexUid).search(terms.join(' '), { ...base, matchingStrategy: 'all' }))
        const total = exact.estimatedTotalHits ?? exact.hits.length
        if (exactOnly || total >= query.offset + query.limit) return answer(exact, query, 'exact', total)
      }
      const federated = await ask<Answer>(() => api.multiSearch(federation(query, terms, base, indexUid)))
      return answer(federated, query, 'relaxed', federated.estimatedTotalHits ?? federated.hits.length)
    },
  }
}

function baseParams (query: IndexQuery): SearchParams {
  const sort = compileSort(query.sort)
  return {
    offset: query.offset,
    limit: query.limit,
    filter: compileFilters(query.communityId, query.filters, query.customFields),
    attributesToRetrieve: ['id'],
    showRankingScore: true,
    ...(sort.length > 0 ? { sort } : {}),
    ...(query.facets.length > 0 ? { facets: query.facets.map((field) => facetAttribute(field, query)) } : {}),
  }
}

/** The attribute that is counted: for words the twin that remembers how they were written. */
function facetAttribute (field: string, query: IndexQuery): string {
  const { name, kind } = attributeOf(field, query.customFields)
  return (keywordAttributes as readonly string[]).includes(name) || kind === 'keyword' ? `${name}Label` : name
}

function federation (query: IndexQuery, terms: string[], base: SearchParams, indexUid: string): FederatedMultiSearchParams {
  const { offset: _offset, limit: _limit, facets, ...shared } = base
  const forms = nameQueryForms(query.text)
  const lane = (q: string, params: Partial<MultiSearchQuery>, { weight, scoreMin }: { weight: number, scoreMin?: number }) => ({
    indexUid, q, ...shared, ...params, federationOptions: { weight }, ...(scoreMin === undefined ? {} : { rankingScoreThreshold: scoreMin }),
  })
  const text = terms.join(' ')
  const queries = [
    lane(text, { matchingStrategy: 'all' }, lanes.exact),
    lane(text, { matchingStrategy: 'frequency' }, lanes.relaxed),
    ...forms.homophones.slice(0, readingsMax).map((sound) => lane(sound, { matchingStrategy: 'all', attributesToSearchOn: ['pinyin'] }, lanes.pinyin)),
    ...forms.fuzzy.slice(0, readingsMax).map((sound) => lane(sound, { matchingStrategy: 'all', attributesToSearchOn: ['pinyinFuzzy'] }, lanes.pinyin)),
  ]
  return {
    queries,
    federation: {
      offset: query.offset,
      limit: query.limit,
      ...(facets ? { facetsByIndex: { [indexUid]: facets }, mergeFacets: {} } : {}),
    },
  }
}

function answer (raw: Answer, query: IndexQuery, used: 'exact' | 'relaxed', total: number): IndexAnswer {
  const facets = query.facets.map((field): [string, FacetValue[]] => {
    const attribute = facetAttribute(field, query)
    return [field, mergeLabels(raw.facetDistribution?.[attribute] ?? {})]
  })
  return {
    hits: raw.hits.map((hit) => ({ id: hit.id, score: hit._federation?.weightedRankingScore ?? hit._rankingScore ?? 0 })),
    facets: Object.fromEntries(facets),
    total,
    totalIsExact: used === 'exact' && total < totalMax,
    lanes: used,
  }
}

/** Where the engine stops counting; see `pagination` in its settings. */
const totalMax = 2000
