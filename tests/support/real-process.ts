import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'

export type RealProcess = {
  /** Where it listens; '' for a worker. */
  url: string
  /** Sends SIGTERM. @returns exit code and how long it took */
  stop: () => Promise<{ code: number | null, tookMs: number }>
}

/** Renmai as `npm start` runs it, in a process of its own that is ready; it ends with the test at the latest. */
export async function startProcess (t: Test, environment: Readonly<Record<string, string>>): Promise<RealProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/bin/server.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], PORT: '0', RENMAI_LOG_LEVEL: 'error', ...environment }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => { child.kill('SIGKILL') })
  const exited = once(child, 'exit')
  const ready = /^renmai ready (?:url=(?<url>.+)|role=worker)$/
  const lines = createInterface({ input: child.stdout })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  lines.on('line', (line) => { if (ready.test(line)) resolve(ready.exec(line)?.groups?.['url'] ?? '') })
  exited.then(([code]) => { reject(new Error(`the process ended with ${code} before it was ready`)) }, reject)
  return {
    url: await promise,
    stop: async () => {
      const startedMs = performance.now()
      child.kill('SIGTERM')
      const [code] = await exited as [number | null]
      return { code, tookMs: performance.now() - startedMs }
    },
  }
}
