import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer, memberViewer } from '../../http/authenticate.ts'
import { idempotencyKeyHash, idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { memberNotFound } from '../members/index.ts'
import { createSession } from './create-session.ts'
import { endSession, signMemberOut, signOut, signOutEverywhere } from './end-session.ts'
import { listOwnSessions } from './list-sessions.ts'
import { refreshSession } from './refresh-session.ts'
import { refreshInvalid, sessionNotFound } from './sessions.errors.ts'
import { CreateSessionInput, RefreshInput, SessionMemberPath, SessionPage, SessionPath, StartedSession } from './sessions.schemas.ts'

const tags = ['sessions']
const soon = 'Access tokens stop working within 2 seconds in every process.'

export const sessionsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/sessions', {
    config: { access: { key: 'sessions:write' } },
    schema: {
      operationId: 'createSession', tags, summary: 'Log a member in', headers: IdempotencyHeaders, body: CreateSessionInput,
      description: 'For servers that know who the member is. The member may send the access token themselves, from a mini program or a page. ' +
        'Repeated with its Idempotency-Key it gives new tokens of the same session.',
      response: { 201: StartedSession, ...problemResponses(memberNotFound, sessionNotFound, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    return reply.code(201).send(markReplay(reply, await createSession(deps, keyViewer(request), request.body, idempotencyOf(request))))
  })

  app.post('/sessions/refresh', {
    config: { access: 'public' },
    schema: {
      operationId: 'refreshSession', tags, summary: 'Renew the tokens of a session', headers: IdempotencyHeaders, body: RefreshInput,
      description: 'A refresh token works once: sent a second time it ends the session, for one of the two who sent it is not the member. ' +
        'A client whose connection may break sends an Idempotency-Key: the same request with the same key is answered again, with another pair, ' +
        'until a token of the answer is refreshed. One refresh at a time is best; an earlier refresh token never works beside a later one.',
      response: { 200: StartedSession, ...problemResponses(refreshInvalid, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    return reply.header('Cache-Control', 'no-store').send(await refreshSession(deps, request.body.refreshToken, idempotencyKeyHash(request)))
  })

  app.get('/me/sessions', {
    config: { access: 'member' },
    schema: {
      operationId: 'listOwnSessions', tags, summary: 'See where one is logged in', querystring: PageQuery,
      response: { 200: SessionPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listOwnSessions(deps, memberViewer(request), request.query))

  app.delete('/me/sessions/:sessionId', {
    config: { access: 'member' },
    schema: {
      operationId: 'endOwnSession', tags, summary: 'Sign out of one session', params: SessionPath, description: soon,
      response: { 204: noContent, ...problemResponses(sessionNotFound) },
    },
  }, async (request, reply) => {
    await endSession(deps, memberViewer(request), request.params.sessionId)
    return reply.code(204).send(null)
  })

  app.post('/sessions/sign-out', {
    config: { access: 'member' },
    schema: {
      operationId: 'signOut', tags, summary: 'Sign out of this session', description: soon,
      response: { 204: noContent, ...problemResponses() },
    },
  }, async (request, reply) => {
    await signOut(deps, memberViewer(request))
    return reply.code(204).send(null)
  })

  app.post('/sessions/sign-out-everywhere', {
    config: { access: 'member' },
    schema: {
      operationId: 'signOutEverywhere', tags, summary: 'Sign out of all sessions', description: soon,
      response: { 204: noContent, ...problemResponses() },
    },
  }, async (request, reply) => {
    await signOutEverywhere(deps, memberViewer(request))
    return reply.code(204).send(null)
  })

  app.post('/members/:memberId/sign-out', {
    config: { access: { key: 'sessions:write' } },
    schema: {
      operationId: 'signMemberOut', tags, summary: 'Sign a member out everywhere', params: SessionMemberPath, description: soon,
      response: { 204: noContent, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    await signMemberOut(deps, keyViewer(request), request.params.memberId)
    return reply.code(204).send(null)
  })
}
