// Words in letters with one wrong: pyhton, shopfiy, desinger.
import { tags } from '../domain/taxonomy/taxonomy.ts'
import { fold } from './fold.ts'
import { translatableWords } from './translation/translate.ts'

/** Shorter words have too many others beside them. */
const lengthMin = 5

/** By a word, and by it without one of its letters, the words we know. */
let known: ReadonlyMap<string, readonly string[]> | null = null

/**
 * Words we know that differ from one in a single letter, which is missing, too many, another, or has changed places with the next; none when it is
 * known itself, or short.
 *
 * @param word small letters
 */
export function wordsLike (word: string): string[] {
  if (word.length < lengthMin || !/^[a-z]+$/.test(word)) return []
  known ??= readWords()
  if (known.get(word)?.includes(word) === true) return []
  const near = [word, ...shorterBy1(word)].flatMap((part) => known?.get(part) ?? [])
  return [...new Set(near)].filter((other) => other.charAt(0) === word.charAt(0) && isOneOff(word, other))
}

function readWords (): ReadonlyMap<string, readonly string[]> {
  const texts = [...tags.flatMap(({ name, aliases, english }) => [name, ...aliases, ...english]), ...translatableWords()]
  const words = new Set(texts.flatMap((text) => fold(text).match(/(?<![a-z\d])[a-z]{4,}(?![a-z\d])/g) ?? []))
  const byPart = new Map<string, string[]>()
  for (const word of words) {
    for (const part of new Set([word, ...shorterBy1(word)])) {
      const others = byPart.get(part)
      if (others === undefined) byPart.set(part, [word])
      else others.push(word)
    }
  }
  return byPart
}

const shorterBy1 = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

function isOneOff (one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one.charAt(start) === other.charAt(start)) start++
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  if (rest.length !== otherRest.length) return rest.slice(1) === otherRest || rest === otherRest.slice(1)
  const isSwapped = rest.charAt(0) === otherRest.charAt(1) && rest.charAt(1) === otherRest.charAt(0) && rest.slice(2) === otherRest.slice(2)
  return isSwapped || rest.slice(1) === otherRest.slice(1)
}
