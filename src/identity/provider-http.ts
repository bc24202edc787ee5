import { Agent, request } from 'undici'
import { guardedLookup, isReachableHost } from './guarded-address.ts'
import { ProviderFailure } from './provider-failure.ts'

/** Everything a provider is asked, from the first try to the end of the last answer. */
export const providerTimeoutMs = 3_000

const answerBytesMax = 64 * 1024
const connectionsMax = 16

export type ProviderCall = {
  method: 'GET' | 'POST'
  url: URL
  headers?: Record<string, string>
  body?: string
}

export type ProviderAnswer = { status: number, json: unknown }

/** The one way to a provider: bounded in time, size and connections, JSON whatever its media type, no redirects. */
export type ProviderHttp = {
  /** @throws ProviderFailure `unavailable`; addresses of providers hold secrets, so none is repeated */
  ask: (call: ProviderCall, signal: AbortSignal) => Promise<ProviderAnswer>
  close: () => Promise<void>
}

/**
 * @param reach `anywhere` for addresses the operator configured; `public` for those a community names, which must not lead into our own network;
 * `loopback` is `public` and the machine itself
 */
export function openProviderHttp (reach: 'anywhere' | 'public' | 'loopback'): ProviderHttp {
  const connect = { timeout: providerTimeoutMs, ...(reach === 'anywhere' ? {} : { lookup: guardedLookup(reach) }) }
  const agent = new Agent({
    connections: connectionsMax, pipelining: 1, allowH2: false, maxResponseSize: answerBytesMax, headersTimeout: providerTimeoutMs, bodyTimeout: providerTimeoutMs, connect,
  })
  return {
    ask: async ({ method, url, headers = {}, body }, signal) => {
      if (reach !== 'anywhere' && !isReachableHost(url.hostname, reach)) throw new ProviderFailure('unavailable', 'address')
      try {
        const answer = await request(url, { dispatcher: agent, method, headers: { accept: 'application/json', ...headers }, body: body ?? null, signal })
        const text = await answer.body.text()
        return { status: answer.statusCode, json: jsonOf(answer.statusCode, text) }
      } catch (error) {
        if (error instanceof ProviderFailure) throw error
        throw new ProviderFailure('unavailable', signal.aborted ? 'timeout' : codeOf(error))
      }
    },
    close: () => agent.destroy(),
  }
}

function jsonOf (status: number, text: string): unknown {
  if (status >= 500) throw new ProviderFailure('unavailable', `status_${status}`)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ProviderFailure('unavailable', status === 200 ? 'answer' : `status_${status}`)
  }
}

const codeOf = (error: unknown) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable'
