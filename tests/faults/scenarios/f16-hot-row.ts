import { setTimeout as sleep } from 'node:timers/promises'
import { slowerThan } from '../slower-than.ts'
import { measureLag } from '../lag.ts'
import type { Installation } from '../installation.ts'
import type { Scenario } from '../world.ts'

const hotMs = { short: 5_000, full: 30_000 } as const
const usualMs = 5_000
const editors = 8
const operationsPerSecondMax = 10
const lagMs = 2_000

export const hotRow: Scenario = {
  id: 'F16', title: 'one member is edited without a pause', isShort: false,
  run: async ({ installation, keys, history, settle }, form) => {
    const key = keys.at(-1) ?? ''
    const [hot, ...others] = [...history.members.values()].filter((member) => member.key === key && member.state !== 'erased' && member.state.isFound)
    if (!hot) throw new Error('there is no member')
    const usual = measureLag({ installation, members: others, everyMs: 200 })
    await sleep(usualMs)
    const usualLagMs = await usual.end()
    const from = await lastTask(installation)
    const endsAtMs = performance.now() + hotMs[form]
    let edits = 0
    const edit = async () => {
      while (performance.now() < endsAtMs) {
        const { status } = await installation.balancer.ask({ method: 'PATCH', path: `/v1/members/${hot.id}`, key, body: { title: `第${edits}次` } })
        if (status === 200) edits++
        else await sleep(100)
      }
    }
    const lag = measureLag({ installation, members: others, everyMs: 1_000 })
    await Promise.all(Array.from({ length: editors }, edit))
    const lagP95 = await lag.end()
    const own = Math.ceil(hotMs[form] / 1_000)
    const perSecond = (await lastTask(installation) - from - own) / (hotMs[form] / 1_000)
    const verdict = await settle(null)
    return {
      runs: edits, catchUpMs: verdict.catchUpMs,
      faults: [
        ...verdict.faults,
        ...(perSecond > operationsPerSecondMax ? [`${perSecond.toFixed(1)} index operations a second`] : []),
        ...slowerThan('an edit of another member', lagP95, lagMs, usualLagMs),
      ],
      measured: `${Math.round(edits / (hotMs[form] / 1_000))} edits/s became ${perSecond.toFixed(1)} index operations/s; the others are searchable after ${Math.round(usualLagMs)} → ${Math.round(lagP95)} ms (p95)`,
    }
  },
}

/** Tasks of the engine are numbered. */
async function lastTask ({ meiliUrl, meiliKey }: Installation): Promise<number> {
  const answer = await fetch(`${meiliUrl}/tasks?limit=1`, { headers: { authorization: `Bearer ${meiliKey}` } })
  const { results } = await answer.json() as { results: { uid: number }[] }
  return results[0]?.uid ?? 0
}
