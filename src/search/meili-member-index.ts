import type { MultiSearchParams, MultiSearchQuery, SearchParams } from 'meilisearch'
import type { MemberId } from '../domain/ids.ts'
import { nameQueryForms } from '../text/name-forms.ts'
import { queryTerms } from '../text/terms.ts'
import { typedText, valueReading } from '../text/typed-value.ts'
import { understandQuery } from '../text/understanding/understand-query.ts'
import { emptyVocabulary } from '../domain/query/reading.ts'
import { labelKey, mergeLabels } from './facet-label.ts'
import { forcedFilters } from './forced-filters.ts'
import { attributeOf } from './filter-attribute.ts'
import { compileFilters, compileSort } from './meili-filter.ts'
import { refusalOf, type MeiliClient } from './meili-client.ts'
import { keywordAttributes, memberIndexSettings, nameAttributePatterns, nameAttributes } from './meili-settings.ts'
import { searchUnavailable, type FacetValue, type FacetValuesQuery, type IndexAnswer, type IndexQuery, type MemberIndex } from './member-index.ts'

/** The engine reads no more of one query. */
const termsPerLane = 10

/** Of a longer text the first and the last terms are looked for: there people say what they want. Chosen. */
const termsMax = 40

/** Readings of a query that are looked up by sound. */
const readingsMax = 2

/** What a lane's score counts for when the lanes are merged, and the score below which its hits are noise. Chosen: one rare term of ten is no noise. */
const lanes = {
  exact: { weight: 1, scoreMin: 0 },
  relaxed: { weight: 0.5, scoreMin: 0.1 },
  sound: { weight: 0.6, scoreMin: 0.5 },
} as const

type Lane = { weight: number, params: SearchParams }
/** As the engine answers it; the client's types are of another version. */
type ScoreDetails = { typo?: { typoCount: number }, attribute?: { attributeRankingOrderScore: number } }
type Hit = { id: MemberId, _rankingScore?: number | undefined, _rankingScoreDetails?: unknown }
type Answer = { hits: Hit[], facetDistribution?: Record<string, Record<string, number>> | undefined, estimatedTotalHits?: number }

/**
 * Searches Meilisearch. People who match everything come alone if they fill the page or if one of them has the name that was typed;
 * otherwise a second request adds those who match the rarer part of it, sound alike, or are spelt almost so.
 *
 * The lanes are merged here: one federated request of four lanes takes twice as long as these two requests (measured, 20 000 members).
 */
