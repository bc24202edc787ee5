import { resolved, type Document, type DocumentedOperation, type JsonObject } from '../fuzz/documented-operations.ts'
import type { Answer, TestApp } from '../support/start-app.ts'
import type { Caller } from './matrix-world.ts'
import { targetOf, unique, type Values } from './targets.ts'

/** What somebody can tell an answer by: everything but which request it is of. */
export type Told = { status: number, text: string, headers: Record<string, unknown> }
/** With what the service wrote down of it. */
export type Asked = Told & { logged: object[] }

/** The body an operation is documented with; undefined for one that takes none. */
export function exampleBody ({ method, operation }: DocumentedOperation, document: Document): JsonObject | undefined {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {}).at(-1) ?? []
  if (type !== 'application/json' || !media) return undefined
  // The patch that changes nothing.
  if (method === 'PATCH') return {}
  const { examples } = resolved(media.schema ?? {}, document)
  const example = (Array.isArray(examples) ? examples[0] : media.example ?? Object.values(media.examples ?? {})[0]?.value ?? {}) as JsonObject
  // An identity belongs to one member.
  return 'subject' in example ? { ...example, subject: unique('openid') } : example
}

/** Asks a route and collects all that could tell one answer from another. */
export async function askRoute (
  { logLines }: TestApp, { client, headers }: Caller, operation: DocumentedOperation, values: Values, body: JsonObject | undefined
): Promise<Asked> {
  const before = logLines.length
  const answer = await client.request(operation.method, targetOf(operation, values), { headers, ...(body && { body }) })
  // The line is written when the answer has left.
  await new Promise(setImmediate)
  return { ...toldBy(answer), logged: logLines.slice(before).map(withoutMoment) }
}

export function toldBy ({ status, text, headers }: Answer): Told {
  const { 'x-request-id': requestId, date: _date, ...rest } = headers
  return { status, text: text.replaceAll(String(requestId), 'ID'), headers: rest }
}

function withoutMoment (line: string): object {
  const { time: _time, requestId: _requestId, durationMs: _durationMs, ...rest } = JSON.parse(line) as Record<string, unknown>
  return rest
}
