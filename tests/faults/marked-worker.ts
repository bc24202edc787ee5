// A worker that does nothing but carry changes to the index, and ends as by a power cut when it comes by a marked place for the n-th time.
// FAULT_MARK=accepted FAULT_PASSAGE=3 node tests/faults/marked-worker.ts

import { projectMembers } from '../../src/features/directory/project-members.ts'
import { openLog } from '../../src/http/logging.ts'
import { openPostgres } from '../../src/postgres/client.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliIndexWriter } from '../../src/search/meili-index-writer.ts'
import type { IndexWriter } from '../../src/search/member-index.ts'
import type { Projection } from '../../src/search/relay-parts.ts'
import { startRelay } from '../../src/search/relay.ts'
import { poison } from './poison.ts'

const { FAULT_MARK: mark = '', FAULT_PASSAGE: passage = '1', FAULT_POISON: isPoisoning, FAULT_FORGETTING: isForgetting } = process.env
let passed = 0

const pass = (place: string) => {
  if (place === mark && ++passed === Number(passage)) process.kill(process.pid, 'SIGKILL')
}

/** Marks around a call. */
const between = <Args extends unknown[], T>(before: string, call: (...args: Args) => Promise<T>, after: string) => async (...args: Args): Promise<T> => {
  pass(before)
  const result = await call(...args)
  pass(after)
  return result
}

const project: Projection = between('claimed', async (tx, members) => {
  const documents = await projectMembers(tx, members)
  return isPoisoning === undefined ? documents : documents.map(poison)
}, 'read')

function marked (writer: IndexWriter): IndexWriter {
  return {
    ...writer,
    write: async (target, documents, deleted) => {
      const accepted = await writer.write(target, documents, deleted)
      pass('accepted')
      if (target === 'build') pass('filling')
      return accepted
    },
    outcomes: async (tasks) => {
      if (isForgetting !== undefined && tasks.length > 0) await forgotten(writer, tasks)
      const outcomes = await writer.outcomes(tasks)
      const states = [...outcomes.values()].map(({ state }) => state)
      if (states.includes('waiting')) pass('waiting')
      if (states.includes('succeeded')) pass('confirmed')
      return outcomes
    },
    create: between('creating', writer.create, 'created'),
    stamps: (target, members) => between(`comparing ${target}`, writer.stamps, `compared ${target}`)(target, members),
    swap: between('swapping', writer.swap, 'swapped'),
  }
}

/** As if somebody cleaned the queue before the relay has looked. */
async function forgotten (writer: IndexWriter, tasks: readonly number[]): Promise<void> {
  await writer.forgetTasks(new Date())
  await writer.outcomes(tasks)
}

// Without the rest of a process, which takes a second to load: it is started a hundred times.
const { DATABASE_URL: databaseUrl = '', MEILI_URL: meiliUrl = '', MEILI_MASTER_KEY: meiliKey } = process.env
const postgres = openPostgres(databaseUrl, 2)
const meili = openMeili(meiliUrl, meiliKey, 10_000)
const relay = startRelay({ postgres, indexWriter: marked(meiliIndexWriter(meili, 'main', 'members')), project, now: () => new Date(), log: openLog('warn') })
process.stdout.write('renmai ready role=worker\n')
process.once('SIGTERM', () => {
  void relay.stop().then(() => meili.close()).then(() => postgres.close()).then(() => process.exit(0))
})
