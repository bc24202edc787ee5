import { Meilisearch } from 'meilisearch'
import t from 'tap'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { RelaySuperseded } from '../../src/search/relay-state.ts'
import { addMembers, aRelay, shareEngines, untilIdle } from '../support/relay-parts.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

/** A community of people who say the same, searched in an engine that has lost them. */
async function lost (t: Parameters<typeof startApp>[0]) {
  const started = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { connections: { meiliUrl, meiliKey = '' }, indexPrefix, aCommunity, settle, deps: { indexWriter } } = started
  const { id, client } = await aCommunity()
  await addMembers(started, id, Array.from({ length: 40 }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  await settle()
  const search = async () => {
    const { status, body: { degraded, total } } = await client.get(`/v1/members/search?q=${encodeURIComponent('共同话题')}`)
    return [status, degraded, total]
  }
  t.strictSame(await search(), [200, false, 40])
  const meili = new Meilisearch({ host: meiliUrl, apiKey: meiliKey })
  await meili.deleteIndex(indexPrefix).waitTask()
  const relay = (changes: Partial<IndexWriter>) => aRelay(started, { indexWriter: { ...indexWriter, ...changes } })
  return {
    search, settle, meili, indexPrefix, indexWriter, relay,
    dieAt: async (changes: Partial<IndexWriter>) => { await t.rejects(untilIdle(await relay(changes).takeOver()), { message: 'killed' }) },
  }
}

const dead = (): Promise<never> => Promise.reject(new Error('killed'))

t.test('while the index is only being made, after the engine has lost its data, searches are answered by PostgreSQL and say so', async (t) => {
  const { search, meili, indexPrefix } = await lost(t)
  await meili.createIndex(indexPrefix, { primaryKey: 'id' }).waitTask()
  t.strictSame(await search(), [200, true, 40])
})

t.test('while the engine is refilled, searches are answered by PostgreSQL and say so', async (t) => {
  const { search, settle, dieAt, indexWriter } = await lost(t)
  let sends = 0
  await dieAt({ write: async (target, documents, deleted) => sends++ === 0 ? indexWriter.write(target, documents.slice(0, 5), deleted) : dead(), outcomes: dead })
  t.ok(await indexWriter.isReady('live'))
  t.strictSame(await search(), [200, true, 40])
  await settle()
  t.strictSame(await search(), [200, false, 40])
})

t.test('an index that a relay has made right before it died is not taken for a whole one', async (t) => {
  const { search, settle, dieAt, indexWriter } = await lost(t)
  await dieAt({ create: async (target) => { await indexWriter.create(target); return dead() } })
  t.strictSame(await search(), [200, true, 40])
  await settle()
  t.strictSame(await search(), [200, false, 40])
})

t.test('a relay that goes on after its end makes no index anew', async (t) => {
  const { search, settle, relay } = await lost(t)
  const round = await relay({ create: async () => { t.fail('it made an index') } }).takeOver()
  const superseded = t.rejects(round(), RelaySuperseded)
  await settle()
  await superseded
  t.strictSame(await search(), [200, false, 40])
})

t.test('an index that somebody has made anew is not taken for the one that was filled', async (t) => {
  const { search, settle, indexWriter } = await lost(t)
  await settle()
  await indexWriter.create('live')
  t.equal(await indexWriter.count('live'), 0)
  await settle()
  t.strictSame(await search(), [200, false, 40])
})
