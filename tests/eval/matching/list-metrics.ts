// What lists of people are worth by the truth.

import { giniOf } from '../../../src/domain/pairing/quality.ts'
import type { Truth } from './planted-truth.ts'

/** For each member the others, best first. */
export type Lists = readonly (readonly number[])[]

export type ListMeasures = {
  /** Of the first three, how many want to meet as much as they are wanted: both said yes. */
  precision3: number
  /** Discounted gain of the first five over that of the best five; somebody gains the probability that both want to meet. */
  ndcg5: number
  /** Share of members who are among the first five of anybody. */
  coverage: number
  /** How unevenly places among the first ten fall to members, in [0, 1). */
  gini: number
}

const told = 10

export function measureLists (lists: Lists, { wants, said }: Truth): ListMeasures {
  const isMutual = (own: number, other: number) => (said[own]?.[other] ?? 0) * (said[other]?.[own] ?? 0)
  const gain = (own: number, other: number) => (wants[own]?.[other] ?? 0) * (wants[other]?.[own] ?? 0)
  const everybody = lists.map((_, member) => member)
  const exposure = new Float64Array(lists.length)
  for (const other of lists.flatMap((list) => list.slice(0, told))) exposure[other] = (exposure[other] ?? 0) + 1
  return {
    precision3: mean(lists.map((list, own) => mean(list.slice(0, 3).map((other) => isMutual(own, other))))),
    ndcg5: mean(lists.map((list, own) => {
      const gains = (others: readonly number[]) => discounted(others.slice(0, 5).map((other) => gain(own, other)))
      return gains(list) / gains(everybody.filter((other) => other !== own).sort((a, b) => gain(own, b) - gain(own, a)))
    })),
    coverage: new Set(lists.flatMap((list) => list.slice(0, 5))).size / lists.length,
    gini: giniOf(exposure),
  }
}

export const mean = (values: readonly number[]): number => values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
const discounted = (gains: readonly number[]) => gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0)

/** By score, then by index. */
export const listsBy = (size: number, score: (own: number, other: number) => number): number[][] => Array.from({ length: size }, (_, own) => {
  const scores = Float64Array.from({ length: size }, (_, other) => other === own ? -Infinity : score(own, other))
  return Array.from(scores.keys()).filter((other) => other !== own).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
})
