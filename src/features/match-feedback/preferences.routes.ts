import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { memberNotFound } from '../members/index.ts'
import { OwnPath } from './feedback.schemas.ts'
import { changePreferences, getOwnPreferences, getPreferencesOf } from './preferences.ts'
import { MatchPreferences, MatchPreferencesPatch } from './preferences.schemas.ts'

const tags = ['matching']

export const matchPreferencesRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/match-preferences', {
    config: { access: 'member' },
    schema: { operationId: 'getMyMatchPreferences', tags, summary: 'Read your match preferences', response: { 200: MatchPreferences, ...problemResponses() } },
  }, async (request) => getOwnPreferences(deps, memberViewer(request)))

  app.patch('/me/match-preferences', {
    config: { access: 'member' },
    schema: {
      operationId: 'changeMyMatchPreferences', tags, summary: 'Change your match preferences', body: MatchPreferencesPatch, response: { 200: MatchPreferences, ...problemResponses() },
      description: 'When there is no more room this week you are proposed to nobody else; who was told already keeps the proposal.',
    },
  }, async (request) => changePreferences(deps, memberViewer(request), request.body))

  app.get('/members/:memberId/match-preferences', {
    config: { access: { key: 'members:write' } },
    schema: {
      operationId: 'getMatchPreferences', tags, summary: 'Read match preferences of a member', params: OwnPath, response: { 200: MatchPreferences, ...problemResponses(memberNotFound) },
      description: 'For servers that send messages.',
    },
  }, async (request) => getPreferencesOf(deps, keyViewer(request), request.params.memberId))
}
