import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid, readPage } from '../../postgres/keyset.ts'
import { findOperation, findRowErrors, listOperations, operationNotFound, presentOperation, type OperationPosition } from './operations.repository.ts'
import { Operation, OperationPage, OperationPath } from './operations.schemas.ts'

const tags = ['operations']
const access = { scope: 'members:write' } as const

export const operationsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/operations', {
    config: { access },
    schema: {
      operationId: 'listOperations', tags, summary: 'List operations', description: 'Newest first, without row errors.', querystring: PageQuery,
      response: { 200: OperationPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => {
    const { communityId } = communityViewer(request)
    return deps.postgres.inCommunity(communityId, (tx) => readPage({
      cursors: deps.cursors,
      scope: ['operations', communityId],
      query: request.query,
      rows: (after: OperationPosition | null, limit) => listOperations(tx, communityId, { after, limit }),
      positionOf: (row): OperationPosition => ({ createdAt: row.createdAt.toISOString(), id: row.id }),
      present: (row) => presentOperation(row, []),
    }))
  })

  app.get('/operations/:operationId', {
    config: { access },
    schema: {
      operationId: 'getOperation', tags, summary: 'Poll an operation', params: OperationPath,
      description: 'Until it has ended the answer names in Retry-After when to ask again.',
      response: { 200: Operation, ...problemResponses(operationNotFound) },
    },
  }, async (request, reply) => {
    const { communityId } = communityViewer(request)
    const operation = await deps.postgres.inCommunity(communityId, async (tx) => {
      const row = await findOperation(tx, communityId, request.params.operationId)
      if (!row) throw operationNotFound()
      return presentOperation(row, await findRowErrors(tx, communityId, row.id))
    })
    if (operation.finishedAt === null) reply.header('Retry-After', '1')
    return operation
  })
}
