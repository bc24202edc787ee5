import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BenchEngines } from './bench-engines.ts'

export type BenchCommunity = { id: string, key: string }

export type BenchServer = {
  url: string
  /** Calls the API; throws on a failure. */
  call: (path: string, init?: RequestInit & { key?: string }) => Promise<Record<string, unknown>>
  aCommunity: (slug: string) => Promise<BenchCommunity>
  /** Imports NDJSON and waits for its end. @returns milliseconds until every row could be searched */
  importNdjson: (key: string, ndjson: NonNullable<RequestInit['body']>) => Promise<number>
  /** Resident memory of the process in MB, now and at most. */
  memoryMb: () => { now: number, peak: number }
  stop: () => Promise<void>
}

const operatorKey = 'operator-key-of-the-bench'
export const benchSecret = 'a secret of the bench, long enough for all'

/** The real server in a process of its own, as `npm start` runs it. */
export async function startBenchServer (engines: BenchEngines, dataDir: string): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--max-old-space-size=192', fileURLToPath(new URL('../../src/bin/server.ts', import.meta.url))], {
    env: {
      ...process.env, PORT: '0', DATABASE_URL: engines.databaseUrl, MEILI_URL: engines.meiliUrl, MEILI_MASTER_KEY: engines.meiliKey, RENMAI_DATA_DIR: dataDir,
      RENMAI_OPERATOR_KEY: operatorKey, RENMAI_LOG_LEVEL: 'warn', RENMAI_SEARCH_TIMEOUT_MS: '10000', RENMAI_ROSTER_MB: '1500',
      RENMAI_SECRET: benchSecret, RENMAI_RATE_LIMITS: 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readyUrl(child.stdout)
  const call: BenchServer['call'] = async (path, { key = operatorKey, headers, ...init } = {}) => {
    const answer = await fetch(url + path, { ...init, headers: { ...headers, authorization: `Bearer ${key}` } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
    return await answer.json() as Record<string, unknown>
  }
  return {
    url,
    call,
    aCommunity: async (slug) => {
      const made = await call('/v1/communities', { method: 'POST', body: JSON.stringify({ name: slug, slug }), headers: { 'content-type': 'application/json' } })
      return { id: (made['community'] as { id: string }).id, key: (made['apiKey'] as { secret: string }).secret }
    },
    importNdjson: async (key, ndjson) => {
      const startedAt = performance.now()
      const accepted = await call('/v1/imports', { method: 'POST', key, body: ndjson, headers: { 'content-type': 'application/x-ndjson' }, duplex: 'half' })
      const { id } = accepted['operation'] as { id: string }
      for (;;) {
        const { status, errorCount } = await call(`/v1/operations/${id}`, { key })
        if (status === 'failed' || errorCount !== 0) throw new Error(`import ${String(status)}, ${String(errorCount)} row errors`)
        if (status === 'succeeded') return performance.now() - startedAt
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    memoryMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const mb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
      return { now: mb('VmRSS'), peak: mb('VmHWM') }
    },
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function readyUrl (stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const url = /^renmai ready url=(.+)$/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the server did not start')
}
