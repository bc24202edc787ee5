import { z } from 'zod'
import { filterLimits as limits, keywordFields, measureFilter, sortFields, type Filter } from '../../domain/query/filter.ts'
import { cursorQuery, exampleOf, limitQuery, list, pageLimits, text } from '../../http/schema-parts.ts'
import { Member } from '../members/index.ts'

const value = text(limits.valueChars, 1)
const filterValue = z.union([value, z.number(), z.boolean()])
const values = z.array(filterValue).min(1, 'must name at least one value').max(limits.values)
const field = text(120, 1).describe('A built-in field, or `custom.` and the key of a facetable custom field.')
const coordinates = { lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }
const near = z.strictObject({ ...coordinates, radiusKm: z.number().positive().max(limits.radiusKmMax) })

const orderedBounds = { gte: filterValue.optional(), lte: filterValue.optional(), gt: filterValue.optional(), lt: filterValue.optional() }
const hasBound = (range: object) => Object.values(range).filter((bound) => bound !== undefined).length > 1

export const FilterInput: z.ZodType<Filter> = z.lazy(() => z.union([
  z.strictObject({ and: z.array(FilterInput).min(1).max(limits.conditions) }),
  z.strictObject({ or: z.array(FilterInput).min(1).max(limits.conditions) }),
  z.strictObject({ not: FilterInput }),
  z.strictObject({ field, in: values }),
  z.strictObject({ field, all: values }),
  z.strictObject({ field, exists: z.boolean() }),
  z.strictObject({ near }),
  z.strictObject({ field, ...orderedBounds }).refine(hasBound, 'must have a bound'),
])).meta({ id: 'Filter' }) as z.ZodType<Filter>

const withinFilterLimits = (filter: Filter) => {
  const { depth, conditions } = measureFilter(filter)
  return depth <= limits.depth && conditions <= limits.conditions
}

const sortEntry = z.enum(sortFields.flatMap((name) => [name, `-${name}` as const]))
const facetNames = list(field, 20)

/** One value, or several of which one must fit. */
const oneOrMore = z.union([value, z.array(value).min(1).max(limits.values)])
const keywordParams = Object.fromEntries(keywordFields.map((name) => [name, oneOrMore.optional().describe('A value of the field; repeat the name for alternatives.')])) as
  Record<typeof keywordFields[number], z.ZodOptional<typeof oneOrMore>>

/** In a query string a list is `a,b` or a repeated name. */
const commaList = <Item extends z.ZodType>(item: Item, itemsMax: number) => z.preprocess(
  (given) => (Array.isArray(given) ? given : [given]).flatMap((part: unknown) => typeof part === 'string' ? part.split(',') : [part]).filter((part) => part !== ''),
  z.array(item).max(itemsMax)
).optional()

export const SearchQuery = z.strictObject({
  q: text(300).default('').describe('What you would say aloud: a name in characters or pinyin, a skill, a place, a sentence.'),
  ...keywordParams,
  yearsOfExperienceMin: z.coerce.number().min(0).max(100).optional().describe('Fewest years of experience.'),
  yearsOfExperienceMax: z.coerce.number().min(0).max(100).optional().describe('Most years of experience.'),
  near: z.string().max(100).regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/, 'must be lat,lng,radiusKm').optional().describe('`lat,lng,radiusKm`'),
  facets: commaList(field, 20).describe('Fields to count, `a,b`.'),
  sort: commaList(sortEntry, 3).describe('Fields to order by, `-` for descending; without it by relevance.'),
  limit: limitQuery,
  cursor: cursorQuery,
})
export type SearchQuery = z.infer<typeof SearchQuery>

export const SearchInput = z.strictObject({
  q: text(4_000).default(''),
  ...keywordParams,
  filter: FilterInput.refine(withinFilterLimits, `must be at most ${limits.depth} deep with at most ${limits.conditions} conditions`).optional(),
  near: near.optional().describe('Only members within the distance, and their distance in the answer.'),
  facets: facetNames.default([]),
  sort: list(sortEntry, 3).default([]),
  limit: z.int().min(1).max(pageLimits.limitMax).default(pageLimits.limitDefault),
  cursor: cursorQuery,
}).meta({
  id: 'Search',
  examples: [{ q: '跨境电商', filter: { and: [{ field: 'city', in: ['上海', '杭州'] }, { field: 'yearsOfExperience', gte: 3 }] }, facets: ['city', 'skills'] }],
})
export type SearchInput = z.infer<typeof SearchInput>

const Highlight = z.object({
  field: z.string().describe('Path in the member: `displayName`, `skills.0`, `offers.1.text`.'),
  ranges: z.array(z.tuple([z.int(), z.int()])).describe('Start and length in UTF-16 units.'),
}).meta({ id: 'Highlight' })
export type Highlight = z.infer<typeof Highlight>

const Hit = z.object({
  member: Member,
  score: z.number().describe('In [0, 1]; comparable within one answer only.'),
  distanceKm: z.number().nullable().describe('From the point of `near`; null without one.'),
  highlights: z.array(Highlight),
}).meta({ id: 'SearchHit' })

export const SearchAnswer = z.object({
  hits: z.array(Hit),
  interpretation: z.object({
    text: z.string().describe('The query as it was compared: folded to one script, width and case.'),
    terms: z.array(z.string()).describe('What was looked for.'),
  }),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))),
  total: z.int(),
  totalIsExact: z.boolean(),
  nextCursor: z.string().nullable(),
  tookMs: z.number(),
}).meta({
  id: 'SearchAnswer',
  examples: [{
    hits: [{ member: exampleOf(Member), score: 0.97, distanceKm: null, highlights: [{ field: 'displayName', ranges: [[0, 3]] }] }],
    interpretation: { text: 'fengbaobao', terms: ['fengbaobao'] },
    facets: { city: [{ value: '上海', count: 1 }] },
    total: 1,
    totalIsExact: true,
    nextCursor: null,
    tookMs: 4,
  }],
})
export type SearchAnswer = z.infer<typeof SearchAnswer>
