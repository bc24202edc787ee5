import { z } from 'zod'
import { roundKinds } from '../../domain/rounds/round.ts'
import { exampleOf, idOf, inputExamples, instant, limitQuery, cursorQuery, list, nonEmptyText, pageOf, pathId, text } from '../../http/schema-parts.ts'
import { roundStatuses } from '../../postgres/tables/matching.ts'
import { FilterInput, withinFilterLimits } from '../directory/index.ts'
import { Reason } from '../matching/index.ts'
import { Member } from '../members/index.ts'
import { participations } from './round-plan.ts'

/** `bodyBytes` holds as many ids as may be listed. */
export const roundLimits = { nameChars: 100, memberIds: 10_000, pairs: 2_000, rules: 10, repeatDaysMax: 3_650, bodyBytes: 1_048_576 } as const

const memberId = text(100, 1)
const idPair = z.tuple([memberId, memberId])

const Choice = z.strictObject({
  memberIds: list(memberId, roundLimits.memberIds).default([]).describe('These members.'),
  filter: FilterInput.refine(withinFilterLimits, 'is too deep or has too many conditions').nullable().default(null).describe('Whoever fits a filter of the search.'),
  everybody: z.boolean().default(false).describe('All members.'),
}).refine(({ memberIds, filter, everybody }) => everybody || filter !== null || memberIds.length > 0, 'must choose somebody')
  .describe('Who may take part: who fits one of these, is listed, and has agreed to be matched. Others are left out.').meta({ id: 'RoundChoice' })

const PairRule = z.strictObject({
  field: text(120, 1).describe('A field with words as values, or `custom.` and the key of a facetable custom field.'),
  want: z.enum(['same', 'different']).describe('`same`: a value in common. `different`: none in common. Who says nothing in the field fits neither.'),
  weight: z.number().positive().max(1).nullable().default(null).describe('What of its worth a pair loses where it is not so; null: such a pair is never made.'),
})

const Rules = z.strictObject({
  pairs: list(PairRule, roundLimits.rules).default([]),
  noRepeatDays: z.int().min(0).max(roundLimits.repeatDaysMax).default(90).describe('For how many days two who met in a round are not paired again.'),
})

const locked = list(idPair, roundLimits.pairs).describe('Pairs that are made, whatever they are worth; one that cannot be, since somebody is missing, is left out.')
const forbidden = list(idPair, roundLimits.pairs).describe('Pairs that are never made.')
const seed = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

const common = {
  name: nonEmptyText(roundLimits.nameChars).describe('Shown to members.'),
  participation: z.enum(participations).default('chosen').describe(
    '`chosen`: those chosen take part, and learn of the round when it is published. `opt_in`: of them those who joined; plan again when they have. `opt_out`: all but those who left. ' +
    'Rounds one may join or leave are shown to those chosen until they are published, without pairs.'
  ),
  rules: Rules.prefault({}),
  locked: locked.default([]),
  forbidden: forbidden.default([]),
  seed: seed.optional().describe('Same seed, same members, same pairs. Random when absent.'),
}

const PoolRound = z.strictObject({ kind: z.literal('pool').describe('One pool, one to one.'), participants: Choice, ...common })
  .transform(({ participants, ...round }) => ({ ...round, choices: { pool: participants } }))
const TwoSidedRound = z.strictObject({
  kind: z.literal('two_sided').describe('Everybody of one side with somebody of the other, stably, and best for side a.'),
  sides: z.strictObject({ a: Choice, b: Choice }).describe('Who fits both is on side a.'),
  ...common,
}).transform(({ sides, ...round }) => ({ ...round, choices: sides }))

export const RoundInput = z.discriminatedUnion('kind', [PoolRound, TwoSidedRound]).meta({
  id: 'CreateRound',
  [inputExamples]: [{
    name: '本周一对一', kind: 'pool', participants: { everybody: true }, rules: { pairs: [{ field: 'city', want: 'same', weight: 0.3 }], noRepeatDays: 90 },
  }],
})
export type RoundInput = z.infer<typeof RoundInput>

export const ReplanInput = z.strictObject({
  keep: z.enum(['locked', 'allowed']).default('locked').describe('`locked`: all but locked pairs is planned anew. `allowed`: pairs that may be stay, and the others are paired among themselves.'),
  locked: locked.optional(),
  forbidden: forbidden.optional(),
  rules: Rules.optional(),
  seed: seed.optional(),
}).meta({ id: 'ReplanRound', examples: [{ keep: 'allowed' }] })
export type ReplanInput = z.infer<typeof ReplanInput>

