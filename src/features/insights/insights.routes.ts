import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent } from '../../http/schema-parts.ts'
import { memberNotFound } from '../members/index.ts'
import { giveFeedback } from './give-feedback.ts'
import { searchIdInvalid } from './insights.errors.ts'
import { FeedbackInput, InsightsQuery, SearchInsights } from './insights.schemas.ts'
import { readSearchInsights } from './read-search-insights.ts'

const tags = ['insights']

export const insightsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/members/search/feedback', {
    config: { access: { scope: 'members:read' } },
    schema: {
      operationId: 'giveSearchFeedback', tags, summary: 'Say who of a search was chosen', body: FeedbackInput,
      description: 'Counts for what the search asked for, never for the member. It can be told for a week; counts appear within seconds.',
      response: { 204: noContent, ...problemResponses(searchIdInvalid, memberNotFound) },
    },
  }, async (request, reply) => {
    await giveFeedback(deps, communityViewer(request), request.body)
    return reply.code(204).send(null)
  })

  app.get('/insights/searches', {
    config: { access: { scope: 'insights:read' } },
    schema: {
      operationId: 'listSearchInsights', tags, summary: 'See what members search for', querystring: InsightsQuery,
      description: 'Whom the community looks for, and whom it lacks. Only terms that enough different people asked for are told, names together only, ' +
        'texts of more than 40 characters not at all. Searches should name the `asker`, else everyone who uses one API key counts as one person.',
      response: { 200: SearchInsights, ...problemResponses() },
    },
  }, async (request) => readSearchInsights(deps, communityViewer(request), request.query))
}
