import { setTimeout as sleep } from 'node:timers/promises'
import { askForRebuild } from '../disturbances.ts'
import { until, withDatabase, type Scenario, type World } from '../world.ts'

/** Where the relay ends, besides once not at all. */
const marks = ['', 'creating', 'created', 'filling', 'compared build', 'swapping', 'swapped'] as const
const shareMin = 0.99

export const rebuildUnderWrites: Scenario = {
  id: 'F14', title: 'the index is built anew under writes, and the relay ends at each step', isShort: false,
  run: async (world, form) => {
    const { installation, begin, settle } = world
    const traffic = begin({ writesPerSecond: 30 })
    const counting = countFound(world)
    const faults: string[] = []
    let slowestMs = 0
    const steps = form === 'short' ? (['swapping'] as const) : marks
    for (const mark of steps) {
      let starts = 0
      await installation.exchangeWorkers([await installation.make('worker', () => ({ FAULT_MARK: starts++ === 0 ? mark : '' }))])
      await askForRebuild(installation.databaseUrl)
      if (await until(() => isRebuilt(installation.databaseUrl), 90_000) === null) faults.push(`${mark}: not rebuilt within 90 s`)
      if (mark !== '' && starts < 2) faults.push(`${mark}: the relay did not end there`)
      const verdict = await settle(traffic)
      slowestMs = Math.max(slowestMs, verdict.catchUpMs)
      faults.push(...verdict.faults.map((fault) => `${mark}: ${fault}`))
      traffic.resume()
    }
    await traffic.pause()
    const counted = await counting.end()
    await installation.exchangeWorkers([await installation.make('worker')])
    return {
      runs: steps.length, catchUpMs: slowestMs,
      faults: [...faults, ...counted.faults],
      measured: `${counted.searches} searches of a community at rest, ${counted.failed} refused, ${counted.degraded} answered by PostgreSQL alone; the others never less than ${Math.round(counted.least * 100)} % found`,
    }
  },
}

const isRebuilt = (databaseUrl: string): Promise<boolean> => withDatabase(databaseUrl, async (sql) =>
  (await sql`select 1 from search_state where build_revision is null and swap_to is null and not rebuild_wanted`).length > 0)

/** Counts again and again, in the engine, who is found in the community nobody writes to. */
function countFound ({ installation, keys, history }: World) {
  const key = keys.at(-1) ?? ''
  const truth = [...history.members.values()].filter((member) => member.key === key).length
  const url = `${installation.apis[1]?.url}/v1/members/search?q=&limit=1`
  const over = new AbortController()
  let searches = 0
  let failed = 0
  let degraded = 0
  let least = 1
  const counting = (async () => {
    while (!over.signal.aborted) {
      const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
      const body = await answer.json() as { total?: number, degraded?: boolean }
      searches++
      if (answer.status !== 200) failed++
      // A busy machine: the engine was late, and who answered in its place says that it knows few.
      else if (body.degraded) degraded++
      else least = Math.min(least, (body.total ?? 0) / truth)
      await sleep(50)
    }
  })()
  return {
    end: async () => {
      over.abort()
      await counting
      return {
        searches, failed, degraded, least,
        faults: [...(failed > 0 ? [`${failed} searches failed`] : []), ...(least < shareMin ? [`only ${Math.round(least * 100)} % were found`] : [])],
      }
    },
  }
}
