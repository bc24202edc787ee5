import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { filterFieldUnknown, filterValueInvalid } from '../../search/filter-attribute.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { budgetExhausted } from '../budgets/index.ts'
import { viewNotHeld } from './directory.errors.ts'
import { FacetValuesAnswer, FacetValuesQuery, SearchAnswer, SearchInput, SearchQuery, SuggestAnswer, SuggestQuery } from './directory.schemas.ts'
import { searchFacetValues } from './search-facet-values.ts'
import { searchMembers } from './search-members.ts'
import { requestFromInput, requestFromQuery } from './search-request.ts'
import { suggestMembers } from './suggest-members.ts'

const tags = ['search']
const access = { scope: 'members:search' } as const
const response = { 200: SearchAnswer, ...problemResponses(cursorInvalid, filterFieldUnknown, filterValueInvalid, viewNotHeld, budgetExhausted, searchUnavailable) }
const suggestResponse = { 200: SuggestAnswer, ...problemResponses(viewNotHeld, searchUnavailable) }
const facetValuesResponse = { 200: FacetValuesAnswer, ...problemResponses(filterFieldUnknown, filterValueInvalid, viewNotHeld, searchUnavailable) }

export const directoryRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/members/search', {
    config: { access, limit: 'search' },
    schema: {
      operationId: 'searchMembers', tags, summary: 'Search members', querystring: SearchQuery, response,
      description: 'Finds people by name (characters of either script, pinyin), skill, place or a sentence. Values of one filter are alternatives; different filters must all fit.',
    },
  }, async (request) => searchMembers(deps, communityViewer(request), requestFromQuery(request.query)))

  app.post('/members/search', {
    config: { access, limit: 'search' },
    schema: {
      operationId: 'searchMembersByBody', tags, summary: 'Search members with filters', body: SearchInput, response,
      description: 'As the GET, with longer texts and filters of any form: and, or, not, in, all, ranges, exists, near.',
    },
  }, async (request) => searchMembers(deps, communityViewer(request), requestFromInput(request.body)))

  app.get('/members/suggest', {
    config: { access, limit: 'suggest' },
    schema: {
      operationId: 'suggestMembers', tags, summary: 'Suggest while somebody types', querystring: SuggestQuery, response: suggestResponse,
      description: 'People by every way their name is typed, and skills, industries, interests, cities, companies and schools that members have; at most 8, at most 2 kB.',
    },
  }, async (request) => suggestMembers(deps, communityViewer(request), request.query))

  app.get('/members/facet-values', {
    config: { access, limit: 'suggest' },
    schema: {
      operationId: 'searchFacetValues', tags, summary: 'Search the values of a field', querystring: FacetValuesQuery, response: facetValuesResponse,
      description: 'Values that contain a text, most frequent first, counted among the members whom the filters about other fields admit.',
    },
  }, async (request) => searchFacetValues(deps, communityViewer(request), request.query))
}
