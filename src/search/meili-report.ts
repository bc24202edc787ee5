import type { MeiliClient } from './meili-client.ts'
import { refusalOf } from './meili-client.ts'
import { memberIndexSettings } from './meili-settings.ts'

/** What the engine says about itself. */
export type EngineReport = {
  version: string
  /** Tasks it has accepted and not ended, of all installations that use it. */
  queuedTasks: number
  databaseBytes: number
  /** Null when there is no such index yet. */
  liveIndex: { documents: number, hasOurSettings: boolean } | null
}

/** @throws when the engine does not answer or the key may not read this */
export async function reportEngine ({ api }: MeiliClient, indexPrefix: string): Promise<EngineReport> {
  const [{ pkgVersion }, stats, { total }] = await Promise.all([
    api.getVersion(), api.getStats(), api.tasks.getTasks({ statuses: ['enqueued', 'processing'], limit: 1 }),
  ])
  const documents = stats.indexes[indexPrefix]?.numberOfDocuments
  return {
    version: pkgVersion,
    queuedTasks: total,
    databaseBytes: stats.databaseSize,
    liveIndex: documents === undefined ? null : { documents, hasOurSettings: await hasOurSettings({ api }, indexPrefix) },
  }
}

/** The order of what is searched stands for all settings: it is in every version of them and in no index made by the engine itself. */
async function hasOurSettings ({ api }: Pick<MeiliClient, 'api'>, uid: string): Promise<boolean> {
  try {
    const { searchableAttributes } = await api.index(uid).getSettings()
    return JSON.stringify(searchableAttributes) === JSON.stringify(memberIndexSettings.searchableAttributes)
  } catch (error) {
    if (refusalOf(error)?.code === 'index_not_found') return false
    throw error
  }
}
