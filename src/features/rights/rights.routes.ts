import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { noContent } from '../../http/schema-parts.ts'
import { memberNotFound } from '../members/index.ts'
import { eraseSelf } from './erase-member.ts'
import { exportOwnData } from './export-own-data.ts'
import { MemberExport } from './rights.schemas.ts'

const tags = ['me']
const access = 'member'

export const rightsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/me/export', {
    config: { access },
    schema: {
      operationId: 'exportMe', tags, summary: 'Export everything about you',
      description: 'One JSON file with all that is stored about you, and a list of what is not in it and why. The export is logged.',
      response: { 200: MemberExport, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    const file = await exportOwnData(deps, memberViewer(request))
    return reply.header('Content-Disposition', 'attachment; filename="me.json"').send(file)
  })

  app.delete('/me', {
    config: { access },
    schema: {
      operationId: 'eraseMe', tags, summary: 'Erase yourself',
      description: 'At once and for good: profile, contact, sessions and all else that names you. The search index follows within seconds and no search shows you meanwhile. ' +
        'Your id stays in the audit log and in the ledger that erases you again should a backup be restored; it leads nowhere.',
      response: { 204: noContent, ...problemResponses(memberNotFound) },
    },
  }, async (request, reply) => {
    await eraseSelf(deps, memberViewer(request))
    return reply.code(204).send(null)
  })
}
