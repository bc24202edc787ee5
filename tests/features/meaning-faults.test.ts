import t from 'tap'
import { startWorker } from '../../src/bin/worker.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { meant, people, startEmbeddingFor, startMeaningApp, untilEmbedded, untilFound, vectorsOf } from '../support/search-by-meaning.ts'
import { communityOf, namesFound } from '../support/search-people.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

await shareEngines(t)

t.test('while the service is away members are written, imported and found, and embedded when it is back', async (t) => {
  const { server, app } = await startMeaningApp(t)
  await server.die()
  const { id, client } = await communityOf(app, people)
  await startWorkerFor(t, app.deps)
  t.match(await importFile(client, ndjson([{ displayName: '白芷', headline: 'interprète' }])), { status: 'succeeded' })
  t.equal((await client.get('/readyz')).status, 200)
  t.strictSame(await untilFound(client, '摄影', (names) => names.length > 0), ['成员3'])
  t.strictSame(await namesFound(client, meant), [])
  await server.revive()
  t.equal((await untilEmbedded(app, id, (rows) => rows.length === people.length + 1)).length, people.length + 1)
})

t.test('a service that fails is taken for one that fails, not for members without meaning; no text is in a log, and nothing waits to end', async (t) => {
  const { server, app } = await startMeaningApp(t)
  const { id, client } = await communityOf(app, people)
  server.behave({ status: 400, body: '{"error":"兽医 failed"}' })
  const refused = startEmbeddingFor(t, app)
  await untilEmbedded(app, id, () => app.logLines.some((line) => line.includes('members are not embedded')))
  await refused.stop()
  t.strictSame(await vectorsOf(app, id), [])
  await namesFound(client, meant)
  const log = app.logLines.join('')
  t.match(log, /status_400/)
  for (const secret of ['兽医', meant, '杜若']) t.notOk(log.includes(secret), secret)

  server.behave({ delayMs: 60_000 })
  const asked = server.asked.length
  const { stop } = await startWorker(app.deps)
  await untilEmbedded(app, id, () => server.asked.length > asked)
  const startedAt = performance.now()
  await stop()
  t.ok(performance.now() - startedAt < 3_000)
})

t.test('a slow service costs a search its budget and no more, three times at most', async (t) => {
  const budgetMs = 1_500
  const { server, app } = await startMeaningApp(t, { RENMAI_EMBEDDER_TIMEOUT_MS: `${budgetMs}` })
  const { client } = await communityOf(app, people)
  await untilFound(client, '摄影', (names) => names.length > 0)
  server.behave({ delayMs: 20_000 })
  const timesMs: number[] = []
  for (const q of ['烘焙', '插画', '导游', '裁缝', '酿酒']) {
    const startedAt = performance.now()
    t.equal((await namesFound(client, q)).length, 1, q)
    timesMs.push(performance.now() - startedAt)
  }
  t.ok(timesMs.slice(0, 3).every((ms) => ms >= budgetMs - 20 && ms < budgetMs * 2), timesMs.join(' '))
  t.ok(timesMs.slice(3).every((ms) => ms < budgetMs), timesMs.join(' '))
})
