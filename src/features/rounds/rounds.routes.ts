import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { phraseLanguageOf } from '../../domain/matching/phrase.ts'
import { versionOutdated } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { etagOf, ifMatchOf, IfMatchHeaders } from '../../http/etag.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { filterFieldUnknown, filterValueInvalid } from '../../search/filter-attribute.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { budgetExhausted } from '../budgets/index.ts'
import { LanguageHeaders } from '../matching/index.ts'
import { publishRound, replanRound, swapInRound } from './change-round.ts'
import { createRound } from './create-round.ts'
import { deleteRound, undoRound } from './end-round.ts'
import { listPairsOf } from './list-pairs.ts'
import { getRound, listParticipantsOf, listRounds } from './read-rounds.ts'
import { matchingIsOff, roundNotFound, roundNotReady, roundPlanContradicts, roundTooLarge } from './rounds.errors.ts'
import {
  ParticipantsQuery, ReplanInput, Round, RoundInput, roundLimits, RoundPage, RoundPairPage, RoundParticipantPage, RoundPath, RoundStarted, SwapInput,
} from './rounds.schemas.ts'

const tags = ['rounds']
const access = { scope: 'rounds:write' } as const
const changed = problemResponses(roundNotFound, roundNotReady, versionOutdated)
const laterOn = 'Work goes on after the answer: poll the round until it is not `planning` any more, or the operation.'

export const roundsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/rounds', {
    bodyLimit: roundLimits.bodyBytes,
    config: { access },
    schema: {
      operationId: 'createRound', tags, summary: 'Plan a round', headers: IdempotencyHeaders, body: RoundInput,
      description: `Pairs many members at once: everybody of a pool one to one, or two sides. Nobody is shown whom they meet before it is published. ${laterOn}`,
      response: {
        202: RoundStarted,
        ...problemResponses(matchingIsOff, roundTooLarge, roundPlanContradicts, filterFieldUnknown, filterValueInvalid, searchUnavailable, idempotencyKeyReused, roundNotFound),
      },
    },
  }, async (request, reply) => {
    const started = markReplay(reply, await createRound(deps, communityViewer(request), request.body, idempotencyOf(request)))
    return reply.code(202).header('ETag', etagOf(started.round.version)).header('Location', `/v1/rounds/${started.round.id}`).send(started)
  })

  app.get('/rounds', {
    config: { access },
    schema: { operationId: 'listRounds', tags, summary: 'List rounds', description: 'Newest first.', querystring: PageQuery, response: { 200: RoundPage, ...problemResponses(cursorInvalid) } },
  }, async (request) => listRounds(deps, communityViewer(request), request.query))

  app.get('/rounds/:roundId', {
    config: { access },
    schema: {
      operationId: 'getRound', tags, summary: 'Read a round', params: RoundPath, response: { 200: Round, ...problemResponses(roundNotFound) },
      description: 'How far it is, and what the pairs there are are worth.',
    },
  }, async (request, reply) => {
    const round = await getRound(deps, communityViewer(request), request.params.roundId)
    return reply.header('ETag', etagOf(round.version)).send(round)
  })

  app.get('/rounds/:roundId/pairs', {
    config: { access, limit: 'search' },
    schema: {
      operationId: 'listRoundPairs', tags, summary: 'List the pairs of a round', params: RoundPath, querystring: PageQuery, headers: LanguageHeaders,
      description: 'The best first, each with why the two suit each other.',
      response: { 200: RoundPairPage, ...problemResponses(roundNotFound, cursorInvalid, budgetExhausted) },
    },
  }, async (request) => (
    listPairsOf(deps, communityViewer(request), request.params.roundId, request.query, phraseLanguageOf(request.headers['accept-language']))
  ))

  app.get('/rounds/:roundId/participants', {
    config: { access },
    schema: {
      operationId: 'listRoundParticipants', tags, summary: 'List who takes part in a round', params: RoundPath, querystring: ParticipantsQuery,
      response: { 200: RoundParticipantPage, ...problemResponses(roundNotFound, cursorInvalid, budgetExhausted) },
    },
  }, async (request) => listParticipantsOf(deps, communityViewer(request), request.params.roundId, request.query))

  app.post('/rounds/:roundId/replan', {
    bodyLimit: roundLimits.bodyBytes,
    config: { access },
    schema: {
      operationId: 'replanRound', tags, summary: 'Plan a round anew', params: RoundPath, headers: IfMatchHeaders, body: ReplanInput,
      description: `What is left out of the body stays as it is; pairs that are locked or forbidden replace those before. ${laterOn}`,
      response: { 202: RoundStarted, ...problemResponses(roundNotFound, roundNotReady, versionOutdated, roundPlanContradicts, filterFieldUnknown) },
    },
  }, async (request, reply) => {
    const started = await replanRound(deps, communityViewer(request), { roundId: request.params.roundId, ifMatch: ifMatchOf(request) }, request.body)
    return reply.code(202).header('ETag', etagOf(started.round.version)).send(started)
  })

  app.post('/rounds/:roundId/swap', {
    config: { access },
    schema: {
      operationId: 'swapInRound', tags, summary: 'Swap two people', params: RoundPath, headers: IfMatchHeaders, body: SwapInput,
      description: `Each gets the partner of the other one, and where one has none the other has none then. Where that cannot be, the operation fails with \`round.swap_refused\` and says why. ${laterOn}`,
      response: { 202: RoundStarted, ...changed },
    },
  }, async (request, reply) => {
    const started = await swapInRound(deps, communityViewer(request), { roundId: request.params.roundId, ifMatch: ifMatchOf(request) }, request.body)
    return reply.code(202).header('ETag', etagOf(started.round.version)).send(started)
  })

  app.post('/rounds/:roundId/publish', {
    config: { access },
    schema: {
      operationId: 'publishRound', tags, summary: 'Publish a round', params: RoundPath, headers: IfMatchHeaders,
      description: `Members see whom they meet, and the two are connected. Who withdrew, hid or was blocked since the plan is dropped, and those left by it are paired anew: \`quality.droppedPairs\` says so. ${laterOn}`,
      response: { 202: RoundStarted, ...changed },
    },
  }, async (request, reply) => {
    const started = await publishRound(deps, communityViewer(request), { roundId: request.params.roundId, ifMatch: ifMatchOf(request) })
    return reply.code(202).header('ETag', etagOf(started.round.version)).send(started)
  })

  app.post('/rounds/:roundId/undo', {
    config: { access },
    schema: {
      operationId: 'undoRound', tags, summary: 'Take back a published round', params: RoundPath, headers: IfMatchHeaders,
      description: 'As if it had never been: members see nothing of it, connections it made are removed, and later rounds may pair the same people.',
      response: { 200: Round, ...changed },
    },
  }, async (request, reply) => {
    const round = await undoRound(deps, communityViewer(request), { roundId: request.params.roundId, ifMatch: ifMatchOf(request) })
    return reply.header('ETag', etagOf(round.version)).send(round)
  })

  app.delete('/rounds/:roundId', {
    config: { access },
    schema: { operationId: 'deleteRound', tags, summary: 'Delete a round that is not published', params: RoundPath, headers: IfMatchHeaders, response: { 204: noContent, ...changed } },
  }, async (request, reply) => {
    await deleteRound(deps, communityViewer(request), { roundId: request.params.roundId, ifMatch: ifMatchOf(request) })
    return reply.code(204).send(null)
  })
}
