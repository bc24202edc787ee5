import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { AddHoneyInput, AnomaliesQuery, AnomalyPage, HoneyMemberPage, HoneyMembersAdded } from './budgets.schemas.ts'
import { addHoneyMembers, listHoneyMembers } from './honey-members.ts'
import { listAnomaliesOf } from './list-anomalies.ts'

const tags = ['protection']

export const budgetsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/honey-members', {
    config: { access: { scope: 'keys:write' } },
    schema: {
      operationId: 'addHoneyMembers', tags, summary: 'Add people who do not exist', headers: IdempotencyHeaders, body: AddHoneyInput,
      description: 'Members find them as anybody else and cannot tell; whoever opens one or is shown several is reported. Lists and exports leave them out. Delete them as members.',
      response: { 201: HoneyMembersAdded, ...problemResponses(idempotencyKeyReused) },
    },
  }, async (request, reply) => reply.code(201).send(markReplay(reply, await addHoneyMembers(deps, communityViewer(request), request.body, idempotencyOf(request)))))

  app.get('/honey-members', {
    config: { access: { scope: 'audit:read' } },
    schema: {
      operationId: 'listHoneyMembers', tags, summary: 'List people who do not exist', querystring: PageQuery,
      response: { 200: HoneyMemberPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listHoneyMembers(deps, communityViewer(request), request.query))

  app.get('/anomalies', {
    config: { access: { scope: 'audit:read' } },
    schema: {
      operationId: 'listAnomalies', tags, summary: 'List who may be copying the directory', querystring: AnomaliesQuery,
      description: 'Newest days first. Nobody is refused for being listed; look, and end their sessions or revoke the key.',
      response: { 200: AnomalyPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listAnomaliesOf(deps, communityViewer(request), request.query))
}
