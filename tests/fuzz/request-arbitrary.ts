import fc from 'fast-check'
import { isParameter, type DocumentedOperation, type Json, type JsonObject } from './documented-operations.ts'
import { pathTexts, type FuzzViewer, type FuzzWorld } from './fuzz-world.ts'
import { hostileNames, hostileTexts, hugeTexts, rawTargetParts, wrongMediaTypes } from './hostile-values.ts'
import type { KnownValues } from './known-values.ts'
import { brokenText, mutatedJson } from './mutated-json.ts'
import { encoded } from './percent-encoding.ts'
import { schemaArbitrary, someOf } from './schema-arbitrary.ts'
import type { WireRequest } from './send-request.ts'

/** A request with who sends it; `isIdentified` is false when the credential is certainly none. */
export type FuzzRequest = WireRequest & { viewer: FuzzViewer, isIdentified: boolean }

type Pair = readonly [name: string, value: string]

const hostileText = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...hostileTexts) }, fc.constantFrom(...hugeTexts).map((make) => make().slice(0, 1_200)), fc.string({ unit: 'binary', maxLength: 20 }))

/** Texts that are known when one is drawn. */
const knownText = (texts: () => readonly string[]) => fc.nat().map((at) => texts()[at % Math.max(1, texts().length)] ?? 'x')

const mostly = <Value>(usual: fc.Arbitrary<Value>, weight: number, ...others: fc.Arbitrary<Value>[]) => fc.oneof({ weight, arbitrary: usual }, fc.oneof(...others))

/** A header value as the wire can carry it: the UTF-8 bytes, without line breaks and other control characters. */
// eslint-disable-next-line no-control-regex
const headerText = (text: string) => Buffer.from(text).toString('latin1').replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '').slice(0, 3_000)

/** Requests for an operation: as documented, or changed in any of their parts. */
export function requestArbitrary (world: FuzzWorld, documented: DocumentedOperation): fc.Arbitrary<FuzzRequest> {
  const { method } = documented
  const viewer = fc.oneof(...world.viewers.map((one) => ({ weight: one.weight, arbitrary: fc.constant(one) })))
  return fc.record({
    sender: viewer.chain((one) => authorizationArbitrary(one).map((authorization) => ({ viewer: one, ...authorization }))),
    path: pathArbitrary(world, documented),
    query: queryArbitrary(world, documented),
    headers: headersArbitrary(documented),
    content: contentArbitrary(world, documented),
  }).map(({ sender, path, query, headers, content }) => ({
    viewer: sender.viewer,
    isIdentified: sender.isIdentified,
    method,
    target: query === '' ? path : `${path}?${query}`,
    headers: [...sender.headers, ...sender.viewer.headers ?? [], ...content.headers, ...headers],
    body: content.body,
  }))
}

type Authorization = { headers: readonly Pair[], isIdentified: boolean }

function authorizationArbitrary ({ token }: FuzzViewer): fc.Arbitrary<Authorization> {
  const usual = fc.constant(null).map((): Authorization => {
    const given = token()
    return given === null ? { headers: [], isIdentified: false } : { headers: [['authorization', `Bearer ${given}`]], isIdentified: true }
  })
  const broken = fc.tuple(fc.nat(), hostileText).map(([at, text]): Authorization => {
    const given = token() ?? 'rk_x'
    const cut = at % given.length
    const values = [
      given, `Basic ${given}`, 'Bearer', 'Bearer ', `Bearer ${given.slice(0, cut)}`, `Bearer ${given}${given}`, `Bearer ${given.slice(0, cut)}${given[cut] === 'x' ? 'y' : 'x'}${given.slice(cut + 1)}`,
      `Bearer "${given}"`, `Bearer ${given},`, `Bearer ${encoded(text)} ${given}`, `Bearer ${text}`, text, `Bearer ${given.toUpperCase()}!`, `Bearer ${'x'.repeat(2_500)}`,
    ]
    return { headers: [['authorization', headerText(values[at % values.length] ?? '')]], isIdentified: false }
  })
  return mostly(usual, 12, broken)
}

function pathArbitrary (world: FuzzWorld, { segments, operation }: DocumentedOperation): fc.Arbitrary<string> {
  const parts = segments.map((segment) => isParameter(segment) ? parameterArbitrary(world, operation, segment) : fc.constant(segment))
  return fc.tuple(...parts).map((values) => `/${values.join('/')}`)
}

