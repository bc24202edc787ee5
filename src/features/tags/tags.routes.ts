import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { changeTag, createTag, deleteTag } from './change-tags.ts'
import { listTags } from './list-tags.ts'
import { tagHasChildren, tagInvalid, tagNotFound, tagWordTaken, tooManyTags } from './tags.errors.ts'
import { CreateTagInput, Tag, TagPage, TagPatch, TagPath, TagsQuery } from './tags.schemas.ts'

const tags = ['tags']
const write = { scope: 'fields:write' } as const

/** The taxonomy as a community has it. */
export const tagsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/tags', {
    config: { access: { scope: 'members:search' } },
    schema: {
      operationId: 'listTags', tags, summary: 'List or look up tags', querystring: TagsQuery, response: { 200: TagPage, ...problemResponses(cursorInvalid) },
      description: 'Those that ship with the product and those of the community, by id; with `q` by how well they fit. A tag is found by any of its words, in either script.',
    },
  }, async (request) => listTags(deps, communityViewer(request), request.query))

  app.post('/tags', {
    config: { access: write },
    schema: {
      operationId: 'createTag', tags, summary: 'Define a tag', headers: IdempotencyHeaders, body: CreateTagInput,
      description: 'Its words are recognised in profiles and in searches from then on.',
      response: { 201: Tag, ...problemResponses(tagInvalid, tagWordTaken, tooManyTags, tagNotFound, idempotencyKeyReused) },
    },
  }, async (request, reply) => reply.code(201).send(markReplay(reply, await createTag(deps, communityViewer(request), request.body, idempotencyOf(request)))))

  app.patch('/tags/:tagId', {
    config: { access: write },
    schema: {
      operationId: 'changeTag', tags, summary: 'Change a tag', params: TagPath, body: TagPatch,
      description: 'Tags that ship can be given more words.',
      response: { 200: Tag, ...problemResponses(tagNotFound, tagInvalid, tagWordTaken, tooManyTags) },
    },
  }, async (request) => changeTag(deps, communityViewer(request), request.params.tagId, request.body))

  app.delete('/tags/:tagId', {
    config: { access: write },
    schema: {
      operationId: 'deleteTag', tags, summary: 'Delete a tag', params: TagPath,
      description: 'Of a tag that ships only the words that the community added.',
      response: { 204: noContent, ...problemResponses(tagNotFound, tagHasChildren) },
    },
  }, async (request, reply) => {
    await deleteTag(deps, communityViewer(request), request.params.tagId)
    return reply.code(204).send(null)
  })
}
