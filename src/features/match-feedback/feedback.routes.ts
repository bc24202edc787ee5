import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer, keyViewer, memberViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { memberNotFound } from '../members/index.ts'
import { cannotRelateToSelf } from '../relations/index.ts'
import { MatchFeedback, MatchFeedbackInput, MatchFeedbackPage, MatchReportPage, OwnPath, PairPath } from './feedback.schemas.ts'
import { giveFeedback, takeBackFeedback } from './give-feedback.ts'
import { listMatchReports, listOwnFeedback } from './list-feedback.ts'

const tags = ['matching']
const given = { 201: MatchFeedback, ...problemResponses(memberNotFound, cannotRelateToSelf, idempotencyKeyReused) }
const description = 'The last one said about a person holds. The other one is not told.'

export const matchFeedbackRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/me/matches/:memberId/feedback', {
    config: { access: 'member' },
    schema: {
      operationId: 'giveMyMatchFeedback', tags, summary: 'Say what came of a match', description, params: OwnPath, headers: IdempotencyHeaders, body: MatchFeedbackInput, response: given,
    },
  }, async (request, reply) => {
    const viewer = memberViewer(request)
    const pair = { memberId: viewer.memberId, otherId: request.params.memberId }
    return reply.code(201).send(markReplay(reply, await giveFeedback(deps, viewer, pair, request.body, idempotencyOf(request))))
  })

  app.delete('/me/matches/:memberId/feedback', {
    config: { access: 'member' },
    schema: {
      operationId: 'takeBackMyMatchFeedback', tags, summary: 'Take back what you said about a match', params: OwnPath, response: { 204: noContent, ...problemResponses(memberNotFound) },
      description: 'All you said about the person is forgotten. A connection stays.',
    },
  }, async (request, reply) => {
    const viewer = memberViewer(request)
    await takeBackFeedback(deps, viewer, { memberId: viewer.memberId, otherId: request.params.memberId })
    return reply.code(204).send(null)
  })

  app.get('/me/matches/feedback', {
    config: { access: 'member' },
    schema: {
      operationId: 'listMyMatchFeedback', tags, summary: 'List what you said about matches', querystring: PageQuery, description: 'The last about each, newest first.',
      response: { 200: MatchFeedbackPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listOwnFeedback(deps, memberViewer(request), request.query))

  app.post('/members/:memberId/matches/:otherId/feedback', {
    config: { access: { key: 'members:write' } },
    schema: {
      operationId: 'giveMatchFeedback', tags, summary: 'Tell what a member said of a match', description, params: PairPath, headers: IdempotencyHeaders, body: MatchFeedbackInput, response: given,
    },
  }, async (request, reply) => reply.code(201).send(markReplay(reply, await giveFeedback(deps, keyViewer(request), request.params, request.body, idempotencyOf(request)))))

  app.delete('/members/:memberId/matches/:otherId/feedback', {
    config: { access: { key: 'members:write' } },
    schema: {
      operationId: 'takeBackMatchFeedback', tags, summary: 'Take back feedback of a member', params: PairPath, response: { 204: noContent, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    await takeBackFeedback(deps, keyViewer(request), request.params)
    return reply.code(204).send(null)
  })

  app.get('/match-reports', {
    config: { access: { scope: 'members:moderate' } },
    schema: {
      operationId: 'listMatchReports', tags: ['moderation'], summary: 'List members who were reported', querystring: PageQuery,
      description: 'Newest first, as members said it of people who were proposed to them. Nobody reads reports about themselves.',
      response: { 200: MatchReportPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listMatchReports(deps, communityViewer(request), request.query))
}
