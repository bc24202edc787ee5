import { defineError, type InputFault } from '../domain/errors.ts'

export const requestInvalid = defineError(
  'request.invalid', 'invalid',
  'Something in the request does not fit the schema of the operation. `errors` names each place by a JSON pointer: /body, /query, /path or /headers, then the field.',
  (faults: InputFault[]) => ({ message: faults.length === 1 ? 'The request has 1 fault.' : `The request has ${faults.length || 'some'} faults.`, faults })
)

export const jsonInvalid = defineError(
  'request.json_invalid', 'invalid',
  'The body is not JSON as Renmai reads it: UTF-8, each name once in an object, no NUL characters, no unpaired surrogates, no `__proto__`, at most 32 levels deep.',
  (faults: InputFault[]) => ({ message: 'The body cannot be read as JSON.', faults })
)

export const bodyTooLarge = defineError(
  'request.too_large', 'too_large',
  'The body is larger than the operation takes: 64 kB for one member, 500 MB for an import.',
  (limitBytes: number) => {
    const limit = limitBytes < 2 ** 20 ? `${limitBytes / 2 ** 10} kB` : `${limitBytes / 2 ** 20} MB`
    return { message: `The body is larger than the ${limit} this operation takes.`, faults: [{ pointer: '/body', message: `must have at most ${limit}` }] }
  }
)

export const malformed = defineError(
  'request.malformed', 'invalid',
  'What arrived is not an HTTP request. A proxy or a hand-written client broke it.',
  () => 'This is not an HTTP request.'
)

export const headersTooLarge = defineError(
  'request.headers_too_large', 'headers_too_large',
  'The request line and the headers have more than 16 kB together. A token of this API has less than 600 characters; a long search text goes by POST.',
  () => 'The request line and the headers have more than 16 kB together.'
)

export const requestTimeout = defineError(
  'request.timeout', 'timeout',
  'The request was not sent in time. Send it again, over a better connection or in smaller pieces.',
  () => 'The request did not arrive in time.'
)

export const mediaTypeUnsupported = defineError(
  'request.media_type_unsupported', 'unsupported',
  'Send the Content-Type the operation documents: usually application/json, for imports application/x-ndjson, text/csv or the XLSX type.',
  () => 'This operation does not take this Content-Type.'
)

export const unauthenticated = defineError(
  'auth.unauthenticated', 'unauthenticated',
  'The Authorization header is missing, malformed, unknown, expired or revoked. Send `Authorization: Bearer` with the operator key, an API key or the access token of a member; a publishable key works from its own pages only.',
  () => 'Send a valid key or access token as `Authorization: Bearer …`.'
)

export const forbidden = defineError(
  'auth.forbidden', 'forbidden',
  'The credential is valid but has not the scope this operation needs. The operation names the scope in the documentation.',
  (needed: string) => `This credential may not do this; it needs ${needed}.`
)

export const routeNotFound = defineError(
  'request.route_not_found', 'not_found',
  'There is no operation at this path with this method. The list of operations is at /docs.',
  () => 'There is no such operation.'
)

export const rateLimited = defineError(
  'request.rate_limited', 'limited',
  'More was asked in a short time than the limit allows; `RateLimit-Policy` names it. Wait for the seconds in Retry-After. `RateLimit` on every answer says how much is left.',
  (policy: string, retryAfterSeconds: number) => ({ message: `The limit “${policy}” is used up for ${retryAfterSeconds} s.`, retryAfterSeconds })
)

export const internal = defineError(
  'service.internal', 'internal',
  'Something failed that should not. The request id leads the operator to the log line; nothing was half done.',
  () => 'Something went wrong on our side.'
)

export const unavailable = defineError(
  'service.unavailable', 'unavailable',
  'A part of the service does not answer or the server is stopping. Wait for the time in Retry-After and send the request again.',
  () => 'The service is not available at the moment.'
)
