import { parentPort, resourceLimits, Worker, workerData } from 'node:worker_threads'
import { rosterSource } from '../features/directory/roster-source.repository.ts'
import { openPostgres } from '../postgres/client.ts'
import { helpFrom, serveHelper } from '../search/rounds/round-helper.ts'
import { serveRounds, type RoundThreadData } from '../search/rounds/round-planner.ts'

if (!parentPort) throw new Error('round-thread is started by the worker, as a thread')

const { databaseUrl, isHelper } = workerData as RoundThreadData
const connections = 2
const source = rosterSource(openPostgres(databaseUrl, connections), null)
const startHelper = () => helpFrom(new Worker(new URL(import.meta.url), { workerData: { databaseUrl, isHelper: true } satisfies RoundThreadData, execArgv: [], resourceLimits }))

if (isHelper) serveHelper(parentPort, source)
else serveRounds(parentPort, source, startHelper)
