import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent, PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { memberNotFound } from '../members/index.ts'
import { blockMember, listBlocked, unblockMember } from './block-member.ts'
import { connectMembers, disconnectMembers, listConnectionsOf, listOwnConnections } from './connect-members.ts'
import { cannotRelateToSelf } from './relations.errors.ts'
import { BlockPage, BlockPath, ConnectionPage, ConnectionPath } from './relations.schemas.ts'

export const relationsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/blocks', {
    config: { access: 'member' },
    schema: { operationId: 'listBlocks', tags: ['me'], summary: 'List whom you blocked', querystring: PageQuery, response: { 200: BlockPage, ...problemResponses(cursorInvalid) } },
  }, async (request) => listBlocked(deps, memberViewer(request), request.query))

  app.put('/me/blocks/:memberId', {
    config: { access: 'member' },
    schema: {
      operationId: 'blockMember', tags: ['me'], summary: 'Block a member', params: BlockPath,
      description: 'From then on you and the member do not exist for each other: in no search, count, match or list, and by no id.',
      response: { 204: noContent, ...problemResponses(memberNotFound, cannotRelateToSelf) },
    },
  }, async (request, reply) => {
    await blockMember(deps, memberViewer(request), request.params.memberId)
    return reply.code(204).send(null)
  })

  app.delete('/me/blocks/:memberId', {
    config: { access: 'member' },
    schema: { operationId: 'unblockMember', tags: ['me'], summary: 'Unblock a member', params: BlockPath, response: { 204: noContent, ...problemResponses() } },
  }, async (request, reply) => {
    await unblockMember(deps, memberViewer(request), request.params.memberId)
    return reply.code(204).send(null)
  })

  app.get('/me/connections', {
    config: { access: 'member' },
    schema: { operationId: 'listMyConnections', tags: ['me'], summary: 'List your connections', querystring: PageQuery, response: { 200: ConnectionPage, ...problemResponses(cursorInvalid) } },
  }, async (request) => listOwnConnections(deps, memberViewer(request), request.query))

  const access = { scope: 'connections:write' } as const
  app.get('/members/:memberId/connections', {
    config: { access },
    schema: {
      operationId: 'listConnections', tags: ['members'], summary: "List a member's connections", params: BlockPath, querystring: PageQuery,
      response: { 200: ConnectionPage, ...problemResponses(memberNotFound, cursorInvalid) },
    },
  }, async (request) => listConnectionsOf(deps, communityViewer(request), request.params.memberId, request.query))

  app.put('/members/:memberId/connections/:otherId', {
    config: { access },
    schema: {
      operationId: 'connectMembers', tags: ['members'], summary: 'Connect two members', params: ConnectionPath,
      description: 'Each then sees what the other shows to connections, by default how to reach them.',
      response: { 204: noContent, ...problemResponses(memberNotFound, cannotRelateToSelf) },
    },
  }, async (request, reply) => {
    await connectMembers(deps, communityViewer(request), request.params.memberId, request.params.otherId)
    return reply.code(204).send(null)
  })

  app.delete('/members/:memberId/connections/:otherId', {
    config: { access },
    schema: { operationId: 'disconnectMembers', tags: ['members'], summary: 'Disconnect two members', params: ConnectionPath, response: { 204: noContent, ...problemResponses() } },
  }, async (request, reply) => {
    await disconnectMembers(deps, communityViewer(request), request.params.memberId, request.params.otherId)
    return reply.code(204).send(null)
  })
}
