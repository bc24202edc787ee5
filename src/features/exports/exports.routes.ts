import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { exportMembers } from './export-members.ts'
import { exportExamples, ExportQuery } from './exports.schemas.ts'

export const exportsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/members/export', {
    config: { access: { scope: 'members:export' }, limit: 'export' },
    schema: {
      operationId: 'exportMembers', tags: ['imports'], summary: 'Export all members', querystring: ExportQuery,
      description: 'A file that an import takes back without loss, ordered by number. Contacts are in it when the key has members:contact. ' +
        'In CSV, cells that a spreadsheet would run as formulas are escaped by an apostrophe, which an import removes.',
      'x-file': exportExamples,
      response: { 200: z.any().describe('The file.'), ...problemResponses() },
    },
  }, async (request, reply) => {
    const { contentType, fileName, content } = await exportMembers(deps, communityViewer(request), request.query)
    return reply.type(contentType).header('Content-Disposition', `attachment; filename="${fileName}"`).send(Readable.from(content))
  })
}
