// What probabilities a model states are worth: from stated to observed.

import { fitLogistic } from './fit-logistic.ts'

/** Pairs of stated and observed probability, both strictly rising from 0 to 1; straight lines in between. */
export type Calibration = readonly (readonly [stated: number, observed: number])[]

export const asStated: Calibration = [[0, 0], [1, 1]]

/** A probability a model stated, with what came of it: 0 or 1, counted `weight` times. */
export type Forecast = { readonly stated: number, readonly observed: 0 | 1, readonly weight: number }

/** No forecast is ever certain; keeps the ends of a calibration apart from 0 and 1. */
const margin = 1e-3
const within = (probability: number) => Math.min(1 - margin, Math.max(margin, probability))

/** The observed probability for a stated one. The more was stated, the more is answered. */
export function calibrated (calibration: Calibration, stated: number): number {
  const above = Math.max(1, calibration.findIndex(([knot]) => knot >= stated))
  const [x0, y0] = calibration[above - 1] ?? [0, 0]
  const [x1, y1] = calibration[above] ?? [1, 1]
  return x1 === x0 ? y1 : y0 + (y1 - y0) * Math.min(1, Math.max(0, (stated - x0) / (x1 - x0)))
}

/**
 * Observed as a rising step function of stated, by pooling adjacent violators, with its steps joined by lines.
 *
 * @see Ayer et al. 1955; Zadrozny and Elkan 2002
 */
export function isotonicCalibration (forecasts: readonly Forecast[]): Calibration {
  const pools: Pool[] = []
  for (const { stated, observed, weight } of forecasts.toSorted((a, b) => a.stated - b.stated)) {
    let pool: Pool = { stated: stated * weight, observed: observed * weight, weight }
    for (let last = pools.at(-1); last && violates(last, pool); last = pools.at(-1)) {
      pool = { stated: pool.stated + last.stated, observed: pool.observed + last.observed, weight: pool.weight + last.weight }
      pools.pop()
    }
    pools.push(pool)
  }
  return rising(pools.map(({ stated, observed, weight }) => [stated / weight, observed / weight]))
}

/** Sums over forecasts that are taken together. */
type Pool = { stated: number, observed: number, weight: number }

const violates = (before: Pool, after: Pool) =>
  before.observed / before.weight >= after.observed / after.weight || before.stated / before.weight >= after.stated / after.weight

const plattKnots = 20
const plattBeliefs = [{ mean: 0, deviation: 1, lowest: -Infinity }, { mean: 1, deviation: 0.5, lowest: 0.05 }]
const logOddsOf = (probability: number) => Math.log(probability / (1 - probability))

/** Observed as a logistic function of the stated log-odds: two numbers, for when there is too little for more. See Platt 1999. */
export function plattCalibration (forecasts: readonly Forecast[]): Calibration {
  const samples = forecasts.map(({ stated, observed, weight }) => ({ inputs: [1, logOddsOf(within(stated))], target: observed, weight }))
  const [shift = 0, slope = 1] = fitLogistic(samples, plattBeliefs)
  return rising(Array.from({ length: plattKnots - 1 }, (_, at) => {
    const stated = (at + 1) / plattKnots
    return [stated, 1 / (1 + Math.exp(-(shift + slope * logOddsOf(stated))))]
  }))
}

/** With its ends at 0 and 1, and without what does not rise. */
function rising (knots: readonly (readonly [number, number])[]): Calibration {
  const kept: (readonly [number, number])[] = [[0, 0]]
  for (const [stated, observed] of knots) {
    const [x, y] = kept.at(-1) ?? [0, 0]
    if (stated > x && stated < 1 && within(observed) > y) kept.push([stated, within(observed)])
  }
  return [...kept, [1, 1]]
}

/**
 * How far stated probabilities are from what was observed, in [0, 1]: the mean over equal bins, each counted by what fell into it.
 * 0 without forecasts.
 *
 * @see Naeini, Cooper and Hauskrecht 2015 (ECE)
 */
export function calibrationError (forecasts: readonly Forecast[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => ({ gap: 0, weight: 0 }))
  for (const { stated, observed, weight } of forecasts) {
    const bin = sums[Math.min(bins - 1, Math.floor(stated * bins))]
    if (!bin) continue
    bin.gap += weight * (observed - stated)
    bin.weight += weight
  }
  const total = sums.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : sums.reduce((sum, { gap }) => sum + Math.abs(gap), 0) / total
}
