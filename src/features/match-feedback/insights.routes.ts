import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { MatchingMetrics } from './metrics.schemas.ts'
import { MatchingModel } from './model.schemas.ts'
import { readMetrics } from './read-metrics.ts'
import { readModel } from './read-model.ts'

const tags = ['insights']
const access = { scope: 'insights:read' } as const

export const matchInsightsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/matching/model', {
    config: { access },
    schema: {
      operationId: 'getMatchingModel', tags, summary: 'See what matching learned', response: { 200: MatchingModel, ...problemResponses() },
      description: "Learned weights beside the shipped ones. Fitted daily to what members said about proposals; `matching.learns` of the community's settings turns it off.",
    },
  }, async (request) => readModel(deps, communityViewer(request)))

  app.get('/matching/metrics', {
    config: { access },
    schema: {
      operationId: 'getMatchingMetrics', tags, summary: 'See how well matching does', response: { 200: MatchingMetrics, ...problemResponses() },
      description: 'This week and the three before.',
    },
  }, async (request) => readMetrics(deps, communityViewer(request)))
}
