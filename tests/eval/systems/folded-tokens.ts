import { Converter } from 'opencc-js/t2cn'

// The types of opencc-js do not resolve under nodenext, hence the assertion.
const simplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string

/** Simplified, lower case, of one width. */
export const folded = (text: string): string => simplified(text.normalize('NFKC')).toLowerCase()

/** Kinds of token: a Han character, a pair of them, a Latin word, a pair of those, four letters of a long word. */
export type TokenKind = 'c' | 'b' | 'l' | 'm' | 'g'

/** Tokens in reading order with repetitions, each with its kind as the first letter. */
export function foldedTokens (text: string): string[] {
  const tokens: string[] = []
  let before: string | null = null
  for (const run of folded(text).normalize('NFD').replace(/\p{M}/gu, '').match(/\p{Script=Han}+|[a-z0-9]+[+#]*/gu) ?? []) {
    if (/^[a-z0-9]/.test(run)) {
      const word = stem(run)
      tokens.push(`l${word}`)
      if (before !== null) tokens.push(`m${before} ${word}`)
      if (word.length > 4) for (let from = 0; from + 4 <= word.length; from++) tokens.push(`g${word.slice(from, from + 4)}`)
      before = word
      continue
    }
    before = null
    const characters = [...run]
    for (const [index, character] of characters.entries()) {
      tokens.push(`c${character}`)
      const next = characters[index + 1]
      if (next !== undefined) tokens.push(`b${character}${next}`)
    }
  }
  return tokens
}

function stem (word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 6 && word.endsWith('ed')) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
