import type { Meilisearch } from 'meilisearch'
import { postStraight } from '../../bench/bench-engines.ts'
import { resultLimit, type SearchSystem } from './search-system.ts'

/** The engine alone, over the members as they are imported. @param settings null for its defaults */
export function rawMeilisearch (meili: Meilisearch, name: string, settings: object | null): SearchSystem {
  return {
    name,
    sets: ['names', 'topics', 'spelled', 'organisations'],
    connections: 4,
    open: async (set) => {
      const uid = `raw_${set.name}_${settings === null ? 'defaults' : 'set'}`
      await postStraight(meili, uid, settings, set.members.map((member, id) => JSON.stringify({ id, ...member })).join('\n'))
      const index = meili.index<{ externalId: string }>(uid)
      return {
        search: async (text) => (await index.search(text, { limit: resultLimit, attributesToRetrieve: ['externalId'] })).hits.map(({ externalId }) => externalId),
        close: async () => { await meili.deleteIndex(uid).waitTask({ timeout: 60_000 }) },
      }
    },
  }
}

export const chineseSettings = { localizedAttributes: [{ attributePatterns: ['*'], locales: ['zho'] }] }
