import type { MemberRow } from '../members/index.ts'
import { fold, foldWithOffsets } from '../../text/fold.ts'
import { foldedTerms } from '../../text/terms.ts'
import { nameForms, nameQueryForms } from '../../text/name-forms.ts'
import type { Highlight } from './directory.schemas.ts'

type Profile = MemberRow['profile']
type Range = [start: number, length: number]

const rangesMax = 20
const highlightsMax = 30

/**
 * Finds where a query's terms stand in what a member wrote.
 *
 * @param terms of the query, folded
 * @returns ranges in UTF-16 units of the text at `field`, in order, without overlaps
 */
export function highlighter (query: string, terms: readonly string[]): (profile: Profile) => Highlight[] {
  const wanted = new Set(terms)
  const { latin } = nameQueryForms(query)
  return (profile) => {
    if (wanted.size === 0) return []
    const highlights: Highlight[] = []
    for (const [field, text] of textsOf(profile)) {
      if (!mayContain(text, wanted)) continue
      const ranges = rangesOf(text, wanted)
      if (ranges.length > 0) highlights.push({ field, ranges })
      if (highlights.length === highlightsMax) break
    }
    if (!highlights.some(({ field }) => field === 'displayName') && soundsLike(profile.displayName, latin)) {
      highlights.unshift({ field: 'displayName', ranges: [[0, profile.displayName.length]] })
    }
    return highlights
  }
}

/** Marks that `canonicalWord` drops: node.js is looked for as nodejs. */
const droppedMarks = /['.& ]/g

/** Whether any term can stand in the text: most texts of a page need not be taken apart. */
function mayContain (text: string, wanted: ReadonlySet<string>): boolean {
  const folded = fold(text)
  let squeezed: string | null = null
  for (const term of wanted) {
    if (folded.includes(term)) return true
    if (!/^[a-z0-9]/.test(term)) continue
    squeezed ??= folded.replaceAll('.net', 'dotnet').replace(droppedMarks, '')
    if (squeezed.includes(term)) return true
  }
  return false
}

/** What the member wrote, by path, most telling first. */
function * textsOf (profile: Profile): Generator<[field: string, text: string]> {
  const singles = ['displayName', 'headline', 'title', 'company', 'industry', 'city', 'bio'] as const
  const lists = ['aliases', 'skills', 'interests', 'languages', 'education'] as const
  for (const field of singles) {
    const text = profile[field]
    if (text !== null) yield [field, text]
  }
  for (const field of lists) for (const [index, text] of profile[field].entries()) yield [`${field}.${index}`, text]
  for (const field of ['offers', 'needs'] as const) {
    for (const [index, { text, tags }] of profile[field].entries()) {
      yield [`${field}.${index}.text`, text]
      for (const [at, tag] of tags.entries()) yield [`${field}.${index}.tags.${at}`, tag]
    }
  }
  for (const [key, value] of Object.entries(profile.custom)) if (typeof value === 'string') yield [`custom.${key}`, value]
}

function rangesOf (text: string, wanted: ReadonlySet<string>): Range[] {
  const { folded, starts } = foldWithOffsets(text)
  const ranges: Range[] = []
  for (const term of foldedTerms(folded)) {
    if (!wanted.has(term.text)) continue
    const start = starts[term.start] ?? 0
    const end = starts[term.end] ?? text.length
    const last = ranges.at(-1)
    // Pairs overlap and adjoin: 跨境 境电 电商 is one stretch.
    if (last && start <= last[0] + last[1]) last[1] = Math.max(last[1], end - last[0])
    else if (ranges.length < rangesMax) ranges.push([start, end - start])
    else break
  }
  return ranges
}

/** Whether a query in Latin letters is a reading of the name, or the beginning of one. */
function soundsLike (displayName: string, latin: string | null): boolean {
  if (latin === null || latin.length < 2) return false
  const { pinyin, pinyinMixed, pinyinInitials } = nameForms({ displayName, aliases: [], statedReading: null })
  return [...pinyin, ...pinyinMixed, ...pinyinInitials].some((form) => form.startsWith(latin))
}
