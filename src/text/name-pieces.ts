import { fold } from './fold.ts'
import { compoundSurname } from './surnames.ts'

/** Words of one name, folded: two for 艾力·买买提 and Baobao Feng, one for 冯宝宝 and Tony陈. */
export type NamePiece = readonly string[]

const decoration = /[\p{Extended_Pictographic}\p{So}\p{Sk}]+/gu
const hyphenInLatin = /(?<=[a-z])-(?=[a-z])/g
const separator = /[^\p{L}\p{N}\p{M}' ·]+|(?<= )·|·(?= )/u
const betweenWords = /[ ·]+/

/**
 * The names inside a display name, folded and without decoration: 上海-无业游民-冯宝宝 is three, ✨冯 宝宝✨ is one.
 *
 * Spaces inside a Chinese name are closed (张 伟, 欧阳 娜娜); between longer stretches of Han characters they separate.
 */
export function namePieces (name: string): NamePiece[] {
  return fold(name)
    .replace(decoration, ' ')
    .replace(hyphenInLatin, ' ')
    .split(separator)
    .flatMap(splitAtHanSpaces)
    .map((piece) => piece.split(betweenWords).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((words) => words.length > 0)
}

const hanSpaceHan = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

function splitAtHanSpaces (piece: string): string[] {
  const parts = piece.trim().split(hanSpaceHan)
  return parts.length > 1 && isSpacedName(parts) ? [parts.join('')] : parts
}

function isSpacedName (parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const isSurname = first.length === 1 || compoundSurname(first)?.surname === first
  return isSurname && rest.every((part) => part.length <= 2 && /^\p{Script=Han}+$/u.test(part))
}
