import type { Interpretation, Reading } from '../../domain/query/reading.ts'
import type { MemberRow } from '../members/index.ts'
import { fold, foldWithOffsets, originalEnd } from '../../text/fold.ts'
import { wordsLike } from '../../text/latin-typos.ts'
import { foldedTerms, queryTerms } from '../../text/terms.ts'
import { nameForms, nameQueryForms } from '../../text/name-forms.ts'
import type { Highlight } from './directory.schemas.ts'

type Profile = MemberRow['profile']
type Range = [start: number, length: number]

const none: Range[] = []
const rangesMax = 20
const highlightsMax = 30

/** What is looked for in profiles: terms of the query, and other words for what was read in it. */
type Wanted = {
  /** What is found wherever it stands, by its first UTF-16 unit. */
  stretches: ReadonlyMap<number, readonly string[]>
  /** 1 for each unit a stretch begins with: most units of a text begin none. */
  begins: Uint8Array
  /** Words in letters and digits, in the one spelling of `canonicalWord`. */
  words: ReadonlySet<string>
}

/**
 * Finds where what a query says stands in what a member wrote, in the query's words or in others for the same thing (frontend for 前端).
 *
 * @returns for a profile: ranges in UTF-16 units of the text at `field`, in order, without overlaps
 */
export function highlighter (query: string, { readings }: Interpretation): (profile: Profile) => Highlight[] {
  const excluded = readings.filter(({ isExcluded }) => isExcluded)
  const kept = excluded.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), query)
  const terms = queryTerms(kept)
  const wanted = wantedOf(terms, phrasesOf(readings))
  const { latin } = nameQueryForms(query)
  return (profile) => {
    if (terms.length === 0) return []
    const highlights: Highlight[] = []
    eachTextOf(profile, (text, ...path) => {
      const found = highlights.length === highlightsMax ? none : rangesOf(text, wanted)
      if (found.length > 0) highlights.push({ field: path.join('.'), ranges: found })
    })
    if (!highlights.some(({ field }) => field === 'displayName') && soundsLike(profile, latin)) {
      highlights.unshift({ field: 'displayName', ranges: [[0, profile.displayName.length]] })
    }
    return highlights
  }
}

const phrasesMax = 60

function phrasesOf (readings: readonly Reading[]): string[] {
  const concepts = readings.filter(({ kind, isExcluded }) => !isExcluded && kind !== 'text' && kind !== 'name')
  return [...new Set(concepts.flatMap(({ values }) => values))].filter((value) => value.length > 1).slice(0, phrasesMax)
}

function wantedOf (terms: readonly string[], phrases: readonly string[]): Wanted {
  const stretches = Map.groupBy([...terms.filter((term) => !isWord(term)), ...phrases], (stretch) => stretch.charCodeAt(0))
  const begins = new Uint8Array(0x10000)
  for (const unit of stretches.keys()) begins[unit] = 1
  return { stretches, begins, words: new Set(terms.filter(isWord).flatMap((word) => [word, ...wordsLike(word)])) }
}

const isWord = (term: string) => /^[a-z0-9]/.test(term)

const singles = ['displayName', 'headline', 'title', 'company', 'industry', 'city', 'bio'] as const
const lists = ['aliases', 'skills', 'interests', 'languages', 'education'] as const
const exchanges = ['offers', 'needs'] as const

/** What the member wrote and the parts of its path, most telling first. */
function eachTextOf (profile: Profile, see: (text: string, ...path: (string | number)[]) => void): void {
  for (const field of singles) {
    const text = profile[field]
    if (text !== null) see(text, field)
  }
  for (const field of lists) profile[field].forEach((text, index) => { see(text, field, index) })
  for (const field of exchanges) {
    profile[field].forEach(({ text, tags }, index) => {
      see(text, field, index, 'text')
      tags.forEach((tag, at) => { see(tag, field, index, 'tags', at) })
    })
  }
  for (const [key, value] of Object.entries(profile.custom)) if (typeof value === 'string') see(value, 'custom', key)
}

function rangesOf (text: string, wanted: Wanted): Range[] {
  const folded = fold(text)
  const found: Found[] = []
  findStretches(found, folded, wanted)
  findWords(found, folded, wanted)
  if (found.length === 0) return none
  const { starts } = foldWithOffsets(text)
  const ranges: Range[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const from = starts[start] ?? 0
    const to = originalEnd(starts, end)
    const last = ranges.at(-1)
    // Pairs overlap and adjoin: 跨境 境电 电商 is one stretch.
    if (last && from <= last[0] + last[1]) last[1] = Math.max(last[1], to - last[0])
    else if (ranges.length < rangesMax) ranges.push([from, to - from])
    else break
  }
  return ranges
}

type Found = { start: number, end: number }

function findStretches (found: Found[], folded: string, { stretches, begins }: Wanted): void {
  for (let start = 0; start < folded.length; start++) {
    const unit = folded.charCodeAt(start)
    if (begins[unit] !== 1) continue
    for (const stretch of stretches.get(unit) ?? []) {
      if (!folded.startsWith(stretch, start)) continue
      const end = start + stretch.length
      if (!isInsideWord(folded, start) && !isInsideWord(folded, end)) found.push({ start, end })
    }
  }
}

/** Marks that `canonicalWord` drops: node.js is looked for as nodejs. */
const droppedMarks = /['.& ]/g

/** Whether the word can stand in the text: most texts have none and need not be taken apart. */
function mayContain (folded: string, word: string): boolean {
  return folded.includes(word) || (folded.includes(word.charAt(0)) && folded.replaceAll('.net', 'dotnet').replace(droppedMarks, '').includes(word))
}

function findWords (found: Found[], folded: string, { words }: Wanted): void {
  for (const word of words) {
    if (!mayContain(folded, word)) continue
    for (const term of foldedTerms(folded)) if (words.has(term.text)) found.push(term)
    return
  }
}

const isInsideWord = (folded: string, at: number) => /[a-z0-9]/.test(folded.charAt(at - 1)) && /[a-z0-9]/.test(folded.charAt(at))

/** Whether a query in Latin letters is a reading of the name, or the beginning of one. */
function soundsLike ({ displayName, nameReading }: Profile, latin: string | null): boolean {
  if (latin === null || latin.length < 2) return false
  const { pinyin, pinyinMixed, pinyinInitials } = nameForms({ displayName, aliases: [], statedReading: nameReading })
  return [...pinyin, ...pinyinMixed, ...pinyinInitials].some((form) => form.startsWith(latin))
}
