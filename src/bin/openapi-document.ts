import { buildApp } from '../app.ts'
import { configFrom } from '../config/config.ts'
import { readEnv } from '../config/env.ts'
import type { Deps } from '../deps.ts'
import { openMetrics } from '../http/metrics.ts'
import { openLog } from '../http/logging.ts'

/** The API with nothing behind it: its routes and their documentation are there, an answer that needs an engine is not. */
export function buildAppWithoutEngines () {
  return buildApp({ deps: { log: openLog('silent'), operatorKey: '', now: () => new Date(), metrics: openMetrics() } as Deps, http: configFrom(readEnv({ RENMAI_RATE_LIMITS: 'off' })).http })
}

/** The OpenAPI document as it is committed: keys sorted, so that a change of the code shows as the change it is. */
export async function openapiDocument (): Promise<string> {
  const app = await buildAppWithoutEngines()
  try {
    return `${JSON.stringify(sortKeys(app.swagger()), null, 2)}\n`
  } finally {
    await app.close()
  }
}

function sortKeys (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sortKeys(inner)]))
}
