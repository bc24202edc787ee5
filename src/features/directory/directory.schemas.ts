import { z } from 'zod'
import { views } from '../../domain/access/sight.ts'
import { readingKinds } from '../../domain/query/reading.ts'
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

export const withinFilterLimits = (filter: Filter): boolean => {
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

const asker = text(100, 1).optional()
  .describe('Who searches, by an opaque id of your system: only counted for insights, as a keyed hash. Without it all who use the API key are one.')

const minVersion = text(100, 1).optional()
  .describe('The header Search-Version of a write: waits up to a second until this change can be searched. Rarely needed, for most communities are searched as they are at once.')

const range = z.tuple([z.int().min(0).max(4_000), z.int().min(1).max(4_000)]).describe('Start and length in UTF-16 units.')

const ReadingChoice = z.strictObject({ kind: z.enum(readingKinds), range, use: z.enum(['force', 'forbid']) }).meta({ id: 'ReadingChoice' })

const view = z.enum(views).default('community')
  .describe('`community`: what members of the community may find, whoever asks. `admins`: also members who are hidden and fields for admins; needs the scope `members:admin`.')

const filterParams = {
  ...keywordParams,
  yearsOfExperienceMin: z.coerce.number().min(0).max(100).optional().describe('Fewest years of experience.'),
  yearsOfExperienceMax: z.coerce.number().min(0).max(100).optional().describe('Most years of experience.'),
  near: z.string().max(100).regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/, 'must be lat,lng,radiusKm').optional().describe('`lat,lng,radiusKm`'),
}

export const SearchQuery = z.strictObject({
  q: text(300).default('').describe('What you would say aloud: a name in characters or pinyin, a skill, a place, a sentence.'),
  ...filterParams,
  facets: commaList(field, 20).describe('Fields to count, `a,b`.'),
  sort: commaList(sortEntry, 3).describe('Fields to order by, `-` for descending; without it by relevance.'),
  view,
  explain: z.enum(['true', 'false']).default('false').transform((flag) => flag === 'true').describe('Whether each hit says what its score is made of.'),
  asker,
  minVersion,
  limit: limitQuery,
  cursor: cursorQuery,
})
export type SearchQuery = z.infer<typeof SearchQuery>
export type FilterQuery = Pick<SearchQuery, keyof typeof filterParams>

