// node tests/eval/pairing-bench.ts: how good and how fast pairings are, of seeded communities by their tags.
// Options: --people 300,1000,3000,20000,100000, --exact 1000 (people up to whom the exact pairing is made beside), --seed 7

import { parseArgs } from 'node:util'
import { assignTwoSides } from '../../src/domain/pairing/assign-two-sides.ts'
import { exactPairs } from '../../src/domain/pairing/exact-pairs.ts'
import { Matching } from '../../src/domain/pairing/matching.ts'
import { pairGreedily } from '../../src/domain/pairing/pair-greedily.ts'
import { pairPool, poolSettings } from '../../src/domain/pairing/pair-pool.ts'
import { pairTwoSides } from '../../src/domain/pairing/pair-two-sides.ts'
import { leftOverOf, noPairs } from '../../src/domain/pairing/pairs.ts'
import { readyPool, type PoolInput } from '../../src/domain/pairing/pool.ts'
import { qualityOfSides } from '../../src/domain/pairing/quality-of-sides.ts'
import { dualBound, qualityOfPool } from '../../src/domain/pairing/quality.ts'
import { twoSides } from '../domain/pairing/any-sides.ts'
import { tagGraph } from './tag-graph.ts'

const { values } = parseArgs({ options: { people: { type: 'string' }, exact: { type: 'string' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? 7)
const exactMax = Number(values.exact ?? 1000)

console.log('| people | edges | way | value / exact | value / bound by duals | left over | blocking pairs | Gini | CPU ms | wall ms | RSS MB |')
console.log('|---|---|---|---|---|---|---|---|---|---|---|')
for (const people of (values.people ?? '300,1000,3000,20000,100000').split(',').map(Number)) comparePools(people)

console.log('\n| sides | way | value / bound | blocking pairs | left over | CPU ms | wall ms |')
console.log('|---|---|---|---|---|---|---|')
for (const [left, right, room] of [[76, 77, 1], [300, 300, 1], [900, 300, 3], [1000, 1000, 1]] as const) compareSides(left, right, room)

function comparePools (people: number): void {
  const edges = tagGraph(people, seed)
  const input: PoolInput = { people, edges, locked: noPairs, forbidden: noPairs, first: [], admissible: () => true, seed }
  const bound = dualBound(edges, people)
  const ways: [string, () => Int32Array][] = [['greedy', () => greedily(input)]]
  for (const depth of [2, 3]) ways.push([`search, depth ${depth}`, () => pairPool(input, { ...poolSettings, depth, exactMax: -1, deepMax: 0 }).partner])
  if (people <= 20000) ways.push(['search, depth 4', () => pairPool(input, { ...poolSettings, depth: 4, exactMax: -1, deepMax: 0 }).partner])
  if (people <= exactMax) ways.push(['exact', () => exactPairs(input)])
  const runs = ways.map(([way, make]) => {
    const { result, cpuMs, wallMs } = timed(make)
    return { way, quality: qualityOfPool(input, result, noPairs), over: leftOverOf(result).length, cpuMs, wallMs, rss: process.memoryUsage.rss() / 1e6 }
  })
  const exact = runs.find(({ way }) => way === 'exact')?.quality.value
  for (const { way, quality, over, cpuMs, wallMs, rss } of runs) {
    const ratio = exact === undefined ? '–' : (quality.value / exact).toFixed(4)
    console.log(`| ${[people, edges.a.length, way, ratio, (quality.value / bound).toFixed(4), over, quality.blockingPairs, quality.gini.toFixed(3), cpuMs.toFixed(0), wallMs.toFixed(0), rss.toFixed(0)].join(' | ')} |`)
  }
}

function compareSides (left: number, right: number, room: number): void {
  const input = twoSides(left, right, seed, { rightRoom: new Int32Array(right).fill(room) })
  for (const [way, make] of [['stable', () => pairTwoSides(input, 'left')], ['welfare', () => assignTwoSides(input)]] as const) {
    const { result, cpuMs, wallMs } = timed(make)
    const { ratio, boundBy, blockingPairs, leftOver } = qualityOfSides(input, result, noPairs)
    console.log(`| ${[`${left} × ${right}, room ${room}`, way, `${ratio.toFixed(4)} (${boundBy})`, blockingPairs, `${leftOver.left} + ${leftOver.right}`, cpuMs.toFixed(0), wallMs.toFixed(0)].join(' | ')} |`)
  }
}

function greedily (input: PoolInput): Int32Array {
  const matching = new Matching(new Int32Array(input.people).fill(-1))
  pairGreedily(matching, readyPool(input))
  return matching.partner
}

function timed<T> (make: () => T): { result: T, cpuMs: number, wallMs: number } {
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  const result = make()
  const { user, system } = process.cpuUsage(cpu)
  return { result, cpuMs: (user + system) / 1e3, wallMs: performance.now() - wall }
}
