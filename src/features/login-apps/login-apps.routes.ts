import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { createLoginApp, removeLoginApp } from './change-login-apps.ts'
import { listCommunityLoginApps } from './list-login-apps.ts'
import { issuerNotAllowed, loginAppExists, loginAppNotFound } from './login-apps.errors.ts'
import { CreateLoginAppInput, LoginApp, LoginAppPage, LoginAppPath } from './login-apps.schemas.ts'

const tags = ['login apps']
const access = { scope: 'keys:write' } as const

export const loginAppsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/login-apps', {
    config: { access },
    schema: {
      operationId: 'createLoginApp', tags, summary: 'Register an app whose users may log in', headers: IdempotencyHeaders, body: CreateLoginAppInput,
      description: 'A community may have several apps, and an app several communities. People who use two apps of one owner are one member, where the provider says so (`unionid`).',
      response: { 201: LoginApp, ...problemResponses(loginAppExists, issuerNotAllowed, loginAppNotFound, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    return reply.code(201).send(markReplay(reply, await createLoginApp(deps, communityViewer(request), request.body, idempotencyOf(request))))
  })

  app.get('/login-apps', {
    config: { access },
    schema: {
      operationId: 'listLoginApps', tags, summary: 'List login apps', querystring: PageQuery,
      response: { 200: LoginAppPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listCommunityLoginApps(deps, communityViewer(request), request.query))

  app.delete('/login-apps/:loginAppId', {
    config: { access },
    schema: {
      operationId: 'deleteLoginApp', tags, summary: 'Remove a login app', params: LoginAppPath,
      description: 'Nobody logs in by it any more. Who is logged in stays so, and members stay linked for when it is registered again.',
      response: { 204: noContent, ...problemResponses(loginAppNotFound) },
    },
  }, async (request, reply) => {
    await removeLoginApp(deps, communityViewer(request), request.params.loginAppId)
    return reply.code(204).send(null)
  })
}
