import type { ReadingKind, YearsRange } from '../../domain/query/reading.ts'

/** A stretch of folded text that may be read as something. */
export type Mention = {
  kind: ReadingKind
  /** UTF-16 range in the folded text. */
  start: number
  end: number
  label: string
  values: readonly string[]
  title: string | null
  years: YearsRange | null
  isExcluded: boolean
  isPreference: boolean
  /** In [0, 1]. */
  confidence: number
}

/** A mention of a kind with a label; what is not given is absent, and the label is the only value. */
export function mention (kind: ReadingKind, start: number, end: number, label: string, confidence: number, rest: Partial<Mention> = {}): Mention {
  return { kind, start, end, label, values: [label], title: null, years: null, isExcluded: false, isPreference: false, confidence, ...rest }
}

/** Off a mention is worth less than one more character, so that one long reading wins over two that share its length. */
const mentionCost = 0.5

/**
 * The mentions without overlaps that together explain most of a text: the sum of their lengths, each times how sure it is, is largest.
 *
 * 亚马逊运营 wins over 亚马逊 and 运营, 中山大学 over 中山. In order of start.
 */
export function bestCover (mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.end - b.end || a.start - b.start)
  const ends = ordered.map(({ end }) => end)
  const worths = [0]
  const lasts: (Mention | null)[] = [null]
  for (const [at, one] of ordered.entries()) {
    const worth = (worths[countUpTo(ends, one.start, at)] ?? 0) + (one.end - one.start) * one.confidence - mentionCost * one.confidence
    const without = worths[at] ?? 0
    worths.push(Math.max(worth, without))
    lasts.push(worth > without ? one : null)
  }
  const chosen: Mention[] = []
  for (let count = ordered.length; count > 0;) {
    const last = lasts[count] ?? null
    if (last !== null) chosen.push(last)
    count = last === null ? count - 1 : countUpTo(ends, last.start, count - 1)
  }
  return chosen.reverse()
}

/** How many of the first `length` ends, which rise, are at most `limit`. */
function countUpTo (ends: readonly number[], limit: number, length: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
