import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { openEngineLog, type EngineLog } from './engine-log.ts'
import { EngineError, engineTitles, knownProblem, startFailure, type EngineName } from './errors.ts'
import { recordProcess } from './process-record.ts'
import type { Command } from './run-command.ts'

const readyWithinMs = 60_000
const pollEveryMs = 10
const killAfterMs = 5_000
const restartDelayMsMin = 100
const restartDelayMsMax = 10_000
/** Time an engine must run before an earlier crash no longer lengthens the delay. */
const settledAfterMs = 60_000

/** What there is to know about an engine in order to start, watch and stop it. */
export type EngineProgram = {
  name: EngineName
  command: Command
  workingFolder: string
  logFile: string
  /** Where its process is recorded, see `endRecordedProcess`. */
  recordFile: string
  stopSignal: 'SIGINT' | 'SIGTERM'
  isReady: (pid: number) => Promise<boolean>
}

export type SupervisedEngine = { stop: () => Promise<void> }

/** Process and how it ended: `cause` is null while it runs. */
type Launched = { child: ChildProcess, cause: string | null, ended: Promise<string> }

/**
 * Engine that is ready, and is restarted with the same command whenever it ends before `stop`.
 *
 * Restarts wait 100 ms, then twice as long each time up to 10 s. `stop` sends the stop signal, and SIGKILL after 5 s.
 *
 * @param onCrash told how the engine ended and what follows; holds nothing from the engine's own output
 * @throws EngineError when it ends before it is ready or is not ready within 60 s; nothing is left running then
 */
export async function superviseEngine (program: EngineProgram, onCrash: (detail: string) => void, signal: AbortSignal): Promise<SupervisedEngine> {
  const log = openEngineLog(program.logFile)
  const first = launch(program, log)
  try {
    await untilReady(program, first, log, signal)
  } catch (fault) {
    await end(first, program)
    await rm(program.recordFile, { force: true })
    log.close()
    throw fault
  }
  return keepRunning(program, first, log, onCrash)
}

function keepRunning (program: EngineProgram, first: Launched, log: EngineLog, onCrash: (detail: string) => void): SupervisedEngine {
  const halt = new AbortController()
  let running = first
  let crashes = 0
  const watch = async () => {
    while (!halt.signal.aborted) {
      const settled = setTimeout(() => { crashes = 0 }, settledAfterMs).unref()
      const cause = await running.ended
      clearTimeout(settled)
      if (halt.signal.aborted) return
      const delayMs = Math.min(restartDelayMsMin * 2 ** crashes++, restartDelayMsMax)
      onCrash(`${await describeEnd(cause, log)}; restarting in ${delayMs} ms, log in ${log.file}`)
      await delay(delayMs, undefined, { signal: halt.signal }).catch(() => {})
      if (!halt.signal.aborted) running = relaunch(program, log) ?? running
    }
  }
  const onExit = () => { running.child.kill(program.stopSignal) }
  process.once('exit', onExit)
  const watching = watch()
  return {
    async stop () {
      halt.abort()
      await end(running, program)
      await watching
      process.off('exit', onExit)
      await rm(program.recordFile, { force: true })
      log.close()
    },
  }
}

async function describeEnd (cause: string, log: EngineLog): Promise<string> {
  const problem = knownProblem(await log.output().catch(() => ''))
  return problem === null ? cause : `${cause}: ${problem}`
}

/** Null when the system has no room for another process, which may be why the engine ended: the next round tries again. */
function relaunch (program: EngineProgram, log: EngineLog): Launched | null {
  try {
    return launch(program, log)
  } catch {
    return null
  }
}

/** The engine gets a session of its own, so that a terminal's ctrl-C reaches this process only, which then stops it. */
function launch (program: EngineProgram, log: EngineLog): Launched {
  const { file, args, env, account } = program.command
  log.mark()
  const child = spawn(file, args, {
    cwd: program.workingFolder,
    env,
    ...account,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  })
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  const launched: Launched = { child, cause: null, ended }
  const settle = (cause: string) => {
    launched.cause = cause
    resolve(cause)
  }
  child.once('error', (fault) => { if (child.pid === undefined) settle(fault.message) })
  child.once('exit', (code, signal) => settle(signal === null ? `exited with code ${code}` : `ended by ${signal}`))
  if (child.pid !== undefined) recordProcess(program.recordFile, child.pid)
  return launched
}

async function untilReady (program: EngineProgram, launched: Launched, log: EngineLog, signal: AbortSignal): Promise<void> {
  const deadline = AbortSignal.timeout(readyWithinMs)
  while (!deadline.aborted) {
    if (launched.cause !== null) throw startFailure(program.name, launched.cause, await log.output(), log.file)
    if (launched.child.pid !== undefined && await program.isReady(launched.child.pid)) return
    await delay(pollEveryMs, undefined, { signal })
  }
  throw new EngineError(`${engineTitles[program.name]} did not get ready within ${readyWithinMs / 1000} s; see ${log.file}`)
}

async function end ({ child, ended }: Launched, program: EngineProgram): Promise<void> {
  child.kill(program.stopSignal)
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  await ended
  clearTimeout(timer)
}
