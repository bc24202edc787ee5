/** One direction: a probability, and how much is known of what that side wants, in (0, 1]. */
export type Side = { readonly probability: number, readonly confidence: number }

/** `harmonic` while probabilities are guesses; `product` once feedback has calibrated them. */
export type ReciprocityOperator = 'harmonic' | 'product'

/**
 * How well two members suit each other, in [0, 1]; the same whoever is named first.
 *
 * A side that says nothing of what it wants is drawn towards the other one: not knowing is not refusing.
 */
export function mutualOf (a: Side, b: Side, operator: ReciprocityOperator = 'harmonic'): number {
  const [x, y] = [drawnTo(a, b), drawnTo(b, a)]
  if (operator === 'product') return x * y
  return x + y === 0 ? 0 : 2 * x * y / (x + y)
}

const drawnTo = (side: Side, other: Side) => side.confidence * side.probability + (1 - side.confidence) * other.probability
