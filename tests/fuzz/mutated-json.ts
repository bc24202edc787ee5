import fc from 'fast-check'
import { hostileNames, hostileValues, hugeTexts } from './hostile-values.ts'
import { isObject, type Json } from './documented-operations.ts'

type Path = readonly (string | number)[]
/** Undefined takes the place away. */
type Change = (value: Json) => Json | undefined

const deep = (levels: number): Json => levels === 0 ? 1 : { a: deep(levels - 1) }

const otherType: Change = (value) => {
  switch (typeof value) {
    case 'string': return value.length
    case 'number': return String(value)
    case 'boolean': return String(value)
    default: return Array.isArray(value) ? Object.fromEntries(value.entries()) : value === null ? 'null' : Object.entries(value)
  }
}

const many: Change = (value) => {
  if (typeof value === 'string') return value.repeat(Math.min(2_000, Math.ceil(60_000 / Math.max(1, value.length))))
  if (Array.isArray(value)) return Array.from({ length: 1_001 }, (_, at) => value[at % Math.max(1, value.length)] ?? 0)
  return typeof value === 'number' ? value * 1e9 : value
}

const hostileValue = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...hostileValues) },
  fc.constantFrom(...hugeTexts).map((make) => make()),
  fc.constantFrom(10, 31, 33, 200).map(deep)
)

const withField = (value: Json, name: string, added: Json) => isObject(value) ? Object.fromEntries([...Object.entries(value), [name, added]]) : value

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: hostileValue.map((hostile): Change => () => hostile) },
  { weight: 2, arbitrary: fc.constantFrom<Change>(otherType, many, () => undefined, (value) => [value], (value) => ({ value })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...hostileNames), hostileValue).map(([name, hostile]): Change => (value) => withField(value, name, hostile)) }
)

/** Values as given, changed at one to three places. */
export const mutatedJson = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(values, fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 })).map(([value, changes]) => changes.reduce((changed, [at, make]) => {
    const places = placesIn(changed)
    return changedAt(changed, places[at % places.length] ?? [], make) ?? null
  }, value))

function placesIn (value: Json, path: Path = []): Path[] {
  const inner = Array.isArray(value) ? value.map((item, at) => [at, item] as const) : isObject(value) ? Object.entries(value) : []
  return [path, ...inner.slice(0, 50).flatMap(([key, item]) => placesIn(item, [...path, key]))]
}

function changedAt (value: Json, [key, ...rest]: Path, make: Change): Json | undefined {
  if (key === undefined) return make(value)
  const through = (entries: [string, Json][]) => entries.flatMap(([name, item]): [string, Json][] => {
    const changed = name === String(key) ? changedAt(item, rest, make) : item
    return changed === undefined ? [] : [[name, changed]]
  })
  // Object.fromEntries keeps `__proto__` a field like any other.
  if (Array.isArray(value)) return through(Object.entries(value)).map(([, item]) => item)
  return isObject(value) ? Object.fromEntries(through(Object.entries(value))) : value
}

type TextChange = (text: string, at: number) => string | Buffer
const inserted = (text: string, at: number, what: string | Buffer) => {
  const bytes = Buffer.from(text)
  const cut = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, cut), Buffer.from(what), bytes.subarray(cut)])
}
const firstKey = (text: string) => /"((?:[^"\\]|\\.)*)"\s*:/.exec(text)?.[1] ?? 'a'
const escapedKey = (key: string) => key.replace(/^[a-z]/i, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What happens to JSON on its way: not a value of JSON any more, or one that says something twice. */
const textChanges: readonly TextChange[] = [
  (text) => text.replace('{', `{"${firstKey(text)}":0,`),
  (text) => text.replace('{', `{"${escapedKey(firstKey(text))}":null,`),
  (text) => text.replace('{', '{"__proto__":{"isAdmin":true},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'),
  (text, at) => text.slice(0, at % (text.length + 1)),
  (text) => `${text} x`, (text) => `${text}${text}`, (text) => `\ufeff${text}`, (text) => `/* */${text}`, (text) => text.replaceAll('"', "'"),
  (text, at) => inserted(text, at, '\u0000'), (text, at) => inserted(text, at, Buffer.from([0xff])), (text, at) => inserted(text, at, Buffer.from([0xed, 0xa0, 0x80])),
  (text, at) => inserted(text, at, '\\ud800'), (text, at) => inserted(text, at, '\\u0000'), (text, at) => inserted(text, at, '\\'), (text, at) => inserted(text, at, ','),
  (text) => text.replace(/:\s*[-\d"tfn[][^,}]*/, ':1e999'), (text) => text.replace(/:\s*[-\d"tfn[][^,}]*/, ':NaN'), (text) => text.replace(/:\s*[-\d"tfn[][^,}]*/, ':-0'), (text) => text.replace(/:\s*[-\d"tfn[][^,}]*/, ':007'),
  (text) => text.replace(/:\s*[-\d"tfn[][^,}]*/, `:${'9'.repeat(400)}`),
  (text) => Buffer.from(text, 'utf16le'), () => '', () => '   ', () => 'null', () => '[', () => '['.repeat(60_000), () => '{"a":'.repeat(10_000), () => `"${'x'.repeat(70_000)}"`, () => '[]', () => '"text"', () => '1',
]

/** Bodies that broke on their way. */
export const brokenText = (texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc.tuple(texts, fc.constantFrom(...textChanges), fc.nat()).map(([text, make, at]) => Buffer.from(make(text, at)))
