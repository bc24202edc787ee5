// Pairs of people by index: what every pairing is given and answers.
// Who these people are, and why two of them fit, is decided elsewhere.

/** Pairs of people by index, the same length twice; the order within a pair means nothing in a pool, and is left, right for two sides. */
export type Pairs = { readonly a: Int32Array, readonly b: Int32Array }

/** Pairs worth making. Weights are finite and at least 0; of a pair that comes twice the greater weight counts. */
export type Edges = Pairs & { readonly weight: Float64Array }

export const noPairs: Pairs = { a: new Int32Array(0), b: new Int32Array(0) }

/** Who has nobody. */
export const nobody = -1

export function pairsFrom (list: readonly (readonly [number, number])[]): Pairs {
  return { a: Int32Array.from(list, ([a]) => a), b: Int32Array.from(list, ([, b]) => b) }
}

export function edgesFrom (list: readonly (readonly [number, number, number])[]): Edges {
  return { ...pairsFrom(list.map(([a, b]) => [a, b])), weight: Float64Array.from(list, ([, , weight]) => weight) }
}

/** Pairs of a pairing, `a` below `b`, in the order of `a`. */
export function pairsOf (partner: Int32Array): [number, number][] {
  const pairs: [number, number][] = []
  partner.forEach((other, person) => { if (person < other) pairs.push([person, other]) })
  return pairs
}

/** Who has nobody, in order. */
export function leftOverOf (partner: Int32Array): number[] {
  const left: number[] = []
  partner.forEach((other, person) => { if (other === nobody) left.push(person) })
  return left
}

/** @throws RangeError when an index is not one of `aCount` or `bCount` people */
export function checkPairs (name: string, { a, b }: Pairs, aCount: number, bCount: number): void {
  if (a.length !== b.length) throw new RangeError(`${name}: ${a.length} and ${b.length} indices are no pairs`)
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at] ?? nobody, b[at] ?? nobody]
    if (one < 0 || one >= aCount || other < 0 || other >= bCount) throw new RangeError(`${name}: ${one} and ${other} are not both people`)
  }
}

/** @throws RangeError when a weight is missing, negative or not finite */
export function checkWeights (name: string, weights: Float64Array, count: number): void {
  if (weights.length !== count) throw new RangeError(`${name}: ${weights.length} weights for ${count} pairs`)
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) throw new RangeError(`${name}: a weight is finite and at least 0`)
}
