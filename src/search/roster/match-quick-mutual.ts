import { logistic } from '../../domain/matching/acceptance.ts'
import { activityOf, seniorityOf } from '../../domain/matching/affinity.ts'
import { mutualOf } from '../../domain/matching/reciprocity.ts'
import type { PairScore } from '../../domain/matching/score-pair.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { calibrated } from '../../domain/learning/calibration.ts'
import type { MatchQuery } from '../match-query.ts'

/** What two members have in common, each in [0, 1]. */
export type Shared = { readonly samePlace: number, readonly sameIndustry: number, readonly availability: number }

/** One of the two: how far their wants are covered, and which interests are shared in their eyes, in [0, 1]. */
type QuickSide = { readonly areStated: boolean, readonly covered: number, readonly interest: number, readonly years: number | null, readonly activeAtMs: number }

/** The scores as `scorePair` has them, without anything to tell them by. */
export function quickPair (own: QuickSide, other: QuickSide, shared: Shared, { nowMs, model }: Pick<MatchQuery, 'nowMs' | 'model'>): PairScore {
  const weights = model?.weights ?? matchWeights.acceptance
  const common = weights.bias + weights.samePlace * shared.samePlace + weights.sameIndustry * shared.sameIndustry + weights.availability * shared.availability
  const sideOf = (one: QuickSide, seen: QuickSide) => {
    const wanted = weights.needMet * one.covered + weights.canHelp * seen.covered + weights.sharedInterest * one.interest
    const probability = logistic(common + wanted + weights.seniority * seniorityOf(one.years, seen.years) + weights.activity * activityOf(seen.activeAtMs, nowMs))
    return { probability: model === null ? probability : calibrated(model.calibration, probability), confidence: one.areStated ? 1 : matchWeights.standIn.confidence }
  }
  const [forward, backward] = [sideOf(own, other), sideOf(other, own)]
  return { forward: forward.probability, backward: backward.probability, mutual: mutualOf(forward, backward, model?.operator) }
}