function parameterArbitrary ({ own, foreign, gone }: FuzzWorld, operation: DocumentedOperation['operation'], segment: string): fc.Arbitrary<string> {
  const of = (known: KnownValues) => knownText(() => pathTexts(operation, segment, known)).map(encoded)
  return fc.oneof(
    { weight: 10, arbitrary: of(own) }, { weight: 2, arbitrary: of(foreign) }, { weight: 2, arbitrary: of(gone) },
    knownText(own.ids).map(encoded),
    { weight: 2, arbitrary: hostileText.map((text) => encoded(text === '' ? ' ' : text)) },
    fc.constantFrom(...rawTargetParts),
    of(own).map((id) => `${id}%00`), of(own).map((id) => id.toUpperCase()), of(own).map((id) => `${id}/`), fc.constant('x'.repeat(2_100))
  )
}

function queryArbitrary (world: FuzzWorld, { operation }: DocumentedOperation): fc.Arbitrary<string> {
  const declared = operation.parameters?.filter((parameter) => parameter.in === 'query') ?? []
  const valid = declared.map(({ name, schema }) => ({ name, pairs: validPairs(world, name, schema) }))
  const names = someOf(declared.map(({ name }) => name), 4)
  const required = declared.filter((parameter) => (parameter as { required?: boolean }).required).map(({ name }) => name)
  const usual = names.chain((chosen) => fc.tuple(...valid.filter(({ name }) => chosen.includes(name) || required.includes(name)).map(({ pairs }) => pairs)))
    .map((pairs) => pairs.flat())
  const anyName = fc.oneof(...declared.map(({ name }) => ({ weight: 2, arbitrary: fc.constant(name) })), fc.constantFrom(...hostileNames))
  const hostile = fc.tuple(anyName, fc.constantFrom('', '', '', '[]', '[x]', '.x'), hostileText, fc.constantFrom(1, 1, 1, 2, 150)).map(([name, suffix, value, times]) =>
    Array.from({ length: times }, (): Pair => [`${name.slice(0, 200)}${suffix}`, times > 2 ? value.slice(0, 10) : value]))
  const text = (pairs: readonly Pair[]) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  const changed = fc.tuple(usual, fc.array(hostile, { minLength: 1, maxLength: 2 })).map(([pairs, more]) => text([...pairs, ...more.flat()]))
  const broken = fc.tuple(usual, fc.constantFrom(...rawTargetParts, '&&', '=', '==', '?', '&=', 'a=b=c', '%26')).map(([pairs, raw]) => `${text(pairs)}${raw}`)
  const isTaken = declared.length > 0
  return fc.oneof({ weight: isTaken ? 10 : 20, arbitrary: usual.map(text) }, { weight: isTaken ? 5 : 1, arbitrary: changed }, broken)
}

function validPairs ({ document, own }: FuzzWorld, name: string, schema: JsonObject): fc.Arbitrary<Pair[]> {
  // As the field of an object the value is drawn from what is known under the name.
  const values = schemaArbitrary({ type: 'object', properties: { [name]: schema }, required: [name] }, document, own.of).map((value) => (value as Record<string, Json>)[name] ?? null)
  return fc.tuple(values, fc.boolean()).map(([value, isRepeated]): Pair[] => !Array.isArray(value)
    ? [[name, asText(value)]]
    : isRepeated ? value.map((item): Pair => [name, asText(item)]) : [[name, value.map(asText).join()]])
}

const asText = (value: Json) => typeof value === 'string' ? value : JSON.stringify(value)

const looseHeaders: Readonly<Record<string, readonly string[]>> = {
  accept: ['text/html', 'application/xml', 'nonsense', ';;;', 'application/json;q=0'],
  'accept-encoding': ['gzip', 'br', 'deflate', 'identity;q=0', '*;q=0', 'nonsense', 'gzip;q=x'],
  'content-encoding': ['gzip', 'rot13', 'identity', '', 'gzip, gzip', 'zstd'],
  'x-http-method-override': ['PATCH', 'DELETE', 'PUT', 'GET', 'nonsense', 'patch', 'PATCH, DELETE'],
  'x-request-id': ['mine', 'a b', '<script>', 'x'.repeat(500), "' OR 1=1", ''],
  'x-forwarded-for': ['127.0.0.1', 'nonsense', '1.2.3.4, 5.6.7.8'],
  'if-none-match': ['*', '"v1"', 'nonsense'],
  range: ['bytes=0-1', 'bytes=-', 'nonsense'],
  cookie: ['a=b', '__proto__=1', ';;;='],
  origin: ['https://attacker.example.com', 'null'],
}

