import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'
import { configFrom, type Config } from '../config/config.ts'
import { readEnv, type Env } from '../config/env.ts'
import { openLog } from '../http/logging.ts'
import { openConnections, type OpenConnections } from './connections.ts'
import { explain } from './explain.ts'
import { startService, type Service } from './service.ts'

/** Longest time from SIGTERM to the exit; the process contract promises 15 s. */
const stopMs = 14_000

export type Running = { env: Env, config: Config, connections: OpenConnections, service: Service, log: Logger }

export type ProcessOptions = {
  /** Takes the place of what the environment says. */
  adjustEnvironment?: Readonly<Record<string, string>>
  /** Runs when the service answers, before the ready line. */
  whenReady?: (running: Running) => Promise<void>
}

/** A whole process from the environment to the exit code: engines, service, signals, one-line errors. */
export async function runProcess ({ adjustEnvironment = {}, whenReady = async () => {} }: ProcessOptions = {}): Promise<void> {
  const stopping = new AbortController()
  const undo: (() => Promise<void>)[] = []
  const log = openLog('info')
  const grace = closeWithGrace({ delay: stopMs, logger: false }, async ({ err }) => {
    stopping.abort()
    if (err) log.fatal({ err }, 'stopping after a failure')
    for (const step of undo.reverse()) await step()
  })
  try {
    const env = readEnv({ ...process.env, ...adjustEnvironment })
    log.level = env.RENMAI_LOG_LEVEL
    const config = configFrom(env)
    const onProgress = progressLine()
    const connections = await openConnections({ env, processEnv: process.env, log, onProgress, signal: stopping.signal })
    undo.push(connections.stopEngines)
    const service = await startService(config, connections, log, onProgress)
    undo.push(service.stop)
    await whenReady({ env, config, connections, service, log })
    process.stdout.write(service.url === null ? 'renmai ready role=worker\n' : `renmai ready url=${service.url}\n`)
  } catch (error) {
    if (stopping.signal.aborted) return
    process.stderr.write(`renmai: ${explain(error)}\n`)
    process.exitCode = 1
    for (const step of undo.reverse()) await step().catch(() => {})
    grace.uninstall()
    process.exit(1)
  }
}

/** Says what a start is busy with, where somebody may be watching. */
function progressLine (): (step: string) => void {
  return process.stderr.isTTY ? (step) => { process.stderr.write(`  … ${step}\n`) } : () => {}
}
