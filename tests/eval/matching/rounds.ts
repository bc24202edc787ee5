// One round of pairs for a whole planted community, from the same scores: what each way of pairing is worth by the truth.

import { exactPairs } from '../../../src/domain/pairing/exact-pairs.ts'
import { Matching } from '../../../src/domain/pairing/matching.ts'
import { pairGreedily } from '../../../src/domain/pairing/pair-greedily.ts'
import { pairPool, poolSettings } from '../../../src/domain/pairing/pair-pool.ts'
import { edgesFrom, leftOverOf, nobody, noPairs, pairsOf } from '../../../src/domain/pairing/pairs.ts'
import { readyPool, type PoolInput } from '../../../src/domain/pairing/pool.ts'
import { qualityOfPool } from '../../../src/domain/pairing/quality.ts'
import { drawFrom } from '../../../src/sandbox/draw.ts'
import { seededRandom } from '../../../src/domain/random.ts'
import { mean } from './list-metrics.ts'
import type { Scores } from './list-systems.ts'
import type { Truth } from './planted-truth.ts'
import { timed } from './timed.ts'

export type RoundMeasures = {
  readonly way: string
  /** Of the greatest value any pairing has by the same scores. */
  readonly ofExact: number
  /** Mean probability, by the truth, that both of a pair want to meet. */
  readonly bothWant: number
  readonly blockingPairs: number
  readonly leftOver: number
  readonly gini: number
  readonly cpuMs: number
}

/** Everybody may be paired with the so many who suit them best. */
const partnersMax = 20

export function pairedRounds (scores: Scores, { wants }: Truth, seed: number): RoundMeasures[] {
  const input = poolOf(scores, seed)
  const ways: [string, () => Int32Array][] = [
    ['by lot', () => byLot(input.people, seed)],
    ['greedy', () => greedily(input)],
    ['ours (search)', () => pairPool(input, { ...poolSettings, exactMax: -1 }).partner],
    ['exact', () => exactPairs(input)],
  ]
  const made = ways.map(([way, make]) => ({ way, ...timed(make) }))
  const qualities = made.map(({ result }) => qualityOfPool(input, result, noPairs))
  const exact = qualities.at(-1)?.value ?? 0
  return made.map(({ way, result, cpuMs }, at) => ({
    way,
    ofExact: (qualities[at]?.value ?? 0) / exact,
    bothWant: mean(pairsOf(result).map(([a, b]) => (wants[a]?.[b] ?? 0) * (wants[b]?.[a] ?? 0))),
    blockingPairs: qualities[at]?.blockingPairs ?? 0,
    leftOver: leftOverOf(result).length,
    gini: qualities[at]?.gini ?? 0,
    cpuMs,
  }))
}

function poolOf (scores: Scores, seed: number): PoolInput {
  const mutual = (own: number, other: number) => scores[own]?.[other]?.mutual ?? 0
  const edges = new Map<string, readonly [number, number, number]>()
  for (const own of scores.keys()) {
    const best = [...scores.keys()].filter((other) => other !== own).sort((a, b) => mutual(own, b) - mutual(own, a)).slice(0, partnersMax)
    for (const other of best) edges.set([Math.min(own, other), Math.max(own, other)].join(), [Math.min(own, other), Math.max(own, other), mutual(own, other)])
  }
  return { people: scores.length, edges: edgesFrom([...edges.values()]), locked: noPairs, forbidden: noPairs, first: [], admissible: () => true, seed }
}

function byLot (people: number, seed: number): Int32Array {
  const order = drawFrom(seededRandom(seed)).some(Array.from({ length: people }, (_, person) => person), people)
  const partner = new Int32Array(people).fill(nobody)
  for (let at = 0; at + 1 < people; at += 2) {
    partner[order[at] ?? 0] = order[at + 1] ?? nobody
    partner[order[at + 1] ?? 0] = order[at] ?? nobody
  }
  return partner
}

function greedily (input: PoolInput): Int32Array {
  const matching = new Matching(new Int32Array(input.people).fill(nobody))
  pairGreedily(matching, readyPool(input))
  return matching.partner
}
