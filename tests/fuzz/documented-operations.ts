import type { Document, Json, JsonObject, Operation } from '../contract/openapi-document.ts'

export type { Document, Json, JsonObject }

/** An operation of the document with where it is served. */
export type DocumentedOperation = { place: string, method: string, path: string, segments: readonly string[], operation: Operation }

const segmentsOf = (path: string) => path.split('/').slice(1)
export const isParameter = (segment: string) => segment.startsWith('{')

/** Every operation of a document. */
export function documentedOperations (document: Document): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([name, operation]) => {
    const method = name.toUpperCase()
    return { place: `${method} ${path}`, method, path, segments: segmentsOf(path), operation }
  }))
}

/** Which operation answers a target, as a router finds it: what is written out goes before a parameter. Null: none does. */
export function operationAt (operations: readonly DocumentedOperation[], method: string, target: string): DocumentedOperation | null {
  const given = segmentsOf(target.split(/[?#]/)[0] ?? '')
  const fitting = operations.filter((each) => each.method === method && each.segments.length === given.length &&
    each.segments.every((segment, at) => isParameter(segment) ? given[at] !== '' : segment === decoded(given[at] ?? '')))
  const written = ({ segments }: DocumentedOperation) => segments.filter((segment) => !isParameter(segment)).length
  return fitting.toSorted((a, b) => written(b) - written(a))[0] ?? null
}

function decoded (segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const reference = '#/components/schemas/'

/** The schema a `$ref` means; any other schema is itself. */
export function resolved (schema: JsonObject, { components }: Document): JsonObject {
  const ref = schema['$ref']
  if (typeof ref !== 'string') return schema
  const named = components.schemas[ref.slice(reference.length)]
  if (!ref.startsWith(reference) || !named) throw new Error(`the document has no ${ref}`)
  return named
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
export const schemasIn = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
export const propertiesOf = (schema: JsonObject): Record<string, JsonObject> => (isObject(schema['properties']) ? schema['properties'] as Record<string, JsonObject> : {})
export const namesIn = (value: Json | undefined): string[] => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [])
export const typesOf = ({ type }: JsonObject): string[] => (typeof type === 'string' ? [type] : namesIn(type))
