// node tests/faults/run.ts [--short] [--only F1,F12] [--seed 1]
// Breaks a real installation in every way the scenarios know, and compares what was promised with what is there.

import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/domain/random.ts'
import { relayKilled } from './scenarios/f01-relay-killed.ts'
import { engineDown } from './scenarios/f02-engine-down.ts'
import { engineKilled } from './scenarios/f03-engine-killed.ts'
import { engineHung } from './scenarios/f04-engine-hung.ts'
import { engineSlow } from './scenarios/f05-engine-slow.ts'
import { poisonDocuments } from './scenarios/f06-poison.ts'
import { queueFull } from './scenarios/f07-queue-full.ts'
import { diskFull } from './scenarios/f08-disk-full.ts'
import { databaseCrash, databaseHung } from './scenarios/f10-database-crash.ts'
import { twoRelays } from './scenarios/f12-two-relays.ts'
import { ambiguousSend } from './scenarios/f13-ambiguous-send.ts'
import { rebuildUnderWrites } from './scenarios/f14-rebuild.ts'
import { tasksForgotten } from './scenarios/f15-tasks-forgotten.ts'
import { hotRow } from './scenarios/f16-hot-row.ts'
import { importAndEdits } from './scenarios/f18-import-and-edits.ts'
import { rollingRestart } from './scenarios/f19-rolling-restart.ts'
import { openWorld, type Form, type Outcome, type Scenario, type World } from './world.ts'

const scenarios: readonly Scenario[] = [
  relayKilled, engineDown, engineKilled, engineHung, engineSlow, poisonDocuments, queueFull, diskFull, databaseCrash, databaseHung, twoRelays, ambiguousSend,
  rebuildUnderWrites, tasksForgotten, hotRow, importAndEdits, rollingRestart,
]

const { values: { short, only, seed } } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string', default: '20261122' } },
})
const form: Form = short ? 'short' : 'full'
const wanted = only?.split(',')

type Done = Outcome & { scenario: Scenario, tookMs: number }

async function runOne (scenario: Scenario, world: World): Promise<Done> {
  const startedMs = performance.now()
  const outcome = await scenario.run(world, form).catch((error: unknown): Outcome => ({
    runs: 0, catchUpMs: 0, faults: [`it could not be run: ${error instanceof Error ? error.stack ?? error.message : String(error)}`],
  }))
  return { ...outcome, scenario, tookMs: performance.now() - startedMs }
}

const resultOf = ({ faults, skipped }: Done) => skipped === undefined ? faults.length === 0 ? 'holds' : 'FAILED' : `skipped: ${skipped}`

function say (done: Done): void {
  const { scenario: { id, title }, runs, catchUpMs, measured, faults, tookMs } = done
  console.log(`${id.padEnd(5)} ${resultOf(done)}  ${title}: ${runs} runs, seed ${seed}, index level after ${catchUpMs} ms at worst${measured === undefined ? '' : `; ${measured}`} (${Math.round(tookMs / 1_000)} s)`)
  for (const fault of faults) console.log(`      ${fault}`)
}

const table = (all: readonly Done[]): string => [
  '| | scenario | runs | result | catch-up, worst | measured |', '|---|---|---:|---|---:|---|',
  ...all.map((done) => `| ${done.scenario.id} | ${done.scenario.title} | ${done.runs} | ${resultOf(done)} | ${(done.catchUpMs / 1_000).toFixed(1)} s | ${done.measured ?? ''} |`),
].join('\n')

const world = await openWorld(form, seededRandom(Number(seed)))
const all: Done[] = []
for (const scenario of scenarios.filter(({ id, isShort }) => wanted?.includes(id) ?? (form === 'full' || isShort))) {
  const done = await runOne(scenario, world)
  say(done)
  all.push(done)
}
const hasFailed = all.length === 0 || all.some(({ faults }) => faults.length > 0)
if (hasFailed) console.log(`the logs are in ${world.installation.folder}`)
await world.installation.close(hasFailed)
console.log(`\n${table(all)}`)
// Not by itself: Node 24 waits for ever for a connection that was cut while something was written to it.
process.exit(hasFailed ? 1 : 0)
