import { Meilisearch } from 'meilisearch'
import { Pool } from 'undici'

/** What the engine refused, by its own error code. Its messages repeat values of documents, so they are not kept. */
export class EngineRefusal extends Error {
  override name = 'EngineRefusal'
  readonly code: string
  readonly status: number

  constructor (code: string, status: number) {
    super(`Meilisearch answered ${status} ${code}`)
    this.code = code
    this.status = status
  }
}

/** The refusal behind an error of the official client, which wraps what its transport throws; null for any other failure. */
export function refusalOf (error: unknown): EngineRefusal | null {
  if (error instanceof EngineRefusal) return error
  return error instanceof Error && error.cause instanceof EngineRefusal ? error.cause : null
}

/** Few connections: the engine runs four searches per core at once, more only wait inside it. */
const connectionsMax = 16

/** Nothing we send or get is larger; answers are ids. */
const answerBytesMax = 20 * 1024 * 1024

export type MeiliClient = { api: Meilisearch, close: () => Promise<void> }

/**
 * The official client over a keep-alive pool.
 *
 * Identity encoding: a compressed answer is chunked and waits for a delayed acknowledgement, 44 instead of 2 ms (measured).
 * Bulk writes close their connection: after a 413 the engine leaves the body unread and the next request on it hangs.
 */
export function openMeili (url: string, key: string | undefined, timeoutMs: number): MeiliClient {
  const pool = new Pool(new URL(url).origin, {
    connections: connectionsMax, pipelining: 1, keepAliveTimeout: 30_000, connectTimeout: 2_000, headersTimeout: timeoutMs, bodyTimeout: timeoutMs,
    maxResponseSize: answerBytesMax,
  })
  const httpClient = async (input: string | URL | Request, init?: RequestInit): Promise<unknown> => {
    const target = new URL(input instanceof Request ? input.url : input)
    const isBulk = typeof init?.body === 'string' && init.body.length > 64 * 1024
    const answer = await pool.request({
      path: target.pathname + target.search,
      method: (init?.method ?? 'GET'),
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'accept-encoding': 'identity' },
      body: (init?.body as string | undefined) ?? null,
      reset: isBulk,
      ...(isBulk ? { headersTimeout: bulkTimeoutMs, bodyTimeout: bulkTimeoutMs } : {}),
    })
    const text = await answer.body.text()
    const parsed = text === '' ? undefined : JSON.parse(text) as { code?: string }
    if (answer.statusCode >= 400) throw new EngineRefusal(parsed?.code ?? 'unknown', answer.statusCode)
    return parsed
  }
  return {
    api: new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }), httpClient }),
    close: () => pool.destroy(),
  }
}

const bulkTimeoutMs = 30_000
