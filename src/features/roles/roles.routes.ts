import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { roles } from '../../domain/access/roles.ts'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { idOf, pathId } from '../../http/schema-parts.ts'
import { memberNotFound } from '../members/index.ts'
import { giveRole } from './give-role.ts'
import { lastOwner, roleNotGivable } from './roles.errors.ts'

const MemberPath = z.strictObject({ memberId: pathId('member') })
const role = z.enum(roles)
const RoleInput = z.strictObject({ role }).meta({ id: 'RoleInput', examples: [{ role: 'moderator' }] })
const MemberRole = z.object({ memberId: idOf('member'), role }).meta({ id: 'MemberRole', examples: [{ memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', role: 'moderator' }] })

export const rolesRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.put('/members/:memberId/role', {
    config: { access: { scope: 'roles:write' } },
    schema: {
      operationId: 'giveRole', tags: ['members'], summary: 'Give a member a role', params: MemberPath, body: RoleInput,
      description: 'Members give and take only roles below their own; owners and keys every role. Holds for the member within seconds.',
      response: { 200: MemberRole, ...problemResponses(memberNotFound, roleNotGivable, lastOwner) },
    },
  }, async (request) => giveRole(deps, communityViewer(request), request.params.memberId, request.body.role))
}
