import type { MemberId } from '../../domain/ids.ts'
import type { Direction } from '../../domain/matching/reasons.ts'
import { trustOf, type TrustEvidence } from '../../domain/matching/trust.ts'

const unknown: TrustEvidence = { thanked: 0, met: 0 }

/** What each of two members is to be trusted by, in the eyes of the other one. What one of them said of the other counts among the rest. */
export function trustBetween (evidence: ReadonlyMap<MemberId, TrustEvidence>, own: MemberId, other: MemberId): Record<Direction, number> {
  return { forward: trustOf(evidence.get(other) ?? unknown), backward: trustOf(evidence.get(own) ?? unknown) }
}
