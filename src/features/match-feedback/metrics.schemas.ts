import { z } from 'zod'

const cohorts = ['newcomers', 'established', 'withOffers', 'withoutOffers'] as const
export type Cohort = typeof cohorts[number]

const day = z.iso.date()
const counted = z.int().nullable()
const Acceptance = z.object({
  cohort: z.enum(cohorts).describe('Of those who were proposed. Newcomers had been members for less than 30 days.'),
  members: counted,
  proposals: counted,
  accepted: counted.describe('Proposals where the member was interested, met or thanked.'),
  rate: z.number().min(0).max(1).nullable(),
}).meta({ id: 'CohortAcceptance' })

export const MatchingMetrics = z.object({
  from: day.describe('A Monday, by UTC.'),
  to: day,
  countMin: z.int().describe('Counts of fewer are not told, nor what they could be computed from.'),
  activeMembers: counted.describe('Members who may be proposed.'),
  proposals: counted.describe('Pairs: who was told to meet whom.'),
  exposureGini: z.number().min(0).max(1).nullable().describe('How unequally proposals are spread over active members: 0 when everybody was proposed to as many.'),
  lookers: counted.describe('Members who looked at their matches.'),
  goodMatchesShare: z.number().min(0).max(1).nullable().describe('Of them, those who were shown at least three good matches.'),
  acceptance: z.array(Acceptance),
}).meta({
  id: 'MatchingMetrics',
  examples: [{
    from: '2026-10-26', to: '2026-11-22', countMin: 5, activeMembers: 480, proposals: 3_120, exposureGini: 0.31, lookers: 312, goodMatchesShare: 0.74,
    acceptance: [
      { cohort: 'newcomers', members: 40, proposals: 260, accepted: 31, rate: 0.119 }, { cohort: 'established', members: 420, proposals: 2_860, accepted: 402, rate: 0.141 },
      { cohort: 'withOffers', members: 300, proposals: 2_410, accepted: 371, rate: 0.154 }, { cohort: 'withoutOffers', members: 160, proposals: 710, accepted: 62, rate: 0.087 },
    ],
  }],
})
export type MatchingMetrics = z.infer<typeof MatchingMetrics>
