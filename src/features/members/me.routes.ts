import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { versionOutdated } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { memberViewer } from '../../http/authenticate.ts'
import { etagOf, ifMatchOf, IfMatchHeaders } from '../../http/etag.ts'
import { followPreference, PreferHeaders } from '../../http/prefer-wait.ts'
import { problemResponses } from '../../http/problem.ts'
import { Me, patchMe, readMe } from '../moderation/index.ts'
import { memberNotFound, profileInvalid } from './members.errors.ts'
import { OwnPatch } from './members.schemas.ts'

const tags = ['me']

/** What a member reads and changes about themselves. */
export const meRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me', {
    config: { access: 'member' },
    schema: {
      operationId: 'getMe', tags, summary: 'Read yourself',
      response: { 200: Me, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    const me = await readMe(deps, memberViewer(request))
    return reply.header('ETag', etagOf(me.version)).send(me)
  })

  app.patch('/me', {
    config: { access: 'member' },
    schema: {
      operationId: 'patchMe', tags, summary: 'Change yourself', headers: IfMatchHeaders.extend(PreferHeaders.shape), body: OwnPatch,
      consumes: ['application/merge-patch+json', 'application/json'],
      description: 'JSON merge-patch (RFC 7396) of the profile, of who sees which field, and of whether others find you. Where the community moderates, new texts wait in `pending`.',
      response: { 200: Me, ...problemResponses(memberNotFound, profileInvalid, versionOutdated) },
    },
  }, async (request, reply) => {
    const me = await patchMe(deps, memberViewer(request), request.body, ifMatchOf(request))
    await followPreference(request, reply, deps.postgres, me.id)
    return reply.header('ETag', etagOf(me.version)).send(me)
  })
}
