import type { Matching } from './matching.ts'
import type { Pool } from './pool.ts'

/**
 * Pairs those who are free along the heaviest edges.
 *
 * At least half of what can be had in all; and stable, as both see the same weight: nobody has a better edge to somebody who has it too.
 */
export function pairGreedily (matching: Matching, { edges: { a, b, weight }, order }: Pick<Pool, 'edges' | 'order'>): void {
  for (let rank = 0; rank < order.length; rank++) {
    const edge = order[rank] ?? 0
    const [one, other] = [a[edge] ?? 0, b[edge] ?? 0]
    if (matching.isFree(one) && matching.isFree(other)) matching.pair(one, other, weight[edge] ?? 0)
  }
}
