import { z } from 'zod'
import { obstacles } from '../../domain/matching/eligibility.ts'
import { itemKinds } from '../../domain/matching/facts.ts'
import { directions, reasonKinds } from '../../domain/matching/reasons.ts'
import { exampleOf, pathId } from '../../http/schema-parts.ts'
import { Member } from '../members/index.ts'

export const matchLimits = { limitMax: 50, limitDefault: 10 } as const

export const MatchesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(matchLimits.limitMax).default(matchLimits.limitDefault).describe('Most matches in the answer.'),
})

export const MatchesOfQuery = MatchesQuery.extend({
  isShown: z.enum(['true', 'false']).default('false').transform((value) => value === 'true')
    .describe('Whether the member is shown the answer: it then counts for the capacity of those who are proposed, and feedback about it teaches.'),
})

export const MatchesPath = z.strictObject({ memberId: pathId('member') })
export const MatchPath = z.strictObject({ memberId: pathId('member'), otherId: pathId('member') })

export const LanguageHeaders = z.looseObject({
  'accept-language': z.string().max(200).optional().describe('The language of the sentences: Chinese or English.'),
})

const Quoted = z.object({
  kind: z.enum(itemKinds).describe('The part of the profile.'),
  index: z.int().describe('Its place there, from 0; of a long text the paragraph.'),
  text: z.string(),
}).meta({ id: 'MatchQuote' })

export const Reason = z.object({
  kind: z.enum(reasonKinds),
  direction: z.enum(directions).describe('`forward`: why the member would want to meet the other one. `backward`: why the other one would want to meet the member.'),
  need: Quoted.nullable().describe('What is looked for; a text about themselves where no need is stated.'),
  offer: Quoted.nullable().describe('What answers it.'),
  shared: z.string().nullable().describe('What both have: an interest, a city, an industry.'),
  contribution: z.number().describe('What of the score of its direction it gives. Without what is cited that score is lower.'),
  text: z.string().describe('The reason as a sentence to the member.'),
}).meta({ id: 'MatchReason' })

const probability = (description: string) => z.number().min(0).max(1).describe(description)
const scores = {
  score: probability('What matches are ordered by: both directions together.'),
  forward: probability('How likely the member wants to meet the other one.'),
  backward: probability('How likely the other one wants to meet the member.'),
  reasons: z.array(Reason).describe('The largest of each direction.'),
}

const weightsVersion = z.int().describe('Of the model; scores of one version can be compared.')
const tookMs = z.number()
const degraded = z.boolean().describe('True while the community is not in memory: an earlier list is told again without who has changed, or only some members were compared. Nobody is in it who may not be.')

const exampleScores = {
  score: 0.71,
  forward: 0.78,
  backward: 0.65,
  reasons: [{
    kind: 'need_met', direction: 'forward', need: { kind: 'need', index: 0, text: '在找懂日本税务的人' }, offer: { kind: 'offer', index: 1, text: '日本税务咨询' },
    shared: null, contribution: 0.52, text: '你的需求“在找懂日本税务的人”，对方可以提供“日本税务咨询”',
  }],
}

const Match = z.object({ member: Member, ...scores }).meta({ id: 'Match', examples: [{ member: exampleOf(Member), ...exampleScores }] })

export const Matches = z.object({ matches: z.array(Match).describe('Best first.'), weightsVersion, degraded, tookMs })
  .meta({ id: 'Matches', examples: [{ matches: [{ member: exampleOf(Member), ...exampleScores }], weightsVersion: 2, degraded: false, tookMs: 18.4 }] })
export type Matches = z.infer<typeof Matches>

/** `unavailable` is all a member learns of what another one decided. */
export const shownObstacles = [...obstacles, 'unavailable'] as const

export const PairMatch = z.object({
  member: Member.describe('The other one.'),
  ...scores,
  blockedBy: z.array(z.enum(shownObstacles)).describe('Why the two are not proposed to each other; their scores are 0 then. Empty when nothing keeps them apart.'),
  weightsVersion,
  tookMs,
}).meta({ id: 'PairMatch', examples: [{ member: exampleOf(Member), ...exampleScores, blockedBy: [], weightsVersion: 2, tookMs: 4.2 }] })
export type PairMatch = z.infer<typeof PairMatch>
