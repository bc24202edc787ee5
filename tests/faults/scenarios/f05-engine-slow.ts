import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Part } from '../part.ts'
import type { Scenario } from '../world.ts'

const slowMs = { short: 5_000, full: 20_000 } as const
const growthMaxMb = 100

export const engineSlow: Scenario = {
  id: 'F5', title: 'the engine is 2 s away, then behind 64 kB/s', isShort: false,
  run: async ({ installation, begin, settle }, form) => {
    const before = begin()
    await sleep(10_000)
    await before.pause()
    const processes = [...installation.apis, ...installation.workers]
    const memoryBefore = await Promise.all(processes.map(residentMb))
    const traffic = begin()
    const { apiSearch, workerSearch } = installation.ways
    await Promise.all([apiSearch.break({ kind: 'latency', ms: 2_000 }), workerSearch.break({ kind: 'latency', ms: 2_000 })])
    await sleep(slowMs[form])
    await Promise.all([apiSearch.break({ kind: 'bandwidth', bytesPerSecond: 64_000 }), workerSearch.break({ kind: 'bandwidth', bytesPerSecond: 64_000 })])
    await sleep(slowMs[form])
    const memoryAfter = await Promise.all(processes.map(residentMb))
    const growthMb = Math.round(Math.max(...memoryAfter.map((after, index) => after - (memoryBefore[index] ?? 0))))
    const verdict = await settle(traffic)
    const p95 = (kind: 'list' | 'write') => `${kind} p95 ${Math.round(before.observed.percentile(kind, 0.95))} → ${Math.round(traffic.observed.percentile(kind, 0.95))} ms`
    return {
      runs: 1, catchUpMs: verdict.catchUpMs,
      faults: [...verdict.faults, ...(growthMb > growthMaxMb ? [`a process has grown by ${growthMb} MB`] : [])],
      measured: `${p95('list')}; ${p95('write')}; most grown by ${growthMb} MB`,
    }
  },
}

async function residentMb ({ pid }: Part): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024
}