export function meiliMemberIndex ({ api }: MeiliClient, indexUid: string): MemberIndex {
  const ask = async (asked: readonly Lane[], isRepeated = false): Promise<Answer[]> => {
    const [only] = asked
    try {
      if (only && asked.length === 1) return [await api.index(indexUid).search<{ id: MemberId }>(undefined, only.params)]
      const { results } = await api.multiSearch<MultiSearchParams, { id: MemberId }>({ queries: asked.map(({ params }): MultiSearchQuery => ({ indexUid, ...params })) })
      return results
    } catch (error) {
      // It knows an attribute only when some document has it.
      if (refusalOf(error)?.code === 'invalid_search_attributes_to_search_on') return asked.map(() => ({ hits: [] }))
      // After the engine has lost its data its index is made anew, and understands nothing before it has its settings.
      if (refusalOf(error)?.status !== 400 || !await hasSettings()) throw searchUnavailable()
      // What it still refuses to understand is a fault of ours, and looks like one.
      if (isRepeated) throw error
      return ask(asked, true)
    }
  }
  const hasSettings = async () => ((await api.index(indexUid).getFilterableAttributes().catch(() => null)) ?? []).length > 0
  return {
    ping: async () => { await api.health() },
    async search (query) {
      const terms = searchedTerms(query.text)
      const base = baseParams(query)
      const page = { offset: query.offset, limit: query.limit }
      const text = terms.slice(0, termsPerLane).join(' ')
      const exact: Lane = { weight: lanes.exact.weight, params: { ...base, ...page, q: text, matchingStrategy: 'all', showRankingScoreDetails: true } }
      const further = query.lanes === 'exact' || query.sort.length > 0 ? [] : furtherLanes(query.text, terms, base)
      if (query.lanes !== 'relaxed' || further.length === 0) {
        const [found = { hits: [] }] = await ask([exact])
        if (further.length === 0 || (terms.length <= termsPerLane && totalOf(found) >= query.limit) || hasTypedName(query.text, found)) return exactAnswer(found, query)
        return mergedAnswer([exact, ...further], [found, ...await ask(further.map((lane) => upTo(lane, query.limit)))], query)
      }
      const all = [exact, ...further].map((lane) => upTo(lane, query.offset + query.limit))
      return mergedAnswer(all, await ask(all), query)
    },
    /** People by name; values are suggested where members are held in memory. */
    async suggest ({ text, limit, ...query }) {
      const params = { filter: compileFilters({ ...query, customFields: [] }, []), attributesToRetrieve: ['id'], attributesToSearchOn: [...nameAttributePatterns] }
      const [found] = await ask([{ weight: 1, params: { ...params, q: searchedTerms(text).slice(0, termsPerLane).join(' '), matchingStrategy: 'all', limit } }])
      return (found?.hits ?? []).map(({ id }) => ({ kind: 'person', id }))
    },
    async facetValues (query) {
      const attribute = facetAttribute(query.field, query)
      const filters = query.filters.filter((filter) => !('in' in filter) || filter.field !== query.field)
      const [found] = await ask([{ weight: 1, params: { filter: compileFilters(query, filters), facets: [attribute], limit: 0 } }])
      return mergeLabels(wantedLabels(found?.facetDistribution?.[attribute] ?? {}, query)).slice(0, query.limit)
    },
  }
}

function wantedLabels (counts: Readonly<Record<string, number>>, { text }: FacetValuesQuery): Record<string, number> {
  if (text.trim() === '') return counts
  const typed = typedText(text)
  return Object.fromEntries(Object.entries(counts).filter(([label]) => {
    const key = labelKey(label)
    return typed.isIn(key, () => valueReading(key))
  }))
}

const totalOf = ({ estimatedTotalHits, hits }: Answer) => estimatedTotalHits ?? hits.length

const upTo = ({ weight, params }: Lane, count: number): Lane => ({ weight, params: { ...params, offset: 0, limit: count } })

/** Lanes that find who does not match everything as written. */
function furtherLanes (text: string, terms: readonly string[], base: SearchParams): Lane[] {
  const { homophones, fuzzy, latin } = nameQueryForms(text)
  const lane = (q: string, { weight, scoreMin }: { weight: number, scoreMin: number }, params: SearchParams): Lane =>
    ({ weight, params: { ...base, q, rankingScoreThreshold: scoreMin, ...params } })
  // A phrase: the sound is looked up as it is. As a word it would also match what begins so and what is spelt almost so, in twice the time.
  const sound = (spelling: string, attribute: string) => lane(`"${spelling}"`, lanes.sound, { matchingStrategy: 'all', attributesToSearchOn: [attribute] })
  return [
    ...(terms.length > 1 ? inLanes(terms).map((part) => lane(part.join(' '), lanes.relaxed, { matchingStrategy: 'frequency' })) : []),
    ...homophones.slice(0, readingsMax).map((spelling) => sound(spelling, 'pinyin')),
    ...fuzzy.slice(0, latin === null ? 1 : readingsMax).map((spelling) => sound(spelling, 'pinyinFuzzy')),
  ]
}

function searchedTerms (text: string): string[] {
  const terms = queryTerms(text)
  return terms.length <= termsMax ? terms : [...terms.slice(0, termsMax / 2), ...terms.slice(-termsMax / 2)]
}

const inLanes = (terms: readonly string[]) =>
  Array.from({ length: Math.ceil(terms.length / termsPerLane) }, (_, index) => terms.slice(index * termsPerLane, (index + 1) * termsPerLane))

