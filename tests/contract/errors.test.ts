import { readFile } from 'node:fs/promises'
import t from 'tap'
import { buildAppWithoutEngines } from '../../src/bin/openapi-document.ts'
import { errorCatalogue } from '../../src/error-catalogue.ts'
import { statusOfKind } from '../../src/http/problem.ts'
import { operations } from './openapi-document.ts'
import { filesUnder } from './files-under.ts'

/** Answered before there is an operation. */
const outsideOperations = ['request.route_not_found', 'request.malformed', 'request.headers_too_large']

/** Never answered: they are the `failure` of an operation that was accepted. */
const failuresOfOperations = ['import.file_unreadable', 'import.no_names', 'import.too_many_rows', 'import.gave_up', 'round.gave_up', 'round.swap_refused']

const codes = errorCatalogue.map(({ code }) => code)
const sources = await Promise.all((await filesUnder('src')).map((file) => readFile(file, 'utf8')))

t.test('every error that is declared is in the catalogue, once', async (t) => {
  const declared = sources.flatMap((source) => [...source.matchAll(/defineError\(\s*'([^']+)'/g)].map(([, code]) => code))
  t.strictSame(codes.toSorted(), declared.toSorted())
  t.equal(new Set(codes).size, codes.length)
})

t.test('a code is a noun and a state', async (t) => {
  for (const code of codes) t.match(code, /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/)
})

t.test('every code has a page with its status and what to do', async (t) => {
  const app = await buildAppWithoutEngines()
  t.teardown(() => app.close())
  const list = await app.inject('/errors')
  for (const { code, kind, help } of errorCatalogue) {
    const page = await app.inject(`/errors/${code}`)
    t.equal(page.statusCode, 200, code)
    t.match(page.headers['content-type'], /^text\/html/)
    t.ok(page.body.includes(`Status ${statusOfKind[kind]}.`), `${code}: status`)
    t.ok(page.body.includes(help.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')), `${code}: help`)
    t.ok(list.body.includes(`href="/errors/${code}"`), `${code} is in the list`)
  }
})

t.test('a code that does not exist has no page', async (t) => {
  const app = await buildAppWithoutEngines()
  t.teardown(() => app.close())
  const answer = await app.inject('/errors/no.such_code')
  t.equal(answer.statusCode, 404)
  t.equal(answer.json<{ code: string }>().code, 'request.route_not_found')
})

t.test('every code is documented where it is answered, with its status', async (t) => {
  const documented = new Map<string, Set<string>>()
  for (const { operation } of operations) {
    for (const [status, { description }] of Object.entries(operation.responses)) {
      for (const code of /^Codes: (.*)$/.exec(description)?.[1]?.split(', ') ?? []) {
        documented.set(code, (documented.get(code) ?? new Set()).add(status))
      }
    }
  }
  t.strictSame([...documented.keys(), ...outsideOperations, ...failuresOfOperations].toSorted(), codes.toSorted())
  for (const { code, kind } of errorCatalogue) if (documented.has(code)) t.strictSame([...documented.get(code) ?? []], [String(statusOfKind[kind])], code)
})

t.test('every code is raised by a test', async (t) => {
  const tests = (await filesUnder('tests')).filter((file) => !file.includes('/contract/'))
  const text = (await Promise.all(tests.map((file) => readFile(file, 'utf8')))).join('\n')
  t.strictSame(codes.filter((code) => !text.includes(`'${code}'`)), [])
})
