// The reference every matching of texts is held against: TF-IDF, cosine by item, mean of the best three.

import { foldedTokens } from '../systems/folded-tokens.ts'

type Vector = ReadonlyMap<string, number>

const bestItems = 3
/** Words, Han characters and pairs of them; no pairs of words and no parts of words, as in a plain TF-IDF. */
const isPlain = (token: string) => 'cbl'.includes(token.charAt(0))

/**
 * Cosines of needs (rows) and experts (columns).
 *
 * @param experts the items of each: offers, skills, paragraphs
 */
export function tfIdfScores (needs: readonly string[], experts: readonly (readonly string[])[]): number[][] {
  const items = experts.map((texts) => texts.map(countsOf))
  const spread = new Map<string, number>()
  for (const counts of items.flat()) for (const token of counts.keys()) spread.set(token, (spread.get(token) ?? 0) + 1)
  const total = items.flat().length
  const rarity = (token: string) => Math.log((1 + total) / (1 + (spread.get(token) ?? 0)) + 1)
  const weighted = (counts: Vector) => unit(new Map(Array.from(counts, ([token, count]) => [token, (1 + Math.log(count)) * rarity(token)])))
  const vectors = items.map((counts) => counts.map(weighted))
  return needs.map((need) => {
    const vector = weighted(countsOf(need))
    return vectors.map((own) => meanOfBest(own.map((item) => dot(vector, item))))
  })
}

function countsOf (text: string): Vector {
  const counts = new Map<string, number>()
  for (const token of foldedTokens(text)) if (isPlain(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function unit (vector: Vector): Vector {
  const length = Math.hypot(...vector.values()) || 1
  return new Map(Array.from(vector, ([token, weight]) => [token, weight / length]))
}

function dot (a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [token, weight] of few) sum += weight * (many.get(token) ?? 0)
  return sum
}

function meanOfBest (values: readonly number[]): number {
  const best = values.toSorted((a, b) => b - a).slice(0, bestItems)
  return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length
}
