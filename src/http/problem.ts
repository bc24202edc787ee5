import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { z } from 'zod'
import { AppError, type ErrorDefinition, type ErrorKind } from '../domain/errors.ts'
import { overloaded } from '../domain/overloaded.ts'
import { databaseUnavailable } from '../postgres/pg-errors.ts'
import * as requestErrors from './request-errors.ts'
import { faultsOfIssues } from './zod-faults.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Of the error that is answered; for the log and the metrics. */
    problemCode: string | null
  }
}

/** The one place where a kind of error becomes a status. */
export const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  timeout: 408,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  limited: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503,
}

const titleOfStatus: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Request timeout',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Unprocessable',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Unavailable',
}

/** RFC 9457 with a stable `code`; `type` resolves to the code's documentation page. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
}).meta({
  id: 'Problem',
  examples: [{
    type: '/errors/request.invalid', title: 'Bad request', status: 400, detail: 'The request has 1 fault.', code: 'request.invalid', requestId: 'req-1',
    errors: [{ pointer: '/body/displayName', message: 'must not be empty' }],
  }],
})

type AnyErrorDefinition = ErrorDefinition<never[]>

/** The failures any authenticated route may answer. */
const everyRoute: AnyErrorDefinition[] = [
  requestErrors.requestInvalid, requestErrors.jsonInvalid, requestErrors.requestTimeout, requestErrors.bodyTooLarge, requestErrors.mediaTypeUnsupported,
  requestErrors.unauthenticated, requestErrors.forbidden, requestErrors.rateLimited, requestErrors.internal, requestErrors.unavailable, databaseUnavailable, overloaded,
]

/** The response schemas for a route's error answers: its own codes, grouped by status, and those of every route. */
export function problemResponses (...definitions: AnyErrorDefinition[]): Record<number, z.ZodType> {
  const codesByStatus = Map.groupBy([...everyRoute, ...definitions], (definition) => statusOfKind[definition.kind])
  return Object.fromEntries([...codesByStatus].map(([status, group]) => [
    status,
    Problem.describe(`Codes: ${[...new Set(group.map(({ code }) => code))].join(', ')}`),
  ]))
}

/** What a client is told about a failure. */
export function problemOf (error: AppError, requestId: string): z.infer<typeof Problem> {
  const status = statusOfKind[error.kind]
  return {
    type: `/errors/${error.code}`,
    title: titleOfStatus[status] ?? 'Error',
    status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.faults.length > 0 ? { errors: error.faults } : {}),
  }
}

function sendProblem (error: AppError, request: FastifyRequest, reply: FastifyReply) {
  reply.problemCode = error.code
  const retryAfterSeconds = error.retryAfterSeconds ?? (error.kind === 'unavailable' ? 1 : null)
  if (retryAfterSeconds !== null) reply.header('Retry-After', String(retryAfterSeconds))
  if (error.kind === 'unauthenticated') reply.header('WWW-Authenticate', 'Bearer')
  return reply.code(statusOfKind[error.kind]).type('application/problem+json').serializer(JSON.stringify).send(problemOf(error, request.id))
}

const whereOfContext: Readonly<Record<string, string>> = { body: '/body', querystring: '/query', params: '/path', headers: '/headers' }

/** What the validator throws: zod's issues; Fastify adds which part of the request they are about. */
class InputError extends Error {
  override name = 'InputError'
  readonly issues: readonly z.core.$ZodIssue[]
  validationContext = ''
  constructor (issues: readonly z.core.$ZodIssue[]) {
    super('the input does not fit the schema')
    this.issues = issues
  }
}

/** Checks requests with zod. */
export const zodValidator: FastifySchemaCompiler<z.ZodType> = ({ schema }) => (input: unknown) => {
  // Fastify gives null for a body that is not there.
  const parsed = schema.safeParse(input ?? undefined)
  return parsed.success ? { value: parsed.data } : { error: new InputError(parsed.error.issues) }
}

function asAppError (error: unknown, request: FastifyRequest): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof InputError) return requestErrors.requestInvalid(faultsOfIssues(error.issues, whereOfContext[error.validationContext] ?? ''))
  const { code, statusCode } = error as FastifyError
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return requestErrors.bodyTooLarge(request.routeOptions.bodyLimit)
    case 'FST_CP_ERR_INVALID_CONTENT': return requestErrors.jsonInvalid([{ pointer: '/body', message: 'cannot be decompressed as Content-Encoding says' }])
    case 'FST_CP_ERR_INVALID_CONTENT_ENCODING':
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return requestErrors.mediaTypeUnsupported()
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY': return requestErrors.jsonInvalid([{ pointer: '/body', message: 'is empty or shorter than Content-Length says' }])
    case 'FST_ERR_BAD_URL': return requestErrors.requestInvalid([{ pointer: '/path', message: 'is not valid percent-encoding of UTF-8' }])
    case 'FST_ERR_MAX_PARAM_LENGTH': return requestErrors.requestInvalid([{ pointer: '/path', message: 'is too long' }])
  }
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? requestErrors.requestInvalid([]) : null
}

/** Turns every failure into problem+json. What is not expected is logged by class and code only: messages may hold personal data. */
export const problems = fastifyPlugin(async (app: FastifyInstance) => {
  app.decorateReply('problemCode', null)
  app.setErrorHandler((error, request, reply) => {
    const known = asAppError(error, request)
    if (known?.kind === 'too_large') dropRestOfBody(request, reply)
    if (!known) request.log.error({ err: error }, 'unexpected failure')
    return sendProblem(known ?? requestErrors.internal(), request, reply)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(requestErrors.routeNotFound(), request, reply))
}, { name: 'problems' })

/**
 * Reads the rest of a body and drops it. Fastify would close the connection instead, and a client that is
 * still sending would see a reset in place of the answer. The request timeout bounds how long this may take.
 */
function dropRestOfBody ({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection')
  raw.unpipe()
  raw.resume()
}

/** Answers what fails before there is a route; hooks do not run then. */
export function refuseUrl (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(asAppError(error, request) ?? requestErrors.internal(), request, reply.header('X-Request-Id', request.id))
}
