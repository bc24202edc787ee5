import type { Scenario, World } from '../world.ts'
import { watchVersions } from '../version-watch.ts'

const marks = ['claimed', 'read', 'accepted', 'waiting', 'confirmed'] as const
const kills = { short: 1, full: 8 } as const

/** After so many passages at most, so that some are killed in the first and some in the middle of a batch. */
const passageMax = 4

export const relayKilled: Scenario = {
  id: 'F1', title: 'the relay ends at marked places', isShort: true,
  run: async (world, form) => {
    const { installation, random, begin, settle } = world
    const traffic = begin({ writesPerSecond: 30 })
    const watch = watchVersions(installation)
    const faults: string[] = []
    let slowestMs = 0
    for (const batch of form === 'short' ? [marks] : marks.map((mark) => [mark])) {
      faults.push(...await killAt(world, batch.flatMap((mark) => Array.from({ length: kills[form] }, () => mark)), random))
      const verdict = await settle(traffic)
      slowestMs = Math.max(slowestMs, verdict.catchUpMs)
      faults.push(...verdict.faults.map((fault) => `${batch.join()}: ${fault}`))
      traffic.resume()
    }
    await traffic.pause()
    faults.push(...await watch.end())
    await installation.exchangeWorkers([await installation.make('worker')])
    return { runs: marks.length * kills[form], catchUpMs: slowestMs, faults }
  },
}

/** A worker that ends at each of the places in turn, and then goes on. */
async function killAt ({ installation }: World, places: readonly string[], random: () => number): Promise<string[]> {
  let next = 0
  const worker = await installation.make('worker', () => {
    const mark = places[next++]
    return { FAULT_MARK: mark ?? '', FAULT_PASSAGE: String(mark === 'confirmed' || mark === 'waiting' ? 1 : 1 + Math.floor(random() * passageMax)) }
  })
  await installation.exchangeWorkers([worker])
  const endsAtMs = performance.now() + 60_000 + places.length * 20_000
  while (worker.starts <= places.length) {
    if (performance.now() > endsAtMs) return [`only ${worker.starts - 1} of ${places.length} kills came about, the next one at ${places[worker.starts - 1]}`]
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return []
}
