import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '../../src/embedded/run-command.ts'

export type Program = {
  name: string
  /** Where it listens for HTTP. */
  url?: string
  /** Asked before each start. */
  command: () => Command
  /** Where both its outputs are added. */
  logFile: string
  /** @param said what it has written since it was started */
  isReady: (pid: number, said: string) => Promise<boolean>
}

const readyWithinMs = 60_000
const readyPollMs = 20
/** As systemd's RestartSec. */
const restartMs = 200

/** Time for who has waited meanwhile to notice. */
const aftermathMs = 2_000

/**
 * A process of an installation that can be taken away. What ends by itself, or is crashed, is started again a moment later, as systemd would;
 * what is pulled stays out until it is started.
 */
export class Part {
  readonly name: string
  readonly url: string
  readonly #program: Program
  #child: ChildProcess | null = null
  #isWanted = false
  #isReady = false
  #isFrozen = false
  #wellSinceMs = Infinity
  #logFrom = 0
  /** Starts since it was made. */
  starts = 0

  constructor (program: Program) {
    this.name = program.name
    this.url = program.url ?? ''
    this.#program = program
  }

  get pid (): number | null { return this.#child?.pid ?? null }

  /** Whether it was all right, without a pause, since a moment of `performance.now()` and a little before. */
  wasWellSince (ms: number): boolean {
    return this.#isReady && !this.#isFrozen && this.#wellSinceMs + aftermathMs <= ms
  }

  /** Starts it and waits until it is ready. @throws when it is not within a minute */
  async start (): Promise<void> {
    this.#isWanted = true
    if (this.#child === null) await this.#launch()
    return this.untilReady()
  }

  async untilReady (): Promise<void> {
    const endsAtMs = performance.now() + readyWithinMs
    while (!this.#isReady || this.#child === null) {
      if (performance.now() > endsAtMs) throw new Error(`${this.name} is not ready within a minute:\n${(await this.said()).slice(-2_000)}`)
      await sleep(readyPollMs)
    }
  }

  /** Takes it out. @returns its exit code, null for a signal, and how long it took */
  async pull (signal: NodeJS.Signals = 'SIGKILL'): Promise<{ code: number | null, tookMs: number }> {
    this.#isWanted = false
    const startedMs = performance.now()
    const child = this.#child
    if (child === null) return { code: null, tookMs: 0 }
    this.#isReady = false
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = await ended as [number | null]
    this.#isFrozen = false
    return { code, tookMs: performance.now() - startedMs }
  }

  /** Ends it as something else would have; it comes back. @returns when it is gone */
  async crash (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (child === null) return
    this.#isReady = false
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    this.#isFrozen = false
  }

  /** It and all it has started stop where they are. */
  async freeze (): Promise<void> {
    if (this.pid === null) return
    this.#isFrozen = true
    for (const pid of [this.pid, ...await descendants(this.pid)]) send(pid, 'SIGSTOP')
  }

  async thaw (): Promise<void> {
    if (this.pid === null) return
    for (const pid of [...await descendants(this.pid), this.pid]) send(pid, 'SIGCONT')
    this.#isFrozen = false
    this.#wellSinceMs = performance.now()
  }

  /** What it has written since its last start. */
  async said (): Promise<string> {
    const file = await open(this.#program.logFile)
    try {
      const { size } = await file.stat()
      const bytes = Buffer.alloc(Math.max(0, size - this.#logFrom))
      await file.read(bytes, 0, bytes.length, this.#logFrom)
      return bytes.toString('utf8')
    } finally {
      await file.close()
    }
  }

  async #launch (): Promise<void> {
    const { file, args, env, account } = this.#program.command()
    this.#logFrom = await stat(this.#program.logFile).then(({ size }) => size, () => 0)
    this.starts++
    const log = openSync(this.#program.logFile, 'a')
    // A session of its own, so that ctrl-C reaches the suite only.
    const child = spawn(file, args, { env, ...account, detached: true, stdio: ['ignore', log, log] })
    closeSync(log)
    this.#child = child
    child.once('exit', () => {
      this.#child = null
      this.#isReady = false
      if (this.#isWanted) setTimeout(() => { if (this.#isWanted && this.#child === null) void this.#launch() }, restartMs)
    })
    void this.#watch(child)
  }

  async #watch (child: ChildProcess): Promise<void> {
    while (this.#child === child && child.pid !== undefined) {
      if (await this.#program.isReady(child.pid, await this.said())) {
        if (this.#child !== child) return
        this.#isReady = true
        this.#wellSinceMs = performance.now()
        return
      }
      await sleep(readyPollMs)
    }
  }
}

function send (pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/** PostgreSQL's processes are sessions of their own, so that no signal to a group reaches them all. */
async function descendants (pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((one) => one > 0)
  const parents = await Promise.all(pids.map(async (one): Promise<[number, number]> => {
    const line = await readFile(`/proc/${one}/stat`, 'utf8').catch(() => '')
    // The name, in parentheses, may hold anything.
    return [one, Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1] ?? 0)]
  }))
  const childrenOf = (parent: number): number[] => parents.filter(([, its]) => its === parent).flatMap(([one]) => [one, ...childrenOf(one)])
  return childrenOf(pid)
}
