// node tests/fuzz/fuzz.ts --minutes 10 --seed 1 [--only "GET /v1/members"]
// Every operation in turn, until the time is over; each finding is a failed assertion with the request that shows it.

import { parseArgs } from 'node:util'
import t from 'tap'
import { addStatuses, fuzzOperation, statusLine, type Finding } from './fuzz-operation.ts'
import { openFuzzWorld } from './fuzz-world.ts'

const { values: { minutes, seed, only } } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '20261122' }, only: { type: 'string', default: '' } },
})
const requestsOfBatch = 60

t.setTimeout(0)
const world = await openFuzzWorld(t)

t.test(`every operation keeps what the document promises for ${minutes} minutes (seed ${seed})`, { timeout: 0 }, async (t) => {
  const endsAtMs = performance.now() + Number(minutes) * 60_000
  const operations = world.operations.filter(({ place }) => place.includes(only))
  const findings: Finding[] = []
  const counts = new Map(operations.map(({ place }) => [place, new Map<number, number>()]))
  let slowestMs = 0
  for (let round = 0; performance.now() < endsAtMs; round++) {
    for (const operation of operations) {
      await world.refresh()
      const report = await fuzzOperation(world, operation, {
        seed: Number(seed) + round,
        requestsMax: requestsOfBatch,
        timeMs: 30_000,
        isKnown: (place, fault) => findings.some((known) => known.place === place && known.fault === fault),
      })
      addStatuses(counts.get(operation.place), report.statuses)
      slowestMs = Math.max(slowestMs, report.slowestMs)
      const { finding } = report
      if (!finding) continue
      findings.push(finding)
      t.fail(`${finding.place} ${finding.fault}`)
      t.comment(`${finding.viewer}, seed ${finding.seed}:\n${finding.curl}`)
    }
  }
  let requests = 0
  for (const [place, statuses] of counts) {
    t.comment(`${place}: ${statusLine(statuses)}`)
    for (const count of statuses.values()) requests += count
  }
  t.pass(`${requests} requests to ${operations.length} operations, the slowest took ${Math.round(slowestMs)} ms, ${findings.length} findings`)
})
