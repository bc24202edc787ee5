import type { SearchWeights } from './search-weights.ts'

/**
 * How much a term of a query tells, given how many members have it.
 *
 * @param kindWeight of the kind of term
 * @param holders members with the term, of `members` in all
 * @param mentions how often the query has it
 */
export function termWeight (kindWeight: number, holders: number, members: number, mentions: number, { rarityExponent }: SearchWeights): number {
  const idf = Math.log(1 + (members - holders + 0.5) / (holders + 0.5))
  const highest = Math.log(1 + members)
  return kindWeight * highest * (Math.max(0, idf) / highest) ** rarityExponent * (2 * mentions) / (mentions + 1)
}

/** Highest impact a term can have; see `SearchWeights.saturation`. */
export const impactMax = 3

/** What long and short profiles are divided by. */
export function lengthNorm (length: number, meanLength: number, { lengthFree }: SearchWeights): number {
  return meanLength === 0 ? 1 : lengthFree + (1 - lengthFree) * length / meanLength
}

/** What having offers adds, by their number: one doubling at a time, capped. */
export function offersPrior (offers: number, weights: SearchWeights): number {
  return weights.offersPrior * Math.log2(1 + Math.min(weights.offersMax, offers))
}
