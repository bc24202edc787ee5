import { Worker, type MessagePort } from 'node:worker_threads'
import { planRound } from './plan-round.ts'
import { helpedFrom, type HelpWith } from './round-helper.ts'
import type { PeopleSource } from './round-reader.ts'
import type { RoundOutcome, RoundTask } from './round-task.ts'

/** Plans rounds in a thread, large ones in two: a hundred thousand people take some minutes, and must keep neither a request nor a search waiting. */
export type RoundPlanner = {
  /**
   * One at a time, those who come later wait.
   *
   * @param onProgress how many of the people are done
   * @param signal ends the thread
   * @throws when the thread fails or ends, with nothing personal in the message
   */
  plan: (task: RoundTask, onProgress: (done: number) => void, signal: AbortSignal) => Promise<RoundOutcome>
  close: () => Promise<void>
}

export type RoundThreadData = { databaseUrl: string, isHelper: boolean }

type RoundMessage = { kind: 'progress', done: number } | { kind: 'outcome', outcome: RoundOutcome } | { kind: 'failure', name: string }

/** Bounds what a thread may take beside what lies in shared memory. */
const memoryMb = 2_048
/** Starting the thread takes a second or two; an organiser who reviews a plan changes it several times. */
const idleMs = 60_000
const progressStep = 50

type Asked = { resolve: (outcome: RoundOutcome) => void, reject: (error: Error) => void, onProgress: (done: number) => void }

/** @param entry the module that `serveRounds` in its thread */
export function openRoundPlanner (entry: URL, databaseUrl: string): RoundPlanner {
  let thread: Worker | null = null
  let asked: Asked | null = null
  let idle: NodeJS.Timeout | null = null
  let last: Promise<unknown> = Promise.resolve()

  const onMessage = (message: RoundMessage) => {
    if (message.kind === 'progress') asked?.onProgress(message.done)
    else if (message.kind === 'outcome') asked?.resolve(message.outcome)
    else asked?.reject(new Error(`a round could not be planned: ${message.name}`))
  }
  const onEnd = (detail: string) => {
    thread = null
    asked?.reject(new Error(`the thread of rounds ended: ${detail}`))
  }
  const running = (): Worker => {
    if (thread) return thread
    thread = new Worker(entry, { workerData: { databaseUrl, isHelper: false } satisfies RoundThreadData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    thread.on('message', onMessage)
    thread.on('error', ({ name }: Error) => { onEnd(name) })
    thread.on('exit', (code) => { onEnd(`exit ${code}`) })
    thread.unref()
    return thread
  }
  const end = () => { void thread?.terminate() }
  const ask: RoundPlanner['plan'] = async (task, onProgress, signal) => {
    signal.throwIfAborted()
    if (idle) clearTimeout(idle)
    signal.addEventListener('abort', end, { once: true })
    try {
      return await new Promise<RoundOutcome>((resolve, reject) => {
        asked = { resolve, reject, onProgress }
        running().postMessage(task)
      })
    } finally {
      asked = null
      signal.removeEventListener('abort', end)
      idle = setTimeout(end, idleMs).unref()
    }
  }
  return {
    plan: (task, onProgress, signal) => {
      const planned = last.then(() => ask(task, onProgress, signal))
      last = planned.catch(() => {})
      return planned
    },
    close: async () => {
      if (idle) clearTimeout(idle)
      await thread?.terminate()
    },
  }
}

/** Plans the rounds that come through the port. @param startHelper called for the first large round, and after one that failed */
export function serveRounds (port: MessagePort, source: PeopleSource, startHelper: () => HelpWith): void {
  const post = (message: RoundMessage) => { port.postMessage(message) }
  let help: HelpWith | null = null
  port.on('message', (task: RoundTask) => {
    let told = 0
    const tell = (done: number) => {
      if (done < told + progressStep) return
      told = done
      post({ kind: 'progress', done })
    }
    const isLarge = task.people.length >= helpedFrom
    if (isLarge) help ??= startHelper()
    planRound(source, task, isLarge ? help : null, tell).then(
      (outcome) => { post({ kind: 'outcome', outcome }) },
      (error: unknown) => {
        // It may still be reading what nobody waits for.
        help?.end()
        help = null
        post({ kind: 'failure', name: error instanceof Error ? error.name : 'unknown' })
      }
    )
  })
}
