import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { memberNotFound } from '../members/index.ts'
import { changeConsentOf, changeOwnConsent } from './change-consent.ts'
import { consentNeedsMember } from './consents.errors.ts'
import { Consents, MemberPurposePath, PurposePath } from './consents.schemas.ts'
import { readOwnConsents } from './read-consents.ts'

const tags = ['me']
const access = 'member'
const serverAccess = { key: 'members:write' } as const

export const consentsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/consents', {
    config: { access },
    schema: {
      operationId: 'readOwnConsents', tags, summary: 'Read what you agreed to',
      response: { 200: Consents, ...problemResponses(memberNotFound) },
    },
  }, async (request) => readOwnConsents(deps, memberViewer(request)))

  app.put('/me/consents/:purpose', {
    config: { access },
    schema: {
      operationId: 'giveOwnConsent', tags, summary: 'Give a consent', params: PurposePath,
      description: "It is given under the community's present privacy policy.",
      response: { 200: Consents, ...problemResponses(memberNotFound) },
    },
  }, async (request) => changeOwnConsent(deps, memberViewer(request), { ...request.params, isGiven: true }))

  app.delete('/me/consents/:purpose', {
    config: { access },
    schema: {
      operationId: 'withdrawOwnConsent', tags, summary: 'Withdraw a consent', params: PurposePath,
      description: 'Takes effect with the answer: who withdrew `directory` is in no search after it, `contact`: nobody sees how to reach them, `matching`: they are proposed to nobody.',
      response: { 200: Consents, ...problemResponses(memberNotFound) },
    },
  }, async (request) => changeOwnConsent(deps, memberViewer(request), { ...request.params, isGiven: false }))

  app.put('/members/:memberId/consents/:purpose', {
    config: { access: serverAccess },
    schema: {
      operationId: 'giveConsentOfMember', tags: ['members'], summary: 'Record that a member agreed', params: MemberPurposePath,
      description: 'The community vouches for it. What a member withdrew themselves only they can give again.',
      response: { 200: Consents, ...problemResponses(memberNotFound, consentNeedsMember) },
    },
  }, async (request) => changeConsentOf(deps, keyViewer(request), request.params.memberId, { purpose: request.params.purpose, isGiven: true }))

  app.delete('/members/:memberId/consents/:purpose', {
    config: { access: serverAccess },
    schema: {
      operationId: 'withdrawConsentOfMember', tags: ['members'], summary: 'Record that a member no longer agrees', params: MemberPurposePath,
      response: { 200: Consents, ...problemResponses(memberNotFound) },
    },
  }, async (request) => changeConsentOf(deps, keyViewer(request), request.params.memberId, { purpose: request.params.purpose, isGiven: false }))
}
