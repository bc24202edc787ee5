import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { problemResponses } from '../../http/problem.ts'

export const metricsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/metrics', {
    config: { access: 'operator', limit: null },
    schema: {
      operationId: 'getMetrics', tags: ['health'], summary: 'Read the metrics', produces: ['text/plain'],
      description: 'The text format of Prometheus. Each process counts for itself; what is about the database and the engine is the same from all, at most 5 s old. ' +
        'Without the operator key they are at RENMAI_METRICS_PORT, if that is set. No value or label is about a person or a community.',
      response: { 200: z.string().meta({ examples: ['# TYPE renmai_outbox_oldest_seconds gauge\nrenmai_outbox_oldest_seconds 0.2\n'] }), ...problemResponses() },
    },
  }, async (_request, reply) => reply.type(deps.metricsPage.contentType).send(await deps.metricsPage.read()))
}
