import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { moderationItemDecided, moderationItemNotFound } from './moderation.errors.ts'
import { ModerationDecision, ModerationItem, ModerationPage, ModerationPath, ModerationQuery, OwnModerationPage } from './moderation.schemas.ts'
import { decideItem, listCommunityItems, listOwnItems } from './review-items.ts'

const tags = ['moderation']
const access = { scope: 'members:moderate' } as const

export const moderationRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/moderation/items', {
    config: { access },
    schema: {
      operationId: 'listModerationItems', tags, summary: 'List texts that wait for a decision', querystring: ModerationQuery,
      description: 'Oldest first. Moderators read what a member proposes for any field, also for one that few may see: who may see it can change later.',
      response: { 200: ModerationPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listCommunityItems(deps, communityViewer(request), request.query))

  app.post('/moderation/items/:itemId/decision', {
    config: { access },
    schema: {
      operationId: 'decideModerationItem', tags, summary: 'Approve or reject texts', params: ModerationPath, body: ModerationDecision,
      description: 'What is approved becomes part of the profile as it is now. If it does not fit any more it is rejected, and `reason` says why.',
      response: { 200: ModerationItem, ...problemResponses(moderationItemNotFound, moderationItemDecided) },
    },
  }, async (request) => decideItem(deps, communityViewer(request), request.params.itemId, request.body))

  app.get('/me/moderation', {
    config: { access: 'member' },
    schema: {
      operationId: 'listOwnModerationItems', tags, summary: 'List texts you proposed', querystring: PageQuery, description: 'With what was decided; newest first.',
      response: { 200: OwnModerationPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listOwnItems(deps, memberViewer(request), request.query))
}
