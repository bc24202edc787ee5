import { parentPort, workerData } from 'node:worker_threads'
import { rosterSource } from '../features/directory/roster-source.repository.ts'
import { openPostgres } from '../postgres/client.ts'
import type { RosterThreadData } from '../search/roster/roster-messages.ts'
import { Rosters } from '../search/roster/rosters.ts'
import { serveRosters } from '../search/roster/serve-rosters.ts'
import { prepareSoundedWords } from '../text/sounded-words.ts'

if (!parentPort) throw new Error('roster-thread is started by the API, as a thread')

const { databaseUrl, bytesMax, model, patienceMs } = workerData as RosterThreadData
const connections = 3
serveRosters(parentPort, new Rosters(rosterSource(openPostgres(databaseUrl, connections), model), bytesMax, patienceMs))
prepareSoundedWords()
