import type { Worker, MessagePort } from 'node:worker_threads'
import { RecordTables, type TableEntries } from '../roster/match-record.ts'
import type { RecordChunk } from './record-chunk.ts'
import { RoundScores, type ScoredPairs } from './round-edges.ts'
import type { RoundIndex } from './round-index.ts'
import { RoundPeople } from './round-people.ts'
import type { Rarities } from './round-rarity.ts'
import { chunksOf, RoundReader, type PeopleSource } from './round-reader.ts'
import { chunksIn, personsOf, shareOf } from './round-shares.ts'
import type { RoundTask } from './round-task.ts'

/** Everything pairs are scored by. What is large lies in memory both threads see. */
export type Scoring = { readonly entries: TableEntries, readonly chunks: readonly RecordChunk[], readonly rarities: Rarities, readonly index: RoundIndex }

/** Another thread that reads and scores its share of a round. */
export type HelpWith = {
  /** @param onChunk chunks as they are read, in numbers of the helper @returns what these numbers stand for */
  read: (task: RoundTask, onChunk: (index: number, chunk: RecordChunk) => void) => Promise<TableEntries>
  /** @param onScored how many more people have been scored */
  score: (scoring: Scoring, onScored: (count: number) => void) => Promise<ScoredPairs>
  /** Ends what is under way. */
  end: () => void
}

type HelperRequest = { kind: 'read', task: RoundTask } | { kind: 'score', scoring: Scoring }
type HelperReply =
  | { kind: 'chunk', index: number, chunk: RecordChunk }
  | { kind: 'read', entries: TableEntries }
  | { kind: 'progress', count: number }
  | { kind: 'scored', pairs: ScoredPairs }
  | { kind: 'failure', name: string }

/** Rounds of fewer people are planned before a helper has started. */
export const helpedFrom = 4_000

/** @param thread one that `serveHelper`; it ends with the thread that asks */
export function helpFrom (thread: Worker): HelpWith {
  const ask = async <Kind extends 'read' | 'scored'>(request: HelperRequest, last: Kind, onReply: (reply: HelperReply) => void): Promise<Extract<HelperReply, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const end = () => { thread.off('message', take).off('error', fail) }
      const fail = ({ name }: { name: string }) => {
        end()
        reject(new Error(`the helper of a round failed: ${name}`))
      }
      const take = (reply: HelperReply) => {
        if (reply.kind === 'failure') return fail(reply)
        if (reply.kind !== last) return onReply(reply)
        end()
        resolve(reply as Extract<HelperReply, { kind: Kind }>)
      }
      thread.on('message', take).on('error', fail)
      thread.postMessage(request)
    })
  return {
    read: async (task, onChunk) => (await ask({ kind: 'read', task }, 'read', (reply) => { if (reply.kind === 'chunk') onChunk(reply.index, reply.chunk) })).entries,
    score: async (scoring, onScored) => (await ask({ kind: 'score', scoring }, 'scored', (reply) => { if (reply.kind === 'progress') onScored(reply.count) })).pairs,
    end: () => { void thread.terminate() },
  }
}

/** Reads and scores the second share of rounds that come through the port. */
export function serveHelper (port: MessagePort, source: PeopleSource): void {
  const post = (reply: HelperReply) => { port.postMessage(reply) }
  const share = shareOf(1, port)
  let task: RoundTask | null = null
  const read = async (given: RoundTask) => {
    task = given
    const reader = await RoundReader.open(source, given)
    for (const index of chunksIn(share, chunksOf(given))) post({ kind: 'chunk', index, chunk: await reader.read(index) })
    post({ kind: 'read', entries: reader.tables.all })
  }
  const score = async ({ entries, chunks, rarities, index }: Scoring) => {
    if (task === null) return
    const tables = new RecordTables()
    tables.add(entries)
    const onScored = (count: number) => { post({ kind: 'progress', count }) }
    const people = new RoundPeople(task, tables, chunks)
    post({ kind: 'scored', pairs: await new RoundScores(task, people, rarities).promising(index, personsOf(task, share), onScored) })
  }
  port.on('message', (request: HelperRequest) => {
    const done = request.kind === 'read' ? read(request.task) : score(request.scoring)
    done.catch((error: unknown) => { post({ kind: 'failure', name: error instanceof Error ? error.name : 'unknown' }) })
  })
}
