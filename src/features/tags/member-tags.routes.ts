import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer, keyViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent, PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { budgetExhausted } from '../budgets/index.ts'
import { memberNotFound } from '../members/index.ts'
import { chooseTag, listMemberTags, unchooseTag } from './member-tags.ts'
import { tagNotRecognised } from './tags.errors.ts'
import { MemberPath, MemberTag, MemberTagPage, MemberTagPath, TagChoice, TagPath } from './tags.schemas.ts'

const tags = ['tags']
const write = { key: 'members:write' } as const

/** What was recognised in what members say, and what they say to that. */
export const memberTagsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/tags', {
    config: { access: 'member' },
    schema: {
      operationId: 'listMyTags', tags, summary: 'List what was recognised of you', querystring: PageQuery, response: { 200: MemberTagPage, ...problemResponses(memberNotFound, budgetExhausted, cursorInvalid) },
      description: 'Tags named anywhere in your profile, with the places. Drop what is not meant, confirm what is.',
    },
  }, async (request) => listMemberTags(deps, memberViewer(request), memberViewer(request).memberId, request.query))

  app.put('/me/tags/:tagId', {
    config: { access: 'member' },
    schema: {
      operationId: 'chooseMyTag', tags, summary: 'Confirm or drop a tag', params: TagPath, body: TagChoice, response: { 200: MemberTag, ...problemResponses(memberNotFound, tagNotRecognised, budgetExhausted) },
      description: 'In search and in matching; the words themselves stay as you wrote them.',
    },
  }, async (request) => chooseTag(deps, memberViewer(request), memberViewer(request).memberId, request.params.tagId, request.body))

  app.delete('/me/tags/:tagId', {
    config: { access: 'member' },
    schema: { operationId: 'unchooseMyTag', tags, summary: 'Take a choice back', params: TagPath, response: { 204: noContent, ...problemResponses(memberNotFound) } },
  }, async (request, reply) => {
    await unchooseTag(deps, memberViewer(request), memberViewer(request).memberId, request.params.tagId)
    return reply.code(204).send(null)
  })

  app.get('/members/:memberId/tags', {
    config: { access: { scope: 'members:read' } },
    schema: {
      operationId: 'listMemberTags', tags, summary: "List a member's tags", params: MemberPath, querystring: PageQuery,
      description: 'As far as they are named in what you see of the profile. Tags the member dropped are shown to servers that write members, and to nobody else.',
      response: { 200: MemberTagPage, ...problemResponses(memberNotFound, budgetExhausted, cursorInvalid) },
    },
  }, async (request) => listMemberTags(deps, communityViewer(request), request.params.memberId, request.query))

  app.put('/members/:memberId/tags/:tagId', {
    config: { access: write },
    schema: {
      operationId: 'chooseMemberTag', tags, summary: 'Confirm or drop a tag for a member', params: MemberTagPath, body: TagChoice,
      response: { 200: MemberTag, ...problemResponses(memberNotFound, tagNotRecognised, budgetExhausted) },
    },
  }, async (request) => chooseTag(deps, keyViewer(request), request.params.memberId, request.params.tagId, request.body))

  app.delete('/members/:memberId/tags/:tagId', {
    config: { access: write },
    schema: { operationId: 'unchooseMemberTag', tags, summary: 'Take a choice of a member back', params: MemberTagPath, response: { 204: noContent, ...problemResponses(memberNotFound) } },
  }, async (request, reply) => {
    await unchooseTag(deps, keyViewer(request), request.params.memberId, request.params.tagId)
    return reply.code(204).send(null)
  })
}
