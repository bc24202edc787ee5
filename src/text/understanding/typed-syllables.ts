import { isPinyin } from '../pinyin.ts'

const lettersMax = 4

/** Whether a few letters as typed are rather the beginning of a name than the short form of an organisation: shu, and not SHU, pku or fudan. */
export function areTypedSyllables (typed: string): boolean {
  return typed.length <= lettersMax && /^[A-Za-z]+$/.test(typed) && typed !== typed.toUpperCase() && isPinyin(typed.toLowerCase())
}
