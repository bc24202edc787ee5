import { operationAt, type DocumentedOperation, type Json } from './documented-operations.ts'
import type { FuzzWorld } from './fuzz-world.ts'
import type { FuzzRequest } from './request-arbitrary.ts'
import { schemaFault } from './schema-fault.ts'
import type { WireAnswer } from './send-request.ts'

/** What an answer is held against: the operation the request reached, null when it reached none. */
type Judged = { world: FuzzWorld, reached: DocumentedOperation | null, request: FuzzRequest, answer: WireAnswer }

const slowestMs = 5_000
/** From here on Node itself refuses a head, with 431, before there is an operation; its limit is 16 kB. */
const largeHeadBytes = 14_000
const internals = /\bat .+\.[cm]?[jt]s:\d+|node_modules|duplicate key value|relation "|invalid_search|_bin\/|SELECT .+ FROM|PostgresError|MeiliSearch/i

/** What is wrong with an answer, the gravest first; null when it is as the document promises. */
export function answerFault (world: FuzzWorld, request: FuzzRequest, answer: WireAnswer): string | null {
  const judged: Judged = { world, reached: operationAt(world.operations, methodOf(request), request.target), request, answer }
  for (const fault of [serverFault, leakFault, credentialFault, statusFault, problemFault, bodyFault, timeFault]) {
    const found = fault(judged)
    if (found !== null) return found
  }
  return null
}

const overridable = new Set(['PATCH', 'PUT', 'DELETE'])

/** The method after an override. */
function methodOf ({ method, headers }: FuzzRequest): string {
  const wanted = headers.find(([name]) => name === 'x-http-method-override')?.[1].trim().toUpperCase() ?? ''
  return method === 'POST' && overridable.has(wanted) ? wanted : method
}

const serverFault = ({ answer }: Judged) => answer.status >= 500 ? `answers ${answer.status}` : null

function leakFault ({ request, answer }: Judged): string | null {
  const shown = `${answer.text}\n${Object.values(answer.headers).join('\n')}`.toLowerCase()
  const leaked = request.viewer.secrets.find((secret) => shown.includes(secret))
  if (leaked !== undefined) return `shows ${request.viewer.name} ${leaked}`
  return answer.status >= 400 && internals.test(answer.text) && !internals.test(sentText(request)) ? 'shows what is inside of it' : null
}

const sentText = ({ target, body }: FuzzRequest) => `${decodeURIComponent(target.replaceAll(/%(?![0-7][\da-f])/gi, '%25'))}\n${body?.toString() ?? ''}`

function credentialFault ({ reached, request, answer }: Judged): string | null {
  const isGuarded = (reached?.operation.security.length ?? 0) > 0
  if (!isGuarded) return null
  if (!request.isIdentified) return answer.status < 400 ? `does it for ${request.viewer.name} with a credential that is none` : null
  // A key may have been revoked by an earlier request; the operator's cannot be.
  return answer.status === 401 && request.viewer.name === 'operator' ? 'does not know the operator' : null
}

/** How a target is answered that no operation has: its body is looked at all the same. */
const withoutOperation = new Set([400, 404, 413, 415])

function statusFault ({ reached, request, answer }: Judged): string | null {
  if (answer.status === 431 && headBytes(request) > largeHeadBytes) return null
  if (reached) return String(answer.status) in reached.operation.responses ? null : `answers ${answer.status}, which is not declared`
  return withoutOperation.has(answer.status) ? null : `answers ${answer.status} where there is no operation`
}

const headBytes = ({ target, headers }: FuzzRequest) => headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, target.length)

function problemFault ({ world, answer }: Judged): string | null {
  if (answer.status < 400) return null
  const type = answer.headers['content-type'] ?? ''
  if (!type.startsWith('application/problem+json')) return `answers ${answer.status} as ${type || 'nothing'}`
  const problem = parsed(answer.text)
  if (problem === undefined) return 'answers a problem that is not JSON'
  const fault = schemaFault(problem, { $ref: '#/components/schemas/Problem' }, world.document)
  if (fault !== null) return `answers a problem in which ${fault}`
  const { status, requestId, type: page, code } = problem as { status: number, requestId: string, type: string, code: string }
  const isConsistent = status === answer.status && requestId === answer.headers['x-request-id'] && page === `/errors/${code}` && code !== ''
  return isConsistent ? null : 'answers a problem that contradicts its head'
}

function bodyFault ({ world, reached, answer }: Judged): string | null {
  if (answer.status >= 400 || !reached) return null
  const { content } = reached.operation.responses[answer.status] ?? {}
  const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? ''
  if (!content || answer.status === 204) return answer.text === '' ? null : `answers ${answer.status} with a body`
  const media = content[type]
  if (!media) return `answers ${answer.status} as ${type || 'nothing'}, which is not declared`
  if (!type.endsWith('/json')) return null
  const body = parsed(answer.text)
  if (body === undefined) return `answers ${answer.status} with what is not JSON`
  const fault = schemaFault(body, media.schema ?? {}, world.document)
  return fault === null ? null : `answers ${answer.status} with a body in which ${fault.replaceAll(/\/\d+/g, '/…')}`
}

const timeFault = ({ answer }: Judged) => answer.durationMs > slowestMs ? `takes longer than ${slowestMs} ms` : null

/** Undefined for what is not JSON. */
export function parsed (text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
