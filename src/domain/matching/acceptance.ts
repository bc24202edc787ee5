import { calibrated } from '../learning/calibration.ts'
import type { LearnedModel } from './learned-model.ts'
import { matchWeights, type AcceptanceSign } from './weights.ts'

/** What speaks for wanting to meet, each in [0, 1]. */
export type Signs = Readonly<Record<AcceptanceSign, number>>

export type Acceptance = {
  /** P(wants to meet), in (0, 1). */
  readonly probability: number
  /** What the probability would be if nothing spoke for it. */
  readonly base: number
  /** Of the probability above the base, what each sign gives; they sum to it. */
  readonly contributions: Readonly<Record<AcceptanceSign, number>>
}

export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

const shipped = matchWeights.acceptance
const signNames = Object.keys(shipped).filter((name): name is AcceptanceSign => name !== 'bias')

/** A logistic model: P = σ(bias + Σ weight · sign). Falls with no sign. What was learned replaces the weights, and corrects the probability. */
export function acceptanceOf (signs: Signs, model: LearnedModel | null = null): Acceptance {
  const weights = model?.weights ?? shipped
  const probabilityOf = (logOdds: number) => model === null ? logistic(logOdds) : calibrated(model.calibration, logistic(logOdds))
  const terms = signNames.map((name) => weights[name] * signs[name])
  const sum = terms.reduce((total, term) => total + term, 0)
  const base = probabilityOf(weights.bias)
  const probability = probabilityOf(weights.bias + sum)
  const contributions = Object.fromEntries(signNames.map((name, at) => [name, sum === 0 ? 0 : (probability - base) * (terms[at] ?? 0) / sum]))
  return { probability, base, contributions: contributions as Acceptance['contributions'] }
}
