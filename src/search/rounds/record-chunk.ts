// What is known of the people of a round, in the form threads share: see `match-record`.

import { needKind, WordReader, writeNumber, type RecordAt, type TableNumbers } from '../roster/match-record.ts'

/** People of a chunk; the last one has fewer. Chunks are read, told and scored as a whole. */
export const chunkPeople = 500

export type RecordChunk = {
  /** Records, one after the other. Threads read the same ones. */
  readonly words: Uint16Array<SharedArrayBuffer>
  /** By person of the chunk, where the record starts and 1; 0 for who is gone. */
  readonly starts: Uint32Array
  /** By person of the chunk: latitude, longitude, years of experience, ms of the last change; NaN for what they do not say. */
  readonly traits: Float64Array
  /** By rule and person of the chunk, what they have in the field of the rule, as values are compared. */
  readonly ruleKeys: readonly (readonly (readonly string[])[])[]
}

export function sharedWords (words: readonly number[]): Uint16Array<SharedArrayBuffer> {
  const shared = new Uint16Array(new SharedArrayBuffer(2 * words.length))
  shared.set(words)
  return shared
}

/** The same chunk in the numbers of other tables. */
export function renumbered (chunk: RecordChunk, numbers: TableNumbers): RecordChunk {
  const words: number[] = []
  const starts = chunk.starts.map((start) => {
    if (start === 0) return 0
    const renumberedAt = words.length + 1
    renumber(words, { words: chunk.words, start: start - 1 }, numbers)
    return renumberedAt
  })
  return { ...chunk, words: sharedWords(words), starts }
}

const reader = new WordReader()

function renumber (words: number[], { words: from, start }: RecordAt, { terms, tags, values }: TableNumbers): void {
  reader.begin(from, start)
  const copy = (numbers: Uint32Array | null = null) => {
    const number = reader.next()
    writeNumber(words, numbers === null ? number : numbers[number] ?? 0)
    return number
  }
  for (let left = 4; left > 0; left--) copy(values)
  for (let left = copy(); left > 0; left--) copy(values)
  for (let left = copy(); left > 0; left--) {
    const kind = copy()
    copy()
    if (kind === needKind) {
      copy()
      copy(values)
    }
    for (let tagsLeft = copy(); tagsLeft > 0; tagsLeft--) copy(tags)
    const end = reader.next() + reader.at
    const own: number[] = []
    while (reader.at < end) writeNumber(own, terms[reader.next()] ?? 0)
    writeNumber(words, own.length)
    for (const word of own) words.push(word)
  }
}
