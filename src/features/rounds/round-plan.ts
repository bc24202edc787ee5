import type { Filter } from '../../domain/query/filter.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { PairRule, RoundSide } from '../../domain/rounds/round.ts'

/** Who decides whether somebody takes part: the organiser alone, or the member, by joining or by not leaving. */
export const participations = ['chosen', 'opt_in', 'opt_out'] as const
type Participation = typeof participations[number]

/** Who may take part on a side: whoever fits one of these, may be matched, and is on no side before it. */
export type Choice = { memberIds: string[], filter: Filter | null, everybody: boolean }

type RoundRules = {
  pairs: PairRule[]
  /** For how many days two who met in a round are not paired again. */
  noRepeatDays: number
}

export type IdPair = [string, string]

/** What `rounds.plan` holds: ids and filters, no profile. */
export type RoundPlan = {
  choices: Partial<Record<RoundSide, Choice>>
  participation: Participation
  rules: RoundRules
  locked: IdPair[]
  forbidden: IdPair[]
}

/** What a job does to a round; kept in the input of its operation. */
export type RoundWork = { kind: 'anew' } | { kind: 'repair' } | { kind: 'swap', memberId: MemberId, otherId: MemberId } | { kind: 'publish' }

export type RoundOperationInput = { roundId: string, work: RoundWork, credential: string }
