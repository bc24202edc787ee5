// What a community's members taught about whom they want to meet: the weights of acceptance, with the shipped ones as what is believed before.

import type { AcceptanceWeights } from '../matching/learned-model.ts'
import { matchWeights } from '../matching/weights.ts'
import { asStated, calibrated, calibrationError, isotonicCalibration, plattCalibration, type Calibration, type Forecast } from './calibration.ts'
import { fitLogistic, type Belief, type Sample } from './fit-logistic.ts'
import { lessons, silence, type Outcome } from './outcomes.ts'

export const acceptanceNames = Object.keys(matchWeights.acceptance) as (keyof typeof matchWeights.acceptance)[]

/** Somebody who was proposed to somebody, and what came of it; null for nothing within the time there was. */
export type Observation = {
  /** The signs at that time; those that are absent are 0. */
  readonly signs: Readonly<Record<string, number>>
  /** From 0. */
  readonly position: number
  /** How likely this place was given to this person, in (0, 1]. */
  readonly propensity: number
  readonly outcome: Outcome | null
  /** Whose outcome it is. All of one person are in one part when the model is tested on what it has not seen. */
  readonly memberId: string
}

export type LearnedAcceptance = {
  /** False: there was too little to learn from, and the weights are the shipped ones. */
  readonly isLearned: boolean
  readonly weights: AcceptanceWeights
  readonly calibration: Calibration
  /** What members said about; silence not counted. */
  readonly outcomes: number
  /** Of forecasts about people the model had not seen, before and after calibration; see `calibrationError`. */
  readonly error: { readonly stated: number, readonly calibrated: number }
}

export const learningLimits = {
  /** Below so many outcomes, or so many of either answer, nothing is learned. */
  outcomesMin: 50, eachAnswerMin: 10,
  /** From so many outcomes calibration takes any rising shape, and probabilities are multiplied. */
  outcomesForIsotonic: 1_000,
} as const

/** How sure the shipped weights are: a weight may well be off by as much (chosen). None falls below 0, so taking a sign away never helps. */
const deviations = { bias: 1, sign: 0.7 } as const
const beliefs: readonly Belief[] = acceptanceNames.map((name) => ({
  mean: matchWeights.acceptance[name],
  deviation: name === 'bias' ? deviations.bias : deviations.sign,
  lowest: name === 'bias' ? -Infinity : 0,
}))

/** Chosen: the eighth place is looked at a third as often as the first. */
const positionExponent = 0.5
/** What a single observation can count for beyond one that was certain to be made. */
const inversePropensityMax = 10
const folds = 5

/**
 * How likely a place is looked at.
 *
 * @param position from 0
 */
export const examinationOf = (position: number): number => (1 + position) ** -positionExponent

/** The shipped weights as they are. */
export const shippedAcceptance: LearnedAcceptance = { isLearned: false, weights: matchWeights.acceptance, calibration: asStated, outcomes: 0, error: { stated: 0, calibrated: 0 } }

/**
 * Weights and calibration after the observations; the shipped ones while there are too few.
 *
 * Somebody about whom nothing was said may not have been looked at: silence counts by how likely the place is looked at. What exploring shows
 * rarely counts for the many it stands for (inverse propensity, clipped).
 *
 * @see Joachims, Swaminathan and Schnabel 2017 (learning from biased feedback)
 */
export function learnAcceptance (observations: readonly Observation[]): LearnedAcceptance {
  const said = observations.flatMap(({ outcome }) => outcome === null ? [] : [lessons[outcome].wanted])
  const wanted = said.filter((answer) => answer === 1).length
  if (said.length < learningLimits.outcomesMin || Math.min(wanted, said.length - wanted) < learningLimits.eachAnswerMin) return { ...shippedAcceptance, outcomes: said.length }
  const samples = observations.map(sampleOf)
  const weights = fitLogistic(samples, beliefs)
  const forecasts = unseenForecasts(observations, samples)
  const fitted = said.length < learningLimits.outcomesForIsotonic ? plattCalibration(forecasts) : isotonicCalibration(forecasts)
  const [stated, corrected] = [calibrationError(forecasts), errorAfter(fitted, forecasts)]
  return {
    isLearned: true,
    weights: Object.fromEntries(acceptanceNames.map((name, at) => [name, weights[at] ?? 0])) as AcceptanceWeights,
    // What is right already is left as it is.
    calibration: corrected < stated ? fitted : asStated,
    outcomes: said.length,
    error: { stated, calibrated: Math.min(stated, corrected) },
  }
}

const errorAfter = (calibration: Calibration, forecasts: readonly Forecast[]) =>
  calibrationError(forecasts.map((forecast) => ({ ...forecast, stated: calibrated(calibration, forecast.stated) })))

function sampleOf ({ signs, position, propensity, outcome }: Observation): Sample {
  const { wanted, weight } = outcome === null ? silence : lessons[outcome]
  const seen = outcome === null ? examinationOf(position) : 1
  return {
    inputs: acceptanceNames.map((name) => name === 'bias' ? 1 : signs[name] ?? 0),
    target: wanted,
    weight: weight * seen * Math.min(inversePropensityMax, 1 / propensity),
  }
}

/** Each observation with what a model states that has seen nothing of the same member. */
function unseenForecasts (observations: readonly Observation[], samples: readonly Sample[]): Forecast[] {
  const members = [...new Set(observations.map(({ memberId }) => memberId))].sort()
  const foldOf = new Map(members.map((memberId, at) => [memberId, at % folds]))
  const models = Array.from({ length: folds }, (_, fold) => fitLogistic(samples.filter((_, at) => foldOf.get(observations[at]?.memberId ?? '') !== fold), beliefs))
  return samples.map(({ inputs, target, weight }, at) => {
    const model = models[foldOf.get(observations[at]?.memberId ?? '') ?? 0] ?? []
    const logOdds = inputs.reduce((sum, input, place) => sum + input * (model[place] ?? 0), 0)
    return { stated: 1 / (1 + Math.exp(-logOdds)), observed: target, weight }
  })
}
