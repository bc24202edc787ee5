import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { phraseLanguageOf } from '../../domain/matching/phrase.ts'
import type { Deps } from '../../deps.ts'
import { memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent, PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { LanguageHeaders } from '../matching/index.ts'
import { getOwnRound, listOwnRounds } from './my-rounds.ts'
import { MyRound, MyRoundPage } from './my-rounds.schemas.ts'
import { roundNotFound, roundNotForMember, roundNotReady } from './rounds.errors.ts'
import { RoundPath } from './rounds.schemas.ts'
import { joinRound, leaveRound } from './take-part.ts'

const tags = ['rounds']

export const myRoundsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/rounds', {
    config: { access: 'member' },
    schema: {
      operationId: 'listMyRounds', tags, summary: 'List your rounds', querystring: PageQuery, response: { 200: MyRoundPage, ...problemResponses(cursorInvalid, searchUnavailable) },
      description: 'Newest first: those you may join or leave, and those you took part in, with whom you meet.',
    },
  }, async (request) => listOwnRounds(deps, memberViewer(request), request.query))

  app.get('/me/rounds/:roundId', {
    config: { access: 'member' },
    schema: { operationId: 'getMyRound', tags, summary: 'Read one of your rounds', params: RoundPath, headers: LanguageHeaders, response: { 200: MyRound, ...problemResponses(roundNotFound, searchUnavailable) } },
  }, async (request) => getOwnRound(deps, memberViewer(request), request.params.roundId, phraseLanguageOf(request.headers['accept-language'])))

  app.put('/me/rounds/:roundId/participation', {
    config: { access: 'member' },
    schema: {
      operationId: 'joinRound', tags, summary: 'Take part in a round', params: RoundPath,
      response: { 204: noContent, ...problemResponses(roundNotFound, roundNotReady, roundNotForMember, searchUnavailable) },
    },
  }, async (request, reply) => {
    await joinRound(deps, memberViewer(request), request.params.roundId)
    return reply.code(204).send(null)
  })

  app.delete('/me/rounds/:roundId/participation', {
    config: { access: 'member' },
    schema: {
      operationId: 'leaveRound', tags, summary: 'Do not take part in a round', params: RoundPath,
      response: { 204: noContent, ...problemResponses(roundNotFound, roundNotReady, searchUnavailable) },
    },
  }, async (request, reply) => {
    await leaveRound(deps, memberViewer(request), request.params.roundId)
    return reply.code(204).send(null)
  })
}
