import { guardEngine, type GuardedEngine } from './engine-breaker.ts'
import { openMeili } from './meili-client.ts'
import { meiliIndexWriter } from './meili-index-writer.ts'
import { meiliMemberIndex } from './meili-member-index.ts'
import { reportEngine, type EngineReport } from './meili-report.ts'
import type { IndexWriter, MemberIndex } from './member-index.ts'

/** A Meilisearch of the installation. */
export type SearchServer = {
  name: string
  engine: GuardedEngine
  writer: IndexWriter
  /** @throws when the engine does not answer or the key may not read this */
  readReport: () => Promise<EngineReport>
  close: () => Promise<void>
}

export type SearchServerOptions = {
  indexPrefix: string
  /** For one search. */
  timeoutMs: number
  /** Searches in the engine at once. */
  inFlightMax: number
  /** Stands around what is asked of the engine. */
  watched: (index: MemberIndex) => MemberIndex
}

const writeTimeoutMs = 10_000

/** Opens the connections to a server; those for searches do not wait behind writes. */
export function openSearchServer (
  { name, url, key }: { name: string, url: string, key: string | undefined }, { indexPrefix, timeoutMs, inFlightMax, watched }: SearchServerOptions
): SearchServer {
  const meili = openMeili(url, key, timeoutMs)
  const meiliForWrites = openMeili(url, key, writeTimeoutMs)
  return {
    name,
    engine: guardEngine(watched(meiliMemberIndex(meili, indexPrefix)), inFlightMax),
    writer: meiliIndexWriter(meiliForWrites, name, indexPrefix),
    readReport: () => reportEngine(meili, indexPrefix),
    close: async () => { await Promise.all([meili.close(), meiliForWrites.close()]) },
  }
}
