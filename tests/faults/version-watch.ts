import { setTimeout as sleep } from 'node:timers/promises'
import { indexedDocuments } from './check.ts'
import type { Installation } from './installation.ts'

const everyMs = 500

/** Looks again and again whether a document in the index is older than it was. */
export function watchVersions (installation: Installation): { end: () => Promise<string[]> } {
  const latest = new Map<string, number>()
  const faults: string[] = []
  const over = new AbortController()
  const look = async () => {
    for (const [id, document] of await indexedDocuments(installation, 'members')) {
      const { version } = document as { version: number }
      const known = latest.get(id) ?? 0
      if (version < known && faults.length < 5) faults.push(`${id} went back from version ${known} to ${version} in the index`)
      latest.set(id, Math.max(known, version))
    }
  }
  const watching = (async () => {
    while (!over.signal.aborted) {
      // The engine may be away.
      await look().catch(() => {})
      await sleep(everyMs)
    }
  })()
  return {
    end: async () => {
      over.abort()
      await watching
      return faults
    },
  }
}
