// Logistic regression with a Gaussian prior on its weights, and weights that may not fall below a bound.

/** One thing that was seen. `inputs` of all samples have the same meaning by place; the first is usually the constant 1. */
export type Sample = {
  readonly inputs: readonly number[]
  readonly target: 0 | 1
  /** What it counts for; above 0. */
  readonly weight: number
}

/** What is believed of a weight before anything is seen, and the least it may be. */
export type Belief = { readonly mean: number, readonly deviation: number, readonly lowest: number }

const stepsMax = 50
const halvingsMax = 30
const tolerance = 1e-9

/**
 * The most probable weights of P = σ(Σ weight · input) after the samples: the means of the beliefs when there are none.
 *
 * Newton's method (iteratively reweighted least squares), projected on the bounds (Bertsekas 1982). The objective is strictly convex,
 * so the answer is the only one; the order of the samples changes nothing but the last digits.
 */
export function fitLogistic (samples: readonly Sample[], beliefs: readonly Belief[]): number[] {
  let weights = beliefs.map(({ mean, lowest }) => Math.max(mean, lowest))
  let loss = lossOf(samples, beliefs, weights)
  for (let step = 0; step < stepsMax; step++) {
    const direction = newtonDirection(samples, beliefs, weights)
    const next = bestAlong(weights, direction, loss)
    if (next === null) break
    const moved = next.weights.reduce((most, weight, at) => Math.max(most, Math.abs(weight - (weights[at] ?? 0))), 0)
    ;({ weights, loss } = next)
    if (moved < tolerance) break
  }
  return weights

  /** The first of ever smaller steps that is an improvement; null when there is none. */
  function bestAlong (from: readonly number[], direction: readonly number[], loss: number) {
    for (let halving = 0, size = 1; halving < halvingsMax; halving++, size /= 2) {
      const weights = from.map((weight, at) => Math.max(beliefs[at]?.lowest ?? -Infinity, weight - size * (direction[at] ?? 0)))
      const lower = lossOf(samples, beliefs, weights)
      if (lower < loss) return { weights, loss: lower }
    }
    return null
  }
}

function sumOf (weights: readonly number[], inputs: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (inputs[at] ?? 0)
  return sum
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

function lossOf (samples: readonly Sample[], beliefs: readonly Belief[], weights: readonly number[]): number {
  let loss = 0
  for (const { inputs, target, weight } of samples) {
    const logOdds = sumOf(weights, inputs)
    loss += weight * softplus(target === 1 ? -logOdds : logOdds)
  }
  return beliefs.reduce((sum, { mean, deviation }, at) => sum + ((weights[at] ?? 0) - mean) ** 2 / (2 * deviation ** 2), loss)
}

function newtonDirection (samples: readonly Sample[], beliefs: readonly Belief[], weights: readonly number[]): number[] {
  const size = beliefs.length
  const gradient = beliefs.map(({ mean, deviation }, at) => ((weights[at] ?? 0) - mean) / deviation ** 2)
  const curvature = beliefs.map(({ deviation }, at) => beliefs.map((_, other) => at === other ? 1 / deviation ** 2 : 0))
  for (const { inputs, target, weight } of samples) {
    const probability = 1 / (1 + Math.exp(-sumOf(weights, inputs)))
    const slope = weight * (probability - target)
    const bend = weight * probability * (1 - probability)
    for (let row = 0; row < size; row++) {
      const input = inputs[row] ?? 0
      if (input === 0) continue
      gradient[row] = (gradient[row] ?? 0) + slope * input
      const line = curvature[row] ?? []
      for (let column = 0; column <= row; column++) line[column] = (line[column] ?? 0) + bend * input * (inputs[column] ?? 0)
    }
  }
  // A weight at its bound that would go further stays where it is.
  const free = beliefs.flatMap(({ lowest }, at) => (weights[at] ?? 0) <= lowest && (gradient[at] ?? 0) > 0 ? [] : [at])
  const solution = solve(free.map((row) => free.map((column) => curvature[Math.max(row, column)]?.[Math.min(row, column)] ?? 0)), free.map((at) => gradient[at] ?? 0))
  return beliefs.map((_, at) => solution[free.indexOf(at)] ?? 0)
}

/** x of A x = b for a symmetric positive definite A, by Cholesky's decomposition. */
function solve (matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const lower: number[][] = []
  matrix.forEach((line, row) => {
    const own: number[] = []
    lower.push(own)
    for (let column = 0; column <= row; column++) {
      let sum = line[column] ?? 0
      for (let at = 0; at < column; at++) sum -= (own[at] ?? 0) * (lower[column]?.[at] ?? 0)
      own.push(column === row ? Math.sqrt(sum) : sum / (lower[column]?.[column] ?? 1))
    }
  })
  const halfway: number[] = []
  values.forEach((value, row) => {
    halfway.push(halfway.reduce((sum, known, at) => sum - (lower[row]?.[at] ?? 0) * known, value) / (lower[row]?.[row] ?? 1))
  })
  const solution: number[] = new Array<number>(values.length).fill(0)
  for (let row = values.length - 1; row >= 0; row--) {
    let sum = halfway[row] ?? 0
    for (let below = row + 1; below < values.length; below++) sum -= (lower[below]?.[row] ?? 0) * (solution[below] ?? 0)
    solution[row] = sum / (lower[row]?.[row] ?? 1)
  }
  return solution
}
