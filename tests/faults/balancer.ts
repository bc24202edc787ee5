import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request, type Dispatcher } from 'undici'
import type { Part } from './part.ts'

export type Ask = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, key: string, body?: unknown, headers?: Record<string, string> }

export type Answer = {
  /** 0: there was none, the connection failed. */
  status: number
  text: string
  headers: Record<string, string | string[] | undefined>
  askedMs: number
  tookMs: number
  /** Whether the process that was asked was up, and not frozen, all the time: else an answer is not expected. */
  isExpected: boolean
  /** Of the process, and what went wrong with the connection. */
  via: string
}

/** A proxy as there are many before several API processes. */
export type Balancer = {
  ask: (ask: Ask) => Promise<Answer>
  close: () => Promise<void>
}

/** What a look at `/readyz` found; `gone`: nobody listens. */
type State = 'ready' | 'refusing' | 'silent' | 'gone'

const silencesMax = 3
const lookEveryMs = 200
const lookWithinMs = 1_000
/** Longer than anything the server would keep a client waiting for. */
const giveUpMs = 40_000

/**
 * In turn to whoever says that they are ready, over connections that are kept; to any when nobody does. What only reads is asked of another
 * process when the connection fails.
 */
export async function openBalancer (processes: readonly Part[]): Promise<Balancer> {
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 30_000, headersTimeout: giveUpMs, bodyTimeout: giveUpMs })
  const looks = new Agent({ headersTimeout: lookWithinMs, connectTimeout: lookWithinMs })
  const states = new Map(processes.map((part): [Part, State] => [part, 'ready']))
  const closing = new AbortController()
  let turn = 0

  const watching = processes.map(async (part) => {
    for (let silences = 0; !closing.signal.aborted;) {
      const seen = await lookAt(part, looks)
      silences = seen === 'silent' ? silences + 1 : 0
      // One look may be slow on a busy machine.
      if (seen !== 'silent' || silences >= silencesMax) states.set(part, seen)
      await sleep(lookEveryMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  })
  const next = (but: Part | null): Part => {
    const others = processes.filter((part) => part !== but || processes.length === 1)
    const inState = (...wanted: State[]) => others.filter((part) => wanted.includes(states.get(part) ?? 'gone'))
    const among = [inState('ready'), inState('refusing', 'silent'), others].find((some) => some.length > 0) ?? processes
    const first = among[turn++ % among.length]
    if (!first) throw new Error('there is no process')
    return first
  }
  return {
    ask: async (ask) => {
      const part = next(null)
      const answer = await askPart(agent, part, ask)
      if (answer.status !== 0 || ask.method !== 'GET') return answer
      states.set(part, 'gone')
      return askPart(agent, next(part), ask, answer.askedMs)
    },
    close: async () => {
      closing.abort()
      await Promise.all(watching)
      await Promise.all([agent.destroy(), looks.destroy()])
    },
  }
}

async function lookAt (part: Part, dispatcher: Dispatcher): Promise<State> {
  return request(`${part.url}/readyz`, { dispatcher }).then(async ({ statusCode, body }) => {
    await body.dump()
    return statusCode === 200 ? 'ready' : 'refusing'
  }, (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED' ? 'gone' : 'silent')
}

async function askPart (dispatcher: Dispatcher, part: Part, { method, path, key, body, headers }: Ask, askedMs = performance.now()): Promise<Answer> {
  const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const outcome = await request(part.url + path, {
    method, dispatcher, body: sent, signal: AbortSignal.timeout(giveUpMs),
    headers: { authorization: `Bearer ${key}`, ...(sent === null ? {} : { 'content-type': 'application/json' }), ...headers },
  }).then(
    async (answer) => ({ status: answer.statusCode, headers: answer.headers, text: await answer.body.text(), via: part.name }),
    (error: unknown) => ({ status: 0, headers: {}, text: '', via: `${part.name}: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}` })
  ).catch((error: unknown) => ({ status: 0, headers: {}, text: '', via: `${part.name}: ${String(error)}` }))
  return { ...outcome, askedMs, tookMs: performance.now() - askedMs, isExpected: part.wasWellSince(askedMs) }
}
