import { canonicalWord, scriptRuns } from './terms.ts'

/** What a piece of text says about topics. `wordPart` is four letters of a longer word: it finds words that only share a stem. */
export type TopicTermKind = 'character' | 'pair' | 'word' | 'wordPair' | 'wordPart'

/**
 * Is told each topic term of a text, in order, with repetitions.
 *
 * @param term 32-bit hash; two terms share one so rarely (one query in a hundred has such a term among half a million) that lists are not told apart further
 * @param start UTF-16 range in the folded text
 */
export type OnTopicTerm = (kind: TopicTermKind, term: number, start: number, end: number) => void

/**
 * Takes a folded text apart into topic terms: Han characters and adjacent pairs, words in stemmed form, adjacent words, and parts of long words.
 * Measured on Chinese, mixed and English texts: characters beside pairs and no limit on terms matter, words of a dictionary instead of pairs do not.
 */
export function eachTopicTerm (folded: string, onTerm: OnTopicTerm): void {
  let wordBefore: { term: number, start: number, end: number } | null = null
  for (const { kind, text, start, end } of scriptRuns(folded)) {
    if (kind === 'word') {
      const term = eachWordTerm(canonicalWord(text), start, end, onTerm)
      if (wordBefore !== null && start - wordBefore.end <= 2) onTerm('wordPair', mixed(wordBefore.term, term), wordBefore.start, end)
      wordBefore = { term, start, end }
    } else {
      wordBefore = null
      if (kind !== 'break') eachCharacterTerm(text, start, onTerm)
    }
  }
}

function eachCharacterTerm (run: string, start: number, onTerm: OnTopicTerm): void {
  let before = 0
  let beforeAt = start
  let at = start
  for (const character of run) {
    const code = character.codePointAt(0) ?? 0
    const next = at + character.length
    onTerm('character', mixed(seeds.character, code), at, next)
    if (before !== 0) onTerm('pair', mixed(mixed(seeds.pair, before), code), beforeAt, next)
    before = code
    beforeAt = at
    at = next
  }
}

const partLength = 4
const longWordMin = 6

function eachWordTerm (word: string, start: number, end: number, onTerm: OnTopicTerm): number {
  const stem = stemOf(word)
  const term = hashOf(seeds.word, stem)
  onTerm('word', term, start, end)
  if (stem.length >= longWordMin) {
    for (let at = 0; at + partLength <= stem.length; at++) onTerm('wordPart', hashOf(seeds.wordPart, stem.slice(at, at + partLength)), start, end)
  }
  return term
}

const inflectedLengthMin = 7

/** An English word without its commonest endings; numbers, C++ and short words as they are. */
function stemOf (word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const singular = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  if (singular.length < inflectedLengthMin) return singular
  return singular.endsWith('ing') ? singular.slice(0, -3) : singular.endsWith('ed') ? singular.slice(0, -2) : singular
}

const seeds = { character: 0x1B873593, pair: 0x2C1B3C6D, word: 0x3C6EF372, wordPart: 0x4F1BBCDC } as const

/** 32-bit hash of a term of another kind, such as a name key or a tag: never that of a topic term but by chance. */
export function hashOf (seed: number, text: string): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash, text.length)
}

/** Finaliser of MurmurHash3 over two 32-bit numbers. */
function mixed (a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0xCC9E2D51), 0x85EBCA6B)
  hash = Math.imul(hash ^ (hash >>> 13), 0xC2B2AE35)
  return (hash ^ (hash >>> 16)) >>> 0
}
