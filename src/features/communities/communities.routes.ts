import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { communityNotFound } from '../../domain/community/errors.ts'
import type { Deps } from '../../deps.ts'
import { anyViewer } from '../../http/authenticate.ts'
import { versionOutdated } from '../../domain/version.ts'
import { etagOf, ifMatchOf, IfMatchHeaders } from '../../http/etag.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid, readPage } from '../../postgres/keyset.ts'
import { communityOfViewer } from '../keys/index.ts'
import { changeCommunity } from './change-community.ts'
import { slugTaken } from './communities.errors.ts'
import { findCommunity, listCommunities, presentCommunity } from './communities.repository.ts'
import { Community, CommunityPage, CommunityPatch, CommunityPath, CreateCommunityInput, CreatedCommunity } from './communities.schemas.ts'
import { createCommunity } from './create-community.ts'

const tags = ['communities']

export const communitiesRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/communities', {
    config: { access: 'operator' },
    schema: {
      operationId: 'createCommunity', tags, summary: 'Create a community', headers: IdempotencyHeaders, body: CreateCommunityInput,
      description: 'Answers with a first API key that holds every scope. Its secret is shown this once.',
      response: { 201: CreatedCommunity, ...problemResponses(slugTaken, idempotencyKeyReused, communityNotFound) },
    },
  }, async (request, reply) => {
    const created = markReplay(reply, await createCommunity(deps, request.body, idempotencyOf(request)))
    const { id, version } = created.community
    return reply.code(201).header('ETag', etagOf(version)).header('Location', `/v1/communities/${id}`).send(created)
  })

  app.get('/communities', {
    config: { access: 'operator' },
    schema: {
      operationId: 'listCommunities', tags, summary: 'List communities', querystring: PageQuery,
      response: { 200: CommunityPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => deps.postgres.asSystemInRequest((tx) => readPage({
    cursors: deps.cursors,
    scope: ['communities'],
    query: request.query,
    rows: (after: string | null, limit) => listCommunities(tx, { after, limit }),
    positionOf: (row) => row.id,
    present: presentCommunity,
  })))

  app.get('/communities/:communityId', {
    config: { access: { operatorOr: 'members:read' } },
    schema: {
      operationId: 'getCommunity', tags, summary: 'Read a community', params: CommunityPath,
      response: { 200: Community, ...problemResponses(communityNotFound) },
    },
  }, async (request, reply) => {
    const id = await communityOfViewer(deps, anyViewer(request), request.params.communityId)
    const row = await deps.postgres.asSystemInRequest((tx) => findCommunity(tx, id))
    if (!row) throw communityNotFound()
    return reply.header('ETag', etagOf(row.version)).send(presentCommunity(row))
  })

  app.patch('/communities/:communityId', {
    config: { access: { operatorOr: 'community:write' } },
    schema: {
      operationId: 'changeCommunity', tags, summary: 'Change a community', params: CommunityPath, headers: IfMatchHeaders, body: CommunityPatch,
      response: { 200: Community, ...problemResponses(communityNotFound, slugTaken, versionOutdated) },
    },
  }, async (request, reply) => {
    const community = await changeCommunity(deps, anyViewer(request), request.params.communityId, request.body, ifMatchOf(request))
    return reply.header('ETag', etagOf(community.version)).send(community)
  })
}