export const SearchInput = z.strictObject({
  q: text(4_000).default(''),
  ...keywordParams,
  filter: FilterInput.refine(withinFilterLimits, `must be at most ${limits.depth} deep with at most ${limits.conditions} conditions`).optional(),
  near: near.optional().describe('Only members within the distance, and their distance in the answer.'),
  facets: facetNames.default([]),
  sort: list(sortEntry, 3).default([]),
  readings: list(ReadingChoice, 20).default([]).describe('What you know better about stretches of `q` than `interpretation` said: a forced reading must hold, a forbidden one is read as plain text.'),
  view,
  explain: z.boolean().default(false).describe('Whether each hit says what its score is made of.'),
  asker,
  minVersion,
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

const ScorePart = z.object({
  kind: z.enum(['name', 'topic', 'skill', 'industry', 'language', 'place', 'company', 'school', 'experience', 'meaning', 'prior', 'excluded']).describe(
    'What spoke for the member: their name, the words of the query, what was read in it, their having offers (`prior`); `excluded` is what was not wanted and counts below 0.'
  ),
  text: z.string().describe('The part of the query, folded; empty for `prior`.'),
  score: z.number(),
}).meta({ id: 'ScorePart' })

const Hit = z.object({
  member: Member,
  score: z.number().describe('In [0, 1]; comparable within one answer only.'),
  parts: z.array(ScorePart).nullable().describe('With `explain`: what the score is made of; the parts sum to it.'),
  distanceKm: z.number().nullable().describe('From the point of `near`; null without one.'),
  highlights: z.array(Highlight),
}).meta({ id: 'SearchHit' })

const Reading = z.object({
  kind: z.enum(readingKinds),
  range,
  label: z.string().describe('For a chip: 江浙沪, 3 年以上.'),
  isExcluded: z.boolean().describe('Said not to be wanted: 不要销售.'),
  isPreference: z.boolean().describe('Said to be a wish: 最好在江浙沪.'),
  years: z.object({ min: z.number().nullable(), max: z.number().nullable() }).nullable().describe('Of `experience`; null is open.'),
  confidence: z.number().describe('In [0, 1].'),
}).meta({ id: 'Reading' })

const FacetValue = z.object({ value: z.string(), count: z.int() }).meta({ id: 'FacetValue' })

const degraded = z.boolean().describe(
  'While search works with PostgreSQL alone: visibility and filters hold as ever, but people and counts may be missing, most of all those found by sound or by a text they wrote long ago.'
)

export const SearchAnswer = z.object({
  hits: z.array(Hit),
  interpretation: z.object({
    text: z.string().describe('The query as it was compared: folded to one script, width and case.'),
    readings: z.array(Reading).describe('What the query was taken to say, in order. A reading only ranks; it filters when it is forced.'),
  }),
  weightsVersion: z.int().describe('Of the weights that ranked this answer; see `src/domain/ranking/search-weights.ts`.'),
  facets: z.record(z.string(), z.array(FacetValue)).describe('Members are not told of values that fewer than five have.'),
  distanceBands: z.array(z.object({
    withinKm: z.number(),
    count: z.int().describe('Those found at most so far away, the nearer ones included.'),
  })).nullable().describe('With `near`: how many were found within 1, 3, 10, 30 … km, up to its radius. Null without one, and while a community is being loaded.'),
  alsoTry: z.array(z.object({
    drop: z.string().describe('The field of the filter to leave out; `filter` for one about several fields, `reading` for the forced readings, `text` for `q`.'),
    total: z.int().describe('How many that would find.'),
  })).describe('Where fewer than three were found: which condition to drop.'),
  total: z.int(),
  totalIsExact: z.boolean(),
  degraded,
  stale: z.boolean().describe('With `minVersion`: that change cannot be searched yet.'),
  nextCursor: z.string().nullable(),
  searchId: z.string().nullable().describe('For feedback on this answer; null for further pages and without a text.'),
  tookMs: z.number(),
}).meta({
  id: 'SearchAnswer',
  examples: [{
    hits: [{ member: exampleOf(Member), score: 0.97, parts: null, distanceKm: null, highlights: [{ field: 'displayName', ranges: [[0, 3]] }] }],
    interpretation: {
      text: 'fengbaobao',
      readings: [{ kind: 'name', range: [0, 10], label: 'fengbaobao', isExcluded: false, isPreference: false, years: null, confidence: 0.9 }],
    },
    weightsVersion: 1,
    facets: { city: [{ value: '上海', count: 1 }] },
    distanceBands: null,
    alsoTry: [],
    total: 1,
    totalIsExact: true,
    degraded: false,
    stale: false,
    nextCursor: null,
    searchId: 'kq3V…',
    tookMs: 4,
  }],
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const suggestLimits = { items: 8, bytes: 2_000, textChars: 40 } as const

export const SuggestQuery = z.strictObject({
  q: text(100).default('').describe('What was typed so far. From the first Chinese character or the second letter on something is suggested.'),
  view,
  limit: z.coerce.number().int().min(1).max(suggestLimits.items).default(suggestLimits.items).describe('Most suggestions.'),
})
export type SuggestQuery = z.infer<typeof SuggestQuery>

const Suggestion = z.object({
  kind: z.enum(['person', 'skill', 'industry', 'interest', 'city', 'company', 'school']),
  text: z.string().describe(`The name or the value; at most ${suggestLimits.textChars} characters, a longer one ends in ….`),
  memberId: z.string().nullable().describe('Of a person.'),
  detail: z.string().nullable().describe('Of a person: the headline, or title and city.'),
  count: z.int().nullable().describe('Of a value: how many members have it; null for members where they are few.'),
  ranges: z.array(z.tuple([z.int(), z.int()])).describe('What of `text` was typed: start and length in UTF-16 units; all of it when it matched by sound.'),
}).meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>

export const SuggestAnswer = z.object({ items: z.array(Suggestion), degraded, tookMs: z.number() }).meta({
  id: 'SuggestAnswer',
  examples: [{
    items: [
      { kind: 'person', text: '尚思远', memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', detail: '产品经理 · 杭州', count: null, ranges: [[0, 3]] },
      { kind: 'city', text: '上海', memberId: null, detail: null, count: 128, ranges: [[0, 2]] },
    ],
    degraded: false,
    tookMs: 3.2,
  }],
})
export type SuggestAnswer = z.infer<typeof SuggestAnswer>

export const FacetValuesQuery = z.strictObject({
  field: field.describe('The field whose values are listed: a built-in one, or `custom.` and the key of a facetable custom field.'),
  q: text(100).default('').describe('What a value must contain, in either script or pinyin. Without it all values.'),
  ...filterParams,
  view,
  limit: limitQuery,
})
export type FacetValuesQuery = z.infer<typeof FacetValuesQuery>

export const FacetValuesAnswer = z.object({ items: z.array(FacetValue), degraded }).meta({
  id: 'FacetValues', examples: [{ items: [{ value: '前端开发', count: 37 }, { value: '大前端', count: 4 }], degraded: false }],
})
export type FacetValuesAnswer = z.infer<typeof FacetValuesAnswer>
