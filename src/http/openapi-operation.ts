import { STATUS_CODES } from 'node:http'
import type { JsonObject } from './openapi-components.ts'

/** A file by media type, with an example of its content; null for a binary one. */
export type FileMedia = Readonly<Record<string, string | null>>

declare module 'fastify' {
  interface FastifySchema {
    /** The file a POST takes or a GET answers; it has no schema, because it is not read as a whole. */
    'x-file'?: FileMedia
  }
}

type Content = Record<string, JsonObject>
export type Operation = {
  parameters?: { name: string, in: string }[]
  requestBody?: { content: Content, required?: boolean }
  responses: Record<string, { description: string, content?: Content }>
  security?: object[]
  'x-file'?: FileMedia
}

/** What the schema converter does not know about an operation: files, media types, and which answers cannot be. */
export function finishOperation (method: string, { 'x-file': file, ...operation }: Operation): Operation {
  const finished: Operation = { ...operation, responses: finishResponses(method, operation) }
  if (operation.parameters) finished.parameters = operation.parameters.map((parameter) => parameter.in === 'header' ? { ...parameter, name: headerName(parameter.name) } : parameter)
  if (method === 'patch' && operation.requestBody) finished.requestBody = { ...operation.requestBody, content: mergePatchFirst(operation.requestBody.content) }
  if (file && method === 'post') finished.requestBody = { required: true, content: fileContent(file) }
  if (file && method === 'get') finished.responses = { ...finished.responses, 200: { description: 'The file.', content: fileContent(file) } }
  return finished
}

function finishResponses (method: string, { responses, security = [] }: Operation): Operation['responses'] {
  const isPublic = security.length === 0
  const impossible = new Set(method === 'get' ? ['408', '413', '415'] : [])
  return Object.fromEntries(Object.entries(responses).filter(([status]) => !impossible.has(status)).flatMap(([status, { description, content }]) => {
    const isProblem = Number(status) >= 400
    const written = isPublic && isProblem ? withoutAuthCodes(description) : description
    if (written === noCodes) return []
    return [[status, {
      description: written === 'Default Response' ? `${STATUS_CODES[status] ?? status}.` : written,
      ...(content ? { content: isProblem ? { 'application/problem+json': Object.values(content)[0] ?? {} } : content } : {}),
    }]]
  }))
}

const noCodes = 'Codes: '

/** A public operation looks at no credential; what else it answers with 401, such as a spent refresh token, stays. */
const withoutAuthCodes = (description: string) => noCodes + description.slice(noCodes.length).split(', ').filter((code) => !code.startsWith('auth.')).join(', ')

/** Both are taken wherever something is changed; the second is for clients that know only JSON. */
function mergePatchFirst (content: Content): Content {
  const media = Object.values(content)[0] ?? {}
  return { 'application/merge-patch+json': media, 'application/json': media }
}

function fileContent (file: FileMedia): Content {
  return Object.fromEntries(Object.entries(file).map(([type, example]) => [
    type,
    example === null ? { schema: { type: 'string', format: 'binary' } } : { schema: { type: 'string' }, examples: { file: { value: example } } },
  ]))
}

/** `if-match` as people write it. */
const headerName = (name: string) => name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase())
