import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { requestTimeout } from './request-errors.ts'

declare module 'fastify' {
  /** Set by routes that take files: their bodies may take as long as the server lets any request take. */
  interface FastifyContextConfig { takesFiles?: boolean }
}

/** How much longer a file may take than another body. */
export const fileTimeoutFactor = 20

/** Bounds how long a body may take to arrive; Node's own limit counts for all requests alike and must let files pass. */
export const bodyTimeout = fastifyPlugin(async (app: FastifyInstance, { timeoutMs }: { timeoutMs: number }) => {
  app.addHook('preParsing', async (request, reply, payload) => {
    const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
    if (!hasBody || request.routeOptions.config.takesFiles) return payload
    const timer = setTimeout(() => { payload.emit('error', requestTimeout()) }, timeoutMs).unref()
    const clear = () => { clearTimeout(timer) }
    for (const end of ['end', 'close', 'error']) payload.once(end, clear)
    reply.raw.once('close', clear)
    return payload
  })
}, { name: 'body-timeout' })
