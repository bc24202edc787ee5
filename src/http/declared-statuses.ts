import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

/** The log line of an answer that the OpenAPI document does not know; the tests fail on it. */
export const undeclaredStatus = 'answered a status that the route does not declare'

/** Notices answers whose status is not among the route's response schemas. */
export const declaredStatuses = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onSend', async (request, reply) => {
    const responses = request.routeOptions.schema?.response as Record<number, unknown> | undefined
    if (responses && !(reply.statusCode in responses)) request.log.error({ route: request.routeOptions.url, status: reply.statusCode }, undeclaredStatus)
  })
}, { name: 'declared-statuses' })
