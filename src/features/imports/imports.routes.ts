import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { keyViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { mediaTypeUnsupported } from '../../http/request-errors.ts'
import { IdempotencyHeaders } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { OperationAccepted } from '../operations/index.ts'
import { importFormats, importLimits, ImportQuery, type ImportFormat } from './import-options.ts'
import { importEmpty, importTooLarge } from './imports.errors.ts'
import { receiveImport } from './receive-import.ts'

export const importsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  // The file is not parsed here: it flows on as it comes.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(Object.keys(importFormats), { bodyLimit: importLimits.bytes }, (_request, payload, done) => { done(null, payload) })

  app.post('/imports', {
    bodyLimit: importLimits.bytes,
    config: { access: { key: 'members:write' } },
    schema: {
      operationId: 'importMembers', tags: ['imports'], summary: 'Import a file of members', headers: IdempotencyHeaders, querystring: ImportQuery,
      consumes: Object.keys(importFormats),
      description: 'The body is the file: NDJSON (a member in each line), CSV (UTF-8 or GB18030) or XLSX with a header. ' +
        'Good rows are stored, the others are reported with their row number. The operation has succeeded when every good row can be searched. ' +
        'Importing a file again makes no duplicates.',
      response: { 202: OperationAccepted, ...problemResponses(importEmpty, importTooLarge, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    const format = formatOf(request)
    const file = request.body as AsyncIterable<Uint8Array> | undefined ?? noBytes()
    const once = await receiveImport(deps, keyViewer(request), { ...request.query, format }, file, (fileHash) => idempotencyOf(request, fileHash))
    const accepted = markReplay(reply, once)
    return reply.code(202).header('Location', `/v1/operations/${accepted.operation.id}`).send(accepted)
  })
}

function formatOf (request: FastifyRequest): ImportFormat {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const format = importFormats[type as keyof typeof importFormats] as ImportFormat | undefined
  if (!format) throw mediaTypeUnsupported()
  return format
}

async function * noBytes (): AsyncGenerator<Uint8Array, void, undefined> {}
