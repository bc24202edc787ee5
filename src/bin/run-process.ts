import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'
import { configFrom, type Config } from '../config/config.ts'
import { ConfigError, readEnv, type Env } from '../config/env.ts'
import { EngineError } from '../embedded/errors.ts'
import { openLog } from '../http/logging.ts'
import { MigrationError } from '../postgres/migrate.ts'
import { openConnections, type OpenConnections } from './connections.ts'
import { startService, type Service } from './service.ts'

/** Longest time from SIGTERM to the exit; the process contract promises 15 s. */
const stopMs = 14_000

export type Running = { env: Env, config: Config, connections: OpenConnections, service: Service, log: Logger }

export type ProcessOptions = {
  /** Changes what the environment says before it is used. */
  adjust?: (env: Env) => Env
  /** Runs when the service answers, before the ready line. */
  whenReady?: (running: Running) => Promise<void>
}

/** A whole process from the environment to the exit code: engines, service, signals, one-line errors. */
export async function runProcess ({ adjust = (env) => env, whenReady = async () => {} }: ProcessOptions = {}): Promise<void> {
  const stopping = new AbortController()
  const undo: (() => Promise<void>)[] = []
  const log = openLog('info')
  const grace = closeWithGrace({ delay: stopMs, logger: false }, async ({ err }) => {
    stopping.abort()
    if (err) log.fatal({ err }, 'stopping after a failure')
    for (const step of undo.reverse()) await step()
  })
  try {
    const env = adjust(readEnv(process.env))
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

/** One line that says what is wrong; a failure nobody foresaw keeps its stack. */
function explain (error: unknown): string {
  if (error instanceof ConfigError || error instanceof EngineError || error instanceof MigrationError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EADDRINUSE': return `the port is in use: ${error.message.replace(/^listen EADDRINUSE: /, '')}; set PORT to another, or to 0 for any free one`
    case 'EACCES': return `not permitted: ${error.message}`
    case 'ECONNREFUSED':
    case 'CONNECT_TIMEOUT': return `the database or the search engine does not answer (${code}); check DATABASE_URL and MEILI_URL`
    case '28P01':
    case '28000': return 'the database refuses this user or password; check DATABASE_URL'
    case '42501': return 'the database role may not do this; it must be allowed to create roles and tables (see README, “Your own PostgreSQL”)'
    default: return error.stack ?? error.message
  }
}
