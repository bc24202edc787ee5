import type { MemberId } from '../ids.ts'

/** What matches are ordered by. */
export type Ordered = {
  readonly id: MemberId
  readonly score: number
  readonly mutual: number
  readonly forward: number
  /** When the member was last proposed; null for never. */
  readonly proposedAtMs: number | null
}

/** Best first, a total order: score, mutual, forward, who was proposed longest ago, id. */
export function compareMatches (a: Ordered, b: Ordered): number {
  return b.score - a.score || b.mutual - a.mutual || b.forward - a.forward ||
    compareNumbers(a.proposedAtMs ?? -Infinity, b.proposedAtMs ?? -Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

const compareNumbers = (a: number, b: number) => a < b ? -1 : a > b ? 1 : 0
