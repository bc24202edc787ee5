import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { text } from './schema-parts.ts'
import { requestInvalid } from './request-errors.ts'

export const IfMatchHeaders = z.looseObject({
  'if-match': text(100, 1).optional().describe('The ETag the change is meant for; without it the change applies to whatever is there.'),
})

/** The strong entity tag of a version. */
export const etagOf = (version: number) => `"v${version}"`

/** The version an If-Match header asks for; null without the header or with `*`. */
export function ifMatchOf (request: FastifyRequest): number | null {
  const header = request.headers['if-match']?.trim()
  if (header === undefined || header === '*') return null
  const match = /^(?:W\/)?"v(\d{1,15})"$/.exec(header)
  if (!match) throw requestInvalid([{ pointer: '/headers/if-match', message: 'must be an ETag of this API, such as "v3"' }])
  return Number(match[1])
}
