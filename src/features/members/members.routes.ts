import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { versionOutdated } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { etagOf, ifMatchOf, IfMatchHeaders } from '../../http/etag.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { followPreference, PreferHeaders } from '../../http/prefer-wait.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, noContent, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { budgetExhausted } from '../budgets/index.ts'
import { createMember } from './create-member.ts'
import { deleteMember } from './delete-member.ts'
import { externalIdTaken, memberNotFound, profileInvalid } from './members.errors.ts'
import { ExternalIdPath, Member, MemberInput, MemberPage, MemberPatch, MemberPath, UpsertMemberInput } from './members.schemas.ts'
import { patchMember } from './patch-member.ts'
import { getMember, listMembersOf } from './read-members.ts'
import { upsertMember } from './upsert-member.ts'

const tags = ['members']
const IfMatchPreferHeaders = IfMatchHeaders.extend(PreferHeaders.shape)

export const membersRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/members', {
    config: { access: { scope: 'members:write' } },
    schema: {
      operationId: 'createMember', tags, summary: 'Create a member', headers: IdempotencyHeaders.extend(PreferHeaders.shape), body: MemberInput,
      description: 'The member is active and listed at once: the community vouches for their consent. They can be searched within about a second; with `Prefer: wait` when the answer comes.',
      response: { 201: Member, ...problemResponses(externalIdTaken, profileInvalid, idempotencyKeyReused, memberNotFound) },
    },
  }, async (request, reply) => {
    const member = markReplay(reply, await createMember(deps, communityViewer(request), request.body, idempotencyOf(request)))
    await followPreference(request, reply, deps.postgres, member.id)
    return reply.code(201).header('ETag', etagOf(member.version)).header('Location', `/v1/members/${member.id}`).send(member)
  })

  app.get('/members', {
    config: { access: { scope: 'members:list' } },
    schema: {
      operationId: 'listMembers', tags, summary: 'List members by number', querystring: PageQuery,
      response: { 200: MemberPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listMembersOf(deps, communityViewer(request), request.query))

  app.get('/members/:memberId', {
    config: { access: { scope: 'members:read' } },
    schema: {
      operationId: 'getMember', tags, summary: 'Read a member', params: MemberPath,
      response: { 200: Member, ...problemResponses(memberNotFound, budgetExhausted) },
    },
  }, async (request, reply) => {
    const member = await getMember(deps, communityViewer(request), { id: request.params.memberId })
    return reply.header('ETag', etagOf(member.version)).send(member)
  })

  app.patch('/members/:memberId', {
    config: { access: { scope: 'members:write' } },
    schema: {
      operationId: 'patchMember', tags, summary: 'Change a member', params: MemberPath, headers: IfMatchPreferHeaders, body: MemberPatch,
      consumes: ['application/merge-patch+json', 'application/json'],
      description: 'JSON merge-patch (RFC 7396). Clients that cannot send PATCH send POST with X-HTTP-Method-Override: PATCH.',
      response: { 200: Member, ...problemResponses(memberNotFound, externalIdTaken, profileInvalid, versionOutdated) },
    },
  }, async (request, reply) => {
    const member = await patchMember(deps, communityViewer(request), request.params.memberId, request.body, ifMatchOf(request))
    await followPreference(request, reply, deps.postgres, member.id)
    return reply.header('ETag', etagOf(member.version)).send(member)
  })

  app.delete('/members/:memberId', {
    config: { access: { scope: 'members:write' } },
    schema: {
      operationId: 'deleteMember', tags, summary: 'Delete a member', params: MemberPath, headers: IfMatchPreferHeaders,
      response: { 204: noContent, ...problemResponses(memberNotFound, versionOutdated) },
    },
  }, async (request, reply) => {
    const memberId = await deleteMember(deps, communityViewer(request), request.params.memberId, ifMatchOf(request))
    await followPreference(request, reply, deps.postgres, memberId)
    return reply.code(204).send(null)
  })

  app.get('/members/by-external-id/:externalId', {
    config: { access: { key: 'members:read' } },
    schema: {
      operationId: 'getMemberByExternalId', tags, summary: 'Read a member by external id', params: ExternalIdPath,
      response: { 200: Member, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    const member = await getMember(deps, communityViewer(request), { externalId: request.params.externalId })
    return reply.header('ETag', etagOf(member.version)).send(member)
  })

  app.put('/members/by-external-id/:externalId', {
    config: { access: { scope: 'members:write' } },
    schema: {
      operationId: 'upsertMember', tags, summary: 'Create or replace a member', params: ExternalIdPath, headers: IfMatchPreferHeaders, body: UpsertMemberInput,
      response: { 200: Member, 201: Member, ...problemResponses(profileInvalid, externalIdTaken, versionOutdated) },
    },
  }, async (request, reply) => {
    const { member, isNew } = await upsertMember(deps, communityViewer(request), request.params.externalId, request.body, ifMatchOf(request))
    await followPreference(request, reply, deps.postgres, member.id)
    if (isNew) reply.header('Location', `/v1/members/${member.id}`)
    return reply.code(isNew ? 201 : 200).header('ETag', etagOf(member.version)).send(member)
  })
}
