import { setTimeout as sleep } from 'node:timers/promises'
import { sendEverybody, type Scenario } from '../world.ts'

const kills = { short: 2, full: 20 } as const
const killsBetweenChecks = 5

export const engineKilled: Scenario = {
  id: 'F3', title: 'the engine is killed while it indexes', isShort: true,
  run: async ({ installation, random, begin, settle }, form) => {
    const traffic = begin()
    const faults: string[] = []
    let slowestMs = 0
    for (let kill = 1; kill <= kills[form]; kill++) {
      await sendEverybody(installation)
      await sleep(200 + random() * 1_000)
      await installation.meilisearch.crash()
      await installation.meilisearch.untilReady()
      if (kill % killsBetweenChecks !== 0 && kill !== kills[form]) continue
      const verdict = await settle(traffic)
      slowestMs = Math.max(slowestMs, verdict.catchUpMs)
      faults.push(...verdict.faults)
      traffic.resume()
    }
    await traffic.pause()
    return { runs: kills[form], catchUpMs: slowestMs, faults }
  },
}
