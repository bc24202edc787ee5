// npm run bench: what Renmai costs on top of the engine it stands on, side by side in one run.
// Options: --members 20000 --runs 3 --seconds 10 --scale (100 000 members, and 50 communities of 2 000) --memory (imports 200 000 rows and watches the process),
// --overload (three times the searches it can answer)

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { startBenchEngines } from './bench-engines.ts'
import { benchImport } from './bench-import.ts'
import { benchMatches, benchRound } from './bench-matches.ts'
import { benchMemory } from './bench-memory.ts'
import { benchScale } from './bench-scale.ts'
import { benchOverload } from './bench-overload.ts'
import { benchSearch } from './bench-search.ts'
import { benchViewer } from './bench-viewer.ts'
import { startBenchServer } from './bench-server.ts'

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    scale: { type: 'boolean', default: false },
    memory: { type: 'boolean', default: false },
    overload: { type: 'boolean', default: false },
  },
})

const dataDir = await mkdtemp(join(tmpdir(), 'renmai-bench-'))
const engines = await startBenchEngines(dataDir)
const server = await startBenchServer(engines, dataDir)
try {
  const members = sandboxMembers({ count: Number(values.members) })
  console.log(`\n${members.length} members, 2 engines, server and load on one machine\n`)
  const community = await benchImport(server, engines, members, Number(values.runs))
  await benchMatches(server, `${members.length} members`, community)
  await benchRound(server, `${members.length} members`, community)
  const searched = { label: `${members.length} members`, communities: [community], plainIndex: 'plain_0', members }
  await benchSearch(server, engines, searched, [1, 8, 32], Number(values.seconds))
  await benchViewer(server, engines, dataDir, community)
  if (values.scale) await benchScale(server, engines, dataDir, Number(values.seconds))
  if (values.memory) await benchMemory(server)
  if (values.overload) await benchOverload(server, community, Number(values.seconds))
} finally {
  await server.stop()
  await engines.stop()
  await rm(dataDir, { recursive: true, force: true })
}
