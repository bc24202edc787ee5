/** Every measure is in [0, 1]; of one query or the mean of several. */
export type Measures = {
  /** Whether the first answer is right. */
  hit1: number
  /** One over the place of the first right answer among the first ten. */
  mrr10: number
  /** Discounted gain of the first ten over that of the best possible ten; an answer of grade g gains 2^g − 1. */
  ndcg10: number
}

const depth = 10

/**
 * Right are those with the best grade there is: where nobody fits wholly, those who come near.
 *
 * @param ranked external ids, best first
 */
export function measure (ranked: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const found = [...new Set(ranked)].slice(0, depth).map((id) => grades.get(id) ?? 0)
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, depth)
  const firstRight = found.indexOf(best[0] ?? 0)
  return { hit1: firstRight === 0 ? 1 : 0, mrr10: firstRight < 0 ? 0 : 1 / (firstRight + 1), ndcg10: discountedGain(found) / discountedGain(best) }
}

export function meanOf (measured: readonly Measures[]): Measures {
  const mean = (key: keyof Measures) => measured.reduce((sum, measures) => sum + measures[key], 0) / measured.length
  return { hit1: mean('hit1'), mrr10: mean('mrr10'), ndcg10: mean('ndcg10') }
}

function discountedGain (grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
}
