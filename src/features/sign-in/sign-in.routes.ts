import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent } from '../../http/schema-parts.ts'
import { admissionClosed, answersMissing, displayNameMissing, invitationInvalid, proofInvalid } from '../admission/index.ts'
import { loginAppNotFound } from '../login-apps/index.ts'
import { memberNotFound } from '../members/index.ts'
import { StartedSession } from '../sessions/index.ts'
import { linkIdentity, unlinkIdentity } from './link-identity.ts'
import { signIn } from './sign-in.ts'
import { identityNotFound, identityTaken, loginAppRefused, loginCodeInvalid, loginLimited, loginProviderUnavailable, loginRefused } from './sign-in.errors.ts'
import { CodeSignInInput, IdentityMemberPath, IdentityPath, LinkedIdentity, LinkIdentityInput, OidcSignInInput } from './sign-in.schemas.ts'

const tags = ['sessions']
const newcomers = 'Who comes for the first time becomes a member as the community admits people (GET /v1/communities/{communityId}/admission), and sends what it asks for with the code.'

export const signInRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const response = {
    201: StartedSession,
    ...problemResponses(
      loginAppNotFound, loginCodeInvalid, loginRefused, loginLimited, loginAppRefused, loginProviderUnavailable, memberNotFound,
      admissionClosed, displayNameMissing, invitationInvalid, proofInvalid, answersMissing
    ),
  }

  app.post('/sessions/wechat', {
    config: { access: 'public' },
    schema: {
      operationId: 'signInByWechat', tags, summary: 'Log in from a WeChat mini program', body: CodeSignInInput, response,
      description: `With the code of \`wx.login\`. ${newcomers}`,
    },
  }, async (request, reply) => {
    reply.code(201).header('Cache-Control', 'no-store')
    return signIn(deps, 'wechat', request.body, (app) => deps.identityProviders.wechat.exchange(request.body, app))
  })

  app.post('/sessions/wecom', {
    config: { access: 'public' },
    schema: {
      operationId: 'signInByWecom', tags, summary: 'Log in from a mini program inside WeCom', body: CodeSignInInput, response,
      description: `With the code of \`wx.qy.login\`; \`appId\` is the id of the corporation. ${newcomers}`,
    },
  }, async (request, reply) => {
    reply.code(201).header('Cache-Control', 'no-store')
    return signIn(deps, 'wecom', request.body, (app) => deps.identityProviders.wecom.exchange(request.body, app))
  })

  app.post('/sessions/oidc', {
    config: { access: 'public' },
    schema: {
      operationId: 'signInByOidc', tags, summary: 'Log in by OpenID Connect', body: OidcSignInInput, response,
      description: `With the code of an authorization request that had \`code_challenge\` and \`nonce\`; \`appId\` is the client id. ${newcomers}`,
    },
  }, async (request, reply) => {
    reply.code(201).header('Cache-Control', 'no-store')
    return signIn(deps, 'oidc', request.body, (app) => deps.identityProviders.oidc.exchange(request.body, app))
  })

  app.post('/members/:memberId/identities', {
    config: { access: { key: 'sessions:write' } },
    schema: {
      operationId: 'linkIdentity', tags, summary: 'Link a member to an identity', params: IdentityMemberPath, body: LinkIdentityInput,
      description: 'So that members who were imported log in as themselves. Repeating it changes nothing.',
      response: { 201: LinkedIdentity, ...problemResponses(memberNotFound, identityTaken) },
    },
  }, async (request, reply) => reply.code(201).send(await linkIdentity(deps, keyViewer(request), request.params.memberId, request.body)))

  app.delete('/members/:memberId/identities/:provider/:appId/:subject', {
    config: { access: { key: 'sessions:write' } },
    schema: {
      operationId: 'unlinkIdentity', tags, summary: 'Remove an identity of a member', params: IdentityPath,
      description: 'They do not log in by it any more. To end their sessions too, sign them out.',
      response: { 204: noContent, ...problemResponses(identityNotFound) },
    },
  }, async (request, reply) => {
    await unlinkIdentity(deps, keyViewer(request), request.params)
    return reply.code(204).send(null)
  })
}
