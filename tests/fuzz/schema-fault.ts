import { isObject, namesIn, propertiesOf, resolved, schemasIn, typesOf, type Document, type Json, type JsonObject } from './documented-operations.ts'

/** What only describes. */
const annotations = new Set(['description', 'default', 'examples', 'example', 'title', 'format', 'deprecated', 'readOnly', 'writeOnly', '$ref', 'x-personal'])

type Check = (value: Json, schema: JsonObject, document: Document, pointer: string) => string | null
const number = (value: Json | undefined) => Number(value)
const fails = (isFault: boolean, pointer: string, what: string) => isFault ? `${pointer || '/'} ${what}` : null

/** The part of JSON Schema the document uses. */
const checks: Readonly<Record<string, Check>> = {
  type: (value, schema, _, pointer) => fails(!typesOf(schema).some((type) => isOfType(value, type)), pointer, `is not ${typesOf(schema).join(' or ')}`),
  const: (value, { const: wanted }, _, pointer) => fails(JSON.stringify(value) !== JSON.stringify(wanted), pointer, 'is another constant'),
  enum: (value, schema, _, pointer) => fails(!(schema['enum'] as Json[]).some((one) => one === value), pointer, 'is none of the listed values'),
  minimum: (value, { minimum }, _, pointer) => fails(typeof value === 'number' && value < number(minimum), pointer, 'is too small'),
  maximum: (value, { maximum }, _, pointer) => fails(typeof value === 'number' && value > number(maximum), pointer, 'is too large'),
  exclusiveMinimum: (value, schema, _, pointer) => fails(typeof value === 'number' && value <= number(schema['exclusiveMinimum']), pointer, 'is too small'),
  exclusiveMaximum: (value, schema, _, pointer) => fails(typeof value === 'number' && value >= number(schema['exclusiveMaximum']), pointer, 'is too large'),
  minLength: (value, { minLength }, _, pointer) => fails(typeof value === 'string' && value.length < number(minLength), pointer, 'is too short'),
  maxLength: (value, { maxLength }, _, pointer) => fails(typeof value === 'string' && value.length > number(maxLength), pointer, 'is too long'),
  pattern: (value, { pattern }, _, pointer) => fails(typeof value === 'string' && !new RegExp(pattern as string, 'u').test(value), pointer, 'does not match its pattern'),
  minItems: (value, { minItems }, _, pointer) => fails(Array.isArray(value) && value.length < number(minItems), pointer, 'has too few items'),
  maxItems: (value, { maxItems }, _, pointer) => fails(Array.isArray(value) && value.length > number(maxItems), pointer, 'has too many items'),
  required: (value, { required }, _, pointer) => fails(isObject(value) && namesIn(required).some((name) => !Object.hasOwn(value, name)), pointer, 'lacks a field'),
  properties: (value, schema, document, pointer) => !isObject(value)
    ? null
    : firstFault(Object.entries(propertiesOf(schema)).filter(([name]) => Object.hasOwn(value, name)), ([name, inner]) => schemaFault(value[name] ?? null, inner, document, `${pointer}/${name}`)),
  additionalProperties: (value, schema, document, pointer) => {
    const others = isObject(value) ? Object.entries(value).filter(([name]) => !Object.hasOwn(propertiesOf(schema), name)) : []
    const inner = schema['additionalProperties']
    if (inner === false) return fails(others.length > 0, pointer, `has more than its fields: ${others.map(([name]) => name).join()}`)
    return isObject(inner) ? firstFault(others, ([name, other]) => schemaFault(other, inner, document, `${pointer}/${name}`)) : null
  },
  propertyNames: (value, schema, document, pointer) => firstFault(isObject(value) ? Object.keys(value) : [], (name) => schemaFault(name, schema['propertyNames'] as JsonObject, document, `${pointer}/${name}`)),
  items: (value, { items, prefixItems }, document, pointer) => !Array.isArray(value) || !isObject(items)
    ? null
    : firstFault(value.slice(schemasIn(prefixItems).length), (item, at) => schemaFault(item, items, document, `${pointer}/${at}`)),
  prefixItems: (value, schema, document, pointer) => !Array.isArray(value)
    ? null
    : firstFault(schemasIn(schema['prefixItems']), (inner, at) => schemaFault(value[at] ?? null, inner, document, `${pointer}/${at}`)),
  anyOf: (value, schema, document, pointer) => fails(schemasIn(schema['anyOf']).every((branch) => schemaFault(value, branch, document, pointer) !== null), pointer, 'fits no alternative'),
  oneOf: (value, schema, document, pointer) => fails(schemasIn(schema['oneOf']).filter((branch) => schemaFault(value, branch, document, pointer) === null).length !== 1, pointer, 'does not fit one alternative'),
  allOf: (value, schema, document, pointer) => firstFault(schemasIn(schema['allOf']), (branch) => schemaFault(value, branch, document, pointer)),
}

/**
 * The first thing that speaks against a value by a schema of the document; null when nothing does.
 *
 * @throws Error for a keyword it does not know, so that nothing is let through unseen
 */
export function schemaFault (value: Json, given: JsonObject, document: Document, pointer = ''): string | null {
  const schema = resolved(given, document)
  return firstFault(Object.keys(schema).filter((keyword) => !annotations.has(keyword)), (keyword) => {
    const check = checks[keyword]
    if (!check) throw new Error(`the validator does not know the keyword ${keyword}`)
    return check(value, schema, document, pointer)
  })
}

function firstFault<Item> (items: readonly Item[], faultOf: (item: Item, at: number) => string | null): string | null {
  for (const [at, item] of items.entries()) {
    const fault = faultOf(item, at)
    if (fault !== null) return fault
  }
  return null
}

function isOfType (value: Json, type: string): boolean {
  switch (type) {
    case 'null': return value === null
    case 'array': return Array.isArray(value)
    case 'object': return isObject(value)
    case 'integer': return Number.isInteger(value)
    case 'number': return typeof value === 'number'
    case 'string': return typeof value === 'string'
    case 'boolean': return typeof value === 'boolean'
    default: return false
  }
}
