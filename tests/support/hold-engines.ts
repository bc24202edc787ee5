import { startBoth } from './embedded-engines.ts'

// Program of the tests: starts both engines in the folder it is given, prints their addresses, and holds them until it is killed.
const [dataDir = '', path = ''] = process.argv.slice(2)
const { databaseUrl, meiliUrl, meiliKey } = await startBoth(dataDir, { env: { PATH: path } })
process.stdout.write(`${JSON.stringify({ databaseUrl, meiliUrl, meiliKey })}\n`)
