import type { MeiliClient } from './meili-client.ts'
import { EngineRefusal, refusalOf } from './meili-client.ts'
import { memberIndexSettings } from './meili-settings.ts'
import type { IndexTarget, IndexWriter, TaskOutcome } from './member-index.ts'

const waitMs = { interval: 20, timeout: 600_000 }

/**
 * Writes to Meilisearch.
 *
 * @param indexPrefix name of the live index; the build beside it is `{prefix}_build`
 */
export function meiliIndexWriter ({ api }: MeiliClient, indexPrefix: string): IndexWriter {
  const uidOf = (target: IndexTarget) => target === 'live' ? indexPrefix : `${indexPrefix}_build`
  const finished = async (taskUid: number) => {
    const task = await api.tasks.waitForTask(taskUid, waitMs)
    if (task.status !== 'succeeded') throw new EngineRefusal(task.error?.code ?? task.status, 500)
  }
  const deleteIndex = async (uid: string) => {
    await finished((await api.deleteIndex(uid)).taskUid).catch((error: unknown) => {
      if (refusalOf(error)?.code !== 'index_not_found') throw error
    })
  }
  return {
    async write (target, documents, deleted) {
      const index = api.index(uidOf(target))
      const tasks: number[] = []
      // Replace, never merge: a field the member removed must not stay searchable.
      if (documents.length > 0) tasks.push((await index.addDocumentsFromString(documents.map((document) => JSON.stringify(document)).join('\n'), 'application/x-ndjson', { primaryKey: 'id' })).taskUid)
      if (deleted.length > 0) tasks.push((await index.deleteDocuments([...deleted])).taskUid)
      return tasks
    },
    async outcomes (tasks) {
      if (tasks.length === 0) return new Map()
      const { results } = await api.tasks.getTasks({ uids: [...tasks], limit: tasks.length })
      const known = new Map(results.map((task) => [task.uid, task]))
      return new Map(tasks.map((uid): [number, TaskOutcome] => {
        const task = known.get(uid)
        switch (task?.status) {
          case 'succeeded': return [uid, { state: 'succeeded' }]
          case 'enqueued':
          case 'processing': return [uid, { state: 'waiting' }]
          case 'failed':
          case 'canceled': return [uid, { state: 'failed', code: task.error?.code ?? task.status }]
          case undefined: return [uid, { state: 'unknown' }]
        }
      }))
    },
    async create (target) {
      const uid = uidOf(target)
      await deleteIndex(uid)
      await finished((await api.createIndex(uid, { primaryKey: 'id' })).taskUid)
      // Settings before documents, so that nothing is indexed twice.
      await finished((await api.index(uid).updateSettings(memberIndexSettings)).taskUid)
    },
    async isReady (target) {
      try {
        return ((await api.index(uidOf(target)).getFilterableAttributes()) ?? []).length > 0
      } catch (error) {
        if (refusalOf(error)?.code === 'index_not_found') return false
        throw error
      }
    },
    count: async (target) => (await api.index(uidOf(target)).getStats()).numberOfDocuments,
    async swap () {
      await finished((await api.swapIndexes([{ indexes: [uidOf('live'), uidOf('build')], rename: false }])).taskUid)
      await deleteIndex(uidOf('build'))
    },
    abandonBuild: () => deleteIndex(uidOf('build')),
  }
}
