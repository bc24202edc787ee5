import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { parseStrictJson, StrictJsonError } from '../formats/strict-json.ts'
import { jsonInvalid } from './request-errors.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** JSON bodies, read strictly: what `JSON.parse` would silently repair or drop is an error that names the place. */
export const jsonBody = fastifyPlugin(async (app: FastifyInstance) => {
  // The body of a GET is not read, so neither is what is said about its encoding.
  app.addHook('onRequest', async ({ method, headers }) => { if (method === 'GET' || method === 'HEAD') delete headers['content-encoding'] })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(['application/json', 'application/merge-patch+json'], { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => {
    // A client that always sends the header, also with an empty DELETE.
    if (body.length === 0) return undefined
    try {
      return parseStrictJson(utf8.decode(body))
    } catch (error) {
      if (error instanceof StrictJsonError) throw jsonInvalid([{ pointer: `/body${error.pointer}`, message: error.message }])
      throw jsonInvalid([{ pointer: '/body', message: 'is not valid UTF-8' }])
    }
  })
}, { name: 'json-body' })
