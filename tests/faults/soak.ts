// node tests/faults/soak.ts --minutes 60 --seed 1
// Anything may be taken away at any moment, and comes back; every few faults all falls quiet, and everything that was acknowledged has to be there.

import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '../../src/domain/random.ts'
import { check, type Verdict } from './check.ts'
import { populate } from './community.ts'
import { disturbances, happen, type Disturbance } from './disturbances.ts'
import { History } from './history.ts'
import { openInstallation, withoutMemory, type Installation } from './installation.ts'
import { openTraffic, type Traffic } from './traffic.ts'

const { values: { minutes, seed } } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '20261122' } } })

const faultsBetweenChecks = 5
/** Between one fault and the next: none, so that they meet, or time to heal. */
const gapMs = [-4_000, 4_000] as const
/** A write that reached the engine late is noticed after 90 s, and looked at twice. */
const withinMs = 130_000

const startedMs = performance.now()
const clock = () => {
  const seconds = Math.round((performance.now() - startedMs) / 1_000)
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`
}
const say = (line: string) => { console.log(`${clock()}  ${line}`) }

type Check = Verdict & { at: string, after: string[], acknowledged: number }

/** Starts faults one after the other, some before the last is over, and waits until they all are. @returns their names */
async function disturb (installation: Installation, random: () => number): Promise<string[]> {
  const names: string[] = []
  const running: Promise<unknown>[] = []
  // Two faults of one part at once would be undone by each other.
  let open: Disturbance[] = []
  for (let count = 0; count < faultsBetweenChecks; count++) {
    const among = disturbances.filter(({ name }) => !open.some((other) => partOf(other.name) === partOf(name)))
    const disturbance = among[Math.floor(random() * among.length)]
    if (!disturbance) break
    names.push(disturbance.name)
    open.push(disturbance)
    const run = happen(disturbance, installation, random).then((ms) => {
      open = open.filter((one) => one !== disturbance)
      say(`fault   ${disturbance.name}${ms > 0 ? `, for ${(ms / 1_000).toFixed(1)} s` : ''}`)
    })
    running.push(run)
    const gap = gapMs[0] + random() * (gapMs[1] - gapMs[0])
    if (gap > 0) {
      await run
      await sleep(gap)
    } else {
      await Promise.race([run, sleep(-gap)])
    }
  }
  await Promise.all(running)
  return names
}

const partOf = (name: string) => /rolling/.test(name) ? 'an api process' : /^(?:postgres|meilisearch|an api process|the worker|\w+:)/.exec(name)?.[0] ?? name

async function quiesceAndCheck (installation: Installation, traffic: Traffic, history: History, after: string[]): Promise<Check> {
  await installation.repair()
  await traffic.pause()
  const verdict = await check(installation, history, { withinMs })
  traffic.resume()
  const { observed } = traffic
  const faults = [...verdict.faults, ...observed.faults.splice(0)]
  say(`check   ${faults.length === 0 ? 'all holds' : 'FAILED'}: ${history.acknowledged} writes acknowledged, ${history.unanswered} never, index level after ${(verdict.catchUpMs / 1_000).toFixed(1)} s`)
  for (const fault of faults) say(`        ${fault}`)
  return { ...verdict, faults, at: clock().trim(), after, acknowledged: history.acknowledged }
}

function summary (checks: readonly Check[], traffic: Traffic, seedShown: string): string {
  const counts = new Map<string, number>()
  for (const name of checks.flatMap(({ after }) => after)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const failed = checks.filter(({ faults }) => faults.length > 0)
  return [
    `seed ${seedShown}: ${checks.length} checks, ${failed.length} failed; slowest catch-up ${(Math.max(...checks.map(({ catchUpMs }) => catchUpMs)) / 1_000).toFixed(1)} s`,
    ...traffic.observed.lines(),
    '| fault | times |', '|---|---:|',
    ...[...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([name, count]) => `| ${name} | ${count} |`),
    ...failed.map(({ at, after, faults }) => `FAILED at ${at} after ${after.join('; ')}:\n  ${faults.join('\n  ')}`),
  ].join('\n')
}

const random = seededRandom(Number(seed))
const installation = await openInstallation({ apis: [{}, withoutMemory], workers: 1 })
const history = new History()
const keys = await populate(installation, history, 3, 500)
const traffic = openTraffic({ balancer: installation.balancer, history, keys, random: seededRandom(Number(seed) + 1), writesPerSecond: 10, searchesPerSecond: 10 })
say(`soak    ${minutes} minutes with seed ${seed}: ${history.members.size} members; the logs are in ${installation.folder}`)
traffic.resume()
const checks: Check[] = []
for (const endsAtMs = performance.now() + Number(minutes) * 60_000; performance.now() < endsAtMs;) {
  checks.push(await quiesceAndCheck(installation, traffic, history, await disturb(installation, random)))
}
await traffic.pause()
console.log(summary(checks, traffic, seed))
const hasFailed = checks.some(({ faults }) => faults.length > 0)
await installation.close(hasFailed)
// Not by itself: Node 24 waits for ever for a connection that was cut while something was written to it.
process.exit(hasFailed ? 1 : 0)
