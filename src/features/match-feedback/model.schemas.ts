import { z } from 'zod'
import { instant } from '../../http/schema-parts.ts'

const LearnedWeight = z.object({
  name: z.string().describe('What speaks for a person: `needMet`, `canHelp`, `sharedInterest` …; `bias` is where everybody begins.'),
  shipped: z.number().describe('Log-odds it adds at most.'),
  learned: z.number().nullable(),
}).meta({ id: 'LearnedWeight' })

export const MatchingModel = z.object({
  isLearning: z.boolean().describe('Whether the community lets matching learn: `matching.learns` of its settings.'),
  isUsed: z.boolean().describe('Whether the learned weights are used: learning is on, and there were enough outcomes.'),
  version: z.int().nullable().describe('Grows with each fit; null before the first.'),
  fittedAt: instant.nullable(),
  outcomes: z.int().describe('What members said about people who were proposed to them, as far as it was learned from.'),
  outcomesNeeded: z.int().describe('Below so many nothing is learned.'),
  weights: z.array(LearnedWeight),
  calibration: z.array(z.object({ stated: z.number(), observed: z.number() })).describe('What stated probabilities turned out to be, rising; straight lines in between.'),
  operator: z.enum(['harmonic', 'product']).describe('How both directions make one score: `product` once probabilities are calibrated by many outcomes.'),
}).meta({
  id: 'MatchingModel',
  examples: [{
    isLearning: true, isUsed: true, version: 12, fittedAt: '2026-11-21T08:30:00.000Z', outcomes: 320, outcomesNeeded: 50,
    weights: [{ name: 'bias', shipped: -2.2, learned: -2.6 }, { name: 'needMet', shipped: 5, learned: 4.1 }],
    calibration: [{ stated: 0, observed: 0 }, { stated: 0.5, observed: 0.42 }, { stated: 1, observed: 1 }], operator: 'harmonic',
  }],
})
export type MatchingModel = z.infer<typeof MatchingModel>
