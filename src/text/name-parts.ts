import { fold } from './fold.ts'
import { wholeLengthMax } from './name-key-set.ts'
import { memberStrengths } from './name-key-strengths.ts'
import { type NamePiece, namePieces } from './name-pieces.ts'
import { parseNickname } from './nickname.ts'
import { occupationFit } from './occupations.ts'
import { personNameFit } from './person-names.ts'
import { findFoldedPlace } from './places/gazetteer.ts'

/** One of the names inside a display name or an alias. */
export interface NamePart {
  readonly words: NamePiece
  /** What the strength of each of its keys is multiplied by, in (0, 1]. */
  readonly weight: number
  /** Whether it only stands beside the name: 上海 in 上海-无业游民-冯宝宝. */
  readonly isAside: boolean
}

// chosen: a Chinese name longer than this is a nickname that may say more than the name.
const plainNameLengthMax = 4
const otherNameFitMin = 0.8
const partsMax = 8

/** The names in a display name, and what stands beside them. */
export function nameParts (displayName: string): NamePart[] {
  const pieces = namePieces(displayName).slice(0, partsMax)
  const [only] = pieces
  if (only === undefined) return []
  if (pieces.length === 1 && isPlain(only)) return [{ words: only, weight: 1, isAside: false }]
  const name = parseNickname(displayName).displayName?.value ?? ''
  const found = name === '' ? [] : namePieces(name)
  const named = joinedWords(found.flat())
  const rest = pieces.filter((piece) => joinedWords(piece) !== named)
  if (found.length !== 1 || named === '') return pieces.map((words) => ({ words, weight: memberStrengths.inNickname, isAside: false }))
  return [
    { words: found.flat(), weight: rest.length === 0 ? 1 : memberStrengths.inNickname, isAside: false },
    ...rest.map((words) => isOtherName(words)
      ? { words, weight: memberStrengths.inNickname, isAside: false }
      : { words, weight: memberStrengths.aside, isAside: true }),
  ]
}

function isPlain (words: NamePiece): boolean {
  const [word = ''] = words
  return words.length > 1 || word.length <= plainNameLengthMax || !/^\p{Script=Han}+$/u.test(word)
}

/** Ken in 陈楚岚（Ken）. */
function isOtherName (words: NamePiece): boolean {
  const text = words.join(' ')
  return personNameFit(text) >= otherNameFitMin && findFoldedPlace(text) === null && occupationFit(text) < otherNameFitMin
}

/** Words of a name without what stands between them. */
export function joinedWords (words: readonly string[]): string {
  return words.join('')
}

/** A name as somebody would copy it: trimmed, with no more than one space in a row, cut where nobody would read on. */
export function asWritten (name: string): string {
  return name.trim().replace(/\s+/gu, ' ').slice(0, wholeLengthMax)
}

/** Letters and numbers of a text, folded: 上海无业游民冯宝宝 for 上海-无业游民-冯宝宝. */
export function foldedLetters (text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
