import type { View } from '../domain/access/sight.ts'
import type { LearnedModel } from '../domain/matching/learned-model.ts'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Direction, Reason } from '../domain/matching/reasons.ts'
import type { SeenBy } from '../domain/matching/score-pair.ts'
import type { IndexableMember } from './member-document.ts'

/** Who suits a member. */
export type MatchQuery = {
  communityId: CommunityId
  /** Whose members are proposed, and what of them counts; matching is between members. */
  view: Extract<View, 'community'>
  /** Whom it is for, with what of them may be searched. They need not be found by others. */
  member: IndexableMember
  /** Who exactly is to be scored; null to look for the best. */
  others: IndexableMember[] | null
  /** Who is not to be proposed. */
  excluded: readonly MemberId[]
  limit: number
  nowMs: number
  /** What the community taught; null while the shipped weights hold. */
  model: LearnedModel | null
}

export type MatchAnswer = {
  /** Best first. */
  matches: { id: MemberId, score: number, forward: number, backward: number, hasCommonLanguage: boolean, reasons: readonly Reason[], sides: Readonly<Record<Direction, SeenBy>> }[]
  /** How many were scored. */
  considered: number
}
