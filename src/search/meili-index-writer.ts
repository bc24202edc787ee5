import type { Stamp } from '../domain/difference.ts'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { MeiliClient } from './meili-client.ts'
import { EngineRefusal, refusalOf } from './meili-client.ts'
import { memberIndexSettings } from './meili-settings.ts'
import type { MemberDocument } from './member-document.ts'
import type { IndexTarget, IndexWriter, TaskOutcome } from './member-index.ts'

const waitMs = { interval: 20, timeout: 600_000 }

/** Most of one payload; a document that is larger goes alone. */
const payloadBytesMax = 2_000_000

/**
 * Writes to Meilisearch.
 *
 * @param server its name in this installation
 * @param indexPrefix name of the live index; the one beside it is `{prefix}_build`
 */
export function meiliIndexWriter ({ api }: MeiliClient, server: string, indexPrefix: string): IndexWriter {
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
  // By POST: the client asks by GET, whose address would be too long for many ids.
  const read = async <Row>(target: IndexTarget, body: { ids?: readonly string[], filter?: string, fields: string[], offset?: number, limit: number }): Promise<Row[]> => {
    try {
      return (await api.httpRequest.post<{ results: Row[] }>({ path: `indexes/${uidOf(target)}/documents/fetch`, body })).results
    } catch (error) {
      if (refusalOf(error)?.code === 'index_not_found') return []
      throw error
    }
  }
  return {
    server,
    async write (target, documents, deleted) {
      const index = api.index(uidOf(target))
      const tasks: number[] = []
      const payloads = payloadsOf(documents)
      // Replace, never merge: a field the member removed must not stay searchable.
      for (const { text } of payloads) tasks.push((await index.addDocumentsFromString(text, 'application/x-ndjson', { primaryKey: 'id' })).taskUid)
      if (deleted.length > 0) tasks.push((await index.deleteDocuments([...deleted])).taskUid)
      return { tasks, bytes: payloads.reduce((sum, { bytes }) => sum + bytes, 0) }
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
    async madeAt (target) {
      try {
        return String((await api.index(uidOf(target)).getRawInfo()).createdAt)
      } catch (error) {
        if (refusalOf(error)?.code === 'index_not_found') return null
        throw error
      }
    },
    count: async (target) => (await api.index(uidOf(target)).getStats()).numberOfDocuments,
    async stamps (target, members) {
      if (members.length === 0) return new Map()
      const rows = await read<Stamp & { id: MemberId }>(target, { ids: members, fields: ['id', 'version', 'hash'], limit: members.length })
      return new Map(rows.map(({ id, version, hash }) => [id, { version, hash }]))
    },
    async listing (target, communityId, offset, limit) {
      // An id of ours: letters, digits and `_`.
      const filter = communityId === null ? {} : { filter: `community = "${communityId}"` }
      const rows = await read<{ id: MemberId, community?: CommunityId }>(target, { ...filter, fields: ['id', 'community'], offset, limit })
      return rows.map(({ id, community }) => ({ communityId: community ?? nobodys, memberId: id }))
    },
    swap: async () => finished((await api.swapIndexes([{ indexes: [uidOf('live'), uidOf('build')], rename: false }])).taskUid),
    abandonBuild: () => deleteIndex(uidOf('build')),
    async forgetTasks (endedBefore) {
      const indexUids = [uidOf('live'), uidOf('build')]
      await api.tasks.deleteTasks({ indexUids, statuses: ['succeeded', 'failed', 'canceled'], beforeFinishedAt: endedBefore.toISOString() })
    },
  }
}

/** The community of a document that is none of ours. */
const nobodys = '' as CommunityId

/** Documents as NDJSON, in pieces the engine takes in one request. */
function payloadsOf (documents: readonly MemberDocument[]): { text: string, bytes: number }[] {
  const payloads: { lines: string[], bytes: number }[] = []
  for (const document of documents) {
    const line = JSON.stringify(document)
    const bytes = Buffer.byteLength(line) + 1
    const last = payloads.at(-1)
    if (last && last.bytes + bytes <= payloadBytesMax) {
      last.lines.push(line)
      last.bytes += bytes
    } else {
      payloads.push({ lines: [line], bytes })
    }
  }
  return payloads.map(({ lines, bytes }) => ({ text: lines.join('\n'), bytes }))
}
