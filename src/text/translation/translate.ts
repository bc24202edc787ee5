// A small dictionary for English questions and Chinese profiles: what no tag of the taxonomy says, and what is only spoken of.
import { fold } from '../fold.ts'
import { findTagsIn } from '../tags.ts'
import { lifeWords } from './words-of-life.ts'
import { scienceWords } from './words-of-science.ts'
import { tradeWords } from './words-of-trade.ts'

/** A stretch of folded text, UTF-16 range, and the Chinese words for it, folded. */
export type Translation = { start: number, end: number, words: readonly string[] }

/** The English side of the dictionary. */
export const translatableWords = (): readonly string[] => [...chineseFor.keys()]

/** The Chinese side of the dictionary. */
export const translatedWords = (): readonly string[] => [...new Set([...chineseFor.values()].flat())]

const wordsMax = 4

const chineseFor = readTables()

/** The English words of a folded text that the dictionary or, failing it, the taxonomy knows; the longest phrase at each place, without overlaps in either. */
export function translationsIn (folded: string): Translation[] {
  if (!/[a-z]{2}/.test(folded)) return []
  const found = wordsIn(folded)
  return [...found, ...tagsIn(folded).filter((tag) => !found.some(({ start, end }) => start < tag.end && end > tag.start))]
}

/** English names of tags, with the Chinese ones. */
function tagsIn (folded: string): Translation[] {
  return findTagsIn(folded).flatMap(({ tag, start, end, isWeak }) =>
    isWeak || /\p{Script=Han}/u.test(folded.slice(start, end)) || !/^\p{Script=Han}+$/u.test(tag.name) ? [] : [{ start, end, words: [tag.name] }])
}

function wordsIn (folded: string): Translation[] {
  const words = [...folded.matchAll(/[a-z0-9][a-z0-9']*(?:-[a-z0-9]+)*/g)].map(({ index, 0: text }) => ({ start: index, end: index + text.length, text }))
  const found: Translation[] = []
  for (let at = 0; at < words.length;) {
    const one = phraseAt(folded, words, at)
    if (one !== null) found.push(one.translation)
    at += one?.count ?? 1
  }
  return found
}

type Word = { start: number, end: number, text: string }

function phraseAt (folded: string, words: readonly Word[], at: number): { translation: Translation, count: number } | null {
  for (let count = Math.min(wordsMax, words.length - at); count > 0; count--) {
    const first = words[at]
    const last = words[at + count - 1]
    if (first === undefined || last === undefined || /[^\s]/.test(betweenWords(folded, words, at, count))) continue
    const before = words.slice(at, at + count - 1).map(({ text }) => `${text} `).join('')
    const chinese = formsOf(last.text).map((form) => chineseFor.get(before + form)).find((known) => known !== undefined)
    if (chinese !== undefined) return { translation: { start: first.start, end: last.end, words: chinese }, count }
  }
  return null
}

/** What stands between the words of a phrase. */
function betweenWords (folded: string, words: readonly Word[], at: number, count: number): string {
  return words.slice(at, at + count - 1).map(({ end }, index) => folded.slice(end, words[at + index + 1]?.start ?? end)).join('')
}

/** A word and what it may be a form of. */
function formsOf (word: string): string[] {
  const forms = [word, word.replace(/'s$/, ''), word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/(?<=s|x|ch|sh)es$/, ''), word.replaceAll('-', ' ')]
  if (word.length > inflectedMin) forms.push(word.replace(/ing$|ed$/, ''), word.replace(/ing$|ed$/, 'e'), word.replace(/ly$/, ''))
  return [...new Set(forms)]
}

const inflectedMin = 5

function readTables (): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>()
  for (const entry of [lifeWords, tradeWords, scienceWords].flatMap((table) => table.split(/[|\n]/)).filter((text) => text.trim() !== '')) {
    const words = entry.trim().split(/\s+/).map((word) => fold(word.replaceAll('_', ' ')))
    const chinese = words.filter((word) => /\p{Script=Han}/u.test(word))
    const english = words.filter((word) => !/\p{Script=Han}/u.test(word))
    for (const word of english) known.set(word, [...new Set([...known.get(word) ?? [], ...chinese])])
  }
  return known
}
