import { pino } from 'pino'
import t, { type Test } from 'tap'
import { openEmbedder } from '../../src/meaning/embedder.ts'
import { openQueryVectors } from '../../src/meaning/query-vectors.ts'
import { startEmbedderServer } from '../support/embedder-server.ts'

const budgetMs = 200

async function queryVectors (test: Test) {
  const server = await startEmbedderServer(test)
  const embedder = openEmbedder({ url: server.urls.http, kind: 'http', model: 'm' }, undefined)
  test.teardown(() => embedder.close())
  let nowMs = 0
  const logged: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => { logged.push(line) } })
  const vectors = openQueryVectors({ embedder, budgetMs, log }, () => nowMs)
  return { server, vectors, logged, putForward: (ms: number) => { nowMs += ms } }
}

t.test('a text is embedded once and remembered', async (t) => {
  const { server, vectors } = await queryVectors(t)
  const first = await vectors.of('兽医')
  t.equal(first?.length, 64)
  t.strictSame(await vectors.of(' 兽医 '), first)
  t.notSame(await vectors.of('报税'), first)
  t.equal(server.asked.length, 2)
})

t.test('of a thousand and one texts the one that was asked for longest ago is forgotten', async (t) => {
  const { server, vectors } = await queryVectors(t)
  for (let at = 0; at < 1_000; at++) await vectors.of(`${at}`)
  await vectors.of('0')
  await vectors.of('one more')
  const asked = server.asked.length
  await vectors.of('0')
  t.equal(server.asked.length, asked)
  await vectors.of('1')
  t.equal(server.asked.length, asked + 1)
})

t.test('a text that several ask for at once is sent once', async (t) => {
  const { server, vectors } = await queryVectors(t)
  const [a, b] = await Promise.all([vectors.of('兽医'), vectors.of('兽医')])
  t.ok(a)
  t.strictSame(a, b)
  t.equal(server.asked.length, 1)
})

t.test('no text is no question, and a long one is sent in part', async (t) => {
  const { server, vectors } = await queryVectors(t)
  t.equal(await vectors.of('  '), null)
  t.equal(server.asked.length, 0)
  t.ok(await vectors.of('长'.repeat(4_000)))
  t.equal(server.asked[0]?.texts[0]?.length, 2_000)
})

t.test('who searches waits for no longer than the budget, and a late answer serves the next', async (t) => {
  const { server, vectors } = await queryVectors(t)
  server.behave({ delayMs: budgetMs * 2 })
  const startedAt = performance.now()
  t.equal(await vectors.of('兽医'), null)
  t.ok(performance.now() - startedAt < budgetMs * 1.8)
  let later = null
  for (let polls = 0; polls < 3 && !later; polls++) later = await vectors.of('兽医')
  t.ok(later)
  t.equal(server.asked.length, 1)
})

t.test('after three late answers in a row nobody waits for half a minute', async (t) => {
  const { server, vectors, logged, putForward } = await queryVectors(t)
  server.behave({ delayMs: 60_000 })
  for (const text of ['a', 'b', 'c']) t.equal(await vectors.of(text), null)
  const startedAt = performance.now()
  for (let at = 0; at < 50; at++) t.equal(await vectors.of(`${at}`), null)
  t.ok(performance.now() - startedAt < budgetMs)
  t.equal(server.asked.length, 3)
  t.equal(logged.length, 1)
  server.behave({})
  putForward(30_000)
  t.ok(await vectors.of('d'))
})

for (const [what, behaviour] of [['errors', { status: 500 }], ['nonsense', { body: '[]' }]] as const) {
  t.test(`a service that answers ${what} is left alone for half a minute; what was remembered still serves`, async (t) => {
    const { server, vectors, logged, putForward } = await queryVectors(t)
    const known = await vectors.of('兽医')
    server.behave(behaviour)
    t.equal(await vectors.of('报税'), null)
    server.behave({})
    t.equal(await vectors.of('报税'), null)
    t.strictSame(await vectors.of('兽医'), known)
    t.equal(server.asked.length, 2)
    t.equal(logged.length, 1)
    t.notOk(logged[0]?.includes('报税'), 'no text is logged')
    putForward(30_000)
    t.ok(await vectors.of('报税'))
  })
}

t.test('a service that is away is noticed at once', async (t) => {
  const { server, vectors } = await queryVectors(t)
  await server.die()
  const startedAt = performance.now()
  t.equal(await vectors.of('兽医'), null)
  t.ok(performance.now() - startedAt < budgetMs)
  await server.revive()
})