const declaredHeader: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'if-match': mostly(fc.constantFrom('"v1"', '"v2"', '*', 'W/"v1"'), 3, fc.constantFrom('"v1", "v2"', 'v1', '"v999999999999999"', '"v0"', '"v-1"', `"v${'1'.repeat(50)}"`, '""', '', 'W/'), hostileText),
  'idempotency-key': mostly(fc.constantFrom('once', 'twice', 'thrice'), 2, fc.uuid(), hostileText, fc.constant('k'.repeat(256))),
}

function headersArbitrary ({ operation }: DocumentedOperation): fc.Arbitrary<Pair[]> {
  const none = fc.constant<Pair[]>([])
  const once = (name: string, values: fc.Arbitrary<string>) => values.map((value): Pair[] => [[name, headerText(value)]])
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header').map(({ name }) => {
    const given = once(name, declaredHeader[name.toLowerCase()] ?? hostileText)
    return fc.oneof({ weight: 6, arbitrary: none }, { weight: 2, arbitrary: given }, given.map((pairs): Pair[] => [...pairs, [name, 'x']]))
  })
  const loose = fc.constantFrom(...Object.entries(looseHeaders)).chain(([name, values]) => once(name, fc.oneof(fc.constantFrom(...values), hostileText)))
  return fc.tuple(...declared, mostly(none, 5, loose)).map((pairs) => pairs.flat())
}

type Content = { headers: readonly Pair[], body: Buffer | null }

function contentArbitrary (world: FuzzWorld, { operation, method }: DocumentedOperation): fc.Arbitrary<Content> {
  const none = fc.constant<Content>({ headers: [], body: null })
  const content = Object.entries(operation.requestBody?.content ?? {})
  const unasked = fc.constantFrom('', '{}', 'null', '{"a":1}', '[', 'x'.repeat(70_000)).map((text): Content => ({ headers: [['content-type', 'application/json']], body: Buffer.from(text) }))
  if (content.length === 0) return method === 'GET' ? mostly(none, 30, unasked) : mostly(none, 6, unasked)
  const typed = fc.oneof(...content.map(([type, { schema = {} }]) => bodyArbitrary(world, type, schema).map((body): Content => ({ headers: [['content-type', type]], body }))))
  const mistyped = fc.tuple(typed, fc.constantFrom(...wrongMediaTypes)).map(([{ body }, type]): Content => ({ headers: type === '' ? [] : [['content-type', type]], body }))
  return mostly(typed, 10, mistyped, none)
}

function bodyArbitrary (world: FuzzWorld, type: string, schema: JsonObject): fc.Arbitrary<Buffer> {
  const { document, own, foreign, files } = world
  if (!type.endsWith('json') || type.endsWith('x-ndjson')) return fileArbitrary(world, files.get(type) ?? Buffer.from('x'))
  // At times a field names what belongs to another community.
  const textsOf = (name: string) => [...own.of(name), ...(name.endsWith('Id') ? foreign.of(name) : [])]
  const valid = schemaArbitrary(schema, document, textsOf)
  const text = (values: fc.Arbitrary<Json>) => values.map((value) => JSON.stringify(value))
  const bytes = (values: fc.Arbitrary<Json>) => text(values).map((value) => Buffer.from(value))
  return fc.oneof({ weight: 4, arbitrary: bytes(valid) }, { weight: 4, arbitrary: bytes(mutatedJson(valid)) }, brokenText(text(valid)))
}

/** A file with some of its bytes changed, or a row of anything behind it. */
function fileArbitrary ({ document, own }: FuzzWorld, file: Buffer): fc.Arbitrary<Buffer> {
  const member = document.components.schemas['NewMember'] ?? {}
  const lines = fc.array(mutatedJson(schemaArbitrary(member, document, own.of)).map((value) => JSON.stringify(value)), { minLength: 1, maxLength: 4 }).map((rows) => Buffer.from(rows.join('\n')))
  const rows = fc.array(fc.array(hostileText, { maxLength: 8 }).map((cells) => cells.join()), { minLength: 1, maxLength: 4 }).map((all) => Buffer.concat([file, Buffer.from(all.join('\n'))]))
  const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }).map((changes) => {
    const changed = Buffer.from(file)
    for (const [at, byte] of changes) changed[at % Math.max(1, changed.length)] = byte
    return changed
  })
  const cut = fc.nat().map((at) => file.subarray(0, at % (file.length + 1)))
  return fc.oneof({ weight: 2, arbitrary: fc.constant(file) }, lines, rows, bytes, cut)
}
