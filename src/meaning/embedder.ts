import { Pool } from 'undici'
import { dialects, type EmbedderKind } from './embedder-dialects.ts'

/** The port to a model that turns texts into vectors: what means alike points in a similar direction. */
export type Embedder = {
  /** Vectors of two models cannot be compared. */
  readonly model: string
  /** Numbers in every vector; null before the first answer. */
  readonly dimensions: number | null
  /**
   * One vector for each text, in order.
   *
   * @throws EmbedderFailure
   */
  embed: (texts: readonly string[], signal: AbortSignal) => Promise<Float32Array[]>
  close: () => Promise<void>
}

export type EmbedderConfig = { url: string, kind: EmbedderKind, model: string }

/** Why there are no vectors. Never repeats a text or an answer. */
export class EmbedderFailure extends Error {
  override name = 'EmbedderFailure'
  /** `unreachable`, `status_500`, `answer`, `dimensions` … */
  readonly code: string

  constructor (code: string, options?: ErrorOptions) {
    super(`no vectors: ${code}`, options)
    this.code = code
  }

  /** Whether the texts may be at fault: without one of them the others may be taken. */
  get isRefusal (): boolean { return ['status_400', 'status_413', 'status_422'].includes(this.code) }
}

const connectionsMax = 4

/** The caller gives up earlier; this is for a connection nobody waits for any more. */
const silenceMs = 180_000

const answerBytesMax = 50 * 1024 * 1024
const dimensionsMax = 8_192

/** @param key sent as a bearer token, if there is one */
export function openEmbedder ({ url, kind, model }: EmbedderConfig, key: string | undefined): Embedder {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, {
    connections: connectionsMax, pipelining: 1, connectTimeout: 2_000, headersTimeout: silenceMs, bodyTimeout: silenceMs, maxResponseSize: answerBytesMax,
  })
  const { bodyOf, vectorsIn } = dialects[kind]
  let dimensions: number | null = null

  const ask = async (texts: readonly string[], signal: AbortSignal): Promise<unknown> => {
    try {
      const answer = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(bodyOf(model, texts)),
        signal,
      })
      const body = await answer.body.text()
      if (answer.statusCode !== 200) throw new EmbedderFailure(`status_${answer.statusCode}`)
      return JSON.parse(body)
    } catch (error) {
      if (error instanceof EmbedderFailure) throw error
      if (error instanceof SyntaxError) throw new EmbedderFailure('answer')
      throw new EmbedderFailure('unreachable', { cause: error })
    }
  }
  return {
    model,
    get dimensions () { return dimensions },
    embed: async (texts, signal) => {
      const vectors = vectorsIn(await ask(texts, signal)).map(numbersOf)
      if (vectors.length !== texts.length) throw new EmbedderFailure('answer')
      const expected = dimensions ?? vectors[0]?.length ?? null
      if (vectors.some(({ length }) => length !== expected)) throw new EmbedderFailure('dimensions')
      dimensions = expected
      return vectors
    },
    close: () => pool.destroy(),
  }
}

/** @throws EmbedderFailure when it is no vector */
function numbersOf (given: unknown): Float32Array {
  const isVector = Array.isArray(given) && given.length > 0 && given.length <= dimensionsMax && given.every((value) => typeof value === 'number' && Number.isFinite(value))
  if (!isVector) throw new EmbedderFailure('answer')
  return Float32Array.from(given as number[])
}
