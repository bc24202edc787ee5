import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { pino, type Logger } from 'pino'
import { credentialOf } from '../domain/access/viewer.ts'

type ErrorLike = { name?: string, message: string, stack?: string, cause?: unknown }

/** pg-boss tells of its failures in copies that are no Error any more. */
const isErrorLike = (error: unknown): error is ErrorLike => error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')

/** What of an error may be written: its class, its code and where it was thrown. Messages may repeat personal data. */
function describeError (error: unknown): Record<string, unknown> {
  if (!isErrorLike(error)) return { type: typeof error }
  // The stack begins with the message, which may have any number of lines.
  const frames = (error.stack ?? '').replace(error.message, '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 12).map((line) => line.trim())
  return {
    type: error.name ?? 'object',
    ...('code' in error ? { code: String(error.code) } : {}),
    ...('constraintName' in error && error.constraintName ? { constraintName: error.constraintName } : {}),
    frames,
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  }
}

/** A logger to stderr whose serializers let through what is listed, nothing else. */
export function openLog (level: string, destination?: { write: (line: string) => void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: describeError,
      error: describeError,
      req: (request: { id?: string, method?: string }) => ({ id: request.id, method: request.method }),
      res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }),
    },
  }
  return destination ? pino(options, destination) : pino(options, pino.destination({ fd: 2, sync: false }))
}

/** One line per answered request: route pattern instead of URL, because paths and queries hold names and ids. */
export const requestLog = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ...(reply.problemCode === null ? {} : { code: reply.problemCode }),
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      credential: request.viewer ? credentialOf(request.viewer) : null,
    }
    if (reply.statusCode >= 500) request.log.warn(line, 'request')
    else request.log.info(line, 'request')
  })
}, { name: 'request-log', dependencies: ['authenticate'] })
