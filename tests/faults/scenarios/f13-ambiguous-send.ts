import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestFault } from '../fault-proxy.ts'
import { until, type Scenario } from '../world.ts'

const writes = /^POST \/indexes\/.*\/documents/
const losses = { short: 2, full: 10 } as const

/** Later than the relay waits, so that it has sent again when the request arrives. */
const late: RequestFault = { kind: 'delay', ms: 15_000, matches: writes }

/** Late arrivals are looked for after 90 s, and once more 10 s later. */
const noticedWithinMs = 130_000

export const ambiguousSend: Scenario = {
  id: 'F13', title: 'the answer to a write is lost, or the write comes late', isShort: true,
  run: async ({ installation, begin, settle }, form) => {
    const { workerSearch } = installation.ways
    const metBefore = workerSearch.met
    const traffic = begin()
    for (let loss = 0; loss < losses[form]; loss++) {
      const before = workerSearch.met
      workerSearch.breakNext({ kind: 'drop answer', matches: writes })
      await until(async () => workerSearch.met > before)
    }
    const expected = losses[form] + (form === 'full' ? 1 : 0)
    if (form === 'full') {
      const before = workerSearch.met
      workerSearch.breakNext(late)
      await until(async () => workerSearch.met > before)
      // Until it has arrived.
      await sleep(late.kind === 'delay' ? late.ms + 2_000 : 0)
    }
    const verdict = await settle(traffic, form === 'full' ? { withinMs: noticedWithinMs } : {})
    const met = workerSearch.met - metBefore
    return { runs: met, catchUpMs: verdict.catchUpMs, faults: [...verdict.faults, ...(met < expected ? [`only ${met} of ${expected} requests met the fault`] : [])] }
  },
}
