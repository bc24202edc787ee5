import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { openDemoCommunity } from './demo-community.ts'
import { demoGuide } from './demo-guide.ts'
import { runProcess } from './run-process.ts'

const { values: { file, nicknames } } = parseArgs({
  options: {
    /** A CSV, XLSX or NDJSON file to try instead of the 500 fictional members. */
    file: { type: 'string' },
    /** Take the names in the file as group nicknames. */
    nicknames: { type: 'boolean', default: false },
  },
})

// The demo keeps out of the way: its own data, and another port when the usual one is taken.
const usualPort = Number(process.env['PORT'] ?? 3000)
const port = process.env['PORT'] === undefined && !await isFree(usualPort) ? 0 : usualPort
const dataDir = process.env['RENMAI_DATA_DIR'] ?? './.renmai/demo'
const logLevel = process.env['RENMAI_LOG_LEVEL'] ?? 'warn'
// Whoever tries it on a slow machine wants to wait, and not to be refused.
const delayMsMax = process.env['RENMAI_DELAY_MS_MAX'] ?? '60000'

await runProcess({
  adjustEnvironment: { PORT: String(port), RENMAI_DATA_DIR: dataDir, RENMAI_LOG_LEVEL: logLevel, RENMAI_DELAY_MS_MAX: delayMsMax },
  whenReady: async ({ service, connections }) => {
    const url = service.url ?? ''
    const community = await openDemoCommunity({ url, operatorKey: connections.operatorKey, dataDir, file: file ?? null, parsesNicknames: nicknames })
    process.stdout.write(demoGuide(url, community))
  },
})

async function isFree (candidate: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => { resolve(false) })
    probe.listen(candidate, process.env['HOST'] ?? '127.0.0.1', () => { probe.close(() => { resolve(true) }) })
  })
}
