import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Metrics } from './metrics.ts'
import { rateLimited } from './request-errors.ts'

/** Counts requests by route pattern, never by URL: paths and queries hold names and ids. */
export const requestMetrics = fastifyPlugin(async (app: FastifyInstance, { metrics }: { metrics: Metrics }) => {
  app.addHook('onRequest', async (_request, reply) => {
    metrics.inFlight.inc()
    // Also when the client leaves before there is an answer.
    reply.raw.once('close', () => { metrics.inFlight.dec() })
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: methodOf(request), route: routeOf(request) }
    metrics.requests.inc({ ...labels, status: String(reply.statusCode) })
    metrics.requestSeconds.observe(labels, reply.elapsedTime / 1_000)
    if (reply.problemCode !== null) metrics.errors.inc({ code: reply.problemCode })
    if (reply.problemCode === rateLimited.code) metrics.refusals.inc({ policy: policyOf(reply.getHeader('RateLimit-Policy')) })
  })
}, { name: 'request-metrics', dependencies: ['problems'] })

/** The pattern a request matched; callers choose URLs, so that whatever matches none is one. */
export const routeOf = ({ routeOptions: { url } }: FastifyRequest): string => url ?? 'none'

const methodOf = ({ method, routeOptions: { url } }: FastifyRequest): string => url === undefined ? 'any' : method

/** The limit that refused, as the answer names it: `"search";q=120;w=60`. */
const policyOf = (header: unknown): string => /^"([a-z]+)"/.exec(String(header))?.[1] ?? 'other'
