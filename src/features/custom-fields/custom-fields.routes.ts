import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { changeCustomField, createCustomField, deleteCustomField } from './change-custom-fields.ts'
import { customFieldInvalid, customFieldKeyTaken, customFieldNotFound, tooManyCustomFields } from './custom-fields.errors.ts'
import { findCustomFields, presentCustomField } from './custom-fields.repository.ts'
import { CreateCustomFieldInput, CustomField, CustomFieldList, CustomFieldPatch, CustomFieldPath } from './custom-fields.schemas.ts'

const tags = ['custom fields']

export const customFieldsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/custom-fields', {
    config: { access: { scope: 'fields:write' } },
    schema: {
      operationId: 'createCustomField', tags, summary: 'Define a custom field', headers: IdempotencyHeaders, body: CreateCustomFieldInput,
      response: { 201: CustomField, ...problemResponses(customFieldKeyTaken, tooManyCustomFields, customFieldInvalid, idempotencyKeyReused, customFieldNotFound) },
    },
  }, async (request, reply) => reply.code(201).send(markReplay(reply, await createCustomField(deps, communityViewer(request), request.body, idempotencyOf(request)))))

  app.get('/custom-fields', {
    config: { access: { scope: 'members:read' } },
    schema: {
      operationId: 'listCustomFields', tags, summary: 'List custom fields', description: 'All of them, in form order; there are at most 100.',
      response: { 200: CustomFieldList, ...problemResponses() },
    },
  }, async (request) => {
    const { communityId } = communityViewer(request)
    return { items: (await deps.postgres.inCommunity(communityId, (tx) => findCustomFields(tx, communityId))).map(presentCustomField) }
  })

  app.patch('/custom-fields/:key', {
    config: { access: { scope: 'fields:write' } },
    schema: {
      operationId: 'changeCustomField', tags, summary: 'Change a custom field', params: CustomFieldPath, body: CustomFieldPatch,
      response: { 200: CustomField, ...problemResponses(customFieldNotFound, customFieldInvalid) },
    },
  }, async (request) => changeCustomField(deps, communityViewer(request), request.params.key, request.body))

  app.delete('/custom-fields/:key', {
    config: { access: { scope: 'fields:write' } },
    schema: {
      operationId: 'deleteCustomField', tags, summary: 'Delete a custom field', params: CustomFieldPath,
      description: 'Its values are removed from all profiles.',
      response: { 204: noContent, ...problemResponses(customFieldNotFound) },
    },
  }, async (request, reply) => {
    await deleteCustomField(deps, communityViewer(request), request.params.key)
    return reply.code(204).send(null)
  })
}
