import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import { overloaded } from '../../domain/overloaded.ts'
import type { RosterQuestion, RosterQuestions, RosterReply, RosterRequest, RosterThreadData } from './roster-messages.ts'

/** Communities in memory, in a thread of its own: taking up a hundred thousand profiles must not keep a request waiting. */
export type RosterIndex = {
  /** Starts the thread, so that it can load before the first search. */
  start: () => void
  /** Null when the engine has to answer. @throws AppError `service.overloaded` */
  ask: <Question extends RosterQuestion>(question: Question, query: RosterQuestions[Question]['query']) => Promise<RosterQuestions[Question]['answer'] | null>
  /** What the thread holds; zeros while there is none. */
  report: () => { communities: number, bytes: number }
  close: () => Promise<void>
}

/** The thread is given up for a question after this; it may be taking up a large import, and matches read many profiles the first time. */
const answerMs = { search: 2_500, suggest: 2_500, facetValues: 2_500, matches: 20_000 } as const satisfies Record<RosterQuestion, number>
const restartMs = 1_000

type Answer = RosterQuestions[RosterQuestion]['answer'] | null
type Waiting = { resolve: (answer: Answer) => void, timer: NodeJS.Timeout }

/**
 * @param entry the module that `serveRosters` in its thread
 * @param data with no memory allowed there is no thread
 * @param waitingMax questions that may wait for the thread; who comes then would wait too long
 */
export function openRosterIndex (entry: URL, data: RosterThreadData, log: Logger, waitingMax = 128): RosterIndex {
  let worker: Worker | null = null
  let report = { communities: 0, bytes: 0 }
  let endedAtMs = -Infinity
  let requests = 0
  let isClosed = false
  const waiting = new Map<number, Waiting>()

  const settle = (id: number, answer: Answer) => {
    const request = waiting.get(id)
    if (!request) return
    clearTimeout(request.timer)
    waiting.delete(id)
    request.resolve(answer)
  }
  const onMessage = (message: RosterReply) => {
    if (message.kind === 'report') {
      report = { communities: message.communities, bytes: message.bytes }
    } else {
      if (message.failure !== null) log.warn({ failure: message.failure }, 'roster could not answer')
      settle(message.id, message.answer)
    }
  }
  const onEnd = (detail: string) => {
    if (!worker) return
    worker = null
    endedAtMs = performance.now()
    report = { communities: 0, bytes: 0 }
    if (!isClosed) log.error({ detail }, 'roster thread ended')
    for (const id of [...waiting.keys()]) settle(id, null)
  }
  const running = (): Worker | null => {
    if (worker || isClosed || data.bytesMax === 0 || performance.now() - endedAtMs < restartMs) return worker
    worker = new Worker(entry, { workerData: data, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1_024 } })
    worker.on('message', onMessage)
    worker.on('error', (error: Error) => { onEnd(error.name) })
    worker.on('exit', (code) => { onEnd(`exit ${code}`) })
    worker.unref()
    return worker
  }
  return {
    start: () => { running() },
    ask: async (question, query) => {
      const thread = running()
      if (!thread) return null
      if (waiting.size >= waitingMax) throw overloaded()
      const id = requests++
      return new Promise((resolve) => {
        waiting.set(id, { resolve, timer: setTimeout(() => { settle(id, null) }, answerMs[question]) })
        thread.postMessage({ id, question, query } satisfies RosterRequest)
      })
    },
    report: () => report,
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
