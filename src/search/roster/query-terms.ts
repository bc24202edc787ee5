import type { Reading } from '../../domain/query/reading.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { impactMax, termWeight } from '../../domain/ranking/term-weight.ts'
import { canonicalWords } from '../../text/canonical-words.ts'
import { fold } from '../../text/fold.ts'
import { englishStopWordsBlanked, withoutStopWords } from '../../text/stop-words.ts'
import { scriptRuns } from '../../text/terms.ts'
import { wordsLike } from '../../text/latin-typos.ts'
import { soundedWordsIn, type SoundedWord } from '../../text/sounded-words.ts'
import { translationsIn, type Translation } from '../../text/translation/translate.ts'
import { eachTopicTerm, type TopicTermKind } from '../../text/topic-terms.ts'
import { needTerm } from './evidence-terms.ts'
import { holdersOf, payloadOf, TermEvidence } from './evidence.ts'
import { payloadBits, type PostingList } from './posting-lists.ts'
import type { Side } from './reading-evidence.ts'
import type { Roster } from './roster.ts'

const { translatedShare } = searchWeights

/** Above this a query is a text: what it asks for stands among much else, and words that only ask do no harm. */
export const sentenceLengthMax = 60

/** A term of the query: where it is, how often, what it is worth, and the share of it that is to count. */
type Occurrence = { list: PostingList, kind: TopicTermKind, text: string, mentions: number, start: number, end: number, most: number, share: number }

export type Occurrences = ReadonlyMap<number, Occurrence>

/** The terms of a query that anybody has, and what those are worth that nobody has. */
export function termsOf (roster: Roster, text: string, side: Side): { occurrences: Occurrences, unknown: number } {
  const canonical = canonicalWords(fold(text))
  const telling = canonical.length <= sentenceLengthMax ? withoutStopWords(canonical) : englishStopWordsBlanked(canonical)
  const sounded = soundedWordsIn(telling, roster.vocabulary)
  const occurrences = new Map<number, Occurrence>()
  let unknown = 0
  eachTopicTerm(withoutSounded(telling, sounded), (kind, term, start, end) => {
    const known = occurrences.get(term)
    if (known) {
      known.mentions++
      return
    }
    const list = roster.topics.find(side === 'needs' ? needTerm(term) : term)
    if (!list || holdersOf(roster, list) === 0) unknown += impactMax * termWeight(searchWeights.kinds[kind], 0, roster.size, 1, searchWeights)
    else occurrences.set(term, { list, kind, text: telling.slice(start, end), mentions: 1, start, end, most: 0, share: 1 })
  })
  dropCharactersOfWord(roster, telling, occurrences)
  addTranslations(roster, telling, [...chineseIn(telling, sounded), ...typosIn(roster, telling)], side, occurrences)
  for (const occurrence of occurrences.values()) {
    occurrence.most = impactMax * termWeight(searchWeights.kinds[occurrence.kind], holdersOf(roster, occurrence.list), roster.size, occurrence.mentions, searchWeights)
  }
  return { occurrences, unknown }
}

/**
 * A query that is one word of two characters is looked for as a word: 美女 is not 美 of 拉美. Its characters count only where nobody has the
 * word and somebody has both.
 */
function dropCharactersOfWord (roster: Roster, telling: string, occurrences: Map<number, Occurrence>): void {
  const [word, ...others] = scriptRuns(telling)
  if (word?.kind !== 'han' || word.end - word.start !== 2 || others.length > 0) return
  const characters = [...occurrences].filter(([, { kind }]) => kind === 'character')
  const isKnown = characters.length < occurrences.size
  if (isKnown || !haveInCommon(roster, characters.map(([, { list }]) => list))) for (const [term] of characters) occurrences.delete(term)
}

/** The Chinese for what a query says in English words, or spells. */
function chineseIn (folded: string, sounded: readonly SoundedWord[]): Translation[] {
  return [...translationsIn(folded), ...sounded.filter(({ isTelling }) => isTelling)]
}

/** With spaces over what is spelled and no doubt Chinese: de and he are no words of profiles. */
function withoutSounded (folded: string, sounded: readonly SoundedWord[]): string {
  return sounded.reduce((rest, { start, end, isSure }) => isSure ? rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end) : rest, folded)
}

/** Adds other words for what is said in letters, so far as anybody has them. */
function addTranslations (roster: Roster, telling: string, translations: readonly Translation[], side: Side, occurrences: Map<number, Occurrence>): void {
  for (const { start, end, words } of translations) {
    const found = words.flatMap((word) => translatedTerms(roster, word, side)).filter(({ term }) => !occurrences.has(term))
    const share = translatedShare / Math.sqrt(found.length)
    for (const { term, ...one } of found) occurrences.set(term, { ...one, text: telling.slice(start, end), mentions: 1, start, end, most: 0, share: share * one.share })
  }
}

/** Words in letters that nobody has, and what was probably meant. A text says enough without them. */
function typosIn (roster: Roster, telling: string): Translation[] {
  if (telling.length > sentenceLengthMax) return []
  return [...telling.matchAll(/(?<![a-z\d])[a-z]+(?![a-z\d])/g)].flatMap(({ index, 0: word }) => {
    if (translatedTerms(roster, word, 'profile').some(({ kind }) => kind === 'word')) return []
    const words = wordsLike(word).flatMap((meant) => [meant, ...translationsIn(meant).flatMap(({ words }) => words)])
    return words.length === 0 ? [] : [{ start: index, end: index + word.length, words }]
  })
}

type TranslatedTerm = { term: number, list: PostingList, kind: TopicTermKind, share: number }

/** The terms of a word that anybody has, each with the share of its terms that is found: 辅导 alone is not the 上市辅导 of an IPO. */
function translatedTerms (roster: Roster, word: string, side: Side): TranslatedTerm[] {
  const terms: Omit<TranslatedTerm, 'share'>[] = []
  let count = 0
  eachTopicTerm(word, (kind, term) => {
    if (kind === 'character' && word.length > 1) return
    count++
    const list = roster.topics.find(side === 'needs' ? needTerm(term) : term)
    if (list && holdersOf(roster, list) > 0) terms.push({ term, list, kind })
  })
  return terms.map((term) => ({ ...term, share: terms.length / count }))
}

/** Whether anybody is in both of two lists. */
function haveInCommon ({ alive }: Roster, [one, other]: readonly PostingList[]): boolean {
  if (one === undefined || other === undefined) return false
  for (let at = one.from; at < one.to; at++) {
    const ordinal = (one.block[at] ?? 0) >>> payloadBits
    if (alive.values[ordinal] === 1 && payloadOf(other, ordinal) > 0) return true
  }
  return false
}

/** Lets the terms of a stretch count for a share. @returns what they were worth */
export function lessen (roster: Roster, occurrences: Occurrences, text: string, { start, end }: Reading, share: number): number {
  let worth = 0
  const terms = new Set<number>()
  const written = canonicalWords(fold(text.slice(start, end)))
  const translated = chineseIn(written, soundedWordsIn(written, roster.vocabulary)).flatMap(({ words }) => words)
  for (const said of [written, ...translated]) eachTopicTerm(said, (_kind, term) => { terms.add(term) })
  for (const term of terms) {
    const occurrence = occurrences.get(term)
    if (!occurrence) continue
    worth += occurrence.most * occurrence.share
    occurrence.share *= share
  }
  return worth
}

export function termEvidence (roster: Roster, occurrences: Occurrences): TermEvidence[] {
  const norms = roster.lengthNorms
  return [...occurrences.values()].map(({ most, share, ...term }) => new TermEvidence({ ...term, most: most * share, norms }))
}
