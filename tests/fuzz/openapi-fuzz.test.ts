import t from 'tap'
import { openFuzzWorld } from './fuzz-world.ts'
import { addStatuses, fuzzOperation, statusLine } from './fuzz-operation.ts'

const seed = Number(process.env['RENMAI_FUZZ_SEED'] ?? 20_261_122)
/** For all operations together. */
const timeMs = 16_000
/** Operations after which what was taken away is brought back. */
const refreshedEvery = 4

t.setTimeout(600_000)
const world = await openFuzzWorld(t)
const { operations } = world
const statuses = new Map<number, number>()

for (const [at, operation] of operations.entries()) {
  t.test(`${operation.place} keeps what the document promises, whatever is sent (seed ${seed})`, async (t) => {
    if (at % refreshedEvery === 0) await world.refresh()
    const report = await fuzzOperation(world, operation, { seed, requestsMax: 250, timeMs: timeMs / operations.length })
    addStatuses(statuses, report.statuses)
    t.ok(report.requests > 0)
    t.equal(report.finding, null)
    t.comment(`${operation.place}: ${statusLine(report.statuses)}; the slowest took ${Math.round(report.slowestMs)} ms`)
  })
}

t.test('the requests reach what they are meant for', async (t) => {
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  const share = (wanted: (status: number) => boolean) => [...statuses].filter(([status]) => wanted(status)).reduce((sum, [, count]) => sum + count, 0) / total
  t.comment(`${total} requests to ${operations.length} operations: ${statusLine(statuses)}`)
  t.ok(share((status) => status < 300) > 0.03, 'some are taken')
  for (const status of [400, 401, 403, 404]) t.ok(share((one) => one === status) > 0.01, `some are answered ${status}`)
})
