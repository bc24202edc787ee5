import { setTimeout as sleep } from 'node:timers/promises'
import { sendEverybody, type Scenario } from '../world.ts'

const runMs = { short: 4_000, full: 20_000 } as const

export const tasksForgotten: Scenario = {
  id: 'F15', title: 'finished tasks are gone before the relay asks for them', isShort: true,
  run: async ({ installation, begin, settle }, form) => {
    await installation.exchangeWorkers([await installation.make('worker', { FAULT_FORGETTING: 'yes' })])
    const traffic = begin({ writesPerSecond: 30 })
    await sendEverybody(installation)
    await sleep(runMs[form])
    const verdict = await settle(traffic)
    await installation.exchangeWorkers([await installation.make('worker')])
    return { runs: 1, ...verdict }
  },
}
