import type { Reading } from '../../domain/query/reading.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { impactMax, termWeight } from '../../domain/ranking/term-weight.ts'
import { canonicalWords } from '../../text/canonical-words.ts'
import { fold } from '../../text/fold.ts'
import { withoutStopWords } from '../../text/stop-words.ts'
import { eachTopicTerm, type TopicTermKind } from '../../text/topic-terms.ts'
import { needTerm } from './evidence-terms.ts'
import { holdersOf, TermEvidence } from './evidence.ts'
import type { PostingList } from './posting-lists.ts'
import type { Side } from './reading-evidence.ts'
import type { Roster } from './roster.ts'

/** Above this a query is a text: what it asks for stands among much else, and words that only ask do no harm. */
export const sentenceLengthMax = 60

/** A term of the query: where it is, how often, what it is worth, and the share of it that is to count. */
type Occurrence = { list: PostingList, kind: TopicTermKind, text: string, mentions: number, start: number, end: number, most: number, share: number }

export type Occurrences = ReadonlyMap<number, Occurrence>

/** The terms of a query that anybody has, and what those are worth that nobody has. */
export function termsOf (roster: Roster, text: string, side: Side): { occurrences: Occurrences, unknown: number } {
  const canonical = canonicalWords(fold(text))
  const telling = canonical.length <= sentenceLengthMax ? withoutStopWords(canonical) : canonical
  const occurrences = new Map<number, Occurrence>()
  let unknown = 0
  eachTopicTerm(telling, (kind, term, start, end) => {
    const known = occurrences.get(term)
    if (known) {
      known.mentions++
      return
    }
    const list = roster.topics.find(side === 'needs' ? needTerm(term) : term)
    if (!list || holdersOf(roster, list) === 0) unknown += impactMax * termWeight(searchWeights.kinds[kind], 0, roster.size, 1, searchWeights)
    else occurrences.set(term, { list, kind, text: telling.slice(start, end), mentions: 1, start, end, most: 0, share: 1 })
  })
  for (const occurrence of occurrences.values()) {
    occurrence.most = impactMax * termWeight(searchWeights.kinds[occurrence.kind], holdersOf(roster, occurrence.list), roster.size, occurrence.mentions, searchWeights)
  }
  return { occurrences, unknown }
}

/** Lets the terms of a stretch count for a share. @returns what they were worth */
export function lessen (occurrences: Occurrences, text: string, { start, end }: Reading, share: number): number {
  let worth = 0
  const terms = new Set<number>()
  eachTopicTerm(canonicalWords(fold(text.slice(start, end))), (_kind, term) => { terms.add(term) })
  for (const term of terms) {
    const occurrence = occurrences.get(term)
    if (!occurrence) continue
    worth += occurrence.most
    occurrence.share = Math.min(occurrence.share, share)
  }
  return worth
}

export function termEvidence (roster: Roster, occurrences: Occurrences): TermEvidence[] {
  const norms = roster.lengthNorms
  return [...occurrences.values()].map(({ most, share, ...term }) => new TermEvidence({ ...term, most: most * share, norms }))
}
