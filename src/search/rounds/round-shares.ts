import { chunkPeople } from './record-chunk.ts'
import type { RoundTask } from './round-task.ts'

/** Which chunks one of the threads does: every `of`th from `index` on. */
export type Share = { readonly index: number, readonly of: number }

/** The share of the first thread is 0, that of its helper 1; without one there is one share. */
export const shareOf = (index: number, help: object | null): Share => ({ index, of: help === null ? 1 : 2 })

export function * chunksIn ({ index, of }: Share, chunks: number): Generator<number> {
  for (let chunk = index; chunk < chunks; chunk += of) yield chunk
}

/** The people of a share. */
export function * personsOf ({ people }: RoundTask, share: Share): Generator<number> {
  for (const chunk of chunksIn(share, Math.ceil(people.length / chunkPeople))) {
    for (let person = chunk * chunkPeople; person < Math.min(people.length, (chunk + 1) * chunkPeople); person++) yield person
  }
}
