import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

const overridable = new Set(['PATCH', 'PUT', 'DELETE'])

/**
 * Lets clients that cannot send PATCH (wx.request) send POST with `X-HTTP-Method-Override`.
 * It happens before routing, so the request is in every respect the one that was meant.
 *
 * @returns the URL as it is
 */
export function methodOverride (request: IncomingMessage): string {
  const wanted = request.headers['x-http-method-override']
  if (request.method === 'POST' && typeof wanted === 'string' && overridable.has(wanted.toUpperCase())) request.method = wanted.toUpperCase()
  return request.url ?? '/'
}

const acceptableId = /^[\w.:-]{1,100}$/

/** Request ids: the client's, if it is a plain token, else a random one. */
export const requestIds = {
  genReqId: (request: IncomingMessage) => {
    const given = request.headers['x-request-id']
    return typeof given === 'string' && acceptableId.test(given) ? given : randomUUID()
  },
}

/** Every answer names its request. */
export const requestIdHeader = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (request, reply) => { reply.header('X-Request-Id', request.id) })
}, { name: 'request-id-header' })
