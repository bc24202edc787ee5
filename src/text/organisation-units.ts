// Cuts the name of an organisation into words and says of every character which kind of word it stands in, and where.
import { fold } from './fold.ts'
import { classByWord, finalHeads, tradeWords, wordClasses, wordLengthMax, type WordClass } from './organisation-words.ts'
import { findFoldedPlace, placePrefixEnd } from './places/gazetteer.ts'

/** A name as a row of units: folded characters, where a whole number (14, 十四, 〇) is one unit of the private use area. */
export interface NameUnits {
  readonly units: string
  /** For each unit the code `markOf` gives: the class of its word and its position there. */
  readonly marks: string
  /** The units that tell the name apart: without legal form (股份有限公司), 市 and 第. */
  readonly core: string
}

interface Word { readonly text: string, readonly wordClass: WordClass }

const firstNumberUnit = 0xE000
const numberMax = 0xF8FF - firstNumberUnit

/** Position of a unit in its word: the first, one in the middle, or the last of several. */
export const positions = { start: 0, inner: 1, last: 2 } as const
export const positionCount = 3

/** Cuts a name. Whatever separates words (space, bracket, dash, point) is left out; a place in brackets goes to the front. */
export function nameUnits (text: string): NameUnits {
  const words = withTrade(splitWords(placesFirst(fold(text))))
  let units = ''
  let marks = ''
  let core = ''
  for (const word of words) {
    units += word.text
    marks += marksOf(word)
    if (!coreless.has(word.wordClass)) core += word.text
  }
  return { units, marks, core: core === '' ? units : core }
}

const coreless: ReadonlySet<WordClass> = new Set<WordClass>(['legal', 'division', 'filler'])

function marksOf ({ text, wordClass }: Word): string {
  const row = wordClasses.indexOf(wordClass) * positionCount
  let marks = ''
  for (let at = 0; at < text.length; at++) {
    const position = at === 0 ? positions.start : at === text.length - 1 ? positions.last : positions.inner
    marks += String.fromCharCode(row + position)
  }
  return marks
}

const bracketed = /[([【〔]([^)\]】〕]*)[)\]】〕]/g

/** 联想(北京)有限公司 as 北京 联想 有限公司, the order it is spoken in. */
function placesFirst (folded: string): string {
  let front = ''
  const rest = folded.replace(bracketed, (all: string, inner: string) => {
    if (findFoldedPlace(inner) === null || folded.startsWith(inner)) return ` ${inner} `
    front += inner
    return ' '
  })
  return front === '' ? rest : `${front} ${rest}`
}

const pieces = /\p{Script=Han}[\p{Script=Han}\d〇]*|\d+(?=\p{Script=Han})[\p{Script=Han}\d〇]*|[\p{L}\p{N}]+/gu
const isHan = /^[\p{Script=Han}\d〇]+$/u

function splitWords (folded: string): Word[] {
  return (folded.match(pieces) ?? []).flatMap((piece) => isHan.test(piece) ? splitHan(piece) : [latinWord(piece)])
}

function latinWord (text: string): Word {
  return { text, wordClass: classByWord.get(text) ?? 'latin' }
}

function splitHan (run: string): Word[] {
  const words: Word[] = []
  let gapStart = 0
  for (let at = 0; at < run.length;) {
    const found = wordAt(run, at)
    if (found === null || isPartOfName(found.words, at, gapStart)) {
      at++
      continue
    }
    words.push(...splitGap(run.slice(gapStart, at)), ...found.words)
    at = found.end
    gapStart = at
  }
  return withFinalHead([...words, ...splitGap(run.slice(gapStart))])
}

/** 和 joins words only behind a word; in 协和 and 和平 it is part of the name. */
function isPartOfName (words: Word[], at: number, gapStart: number): boolean {
  const [word] = words
  return word?.wordClass === 'filler' && word.text.length === 1 && word.text !== '第' && (at === 0 || at > gapStart)
}

