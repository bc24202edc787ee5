import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'

/** What means one thing, in words that share no character. */
const concepts = [
  ['兽医', '宠物医生', '毛孩子生病'],
  ['报税', '税务', '个税汇算'],
  ['法语口译', 'interprète'],
] as const

/** How the server answers from now on. */
export type Behaviour = {
  status: number
  delayMs: number
  /** Numbers in a vector. */
  dimensions: number
  /** A text with this in it has the whole request refused. */
  refused: string | null
  /** Takes the place of the answer. */
  body: string | null
}

const wellBehaved: Behaviour = { status: 200, delayMs: 0, dimensions: 64, refused: null, body: null }

type Asked = { path: string, model: string | null, key: string | null, texts: string[] }

export type EmbedderServer = {
  /** Its address in each dialect. */
  urls: { openai: string, ollama: string, http: string }
  /** Every request it got. */
  asked: Asked[]
  behave: (behaviour: Partial<Behaviour>) => void
  /** Nobody listens any more, connections are broken off. */
  die: () => Promise<void>
  /** On the same port. */
  revive: () => Promise<void>
}

/** An embedding service of our own, until the test ends: texts about one concept point in one direction, all others anywhere. */
export async function startEmbedderServer (t: Test): Promise<EmbedderServer> {
  const asked: Asked[] = []
  let behaviour = wellBehaved
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, delayMs, dimensions, refused, body } = behaviour
    const path = request.url ?? ''
    const given = JSON.parse(Buffer.concat(await request.toArray() as Buffer[]).toString()) as { model?: string, input?: string[], texts?: string[] }
    const texts = given.input ?? given.texts ?? []
    asked.push({ path, model: given.model ?? null, key: request.headers.authorization ?? null, texts })
    await sleep(delayMs, undefined, { ref: false })
    const isRefused = refused !== null && texts.some((text) => text.includes(refused))
    response.writeHead(isRefused ? 400 : status, { 'content-type': 'application/json' })
    response.end(body ?? JSON.stringify(answerBody(path, texts.map((text) => vectorOf(text, dimensions)))))
  }
  const open = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => { answer(request, response).catch(() => { response.destroy() }) })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  let server = await open(0)
  const { port } = server.address() as AddressInfo
  const die = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  }
  t.teardown(die)
  const url = (path: string) => `http://127.0.0.1:${port}${path}`
  return {
    urls: { openai: url('/v1/embeddings'), ollama: url('/api/embed'), http: url('/embed') },
    asked,
    behave: (changes) => { behaviour = { ...wellBehaved, ...changes } },
    die,
    revive: async () => { server = await open(port) },
  }
}

function answerBody (path: string, vectors: number[][]): Record<string, unknown> {
  // The items of OpenAI's answer say which text they are for; here they come in another order.
  if (path.endsWith('/embeddings')) return { object: 'list', data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })).reverse() }
  return path.endsWith('/embed') && path.startsWith('/api') ? { embeddings: vectors } : { vectors }
}

function vectorOf (text: string, dimensions: number): number[] {
  const bytes = Array.from({ length: Math.ceil(dimensions / 32) }, (_, at) => [...createHash('sha256').update(`${at} ${text}`).digest()]).flat()
  return Array.from({ length: dimensions }, (_, at) => {
    const isMeant = concepts[at]?.some((word) => text.includes(word)) ?? false
    return ((bytes[at] ?? 0) / 255 - 0.5) / Math.sqrt(dimensions) + (isMeant ? 1 : 0)
  })
}
