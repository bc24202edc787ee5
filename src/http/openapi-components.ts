import { inputExamples } from './schema-parts.ts'

/** Any part of an OpenAPI document. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

const prefix = '#/components/schemas/'

/**
 * The document's schemas, each once and under the name its feature gave it.
 *
 * The converter writes every named schema twice, as it is sent (`NameInput`) and as it is answered (`Name`), whether it is
 * used or not. What nothing refers to goes; `NameInput` becomes `Name` where both say the same or `Name` is not used.
 */
export function tidyComponents (document: JsonObject): JsonObject {
  const components = asObject(document['components'])
  const schemas = asObject(components['schemas'])
  const used = reachable(document['paths'] ?? null, schemas)
  const newNames = new Map<string, string>()
  for (const name of used) {
    const plain = name.replace(/Input$/, '')
    const isTwin = plain !== name && plain in schemas
    if (isTwin && (!used.has(plain) || isSame(schemas[name], schemas[plain]))) newNames.set(name, plain)
  }
  const renamed = (name: string) => newNames.get(name) ?? name
  const kept = [...used].sort().map((name) => [renamed(name), withExamples(rename(schemas[name] ?? null, renamed))])
  return {
    ...document,
    paths: rename(document['paths'] ?? null, renamed),
    components: { ...components, schemas: Object.fromEntries(kept) as JsonObject },
  }
}

function reachable (start: Json, schemas: JsonObject): Set<string> {
  const found = new Set<string>()
  const visit = (value: Json) => {
    for (const name of namesIn(value)) {
      if (found.has(name)) continue
      found.add(name)
      visit(schemas[name] ?? null)
    }
  }
  visit(start)
  return found
}

function namesIn (value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => key === '$ref' && typeof inner === 'string' ? [inner.slice(prefix.length)] : namesIn(inner))
}

function rename (value: Json, newName: (name: string) => string): Json {
  if (Array.isArray(value)) return value.map((inner) => rename(inner, newName))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
    key,
    key === '$ref' && typeof inner === 'string' ? prefix + newName(inner.slice(prefix.length)) : rename(inner, newName),
  ]))
}

function withExamples (schema: Json): Json {
  const { [inputExamples]: examples, ...rest } = asObject(schema)
  return examples === undefined ? schema : { ...rest, examples }
}

/** Whether two schemas are the same but for the twins they refer to. */
function isSame (input: Json | undefined, output: Json | undefined): boolean {
  return JSON.stringify(rename(input ?? null, (name) => name.replace(/Input$/, ''))) === JSON.stringify(output)
}

function asObject (value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