/** Longest Han query, in characters, that is taken for a name when it is one; four are more often a topic. */
const typedNameMax = 3

/** The engine's `attribute` score falls evenly from 1 over the searchable attributes, names first. */
const nameScoreMin = 1 - (nameAttributes.length - 0.5) / (memberIndexSettings.searchableAttributes?.length ?? 1)

/** Whether the query is short enough for a name and somebody has it, letter by letter: then nobody meant who only sounds so. */
function hasTypedName (text: string, { hits }: Answer): boolean {
  const { homophones, latin } = nameQueryForms(text)
  const isShort = latin !== null || (homophones.length > 0 && [...text.trim()].length <= typedNameMax)
  return isShort && hits.some(({ _rankingScoreDetails }) => {
    const { typo, attribute } = (_rankingScoreDetails ?? {}) as ScoreDetails
    return typo?.typoCount === 0 && (attribute?.attributeRankingOrderScore ?? 0) >= nameScoreMin
  })
}

function baseParams (query: IndexQuery): SearchParams {
  const sort = compileSort(query.sort)
  return {
    filter: compileFilters(query, [...query.filters, ...forcedFilters(interpretationOf(query), query.choices)]),
    attributesToRetrieve: ['id'],
    showRankingScore: true,
    ...(sort.length > 0 ? { sort } : {}),
    ...(query.facets.length > 0 ? { facets: query.facets.map((field) => facetAttribute(field, query)) } : {}),
  }
}

/** The attribute that is counted: for words the twin that remembers how they were written. */
function facetAttribute (field: string, query: Pick<IndexQuery, 'customFields'>): string {
  const { name, kind } = attributeOf(field, query.customFields)
  return (keywordAttributes as readonly string[]).includes(name) || kind === 'keyword' ? `${name}Label` : name
}

function exactAnswer (found: Answer, query: IndexQuery): IndexAnswer {
  const total = totalOf(found)
  return {
    hits: found.hits.map(({ id, _rankingScore: score = 0 }) => ({ id, score, parts: null })),
    facets: facetsOf(found, query),
    distanceBands: null,
    total,
    totalIsExact: total < totalMax,
    lanes: 'exact',
    interpretation: interpretationOf(query),
    waysOn: [],
    isAboutName: false,
  }
}

/** The lanes' hits by weighted score, each member once with the best; counts are those of the lane that found most. */
function mergedAnswer (asked: readonly Lane[], found: readonly Answer[], query: IndexQuery): IndexAnswer {
  const scores = new Map<MemberId, number>()
  for (const [index, { hits }] of found.entries()) {
    for (const { id, _rankingScore: score = 0 } of hits) scores.set(id, Math.max(scores.get(id) ?? 0, score * (asked[index]?.weight ?? 0)))
  }
  const ranked = [...scores].map(([id, score]) => ({ id, score, parts: null })).sort((a, b) => b.score - a.score)
  const widest = found.reduce((most, answer) => totalOf(answer) > totalOf(most) ? answer : most)
  return {
    hits: ranked.slice(query.offset, query.offset + query.limit),
    facets: facetsOf(widest, query),
    distanceBands: null,
    total: Math.max(totalOf(widest), ranked.length),
    totalIsExact: false,
    lanes: 'relaxed',
    interpretation: interpretationOf(query),
    waysOn: [],
    isAboutName: false,
  }
}

/** The engine's order knows nothing of readings; they are shown, and those the caller forces are filters. */
const interpretationOf = ({ text, choices }: IndexQuery) => understandQuery(text, emptyVocabulary, choices)

function facetsOf ({ facetDistribution }: Answer, query: IndexQuery): Record<string, FacetValue[]> {
  return Object.fromEntries(query.facets.map((field) => [field, mergeLabels(facetDistribution?.[facetAttribute(field, query)] ?? {})]))
}

/** Where the engine stops counting; see `pagination` in its settings. */
const totalMax = 2000
