// How often a short form keeps a character, by the class of the word and the place in it.
import { wordClasses, type WordClass } from './organisation-words.ts'

/** Shares in per cent: the first character; one in the middle and the last one, each after a kept and after a dropped character. */
type KeepRow = readonly [start: number, innerAfterKept: number, innerAfterDropped: number, lastAfterKept: number, lastAfterDropped: number]

// Counted on the half of tests/text/organisation-cases.ts that is not held back, from a first guess that weighs as much as four cases. `nation`
// and the first of `trade` are higher than counted: national bodies and parent firms are meant more often than their likes and their branches.
const keepTable: Record<WordClass, KeepRow> = {
  region: [80, 29, 5, 26, 21],
  nation: [50, 50, 5, 20, 4],
  brand: [87, 69, 20, 77, 22],
  field: [78, 51, 3, 20, 9],
  headFirst: [63, 40, 4, 3, 3],
  headLast: [20, 18, 2, 73, 53],
  group: [1, 50, 3, 70, 0.9],
  legal: [0.3, 50, 0.3, 50, 0.3],
  trade: [45, 60, 5, 47, 2],
  filler: [1, 50, 5, 50, 3],
  number: [97, 50, 5, 50, 5],
  attached: [62, 30, 5, 4, 3],
  latin: [60, 50, 0, 60, 0],
  division: [8, 50, 5, 50, 5],
}

/** Shares in [0, 1): for mark m, 2m after a kept unit of the same word, 2m + 1 after a dropped one or at the start of the word. */
export const keepShares: readonly number[] = wordClasses.flatMap((wordClass) => {
  const [start, innerAfterKept, innerAfterDropped, lastAfterKept, lastAfterDropped] = keepTable[wordClass]
  return [start, start, innerAfterKept, innerAfterDropped, lastAfterKept, lastAfterDropped].map((percent) => percent / 100)
})
