import { setTimeout as sleep } from 'node:timers/promises'
import { until, withDatabase, type Scenario } from '../world.ts'
import { watchVersions } from '../version-watch.ts'

/** Longer than the database waits for a silent relay. */
const frozenMs = { short: 45_000, full: 60_000 } as const

export const twoRelays: Scenario = {
  id: 'F12', title: 'of two workers the one at work hangs, and comes back', isShort: false,
  run: async ({ installation, begin, settle }, form) => {
    const [first] = installation.workers
    if (!first) throw new Error('there is no worker')
    const second = await installation.make('worker')
    await second.start()
    const traffic = begin()
    const watch = watchVersions(installation)
    await sleep(2_000)
    const epoch = await epochOf(installation.databaseUrl)
    await first.freeze()
    const takenOverMs = await until(async () => await epochOf(installation.databaseUrl) > epoch, frozenMs[form])
    await sleep(Math.max(0, frozenMs[form] - (takenOverMs ?? frozenMs[form])))
    await first.thaw()
    await sleep(5_000)
    const verdict = await settle(traffic, { withinMs: 130_000 })
    await second.pull('SIGTERM')
    const faults = [...verdict.faults, ...await watch.end(), ...(takenOverMs === null ? ['the second did not take over'] : [])]
    return { runs: 1, catchUpMs: verdict.catchUpMs, faults, measured: `the second took over after ${takenOverMs} ms` }
  },
}

const epochOf = (databaseUrl: string): Promise<number> => withDatabase(databaseUrl, async (sql) =>
  Number((await sql<{ epoch: string }[]>`select max(relay_epoch) as epoch from search_state`)[0]?.epoch))
