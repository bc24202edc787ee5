import { setTimeout as sleep } from 'node:timers/promises'
import type { Installation } from '../installation.ts'
import { slowerThan } from '../slower-than.ts'
import { until, type Scenario, type World } from '../world.ts'

const awayMs = { short: 4_000, full: 10_000 } as const
const crashes = { short: 1, full: 3 } as const
const healMs = 5_000

export const databaseCrash: Scenario = {
  id: 'F10', title: 'PostgreSQL crashes under load', isShort: true,
  run: async (world, form) => {
    const traffic = world.begin()
    const healed: number[] = []
    for (let crash = 0; crash < crashes[form]; crash++) {
      await sleep(2_000)
      await world.installation.postgres.pull('SIGQUIT')
      await sleep(awayMs[form])
      await world.installation.postgres.start()
      healed.push(await untilAllAnswer(world))
    }
    const { catchUpMs, faults } = await world.settle(traffic)
    const slowest = Math.max(...healed)
    return {
      runs: crashes[form], catchUpMs, faults: [...faults, ...slowerThan('healing', slowest, healMs)],
      measured: `every process answered ${slowest} ms after PostgreSQL was back; ${traffic.observed.count('write', 503)} writes refused meanwhile`,
    }
  },
}

export const databaseHung: Scenario = {
  id: 'F10b', title: 'PostgreSQL hangs under load', isShort: false,
  run: async (world, form) => {
    const traffic = world.begin()
    await sleep(2_000)
    await world.installation.postgres.freeze()
    await sleep(form === 'short' ? 4_000 : 20_000)
    await world.installation.postgres.thaw()
    const healed = await untilAllAnswer(world)
    const { catchUpMs, faults } = await world.settle(traffic)
    return {
      runs: 1, catchUpMs, faults: [...faults, ...slowerThan('healing', healed, healMs)],
      measured: `every process answered ${healed} ms after PostgreSQL went on; slowest write ${Math.round(traffic.observed.percentile('write', 1))} ms, search ${Math.round(traffic.observed.percentile('search', 1))} ms`,
    }
  },
}

async function untilAllAnswer ({ installation, keys }: World): Promise<number> {
  const tookMs = await until(() => allAnswer(installation, keys[0] ?? ''))
  return tookMs ?? Infinity
}

async function allAnswer ({ apis }: Installation, key: string): Promise<boolean> {
  const answers = await Promise.all(apis.map(({ url }) => fetch(`${url}/v1/members?limit=1`, { headers: { authorization: `Bearer ${key}` } })))
  for (const { body } of answers) await body?.cancel()
  return answers.every(({ status }) => status === 200)
}
