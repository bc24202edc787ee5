import { Converter } from 'opencc-js/t2cn'
import { characterVariants } from './character-variants.ts'

/** A text in comparable form and the way back to what was written. */
export interface FoldedText {
  readonly folded: string
  /** For each UTF-16 index of `folded`, and for its end, the UTF-16 index in the original where that character starts; never falls. */
  readonly starts: Uint32Array
}

/**
 * Comparable form of a text: two texts that a reader takes for the same have the same form.
 *
 * Compatibility forms, case, accents, full width, script (繁/简, Taiwan, Hong Kong, Japanese forms) and kinds of apostrophes, dashes
 * and middle dots are folded; invisible characters are dropped.
 * NOTE: every character is folded alone, so that a fragment of a name is found in the folded name: fold(a + b) = fold(a) + fold(b)
 * unless b starts with a mark that combines with the end of a.
 */
export function fold (text: string): string {
  let out = ''
  let copied = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const to = oneToOne[unit]
    const isOneToOne = to !== undefined && to < firstMarker
    if (isOneToOne && to === unit) continue
    out += text.slice(copied, at)
    if (isOneToOne) {
      out += String.fromCharCode(to)
    } else {
      const character = characterAt(text, at)
      out = append(out, foldCharacter(character))
      at += character.length - 1
    }
    copied = at + 1
  }
  return copied === 0 ? text : out + text.slice(copied)
}

/** The same form as `fold`, with the origin of each character, so that a match can be shown in what the member wrote. */
export function foldWithOffsets (text: string): FoldedText {
  let folded = ''
  const starts: number[] = []
  for (let at = 0; at < text.length;) {
    const to = oneToOne[text.charCodeAt(at)]
    if (to !== undefined && to < firstMarker) {
      folded += String.fromCharCode(to)
      starts.push(at++)
    } else {
      const character = characterAt(text, at)
      folded = append(folded, foldCharacter(character))
      while (starts.length < folded.length) starts.push(at)
      at += character.length
    }
  }
  starts.push(text.length)
  return { folded, starts: new Uint32Array(starts) }
}

/** The end in the original of what ends at `end` of the folded text: behind the whole character where that one folds to several. */
export function originalEnd (starts: Uint32Array, end: number): number {
  const last = starts[end - 1] ?? 0
  let at = end
  while (at < starts.length - 1 && (starts[at] ?? 0) <= last) at++
  return starts[at] ?? 0
}

/** Folded form of a single character, or '' when it is invisible. */
function foldCharacter (character: string): string {
  const unit = character.charCodeAt(0)
  if (character.length > 1) return foldBeyondTable(character)
  const to = oneToOne[unit] ?? notLooked
  if (to < firstMarker) return String.fromCharCode(to)
  const folded = foldBeyondTable(character)
  if (to === notLooked) oneToOne[unit] = folded.length === 1 && !isJoining(folded) ? folded.charCodeAt(0) : special
  return folded
}

// One entry for each UTF-16 unit: what it is folded to, filled when it is first met, or one of two markers (both noncharacters of Unicode).
const special = 0xFFFF
const notLooked = 0xFFFE
const firstMarker = notLooked
const oneToOne = new Uint16Array(0x10000).fill(notLooked)

const beyondTable = new Map<string, string>()
const beyondTableMax = 20_000

function foldBeyondTable (character: string): string {
  const known = beyondTable.get(character)
  if (known !== undefined) return known
  const folded = foldToFixedPoint(character)
  // Bounded: whoever sends rare characters must not be able to grow this without end.
  if (beyondTable.size >= beyondTableMax) beyondTable.clear()
  beyondTable.set(character, folded)
  return folded
}

function foldToFixedPoint (character: string): string {
  let folded = character
  for (let round = 0; round < 5; round++) {
    const next = [...foldOnce(folded)].map(standardCharacter).join('')
    if (next === folded) break
    folded = next
  }
  return folded
}

// Marks that go with letters of any script; the two Japanese sound marks (U+3099, U+309A) make other letters and stay.
const accents = /[[\p{Script=Inherited}&&\p{Mark}]--\p{Script_Extensions=Hiragana}]/gv
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{Noncharacter_Code_Point}\p{Surrogate}]|\0/gu

function foldOnce (text: string): string {
  const punctuation = [...text].map((character) => punctuationForms.get(character) ?? character).join('')
  return punctuation.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase().replace(accents, '').replace(invisible, '')
}

// What has no decomposition in Unicode, or one that loses what it is.
const punctuationForms: ReadonlyMap<string, string> = new Map([
  ...pairs('‘’‛ʼʻʹ`´＇′ꞌ', "'"),
  ...pairs('“”„‟″＂', '"'),
  ...pairs('‐‑‒–—―−﹣－⁃', '-'),
  ...pairs('・･•‧∙⋅ㆍ᛫', '·'),
  ...pairs('đð', 'd'), ...pairs('ø', 'o'), ...pairs('ł', 'l'), ...pairs('ı', 'i'), ...pairs('ħ', 'h'), ...pairs('ŧ', 't'),
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['þ', 'th'], ['ς', 'σ'],
])

function pairs (from: string, to: string): [string, string][] {
  return [...from].map((character) => [character, to])
}

// The package's own types do not resolve under `nodenext`.
const converter = Converter as (locales: { from: string, to: string }) => (text: string) => string
const fromTraditional = converter({ from: 't', to: 'cn' })
const fromHongKong = converter({ from: 'hk', to: 'cn' })

function standardCharacter (character: string): string {
  const variant = characterVariants.get(character)
  if (variant !== undefined) return variant
  const simplified = fromTraditional(character)
  return simplified === character ? fromHongKong(character) : simplified
}

/** `text` with `folded` behind it; a mark or a Korean vowel joins the character before it, as Unicode composes them (か + ゙ = が). */
function append (text: string, folded: string): string {
  if (folded === '' || text === '' || !isJoining(folded)) return text + folded
  const before = text.slice(-1)
  const joined = (before + folded).normalize('NFC')
  return joined.length === folded.length ? text.slice(0, -1) + joined : text + folded
}

function isJoining (folded: string): boolean {
  return folded.charCodeAt(0) >= 0x300 && /^[\p{M}\u1160-\u11FF]/u.test(folded)
}

function characterAt (text: string, at: number): string {
  const unit = text.charCodeAt(at)
  if (unit < 0xD800 || unit > 0xDBFF) return text.charAt(at)
  return String.fromCodePoint(text.codePointAt(at) ?? unit)
}
