import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { openLog } from '../../src/http/logging.ts'
import { openRosterIndex } from '../../src/search/roster/roster-index.ts'
import { queryOf } from './ask-roster.ts'

/** The index over a thread that runs this module, and what it logged. */
function indexOver (t: Test, code: string, bytesMax = 1) {
  const folder = t.testdir({ 'entry.mjs': code })
  const logLines: string[] = []
  const index = openRosterIndex(pathToFileURL(join(folder, 'entry.mjs')), { databaseUrl: 'postgres://u@h/secret', bytesMax, model: null }, openLog('info', { write: (line) => { logLines.push(line) } }))
  t.teardown(() => index.close())
  return { logLines, report: index.report, close: index.close, search: () => index.ask('search', queryOf({ text: '冯宝宝' })) }
}

const answering = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'answer', id, answer: { total: id }, failure: null }))`

/** The time an answer took, in ms. */
async function timeOf (search: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await search()
  return performance.now() - startedMs
}

t.test('each question gets its own answer, in whatever order they come', async (t) => {
  const { search } = indexOver(t, `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id }) => setTimeout(() => parentPort.postMessage({ kind: 'answer', id, answer: { total: id }, failure: null }), 30 - 10 * id))`)
  t.strictSame(await Promise.all([search(), search(), search()]), [{ total: 0 }, { total: 1 }, { total: 2 }])
})

t.test('a thread that cannot start leaves searches to the engine, and says so without values', async (t) => {
  const { search, logLines } = indexOver(t, "throw new Error('postgres://u@h/secret')")
  t.equal(await search(), null)
  t.equal(await search(), null)
  t.equal(logLines.filter((line) => line.includes('roster thread ended')).length, 1, 'and is not started over and over')
  t.notMatch(logLines.join(''), /secret|冯宝宝/)
})

t.test('a thread that ends lets those who wait go on at once, and is started again a second later', async (t) => {
  const { search } = indexOver(t, `
    import { existsSync, writeFileSync } from 'node:fs'
    import { fileURLToPath } from 'node:url'
    import { parentPort } from 'node:worker_threads'
    const marker = fileURLToPath(new URL('./marker', import.meta.url))
    const isSecond = existsSync(marker)
    writeFileSync(marker, '')
    parentPort.on('message', ({ id }) => isSecond ? parentPort.postMessage({ kind: 'answer', id, answer: { total: 7 }, failure: null }) : process.exit(1))`)
  const answers = await Promise.all([search(), search()])
  t.strictSame(answers, [null, null])
  t.ok(await timeOf(search) < 1_000)
  let answer = null
  for (let attempts = 0; attempts < 200 && answer === null; attempts++) {
    await pause(20)
    answer = await search()
  }
  t.strictSame(answer, { total: 7 })
})

t.test('a thread that does not answer keeps nobody waiting longer than three seconds', async (t) => {
  const { search } = indexOver(t, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => {})")
  const waitedMs = await timeOf(search)
  t.ok(waitedMs > 1_000 && waitedMs < 3_500, `${waitedMs} ms`)
})

t.test('a fault of one search is logged by its place and leaves that search to the engine', async (t) => {
  const { search, logLines } = indexOver(t, `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'answer', id, answer: null, failure: 'TypeError at src/search/x.ts:1' }))`)
  t.equal(await search(), null)
  t.match(logLines.join(''), /TypeError at src/)
})

t.test('after closing, and without memory, there is no thread and nothing waits', async (t) => {
  const closed = indexOver(t, answering)
  t.ok(await closed.search())
  await closed.close()
  t.equal(await closed.search(), null)
  const none = indexOver(t, "throw new Error('started')", 0)
  t.equal(await none.search(), null)
  t.strictSame(none.logLines, [])
  t.strictSame(none.report(), { communities: 0, bytes: 0 })
})
