import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

const path = '/v1/'
const methods = 'GET, POST, PUT, PATCH, DELETE'
const requestHeaders = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, X-HTTP-Method-Override, X-Request-Id'
const answerHeaders = 'ETag, Idempotent-Replayed, Index-Status, Location, Preference-Applied, RateLimit, RateLimit-Policy, Retry-After, Search-Version, X-Request-Id'
const preflightSeconds = 600

/**
 * Lets pages of known origins read the answers of the API; browsers keep all others from it. There are no cookies, so nothing is at stake
 * but what the page itself can prove. An unknown origin is answered as if there were no CORS.
 */
export const cors = fastifyPlugin(async (app: FastifyInstance, { isKnownOrigin }: { isKnownOrigin: (origin: string) => Promise<boolean> }) => {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(path)) return
    reply.header('Vary', 'Origin')
    const { origin } = request.headers
    if (origin === undefined || !await isKnownOrigin(origin)) return
    reply.header('Access-Control-Allow-Origin', origin).header('Access-Control-Expose-Headers', answerHeaders)
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined
    if (!isPreflight) return
    return reply.code(204)
      .header('Access-Control-Allow-Methods', methods)
      .header('Access-Control-Allow-Headers', requestHeaders)
      .header('Access-Control-Max-Age', preflightSeconds)
      .send()
  })
}, { name: 'cors' })
