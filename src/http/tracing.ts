import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { routeOf } from './metrics-requests.ts'
import type { Watch } from './metrics-dependencies.ts'

/** Traces of requests: one span each, and one for each call of a dependency it waits for. Spans carry no text of the caller and nothing of members. */
export type Tracing = {
  /** Begins the span of a request, as a part of the trace its `traceparent` names. */
  begin: (name: string, headers: IncomingHttpHeaders) => RequestSpan
  /** A span around each call that belongs to a request. */
  watch: Watch
  /** Sends what is left, for two seconds at most. */
  close: () => Promise<void>
}

export type RequestSpan = {
  /** What `work` starts belongs to this request. */
  run: (work: () => void) => void
  end: (answer: RequestAnswer) => void
}

export type RequestAnswer = { method: string, route: string, status: number, problemCode: string | null, requestId: string }

declare module 'fastify' {
  interface FastifyRequest { span: RequestSpan | null }
}

export const traceRequests = fastifyPlugin(async (app: FastifyInstance, { tracing }: { tracing: Tracing }) => {
  app.decorateRequest('span', null)
  app.addHook('onRequest', (request, _reply, done) => {
    request.span = tracing.begin(`${request.method} ${routeOf(request)}`, request.headers)
    request.span.run(done)
  })
  // Once more: what follows the reading of a body runs where the connection was made.
  app.addHook('preValidation', (request, _reply, done) => { request.span?.run(done) })
  app.addHook('onResponse', async (request, reply) => {
    request.span?.end({ method: request.method, route: routeOf(request), status: reply.statusCode, problemCode: reply.problemCode, requestId: request.id })
  })
}, { name: 'trace-requests', dependencies: ['problems'] })
