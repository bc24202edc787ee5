import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { filterFieldUnknown, filterValueInvalid } from '../../search/meili-filter.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { SearchAnswer, SearchInput, SearchQuery } from './directory.schemas.ts'
import { searchMembers } from './search-members.ts'
import { requestFromInput, requestFromQuery } from './search-request.ts'

const tags = ['search']
const access = { key: 'members:read' } as const
const response = { 200: SearchAnswer, ...problemResponses(cursorInvalid, filterFieldUnknown, filterValueInvalid, searchUnavailable) }

export const directoryRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/members/search', {
    config: { access },
    schema: {
      operationId: 'searchMembers', tags, summary: 'Search members', querystring: SearchQuery, response,
      description: 'Finds people by name (characters of either script, pinyin), skill, place or a sentence. Values of one filter are alternatives; different filters must all fit.',
    },
  }, async (request) => searchMembers(deps, keyViewer(request), requestFromQuery(request.query)))

  app.post('/members/search', {
    config: { access },
    schema: {
      operationId: 'searchMembersByBody', tags, summary: 'Search members with filters', body: SearchInput, response,
      description: 'As the GET, with longer texts and filters of any form: and, or, not, in, all, ranges, exists, near.',
    },
  }, async (request) => searchMembers(deps, keyViewer(request), requestFromInput(request.body)))
}
