import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders, PageQuery } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { invitationNotFound } from './admission.errors.ts'
import { CreateInvitationInput, Invitation, InvitationPage, InvitationPath, InvitationWithCode } from './admission.schemas.ts'
import { createInvitation, getInvitation, listCommunityInvitations, revokeInvitation } from './invite.ts'

const tags = ['admission']
const access = { scope: 'invitations:write' } as const

export const invitationsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.post('/invitations', {
    config: { access },
    schema: {
      operationId: 'createInvitation', tags, summary: 'Invite people', headers: IdempotencyHeaders, body: CreateInvitationInput,
      description: 'Answers with a code for a community that admits by invitation; it is shown this once.',
      response: { 201: InvitationWithCode, ...problemResponses(idempotencyKeyReused, invitationNotFound) },
    },
  }, async (request, reply) => {
    const invitation = markReplay(reply, await createInvitation(deps, communityViewer(request), request.body, idempotencyOf(request)))
    return reply.code(201).header('Location', `/v1/invitations/${invitation.id}`).send(invitation)
  })

  app.get('/invitations', {
    config: { access },
    schema: { operationId: 'listInvitations', tags, summary: 'List invitations', querystring: PageQuery, response: { 200: InvitationPage, ...problemResponses(cursorInvalid) } },
  }, async (request) => listCommunityInvitations(deps, communityViewer(request), request.query))

  app.get('/invitations/:invitationId', {
    config: { access },
    schema: { operationId: 'getInvitation', tags, summary: 'Read an invitation', params: InvitationPath, response: { 200: Invitation, ...problemResponses(invitationNotFound) } },
  }, async (request) => getInvitation(deps, communityViewer(request), request.params.invitationId))

  app.delete('/invitations/:invitationId', {
    config: { access },
    schema: {
      operationId: 'revokeInvitation', tags, summary: 'Revoke an invitation', params: InvitationPath, description: 'Who came by it stays a member.',
      response: { 200: Invitation, ...problemResponses(invitationNotFound) },
    },
  }, async (request) => revokeInvitation(deps, communityViewer(request), request.params.invitationId))
}
