// Cuts a folded nickname at its separators and decoration. What the segments mean is decided in nickname-readings.ts.
import { findContacts, type ContactMatch } from './nickname-words.ts'
import { isTransliterated } from './person-names.ts'

/** A run of letters and digits of the folded nickname, `folded.slice(start, end)`. */
export type Segment = {
  text: string
  start: number
  end: number
  /** In round brackets, which mostly hold what is added to a name. */
  isBracketed: boolean
  /** Directly behind an @ that is not the first character: mostly an employer. */
  isAfterAt: boolean
}

const word = /(?:c\+\+|c#|[\p{L}\p{N}\p{M}]+)(?:(?<=[a-z0-9])['.](?=[a-z0-9])[a-z0-9]+)*/gu

/** The segments and the contact details of a folded nickname, each in reading order and apart from each other. */
export function cutNickname (folded: string): { segments: Segment[], contacts: ContactMatch[] } {
  const contacts = findContacts(folded)
  let masked = folded
  for (const { start, end } of contacts) masked = masked.slice(0, start) + '|'.repeat(end - start) + masked.slice(end)
  const segments: Segment[] = []
  let isBracketed = false
  for (const match of masked.matchAll(word)) {
    const last = segments.at(-1)
    const gap = masked.slice(last?.end ?? 0, match.index)
    const end = match.index + match[0].length
    if (last && isOneWordWith(last.text, gap, match[0])) {
      last.text = masked.slice(last.start, end)
      last.end = end
      continue
    }
    if (/[()]/.test(gap)) isBracketed = gap.lastIndexOf('(') > gap.lastIndexOf(')')
    segments.push({ text: match[0], start: match.index, end, isBracketed, isAfterAt: gap.endsWith('@') && segments.length > 0 })
  }
  return { segments, contacts }
}

/** Latin words with one space between them are one segment, and so are the parts of a transliterated name. */
function isOneWordWith (left: string, gap: string, right: string): boolean {
  if (gap === ' ') return /^[a-z .']+$/.test(left) && /^[a-z.']+$/.test(right)
  return gap === '·' && isTransliterated(left.split('·').at(-1) ?? '', right)
}
