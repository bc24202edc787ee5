import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/**
 * While the process is on its way out, lets go of each connection with its next answer, so that none is cut while a request is on it;
 * also of those whose request came before.
 */
export const drain = fastifyPlugin(async (app: FastifyInstance, { isDraining }: { isDraining: () => boolean }) => {
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining()) reply.header('Connection', 'close')
  })
}, { name: 'drain' })
