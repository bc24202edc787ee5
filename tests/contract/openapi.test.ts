import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { buildAppWithoutEngines, openapiDocument } from '../../src/bin/openapi-document.ts'
import { root } from './files-under.ts'
import { committed, committedFile, examplesOf, faultOf, mediaOf, operations, pointersOf, type JsonObject } from './openapi-document.ts'

/** Operations that take nothing that could be wrong. */
const cannotFail = new Set(['getLiveness'])

t.test('the committed document is the one the routes make; `npm run generate` brings it up to date', async (t) => {
  t.strictSame(JSON.parse(await openapiDocument()), JSON.parse(await readFile(committedFile, 'utf8')))
})

t.test('every route of the API is documented, and nothing else is', async (t) => {
  const app = await buildAppWithoutEngines()
  t.teardown(() => app.close())
  const served = routesOf(app.printRoutes({ commonPrefix: false })).filter((route) => !/ \/(docs|openapi\.json|errors)/.test(route))
  t.strictSame(served.sort(), operations.map(({ place }) => place).sort())
})

t.test('operation ids are unique, and every tag is described', async (t) => {
  const ids = operations.map(({ operation }) => operation.operationId)
  t.strictSame(ids.length, new Set(ids).size)
  t.strictSame([...new Set(operations.flatMap(({ operation }) => operation.tags))].sort(), committed.tags.map(({ name }) => name).sort())
})

t.test('every operation says', async (t) => {
  for (const { place, operation } of operations) {
    t.test(place, async (t) => {
      t.match(operation.operationId, /^[a-z][A-Za-z]+$/, 'its name')
      t.ok(operation.summary.split(' ').length <= 8 && !operation.summary.endsWith('.'), 'what it does, in at most 8 words')
      t.equal(operation.tags.length, 1, 'where it belongs')
      t.ok(operation.security.length > 0 ? operation.description?.includes('**Needs:**') : true, 'what it needs')
      t.strictSame(operation.parameters?.filter(({ description }) => !description) ?? [], [], 'what each parameter means')
      t.ok(Object.keys(operation.responses).some((status) => status.startsWith('2')), 'what it answers')
      t.notOk(Object.values(operation.responses).some(({ description }) => description === 'Default Response'), 'what each status means')
      const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
      t.ok(cannotFail.has(operation.operationId) || failures.some(([status]) => status.startsWith('4')), 'how it refuses')
      for (const [status, { content, description }] of failures) {
        t.strictSame(content, { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }, `${status} is a problem`)
        t.match(description, /^Codes: [a-z]/, `${status} names its codes`)
      }
    })
  }
})

t.test('every body has an example that fits its schema, unless it is a binary file', async (t) => {
  for (const { place, operation } of operations) {
    for (const { where, type, media } of mediaOf(operation)) {
      if (media.schema?.['format'] === 'binary') continue
      const examples = examplesOf(media)
      t.ok(examples.length > 0, `${place} ${where} ${type} has one`)
      for (const example of examples) t.equal(faultOf(example, media.schema ?? {}), null, `${place} ${where} ${type} fits`)
    }
  }
})

t.test('a value that does not fit a schema is noticed', async (t) => {
  t.match(faultOf({ displayName: 1 }, { $ref: '#/components/schemas/NewMember' }), /displayName/)
})

t.test('changes are taken as merge-patch and as JSON', async (t) => {
  for (const { place, method, operation } of operations) {
    if (method === 'patch') t.strictSame(Object.keys(operation.requestBody?.content ?? {}).sort(), ['application/json', 'application/merge-patch+json'], place)
  }
})

t.test('files go in and out in three forms', async (t) => {
  const forms = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/x-ndjson', 'text/csv']
  t.strictSame(Object.keys(committed.paths['/v1/imports']?.['post']?.requestBody?.content ?? {}).sort(), forms)
  t.strictSame(Object.keys(committed.paths['/v1/members/export']?.['get']?.responses['200']?.content ?? {}).sort(), forms)
})

t.test('personal data is marked where it is, and nowhere else', async (t) => {
  t.strictSame(pointersOf(committed.components.schemas, (value) => value['x-personal'] === true), [
    '/Contact',
    '/MemberPatch/properties/contact/anyOf/0',
    '/NewMember/properties/contact/anyOf/0',
    '/OwnPatch/properties/contact/anyOf/0',
    '/UpsertMember/properties/contact/anyOf/0',
  ])
})

t.test('every schema is used under one name, and every reference leads somewhere', async (t) => {
  const names = Object.keys(committed.components.schemas)
  const references = new Set(pointersOf(committed as unknown as JsonObject, (value) => '$ref' in value)
    .map((pointer) => pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], committed))
    .map((value) => (value as { $ref: string }).$ref.replace('#/components/schemas/', '')))
  t.strictSame([...references].sort(), names.sort())
  t.strictSame(names.filter((name) => name.endsWith('Input') && names.includes(name.replace(/Input$/, ''))), [])
})

t.test('the linter finds nothing', async (t) => {
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/redocly'), ['lint', '--config', '.config/redocly.yaml', '--format=json', fileURLToPath(committedFile)], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    cwd: root,
  }).catch((failure: { stdout: string }) => failure)
  t.strictSame((JSON.parse(stdout) as { problems: { ruleId: string, message: string }[] }).problems.map(({ ruleId, message }) => `${ruleId}: ${message}`), [])
})

/** `GET /v1/members` for each line of Fastify's own tree of routes. */
function routesOf (tree: string): string[] {
  const path: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
    const depth = indent.length / 4
    path.splice(depth, Infinity, part)
    const url = path.join('').replaceAll(/:(\w+)/g, '{$1}')
    return methods.split(', ').filter((method) => method !== '' && method !== 'HEAD').map((method) => `${method} ${url}`)
  })
}
