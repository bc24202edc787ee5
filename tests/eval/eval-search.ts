// npm run eval:search: how well people are found, by name, topic and organisation, side by side with other systems in one run.
// Options: --set names|topics|spelled|organisations, --sample 200 (queries of each set), --systems Renmai,W (names begin so), --json file

import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/domain/random.ts'
import { drawFrom } from '../../src/sandbox/draw.ts'
import { startBenchEngines } from '../bench/bench-engines.ts'
import { startBenchServer } from '../bench/bench-server.ts'
import { setNames, type EvaluationSet, type SetName } from './evaluation-set.ts'
import { namesSet } from './names/names-set.ts'
import { organisationsSet } from './organisations/organisations-set.ts'
import { detailsOf, markdownTable } from './report.ts'
import { runSystem } from './run-system.ts'
import { charactersAndPairs, miniSearch } from './systems/mini-search.ts'
import { postgresSystems } from './systems/plain-postgres.ts'
import { chineseSettings, rawMeilisearch } from './systems/raw-meilisearch.ts'
import { referenceRanking } from './systems/reference-ranking.ts'
import { renmai } from './systems/renmai.ts'
import { spelledSet } from './topics/spelled-set.ts'
import { topicsSet } from './topics/topics-set.ts'

const { values } = parseArgs({ options: { set: { type: 'string' }, sample: { type: 'string' }, systems: { type: 'string' }, json: { type: 'string' } } })

const makers: Readonly<Record<SetName, () => EvaluationSet>> = { names: namesSet, topics: topicsSet, spelled: spelledSet, organisations: organisationsSet }
const wanted = setNames.filter((name) => values.set === undefined || values.set === name)
if (wanted.length === 0) throw new Error(`--set is one of ${setNames.join(', ')}`)

const dataDir = await mkdtemp(join(tmpdir(), 'renmai-eval-'))
const engines = await startBenchEngines(dataDir)
const server = await startBenchServer(engines, dataDir)
try {
  const prefixes = values.systems?.split(',') ?? ['']
  const systems = [
    renmai(server),
    rawMeilisearch(engines.meili, 'Meilisearch', null),
    rawMeilisearch(engines.meili, 'Meilisearch zho', chineseSettings),
    ...postgresSystems(engines.databaseUrl),
    miniSearch,
    charactersAndPairs,
    referenceRanking,
  ].filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)))

  const details = []
  for (const name of wanted) {
    const set = sampled(makers[name](), values.sample === undefined ? Infinity : Number(values.sample))
    const runs = []
    for (const system of systems.filter(({ sets }) => sets.includes(name))) {
      const run = await runSystem(system, set)
      console.error(`${name}, ${run.system}: indexed in ${(run.indexMs / 1000).toFixed(1)} s, searched in ${(run.searchMs / 1000).toFixed(1)} s`)
      runs.push(run)
    }
    console.log(`\n${markdownTable(set, runs)}`)
    details.push(detailsOf(set, runs))
  }
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(details, null, 1))
} finally {
  await server.stop()
  await engines.stop()
  await rm(dataDir, { recursive: true, force: true })
}

/** The same queries for the same count, in their order. */
function sampled (set: EvaluationSet, count: number): EvaluationSet {
  const chosen = new Set(drawFrom(seededRandom(1)).some(set.queries, Math.min(count, set.queries.length)))
  return { ...set, queries: set.queries.filter((query) => chosen.has(query)) }
}
