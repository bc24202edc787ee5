// What a community's behaviour taught, in the form scores are made with. See domain/learning.

import type { ReciprocityOperator } from './reciprocity.ts'
import type { matchWeights } from './weights.ts'

export type AcceptanceWeights = Readonly<Record<keyof typeof matchWeights.acceptance, number>>

export type LearnedModel = {
  readonly version: number
  readonly weights: AcceptanceWeights
  /** Pairs of stated and observed probability, both strictly rising from 0 to 1. */
  readonly calibration: readonly (readonly [stated: number, observed: number])[]
  readonly operator: ReciprocityOperator
}
