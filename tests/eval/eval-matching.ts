// npm run eval:matching: whom members are told to meet, and how well texts of needs find experts, beside simpler ways.
// Options: --size 150 (members), --seeds 2 (communities of each kind), --data folder,folder (sets of needs and experts; see needsInFolder), --json file

import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { needsInFolder } from './matching/need-sets.ts'
import { runNeeds, type NeedRun } from './matching/need-measures.ts'
import { plantedLanguages, plantedParts } from './matching/planted-community.ts'
import { listsTable, needsTable, needsTogether, roundsTable } from './matching/report.ts'
import { runPlanted, type PlantedRun } from './matching/run-planted.ts'

const { values } = parseArgs({ options: { size: { type: 'string' }, seeds: { type: 'string' }, data: { type: 'string' }, json: { type: 'string' } } })
const size = Number(values.size ?? 150)
const seeds = Number(values.seeds ?? 2)
const firstSeeds = { tuned: 11, 'held out': 1_011 } as const

const planted: PlantedRun[] = []
for (const part of plantedParts) {
  for (const language of plantedLanguages) {
    for (let seed = firstSeeds[part]; seed < firstSeeds[part] + seeds; seed++) {
      planted.push(runPlanted(language, part, size, seed))
      console.error(`${part}, ${language}, seed ${seed}`)
    }
  }
}
const given: NeedRun[] = []
for (const folder of values.data?.split(',') ?? []) given.push(runNeeds(await needsInFolder(folder, basename(folder))))

const heldOut = planted.filter(({ part }) => part === 'held out')
const average = (of: (run: PlantedRun) => number) => planted.reduce((sum, run) => sum + of(run), 0) / planted.length
for (const part of plantedParts) console.log(`\n${listsTable(part, planted.filter((run) => run.part === part))}`)
console.log(roundsTable(heldOut))
console.log(needsTable([...needsTogether(planted.map(({ needs }) => needs)), ...given]))
console.log(`${size} members: ${average(({ factsMs }) => factsMs).toFixed(0)} ms CPU to read their profiles, ` +
  `${average(({ pairMicroseconds }) => pairMicroseconds).toFixed(0)} µs a pair in both directions, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident\n`)
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ size, planted, given }, null, 1))
