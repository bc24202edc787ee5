// How probable each reading of each segment is, given all the others: at most one name, seldom two cities or two occupations.
import type { Piece, Reading } from './nickname-readings.ts'

// chosen: on the tuned two thirds of tests/text/nickname-cases.ts.
const noNameWeight = -3
const secondCityWeight = -1.5
const secondOccupationWeight = -1.5
const edgeNameWeight = 0.3

/** Bits of what a nickname has named so far. */
const named = { name: 1, city: 2, occupation: 4 }
const stateCount = 8

/**
 * Posterior probability of each reading: segments × readings, every row sums to 1.
 *
 * A forward-backward pass over what has been named so far; weights are log-odds, so a joint assignment weighs the exponential of their sum.
 */
export function weighReadings (segments: Reading[][]): number[][] {
  const steps = segments.map((readings, index) => {
    const isEdge = index === 0 || index === segments.length - 1
    return readings.map((reading) => stepsOf(reading, isEdge))
  })
  const forward = [startOf(0)]
  for (const step of steps) forward.push(pass(forward.at(-1) ?? [], step))
  let backward = Array.from({ length: stateCount }, (_, state) => state & named.name ? 1 : Math.exp(noNameWeight))
  const posteriors: number[][] = []
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] ?? []
    const before = forward[index] ?? []
    const after = backward
    const mass = (moves: Moves) => moves.reduce((sum, { factor, to }, from) => sum + (before[from] ?? 0) * factor * (after[to] ?? 0), 0)
    posteriors.unshift(normalized(step.map(mass)))
    backward = passBack(after, step)
  }
  return posteriors
}

/** From each state, where a reading leads and the factor it contributes. */
type Moves = { factor: number, to: number }[]

function stepsOf (reading: Reading, isEdge: boolean): Moves {
  const edge = isEdge && reading.pieces.some((piece) => piece.role === 'name') ? edgeNameWeight : 0
  return Array.from({ length: stateCount }, (_, from) => {
    let weight = reading.weight + edge
    let to = from
    for (const piece of reading.pieces) {
      weight += repeatWeight(piece, to)
      to |= bitOf(piece)
    }
    return { factor: Math.exp(weight), to }
  })
}

function repeatWeight (piece: Piece, state: number): number {
  if ((state & bitOf(piece)) === 0) return 0
  if (piece.role === 'name') return -Infinity
  return piece.role === 'city' ? secondCityWeight : secondOccupationWeight
}

function bitOf ({ role }: Piece): number {
  return role === 'name' || role === 'city' || role === 'occupation' ? named[role] : 0
}

function startOf (state: number): number[] {
  return Array.from({ length: stateCount }, (_, index) => index === state ? 1 : 0)
}

function pass (before: number[], step: Moves[]): number[] {
  const after = new Array<number>(stateCount).fill(0)
  for (const moves of step) {
    for (const [from, { factor, to }] of moves.entries()) after[to] = (after[to] ?? 0) + (before[from] ?? 0) * factor
  }
  return normalized(after)
}

function passBack (after: number[], step: Moves[]): number[] {
  return normalized(after.map((_, from) => step.reduce((sum, moves) => {
    const move = moves[from]
    return move ? sum + move.factor * (after[move.to] ?? 0) : sum
  }, 0)))
}

/** Scaled to the sum 1, which also keeps long nicknames inside the range of a number. */
function normalized (values: number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => value / total)
}
