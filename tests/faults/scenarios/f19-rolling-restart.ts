import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../world.ts'

const rounds = { short: 1, full: 5 } as const
const endsWithinMs = 15_000

export const rollingRestart: Scenario = {
  id: 'F19', title: 'all processes are replaced, one after the other, under load', isShort: false,
  run: async ({ installation, begin, settle }, form) => {
    const traffic = begin({ writesPerSecond: 20, searchesPerSecond: 20 })
    const faults: string[] = []
    let slowestMs = 0
    for (let round = 0; round < rounds[form]; round++) {
      for (const part of installation.apis) {
        const { code, tookMs } = await part.pull('SIGTERM')
        slowestMs = Math.max(slowestMs, tookMs)
        if (code !== 0 || tookMs > endsWithinMs) faults.push(`${part.name} ended with ${code} after ${Math.round(tookMs)} ms`)
        await part.start()
        // Until the balancer knows.
        await sleep(500)
      }
    }
    const { observed } = traffic
    const verdict = await settle(traffic)
    const counted = (status: number) => (['write', 'search', 'suggest', 'list'] as const).reduce((sum, kind) => sum + observed.count(kind, status), 0)
    if (counted(0) > 0) faults.push(`${counted(0)} connections failed`)
    return {
      runs: rounds[form] * installation.apis.length, catchUpMs: verdict.catchUpMs, faults: [...faults, ...verdict.faults],
      measured: `${[200, 201, 204, 503].map((status) => `${status}: ${counted(status)}`).join(', ')}; slowest end ${Math.round(slowestMs)} ms`,
    }
  },
}
