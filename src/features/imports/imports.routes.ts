import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer } from '../../http/authenticate.ts'
import { idempotencyOf, markReplay } from '../../http/idempotency.ts'
import { problemResponses } from '../../http/problem.ts'
import { IdempotencyHeaders } from '../../http/schema-parts.ts'
import { idempotencyKeyReused } from '../../postgres/idempotency.ts'
import { OperationAccepted } from '../operations/index.ts'
import { importExamples } from './import-examples.ts'
import { importFormats, importLimits, ImportQuery, type ImportOptions } from './import-options.ts'
import { importBrokenOff, importEmpty, importTooLarge, importTypeUnsupported } from './imports.errors.ts'
import { receiveImport } from './receive-import.ts'

export const importsRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  // The file is not parsed here: it flows on as it comes.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { bodyLimit: importLimits.bytes }, (_request, payload, done) => { done(null, payload) })

  app.post('/imports', {
    bodyLimit: importLimits.bytes,
    config: { access: { scope: 'members:write' }, limit: 'import', takesFiles: true },
    schema: {
      operationId: 'importMembers', tags: ['imports'], summary: 'Import a file of members', headers: IdempotencyHeaders, querystring: ImportQuery,
      'x-file': importExamples,
      description: 'The body is the file: NDJSON (a member in each line), CSV (UTF-8 or GB18030) or XLSX with a header. ' +
        'Good rows are stored, the others are reported with their row number. The operation has succeeded when every good row can be searched. ' +
        'Importing a file again makes no duplicates.',
      response: { 202: OperationAccepted, ...problemResponses(importEmpty, importTooLarge, importTypeUnsupported, importBrokenOff, idempotencyKeyReused) },
    },
  }, async (request, reply) => {
    const type = fileType(request)
    if (Number(request.headers['content-length'] ?? 0) > importLimits.bytes) throw importTooLarge()
    const file = request.body as AsyncIterable<Uint8Array> | undefined ?? noBytes()
    const once = await receiveImport(deps, communityViewer(request), optionsOf(request.query, type), file, (fileHash) => idempotencyOf(request, fileHash))
    const accepted = markReplay(reply, once)
    return reply.code(202).header('Location', `/v1/operations/${accepted.operation.id}`).send(accepted)
  })
}

/** What the Content-Type says: the kind of file, and the encoding of its text if it names one we know. */
type FileType = Pick<ImportOptions, 'format' | 'encoding'>

function fileType ({ headers }: FastifyRequest): FileType {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';').map((part) => part.trim())
  if (!Object.hasOwn(importFormats, type)) throw importTypeUnsupported()
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '')
  return { format: importFormats[type as keyof typeof importFormats], encoding: charset !== undefined && isChinese.test(charset) ? 'gb18030' : 'auto' }
}

// GB18030 holds the older two. “utf-8” is not believed: clients add it to every text.
const isChinese = /^(?:gb18030|gbk|gb2312)$/

function optionsOf ({ encoding, ...query }: ImportQuery, type: FileType): Omit<ImportOptions, 'linesMax'> {
  return { ...query, ...type, encoding: encoding === 'auto' ? type.encoding : encoding }
}

async function * noBytes (): AsyncGenerator<Uint8Array, void, undefined> {}
