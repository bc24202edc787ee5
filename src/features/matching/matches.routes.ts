import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { phraseLanguageOf } from '../../domain/matching/phrase.ts'
import type { Deps } from '../../deps.ts'
import { communityViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { budgetExhausted } from '../budgets/index.ts'
import { memberNotFound } from '../members/index.ts'
import { explainMatch } from './explain-match.ts'
import { listMatches } from './list-matches.ts'
import { LanguageHeaders, Matches, MatchesOfQuery, MatchesPath, MatchesQuery, MatchPath, PairMatch } from './matches.schemas.ts'

const tags = ['matching']
const access = { scope: 'members:read' } as const
const listResponse = { 200: Matches, ...problemResponses(memberNotFound, budgetExhausted) }
const pairResponse = { 200: PairMatch, ...problemResponses(memberNotFound, budgetExhausted) }
const languageOf = ({ headers }: { headers: { 'accept-language'?: string | undefined } }) => phraseLanguageOf(headers['accept-language'])

export const matchesRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/matches', {
    config: { access: 'member', limit: 'search' },
    schema: {
      operationId: 'listMyMatches', tags, summary: 'List whom you should meet', querystring: MatchesQuery, headers: LanguageHeaders, response: listResponse,
      description: 'People who have what you look for, or look for what you have, best first, each with the reasons on both sides.',
    },
  }, async (request) => {
    const viewer = memberViewer(request)
    return listMatches(deps, viewer, viewer.memberId, { limit: request.query.limit, language: languageOf(request), isShown: true })
  })

  app.get('/me/matches/:memberId', {
    config: { access: 'member', limit: 'search' },
    schema: {
      operationId: 'explainMyMatch', tags, summary: 'Why, or why not, one person', params: MatchesPath, headers: LanguageHeaders, response: pairResponse,
    },
  }, async (request) => {
    const viewer = memberViewer(request)
    return explainMatch(deps, viewer, viewer.memberId, request.params.memberId, languageOf(request))
  })

  app.get('/members/:memberId/matches', {
    config: { access, limit: 'search' },
    schema: {
      operationId: 'listMatches', tags, summary: 'List whom a member should meet', params: MatchesPath, querystring: MatchesOfQuery, headers: LanguageHeaders, response: listResponse,
      description: 'As the member would get it. Members ask for themselves; keys and admins for everybody.',
    },
  }, async (request) => listMatches(deps, communityViewer(request), request.params.memberId, { ...request.query, language: languageOf(request) }))

  app.get('/members/:memberId/matches/:otherId', {
    config: { access, limit: 'search' },
    schema: {
      operationId: 'explainMatch', tags, summary: 'Why, or why not, two members', params: MatchPath, headers: LanguageHeaders, response: pairResponse,
    },
  }, async (request) => explainMatch(deps, communityViewer(request), request.params.memberId, request.params.otherId, languageOf(request)))
}
