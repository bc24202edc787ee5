import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import type { Installation } from '../installation.ts'
import { slowerThan } from '../slower-than.ts'
import type { Scenario } from '../world.ts'

const hungMs = { short: 5_000, full: 30_000 } as const
const usualMs = 3_000
const searchMs = 800
const aliveMs = 100

export const engineHung: Scenario = {
  id: 'F4', title: 'the engine hangs', isShort: true,
  run: async ({ installation, begin, settle }, form) => {
    const before = begin({ searchesPerSecond: 20 })
    const usual = await askAlive(installation, usualMs)
    await before.pause()
    const traffic = begin({ searchesPerSecond: 20 })
    await installation.meilisearch.freeze()
    const alive = await askAlive(installation, hungMs[form])
    const verdict = await settle(traffic)
    const { observed } = traffic
    return {
      runs: 1, catchUpMs: verdict.catchUpMs,
      faults: [
        ...verdict.faults,
        ...slowerThan('a search', observed.percentile('search', 0.95), searchMs, before.observed.percentile('search', 0.95)),
        ...slowerThan('/livez', alive, aliveMs, usual),
      ],
      measured: `search p95 ${Math.round(before.observed.percentile('search', 0.95))} → ${Math.round(observed.percentile('search', 0.95))} ms, worst ${Math.round(observed.percentile('search', 1))} ms; /livez p95 ${Math.round(usual)} → ${Math.round(alive)} ms`,
    }
  },
}

/** Asks whether the process lives, for so long. @returns the 95th percentile in milliseconds */
async function askAlive ({ apis }: Installation, forMs: number): Promise<number> {
  const tookMs: number[] = []
  for (const endsAtMs = performance.now() + forMs; performance.now() < endsAtMs;) {
    const startedMs = performance.now()
    const { statusCode, body } = await request(`${apis[1]?.url}/livez`)
    await body.dump()
    tookMs.push(statusCode === 200 ? performance.now() - startedMs : Infinity)
    await sleep(50)
  }
  return tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length * 0.95)] ?? Infinity
}
