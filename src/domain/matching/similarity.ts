import { termWeightStep, type Item, type TermVector } from './facts.ts'

/** How rare terms are in a community, in nats; above 0. */
export type Rarity = (term: number) => number

/** What scores depend on besides the two members. */
export type MatchContext = {
  readonly rarity: Rarity
  /** The length of a vector; a context may remember it. */
  readonly lengthOf: (vector: TermVector) => number
}

export const matchContext = (rarity: Rarity): MatchContext => ({ rarity, lengthOf: (vector) => vectorLength(vector, rarity) })

/**
 * Length of a vector whose weights are multiplied by the root of rarity on either side of a product, so that rarity counts once: counted
 * twice, as usual, a rare word by the way outweighs what a text is about.
 */
export function vectorLength ({ terms, weights }: TermVector, rarity: Rarity): number {
  let sum = 0
  for (let at = 0; at < terms.length; at++) sum += ((weights[at] ?? 0) * termWeightStep) ** 2 * rarity(terms[at] ?? 0)
  return Math.sqrt(sum)
}

/** Items that are compared with many others at once: by term, which items have it and with what weight, times rarity. */
export type Probe = {
  readonly lengths: readonly number[]
  readonly byTerm: ReadonlyMap<number, readonly (readonly [item: number, weight: number])[]>
  /** 1 where the last bits of a term are those of one that is there: most terms of others are ruled out by it alone. */
  readonly mayHave: Uint8Array
  /** What was found out: to tell reasons, the same members are compared again and again. */
  readonly known: Map<TermVector, Float64Array>
}

const maskBits = 14
const mask = 2 ** maskBits - 1

export function probeOf (items: readonly Item[], { rarity, lengthOf }: MatchContext): Probe {
  const byTerm = new Map<number, [number, number][]>()
  const mayHave = new Uint8Array(mask + 1)
  for (const [index, { vector: { terms, weights } }] of items.entries()) {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      const entry: [number, number] = [index, (weights[at] ?? 0) * termWeightStep * rarity(term)]
      const known = byTerm.get(term)
      mayHave[term & mask] = 1
      if (known) known.push(entry)
      else byTerm.set(term, [entry])
    }
  }
  return { lengths: items.map(({ vector }) => lengthOf(vector)), byTerm, mayHave, known: new Map() }
}

/** Cosines of a vector with each item of a probe, by rarity, in [0, 1]; 0 for an empty one. */
export function cosines (probe: Probe, vector: TermVector, context: Pick<MatchContext, 'lengthOf'>): Float64Array {
  const known = probe.known.get(vector)
  if (known) return known
  const found = findCosines(probe, vector, context)
  probe.known.set(vector, found)
  return found
}

function findCosines ({ lengths, byTerm, mayHave }: Probe, vector: TermVector, { lengthOf }: Pick<MatchContext, 'lengthOf'>): Float64Array {
  const sums = new Float64Array(lengths.length)
  const { terms, weights } = vector
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    const entries = mayHave[term & mask] === 1 ? byTerm.get(term) : undefined
    if (!entries) continue
    const weight = (weights[at] ?? 0) * termWeightStep
    for (const [item, other] of entries) sums[item] = (sums[item] ?? 0) + weight * other
  }
  if (sums.every((sum) => sum === 0)) return sums
  const length = lengthOf(vector)
  for (let item = 0; item < sums.length; item++) sums[item] = Math.min(1, (sums[item] ?? 0) / (length * (lengths[item] ?? 1) || 1))
  return sums
}
