import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { anyViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { communityNotFound } from '../../domain/community/errors.ts'
import { communityOfViewer } from './community-of-viewer.ts'
import { createKey } from './create-key.ts'
import { keyNotFound, keyRevoked, scopeNotHeld } from './keys.errors.ts'
import { ApiKey, ApiKeyPage, ApiKeyWithSecret, CreateKeyInput, KeyCommunityPath, KeyPath, RotateKeyInput } from './keys.schemas.ts'
import { listCommunityKeys } from './list-keys.ts'
import { revokeKey } from './revoke-key.ts'
import { rotateKey } from './rotate-key.ts'

const tags = ['keys']
const access = { operatorOr: 'keys:write' } as const

export const keysRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/communities/:communityId/keys', {
    config: { access },
    schema: {
      operationId: 'createKey', tags, summary: 'Create an API key',
      description: 'A secret key is for a server, with the scopes it needs and no others. A publishable key may lie open in a page or a mini program: ' +
        'it searches as members do, works from its origins and apps only, and shows so many profiles a day.',
      params: KeyCommunityPath, headers: IdempotencyHeaders, body: CreateKeyInput,
      response: { 201: ApiKeyWithSecret, ...problemResponses(communityNotFound, scopeNotHeld, idempotencyKeyReused, keyNotFound) },
    },
  }, async (request, reply) => {
    const communityId = await communityOfViewer(deps, anyViewer(request), request.params.communityId)
    return reply.code(201).send(markReplay(reply, await createKey(deps, anyViewer(request), communityId, request.body, idempotencyOf(request))))
  })

  app.get('/communities/:communityId/keys', {
    config: { access },
    schema: {
      operationId: 'listKeys', tags, summary: 'List API keys', params: KeyCommunityPath, querystring: PageQuery,
      response: { 200: ApiKeyPage, ...problemResponses(communityNotFound, cursorInvalid) },
    },
  }, async (request) => {
    const communityId = await communityOfViewer(deps, anyViewer(request), request.params.communityId)
    return listCommunityKeys(deps, communityId, request.query)
  })

  app.post('/communities/:communityId/keys/:keyId/rotate', {
    config: { access },
    schema: {
      operationId: 'rotateKey', tags, summary: 'Replace an API key', params: KeyPath, headers: IdempotencyHeaders, body: RotateKeyInput.prefault({}),
      description: 'Makes a key that may do the same, from the same places. The old one goes on working for the overlap. An end the old one had is also that of the new one.',
      response: { 201: ApiKeyWithSecret, ...problemResponses(communityNotFound, keyNotFound, keyRevoked, scopeNotHeld, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    const communityId = await communityOfViewer(deps, anyViewer(request), request.params.communityId)
    return reply.code(201).send(markReplay(reply, await rotateKey(deps, anyViewer(request), communityId, request.params.keyId, request.body, idempotencyOf(request))))
  })

  app.delete('/communities/:communityId/keys/:keyId', {
    config: { access },
    schema: {
      operationId: 'revokeKey', tags, summary: 'Revoke an API key', params: KeyPath,
      description: 'The key stops working within 5 seconds in every process. Revoking again changes nothing.',
      response: { 200: ApiKey, ...problemResponses(communityNotFound, keyNotFound) },
    },
  }, async (request) => {
    const communityId = await communityOfViewer(deps, anyViewer(request), request.params.communityId)
    return revokeKey(deps, anyViewer(request), communityId, request.params.keyId)
  })
}
