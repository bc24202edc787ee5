import { parentPort, workerData } from 'node:worker_threads'
import { rosterSource } from '../features/directory/roster-source.repository.ts'
import { openPostgres } from '../postgres/client.ts'
import { serveRounds, type RoundThreadData } from '../search/rounds/round-planner.ts'

if (!parentPort) throw new Error('round-thread is started by the worker, as a thread')

const { databaseUrl } = workerData as RoundThreadData
const connections = 2
serveRounds(parentPort, rosterSource(openPostgres(databaseUrl, connections), null))
