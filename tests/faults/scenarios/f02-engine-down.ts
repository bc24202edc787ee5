import { setTimeout as sleep } from 'node:timers/promises'
import type { Observations } from '../observations.ts'
import { slowerThan } from '../slower-than.ts'
import type { Scenario } from '../world.ts'

const downMs = { short: 5_000, full: 60_000 } as const

/** What a search may take without the engine, by the tail that a loaded machine allows. */
const searchMs = 800

/** Writes that were not done, besides those refused because the machine was busy. */
export const failedWrites = (observed: Observations): number =>
  observed.total('write') - observed.overloaded('write') - [200, 201, 204, 404, 412].reduce((sum, status) => sum + observed.count('write', status), 0)

export const engineDown: Scenario = {
  id: 'F2', title: 'the engine is down while members are written', isShort: false,
  run: async ({ installation, begin, settle }, form) => {
    const before = begin()
    await sleep(10_000)
    await before.pause()
    await installation.meilisearch.pull('SIGTERM')
    const traffic = begin()
    await sleep(downMs[form])
    const verdict = await settle(traffic)
    const { observed } = traffic
    const p95 = Math.round(observed.percentile('search', 0.95))
    const failed = failedWrites(observed)
    return {
      runs: 1, catchUpMs: verdict.catchUpMs,
      faults: [
        ...verdict.faults,
        ...(failed > 0 ? [`${failed} writes failed`] : []),
        ...slowerThan('a search', p95, searchMs, before.observed.percentile('search', 0.95)),
      ],
      measured: `write p95 ${Math.round(before.observed.percentile('write', 0.95))} → ${Math.round(observed.percentile('write', 0.95))} ms; search p95 ${p95} ms, worst ${Math.round(observed.percentile('search', 1))} ms; refused ${observed.count('search', 503)} of ${observed.total('search')} searches`,
    }
  },
}
