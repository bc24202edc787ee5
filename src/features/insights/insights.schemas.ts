import { z } from 'zod'
import { limitQuery, pageLimits, pathId, text } from '../../http/schema-parts.ts'

const day = z.iso.date('must be a date like 2026-11-21')

export const FeedbackInput = z.strictObject({
  searchId: text(pageLimits.cursorChars, 1).describe('`searchId` of the answer the member was chosen from.'),
  memberId: pathId('member'),
  action: z.enum(['click', 'contact']).describe('`click`: the profile was opened. `contact`: the member was written to or asked to be introduced.'),
}).meta({ id: 'SearchFeedback', examples: [{ searchId: 'kq3V…', memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', action: 'click' }] })
export type FeedbackInput = z.infer<typeof FeedbackInput>

export const insightOrders = ['searches', 'zeroResults', 'lowClicks'] as const
export type InsightOrder = typeof insightOrders[number]

export const InsightsQuery = z.strictObject({
  from: day.optional().describe('First day, by UTC; without it 30 days are told. Counts are kept for 180 days.'),
  to: day.optional().describe('Last day, included; without it today.'),
  kind: text(40, 1).optional().describe('Only terms that were read as this, such as `skill`, `place`, `company`, `name` or `text`.'),
  order: z.enum(insightOrders).default('searches')
    .describe('`searches`: asked for most. `zeroResults`: found nobody most often. `lowClicks`: found people, but few were looked at.'),
  limit: limitQuery.describe('Most terms told.'),
}).refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['from'], error: 'must not be after `to`' })
export type InsightsQuery = z.infer<typeof InsightsQuery>

const example = { kind: 'skill', term: '日本税务', searches: 42, zeroResults: 17, clicks: 9, contacts: 2, clickRate: 0.36 }

const SearchedTerm = z.object({
  kind: z.string().describe('What the term was read as.'),
  term: z.string().nullable().describe('In comparable form: simplified, lower case. Null for names, which are told together only.'),
  searches: z.int(),
  zeroResults: z.int().describe('Searches that found nobody.'),
  clicks: z.int().describe('Members who were looked at, by feedback.'),
  contacts: z.int().describe('Members who were contacted, by feedback.'),
  clickRate: z.number().nullable().describe('Clicks for each search that found somebody; null when none did. Above 1 when several members of one answer were looked at.'),
}).meta({ id: 'SearchedTerm', examples: [example] })

export const SearchInsights = z.object({
  from: day,
  to: day,
  askersMin: z.int().describe('How many different people must have asked for a term in the period before it is told: `insightAskersMin` of the community.'),
  items: z.array(SearchedTerm),
}).meta({
  id: 'SearchInsights',
  examples: [{ from: '2026-10-24', to: '2026-11-22', askersMin: 5, items: [example, { kind: 'name', term: null, searches: 310, zeroResults: 12, clicks: 280, contacts: 61, clickRate: 0.94 }] }],
})
export type SearchInsights = z.infer<typeof SearchInsights>
