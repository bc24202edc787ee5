import { keywordFields, sortFields } from '../../src/domain/query/filter.ts'
import { facetable } from './crawl.ts'
import type { Marker } from './marked-profiles.ts'

/** A search by its body, or a path to get. */
export type MarkerQuery = { path: string, body: Record<string, unknown> | null }

const facets = facetable.filter((field) => field !== 'yearsOfExperience')
const search = (body: Record<string, unknown>): MarkerQuery => ({ path: '/v1/members/search', body: { explain: true, limit: 50, ...body } })
const get = (path: string, query: Record<string, string>): MarkerQuery => ({ path: `/v1/members/${path}?${new URLSearchParams(query).toString()}`, body: null })

/** How somebody would look for a text: whole, begun, by sound, by a part, beside what others have. */
function texts ({ word, texts: [text = ''] }: Marker): string[] {
  if (!word) return /^[{"\d-]|^qzx/.test(text) ? [] : [text, `${text} 供应链`, text.slice(0, 2)]
  return [word.latin, word.prefix, word.han, word.homophone, word.pinyin, word.initials, `${word.han} 上海`]
}

/** Everything about one marker. */
function queriesFor (marker: Marker): MarkerQuery[] {
  const asked = texts(marker)
  const [field, text = ''] = [marker.field.startsWith('custom.') || (keywordFields as readonly string[]).includes(marker.field) ? marker.field : null, marker.word ? `${marker.word.latin} ${marker.word.han}` : marker.texts[0]]
  return [
    ...asked.map((q) => search({ q, facets })),
    ...asked.slice(0, 5).map((q) => get('suggest', { q })),
    ...(field !== null && facetable.includes(field) && !text.startsWith('"')
      ? [
          search({ filter: { field, in: [text] }, facets }),
          search({ q: '供应链', filter: { and: [{ field, in: [text, '上海', '选品'] }, { not: { field, all: [text] } }] } }),
          ...asked.slice(0, 5).map((q) => get('facet-values', { field, q })),
        ]
      : []),
    ...asked.slice(0, 1).map((q) => search({ q, readings: [{ kind: 'skill', range: [0, q.length], use: 'force' }] })),
  ]
}

const points = [[29.6511, 91.1711], [38.4711, 106.2711], [20.0211, 110.3411], [31.23, 121.47]] as const

/** Conditions, orders and counts that need no text. */
function queriesForFields (): MarkerQuery[] {
  const commonTexts = ['', '供应链', '看的人', '沈青禾', '3 年以上 上海', '在海口做潜水的人', '西藏大学毕业', '不要销售', 'chen nan', '找会登山的向导，最好在拉萨']
  return [
    ...facetable.flatMap((field) => [search({ filter: { field, exists: true } }), search({ filter: { not: { field, exists: true } } }), get('facet-values', { field })]),
    ...[3, 10, 40, 41, 42, 43, 60].flatMap((years) => [search({ filter: { field: 'yearsOfExperience', gte: years } }), search({ filter: { not: { field: 'yearsOfExperience', lt: years } } })]),
    ...[5, 4_100, 4_102].map((value) => search({ filter: { field: 'custom.年限', gte: value }, facets: ['custom.年限'] })),
    ...points.flatMap(([lat, lng]) => [search({ near: { lat, lng, radiusKm: 30 } }), search({ near: { lat, lng, radiusKm: 3_000 }, sort: ['distance'] })]),
    ...sortFields.filter((field) => field !== 'distance').flatMap((field) => [search({ sort: [field] }), search({ q: '供应链', sort: [`-${field}`] })]),
    ...commonTexts.flatMap((q) => [search({ q, facets }), get('suggest', { q })]),
    get('search', { q: '供应链', city: '拉萨' }), get('search', { yearsOfExperienceMin: '41' }), get('search', { near: '29.6511,91.1711,50' }),
  ]
}

/** @param nth of what can be asked about markers only each so many is, in turn about all of them */
export const markerQueries = (markers: readonly Marker[], nth: number): MarkerQuery[] =>
  [...queriesForFields(), ...markers.flatMap(queriesFor).filter((_query, at) => at % nth === 0)]
