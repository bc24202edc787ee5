import { randomBytes } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { startEngines } from '../../src/embedded/engines.ts'

export type BenchEngines = { databaseUrl: string, meiliUrl: string, meiliKey: string, meili: Meilisearch, stop: () => Promise<void> }

/** The same durable engines a deployment has, and a plain client of the search engine. */
export async function startBenchEngines (dataDir: string): Promise<BenchEngines> {
  const engines = await startEngines({
    dataDir, env: process.env, want: { postgres: true, meilisearch: true }, durability: 'full', onProgress: () => {}, onCrash: console.error, randomBytes,
  })
  const [databaseUrl, meiliUrl, meiliKey] = [engines.databaseUrl ?? '', engines.meiliUrl ?? '', engines.meiliKey ?? '']
  const meili = new Meilisearch({ host: meiliUrl, apiKey: meiliKey, requestInit: { headers: { 'Accept-Encoding': 'identity' } } })
  return { databaseUrl, meiliUrl, meiliKey, meili, stop: engines.stop }
}

/** Characters of one post; the engine takes 100 MiB. */
const postChars = 20_000_000

/** Posts documents to a new index in as few pieces as it takes and waits until they can be searched. @returns milliseconds from the post on */
export async function postStraight (meili: Meilisearch, uid: string, settings: object | null, documents: string): Promise<number> {
  await meili.createIndex(uid, { primaryKey: 'id' }).waitTask({ timeout: 60_000 })
  if (settings) await meili.index(uid).updateSettings(settings).waitTask({ timeout: 60_000 })
  const startedAt = performance.now()
  for (let from = 0; from < documents.length;) {
    const end = documents.lastIndexOf('\n', from + postChars)
    const to = from + postChars >= documents.length || end <= from ? documents.length : end + 1
    const task = await meili.index(uid).addDocumentsFromString(documents.slice(from, to), 'application/x-ndjson', { primaryKey: 'id' }).waitTask({ timeout: 600_000, interval: 20 })
    if (task.status !== 'succeeded') throw new Error(`Meilisearch: ${task.error?.code}`)
    from = to
  }
  return performance.now() - startedAt
}
