import fc from 'fast-check'
import { isObject, namesIn, propertiesOf, resolved, schemasIn, typesOf, type Document, type Json, type JsonObject } from './documented-operations.ts'

/** Texts that exist under the name of a field; empty when none are known. */
export type TextsOf = (name: string) => readonly string[]

const words = ['冯宝宝', '上海', '跨境电商', '馮寶寶', 'fengbaobao', 'fbb', '不要销售', '三年以上', '复旦大学', '前端', 'C++', 'Alice Wong', '江浙沪 产品经理', '在找懂日本税务的人', '上海-无业游民-冯宝宝', 'x']
const refDepthMax = 5

/** Values that fit a schema of the document, mostly small, at times at its limits. */
export function schemaArbitrary (schema: JsonObject, document: Document, textsOf: TextsOf): fc.Arbitrary<Json> {
  const made = new Map<string, fc.Arbitrary<Json>>()

  const of = (given: JsonObject, name: string, depth: number): fc.Arbitrary<Json> => {
    const ref = given['$ref']
    if (typeof ref !== 'string') return ofPlain(given, name, depth)
    const key = `${ref} ${depth}`
    const arbitrary = made.get(key) ?? ofPlain(resolved(given, document), name, depth + 1)
    made.set(key, arbitrary)
    return arbitrary
  }

  const ofPlain = (plain: JsonObject, name: string, depth: number): fc.Arbitrary<Json> => {
    if ('const' in plain) return fc.constant(plain['const'] ?? null)
    if (Array.isArray(plain['enum'])) return fc.constantFrom(...plain['enum'])
    const branches = schemasIn(plain['anyOf'] ?? plain['oneOf'])
    if (branches.length > 0) {
      const flat = branches.filter((branch) => !JSON.stringify(branch).includes('"$ref"'))
      return fc.oneof(...(depth > refDepthMax && flat.length > 0 ? flat : branches).map((branch) => of(branch, name, depth)))
    }
    const types = typesOf(plain)
    return types.length === 0 ? fc.constant(null) : fc.oneof(...types.map((type) => ofType(type, plain, name, depth)))
  }

  const ofType = (type: string, plain: JsonObject, name: string, depth: number): fc.Arbitrary<Json> => {
    switch (type) {
      case 'null': return fc.constant(null)
      case 'boolean': return fc.boolean()
      case 'integer': case 'number': return numberArbitrary(plain, type === 'integer')
      case 'string': return textArbitrary(plain, name, textsOf)
      case 'array': return arrayArbitrary(plain, name, depth)
      default: return objectArbitrary(plain, depth)
    }
  }

  const arrayArbitrary = (plain: JsonObject, name: string, depth: number): fc.Arbitrary<Json> => {
    const prefix = schemasIn(plain['prefixItems'])
    if (prefix.length > 0) return fc.tuple(...prefix.map((item) => of(item, name, depth)))
    const { minItems = 0, maxItems = 3 } = plain as { minItems?: number, maxItems?: number }
    return fc.array(of(isObject(plain['items']) ? plain['items'] : {}, name, depth), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) })
  }

  const objectArbitrary = (plain: JsonObject, depth: number): fc.Arbitrary<Json> => {
    const fields = Object.fromEntries(Object.entries(propertiesOf(plain)).map(([name, inner]) => [name, of(inner, name, depth)]))
    const required = namesIn(plain['required'])
    const others = isObject(plain['additionalProperties']) ? of(plain['additionalProperties'], '', depth) : null
    if (others && required.length === 0) {
      const key = textArbitrary(isObject(plain['propertyNames']) ? plain['propertyNames'] : {}, 'key', textsOf)
      return fc.dictionary(key, others, { maxKeys: 3, noNullPrototype: true })
    }
    return someOf(Object.keys(fields).filter((name) => !required.includes(name)), 5)
      .chain((chosen) => fc.record(Object.fromEntries([...required, ...chosen].flatMap((name) => fields[name] ? [[name, fields[name]]] : [])), { noNullPrototype: true }))
  }

  return of(schema, '', 0)
}

/** At most so many of some names. */
export const someOf = (names: string[], most: number) => fc.subarray(names, { maxLength: Math.min(most, names.length) })

function numberArbitrary (plain: JsonObject, isInteger: boolean): fc.Arbitrary<number> {
  const { minimum = -(2 ** 53 - 1), maximum = 2 ** 53 - 1, exclusiveMinimum } = plain as { minimum?: number, maximum?: number, exclusiveMinimum?: number }
  const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + Number.EPSILON
  const inside = isInteger ? fc.integer({ min, max: maximum }) : fc.double({ min, max: maximum, noNaN: true, noDefaultInfinity: true })
  return fc.oneof({ weight: 4, arbitrary: inside }, fc.constantFrom(min, maximum))
}

function textArbitrary (plain: JsonObject, name: string, textsOf: TextsOf): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 300, pattern } = plain as { minLength?: number, maxLength?: number, pattern?: string }
  const free = typeof pattern === 'string'
    ? fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength))
    : fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words).map((word) => word.slice(0, maxLength)) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 12)) }) },
      fc.constantFrom('x', '长', '𠮷').map((unit) => unit.repeat(maxLength).slice(0, maxLength)),
      fc.constantFrom('x').map((unit) => unit.repeat(minLength))
    )
  // Known texts are looked up when a value is drawn: they grow while requests are sent.
  const known = fc.tuple(fc.nat(), free).map(([at, otherwise]) => {
    const texts = textsOf(name)
    return texts[at % Math.max(1, texts.length)] ?? otherwise
  })
  return fc.oneof(known, free)
}