function wordAt (run: string, at: number): { words: Word[], end: number } | null {
  const place = placeAt(run, at)
  const lexical = lexicalEnd(run, at)
  if (place !== null && place > lexical) return { words: placeWords(run.slice(at, place)), end: place }
  if (lexical > at) {
    const text = run.slice(at, lexical)
    return { words: [{ text, wordClass: classByWord.get(text) ?? 'field' }], end: lexical }
  }
  return numberAt(run, at)
}

function placeAt (run: string, at: number): number | null {
  const end = placePrefixEnd(run, at)
  return end === null || end - at < 2 || /^\d/.test(run.slice(at)) ? null : end
}

function placeWords (name: string): Word[] {
  if (name.length < 3 || !/[市省区县]$/.test(name)) return [{ text: name, wordClass: 'region' }]
  return [{ text: name.slice(0, -1), wordClass: 'region' }, { text: name.slice(-1), wordClass: 'division' }]
}

function lexicalEnd (run: string, at: number): number {
  for (let end = Math.min(run.length, at + wordLengthMax); end > at; end--) {
    if (classByWord.has(run.slice(at, end))) return end
  }
  return at
}

const numeral = /[〇零一二三四五六七八九十百\d]+/y

/** A number, in Han or Arabic numerals, as one unit. A lone 百 is part of a name (百度). */
function numberAt (run: string, at: number): { words: Word[], end: number } | null {
  numeral.lastIndex = at
  const [text] = numeral.exec(run) ?? []
  if (text === undefined || text.startsWith('百')) return null
  const value = numberValue(text)
  const unit = value <= numberMax ? String.fromCharCode(firstNumberUnit + value) : text
  return { words: [{ text: unit, wordClass: 'number' }], end: at + text.length }
}

const digits = '零一二三四五六七八九'

/** The number a numeral stands for: 十四 is 14, 二十九 29, 一百零一 101, 三〇一 and 301 are 301. */
function numberValue (text: string): number {
  const arabic = text.replace(/〇/g, '零').replace(/[零一二三四五六七八九]/g, (digit) => String(digits.indexOf(digit)))
  const [, hundreds = '', tens = '', ones = ''] = /^(?:(\d)百)?(?:(\d?十))?0?(\d?)$/.exec(arabic) ?? []
  if (!/[十百]/.test(arabic)) return Number(arabic)
  return Number(hundreds) * 100 + (tens === '' ? 0 : Number(tens.replace('十', '') || 1) * 10) + Number(ones)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of what is in no list: ICU's dictionary cuts it, and single characters side by side are one name (大疆). */
function splitGap (gap: string): Word[] {
  if (gap === '') return []
  if (gap.length < 3) return [{ text: gap, wordClass: 'brand' }]
  const words: string[] = []
  let isOpen = false
  for (const { segment } of segmenter.segment(gap)) {
    const isSingle = segment.length === 1
    if (isSingle && isOpen) words.push((words.pop() ?? '') + segment)
    else words.push(segment)
    isOpen = isSingle
  }
  return words.map((text) => ({ text, wordClass: 'brand' }))
}

/** 局, 厂 or 所 at the end says what the organisation is. */
function withFinalHead (words: Word[]): Word[] {
  const last = words.at(-1)
  const head = last?.text.slice(-1) ?? ''
  if (last?.wordClass !== 'brand' || !finalHeads.has(head)) return words
  const stem = last.text.slice(0, -1)
  const before = stem === '' ? [] : [{ text: stem, wordClass: last.wordClass }]
  return [...words.slice(0, -1), ...before, { text: head, wordClass: 'headFirst' }]
}

/** Marks 科技 and 网络 right before 有限公司 as what many firms add; the word that the name begins with stays what it is. */
function withTrade (words: Word[]): Word[] {
  let at = words.findIndex(({ wordClass }) => wordClass === 'legal' || wordClass === 'group')
  while (at > 1 && words[at - 1]?.wordClass === 'field' && tradeWords.has(words[at - 1]?.text ?? '')) at--
  const isNamedBefore = words.slice(0, at).some(({ wordClass }) => wordClass !== 'region' && wordClass !== 'division')
  if (at < 1) return words
  const from = isNamedBefore ? at : at + 1
  return words.map((word, index) => index >= from && tradeWords.has(word.text) && word.wordClass === 'field' ? { ...word, wordClass: 'trade' } : word)
}
