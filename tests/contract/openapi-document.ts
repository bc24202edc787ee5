import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }
export type Media = { schema?: JsonObject, example?: Json, examples?: Record<string, { value: Json }> }
export type Operation = {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  security: object[]
  parameters?: { name: string, in: string, description?: string, schema: JsonObject }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { description: string, content?: Record<string, Media> }>
}
export type Document = { paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, JsonObject> }, tags: { name: string }[] }

/** The committed document, in a sandbox of its own for each test file. */
export const committedFile = new URL('../../openapi/openapi.json', import.meta.url)
export const committed = JSON.parse(await readFile(committedFile, 'utf8')) as Document

/** Every operation with its place, `GET /v1/members`. */
export const operations = Object.entries(committed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ place: `${method.toUpperCase()} ${path}`, method, path, operation })))

/** Every body an operation takes or answers, problems included. */
export function mediaOf (operation: Operation): { where: string, type: string, media: Media }[] {
  const list = (where: string, content: Record<string, Media> = {}) => Object.entries(content).map(([type, media]) => ({ where, type, media }))
  return [
    ...list('request', operation.requestBody?.content),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) => list(status, content)),
  ]
}

/** Examples beside a body's schema, in it, or in the component it refers to. */
export function examplesOf ({ schema = {}, example, examples }: Media): Json[] {
  const named = typeof schema['$ref'] === 'string' ? committed.components.schemas[schema['$ref'].replace('#/components/schemas/', '')] : schema
  const inSchema = Array.isArray(named?.['examples']) ? named['examples'] : []
  return [...(example === undefined ? [] : [example]), ...Object.values(examples ?? {}).map(({ value }) => value), ...inSchema]
}

/** What speaks against a value by a schema of the document; null when nothing does. */
export function faultOf (value: Json, schema: JsonObject): string | null {
  const parsed = readerOf(schema).safeParse(value)
  return parsed.success ? null : z.prettifyError(parsed.error)
}

const readers = new Map<string, z.ZodType>()

/** Made once for each schema: every error of every operation has the same one. */
function readerOf (schema: JsonObject): z.ZodType {
  const key = JSON.stringify(schema)
  const known = readers.get(key)
  if (known) return known
  const text = JSON.stringify({ ...schema, $defs: committed.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  const reader = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0])
  readers.set(key, reader)
  return reader
}

/** JSON pointers of everything in a value for which `isFound` holds. */
export function pointersOf (value: Json, isFound: (value: JsonObject) => boolean, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const here = !Array.isArray(value) && isFound(value) ? [pointer] : []
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, isFound, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))]
}