export const SwapInput = z.strictObject({ memberId: memberId.describe('Gets the partner of the other one.'), otherId: memberId }).meta({
  id: 'SwapInRound', examples: [{ memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', otherId: 'mem_b6d8f2k3v8x2m9q4w7z5' }],
})
export type SwapInput = z.infer<typeof SwapInput>

const sideNames = z.enum(['pool', 'a', 'b'])
const bySide = (description: string) => z.partialRecord(sideNames, z.number()).describe(description)

const Quality = z.object({
  method: z.enum(['exact', 'search', 'stable', 'by_hand']).describe('`exact`, `search`: for the greatest value in all. `stable`: no two would both rather be together. `by_hand`: two were swapped since.'),
  pairs: z.int(),
  value: z.number().describe('What all pairs are worth: their scores, less what rules with a weight take.'),
  bound: z.number().describe('What no pairing can be worth more than.'),
  boundBy: z.enum(['exact', 'duals', 'bestOfEach']).describe('How the bound was found; `exact`: there is a pairing worth it.'),
  ratio: z.number().describe('Value by bound, in [0, 1].'),
  blockingPairs: z.int().describe('Pairs of people who would both rather be together than as they are.'),
  repeats: z.int().describe('Pairs that met within `noRepeatDays`: only locked ones.'),
  leftOver: bySide('How many have nobody.'),
  gini: bySide('How unevenly the value falls to people, in [0, 1): 0 when all have the same.'),
  droppedPairs: z.int().describe('Pairs that were reviewed and could not be published: somebody withdrew, hid, was erased or blocked the other. Who was left by it was paired anew where possible.'),
}).meta({ id: 'RoundQuality' })

const exampleRound = {
  id: 'rnd_k3v8x2m9q4w7z5b6d8f2', name: '情人节配对', kind: 'two_sided', status: 'planned', participation: 'chosen', seed: 20_260_214,
  rules: { pairs: [], noRepeatDays: 90 }, locked: [], forbidden: [], participants: { a: 76, b: 77 },
  quality: {
    method: 'stable', pairs: 76, value: 31.4, bound: 32.6, boundBy: 'exact', ratio: 0.963, blockingPairs: 0, repeats: 0, leftOver: { a: 0, b: 1 }, gini: { a: 0.11, b: 0.12 }, droppedPairs: 0,
  },
  operation: { id: 'op_k3v8x2m9q4w7z5b6d8f2', progress: { done: 153, total: 153 }, failure: null }, version: 2, createdBy: 'mem_k3v8x2m9q4w7z5b6d8f2',
  createdAt: '2026-02-13T08:30:00.000Z', publishedAt: null, undoneAt: null,
}

export const Round = z.object({
  id: idOf('round'),
  name: z.string(),
  kind: z.enum(roundKinds),
  status: z.enum(roundStatuses).describe('`planning`: an operation works on it. `planned`: to be reviewed; members see nothing of it. `failed`: it was never planned.'),
  participation: z.enum(participations),
  seed: z.int(),
  rules: Rules,
  locked: z.array(idPair),
  forbidden: z.array(idPair),
  participants: bySide('How many take part.'),
  quality: Quality.nullable().describe('Of the pairs there are; null before the first plan.'),
  operation: z.object({
    id: idOf('operation'),
    progress: z.object({ done: z.int(), total: z.int().nullable() }),
    failure: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why the last thing that was to be done was not.'),
  }).nullable().describe('The last that worked on it.'),
  version: z.int(),
  createdBy: z.string().describe('Id of the key or member.'),
  createdAt: instant,
  publishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
}).meta({ id: 'Round', examples: [exampleRound] })
export type Round = z.infer<typeof Round>
export const RoundPage = pageOf(Round).meta({ id: 'RoundPage' })

export const RoundStarted = z.object({ round: Round, operation: z.object({ id: idOf('operation') }) }).meta({
  id: 'RoundStarted', examples: [{ round: { ...exampleRound, status: 'planning', quality: null }, operation: { id: exampleRound.operation.id } }],
})
export type RoundStarted = z.infer<typeof RoundStarted>

export const RoundPath = z.strictObject({ roundId: pathId('round') })

export const RoundPair = z.object({
  member: Member.nullable().describe('Of side a, where there are two. Null when they do not exist for whoever asks.'),
  other: Member.nullable(),
  score: z.number().min(0).max(1).describe('As of the plan: how well the two suit each other.'),
  isLocked: z.boolean(),
  reasons: z.array(Reason).describe('As of now, told to `member`.'),
}).meta({ id: 'RoundPair', examples: [{ member: exampleOf(Member), other: exampleOf(Member), score: 0.71, isLocked: false, reasons: [exampleOf(Reason)].filter((reason) => reason !== undefined) }] })
export type RoundPair = z.infer<typeof RoundPair>
export const RoundPairPage = pageOf(RoundPair).meta({ id: 'RoundPairPage' })
export type RoundPairPage = z.infer<typeof RoundPairPage>

export const ParticipantsQuery = z.strictObject({
  isLeftOver: z.enum(['true', 'false']).transform((value) => value === 'true').optional().describe('Only those who are left over, or only the others.'),
  limit: limitQuery,
  cursor: cursorQuery,
})
export type ParticipantsQuery = z.infer<typeof ParticipantsQuery>

const RoundParticipant = z.object({
  memberId: idOf('member'), displayName: z.string(), side: sideNames, isLeftOver: z.boolean().describe('Has nobody this time, and comes first next time.'),
}).meta({ id: 'RoundParticipant', examples: [{ memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', displayName: '王也', side: 'b', isLeftOver: true }] })
export const RoundParticipantPage = pageOf(RoundParticipant).meta({ id: 'RoundParticipantPage' })
