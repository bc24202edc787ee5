import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { MeetingRules } from '../../domain/matching/eligibility.ts'
import type { LearnedModel } from '../../domain/matching/learned-model.ts'
import type { Pairs } from '../../domain/pairing/pairs.ts'
import type { RoundSwapFault } from '../../domain/rounds/pair-round.ts'
import type { PairRule, RoundChange, RoundInput, RoundKind, RoundQuality, RoundSide } from '../../domain/rounds/round.ts'

// What the planning of a round is given and answers; both cross to a thread of its own.

type RoundPerson = { readonly id: MemberId, readonly side: RoundSide, /** See `groupsOf`; only where rules name groups. */ readonly groups: readonly string[] }

export type RoundTask = Pick<RoundInput, 'locked' | 'apart' | 'met' | 'first' | 'seed'> & {
  communityId: CommunityId
  kind: RoundKind
  /** By id; everything else names them by index. */
  people: readonly RoundPerson[]
  /** Others of the community, by whom is known how rare words are where few take part. */
  background: readonly MemberId[]
  rules: readonly PairRule[]
  meetingRules: MeetingRules
  /** What the community taught; null while the shipped weights hold. */
  model: LearnedModel | null
  nowMs: number
  change: RoundChange
  /** The pairing there is. */
  before: Pairs
}

export type RoundOutcome =
  | { fault: null, pairs: { a: MemberId, b: MemberId, score: number }[], leftOver: MemberId[], quality: RoundQuality }
  | { fault: RoundSwapFault }
