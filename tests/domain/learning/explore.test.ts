import fc from 'fast-check'
import t from 'tap'
import { exploration, explorationSeed, explore } from '../../../src/domain/learning/explore.ts'

const ranked = (length: number) => Array.from({ length }, (_, at) => at)
const orderOf = (placed: readonly { candidate: number }[]) => placed.map(({ candidate }) => candidate)

t.test('everybody stays on the list, the first three where they are, and at most two change places', async (t) => {
  fc.assert(fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), fc.maxSafeInteger(), (length, share, seed) => {
    const order = orderOf(explore(ranked(length), share, seed))
    const moved = order.flatMap((candidate, at) => candidate === at ? [] : [at])
    const [slot = -1, rank = -1] = moved
    return order.toSorted((a, b) => a - b).every((candidate, at) => candidate === at) &&
      (moved.length === 0 || (moved.length === 2 && [3, 4].includes(slot) && rank >= 5 && rank < 25))
  }), { seed: 3, numRuns: 1_000 })
})

t.test('a list of a seed is always the same; without a share, or with nobody further down, it is the ranking', async (t) => {
  const seeds = Array.from({ length: 200 }, (_, at) => explorationSeed(`mem_${at}`, '2026-11-16'))
  for (const seed of seeds) t.strictSame(explore(ranked(30), 0.1, seed), explore(ranked(30), 0.1, seed))
  t.ok(seeds.every((seed) => orderOf(explore(ranked(30), 0, seed)).every((candidate, at) => candidate === at)))
  t.ok(seeds.every((seed) => orderOf(explore(ranked(5), 0.1, seed)).every((candidate, at) => candidate === at)))
})

t.test('the share of the first five places that are given up, and the logged propensities, are what happens', async (t) => {
  const share = 0.1
  const lists = 20_000
  const seen = new Map<string, number>()
  const logged = new Map<string, number>()
  let given = 0
  for (let member = 0; member < lists; member++) {
    explore(ranked(30), share, explorationSeed(`mem_${member}`, '2026-11-16')).forEach(({ candidate, propensity }, place) => {
      if (place < exploration.slots && candidate >= exploration.slots) given++
      const key = `${candidate} at ${place}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
      logged.set(key, propensity)
    })
  }
  t.comment(`share given up: ${given / lists / exploration.slots}`)
  t.ok(Math.abs(given / lists / exploration.slots - share) < 0.005)
  for (const [key, count] of seen) t.ok(Math.abs(count / lists - (logged.get(key) ?? 0)) < 0.01, key)
})

t.test('seeds are safe integers, and different for members and weeks', async (t) => {
  const seeds = Array.from({ length: 5_000 }, (_, at) => explorationSeed(`mem_${at % 1_000}`, `2026-11-${at / 1_000 | 0}`))
  t.ok(seeds.every(Number.isSafeInteger))
  t.equal(new Set(seeds).size, seeds.length)
})
