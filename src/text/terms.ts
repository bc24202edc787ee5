import { canonicalWords } from './canonical-words.ts'
import { fold } from './fold.ts'
import { withoutStopWords } from './stop-words.ts'

/** A stretch of folded text in one script, or the end of a clause. Whatever is in no run (spaces, symbols, emoji) only separates. */
export interface TextRun {
  readonly kind: 'han' | 'kana' | 'hangul' | 'word' | 'break'
  readonly text: string
  /** UTF-16 range in the folded text. */
  readonly start: number
  readonly end: number
}

/** What is searched for: a single character, two adjacent characters of one run, or a word of letters and digits. */
export interface Term {
  readonly kind: 'character' | 'pair' | 'word'
  readonly text: string
  /** UTF-16 range in the folded text. */
  readonly start: number
  readonly end: number
}

const letter = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]]`
const spacedScripts = 'node|vue|react|next|nuxt|nest|express|three|angular|d3|electron|backbone|ember'
const words = [
  String.raw`(?<!${letter})\.net(?!${letter})`,
  String.raw`[a-z0-9]+\.(?:js|net|io)(?!${letter})`,
  String.raw`(?<!${letter})(?:${spacedScripts}) js(?!${letter})`,
  String.raw`(?<!${letter})[a-z]{1,2}&[a-z]{1,2}(?!${letter})`,
  String.raw`[a-z]+(?:\+\+|#)(?!${letter})`,
  `${letter}+(?:'${letter}+)*`,
]
const runPattern = new RegExp([
  String.raw`\p{Script=Han}+`,
  String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー]+`,
  String.raw`\p{Script=Hangul}+`,
  words.join('|'),
  String.raw`[!?;,\:。、\n\r\|\/\(\)\[\]\{\}<>"「」『』【】〖〗《》〈〉]|\.(?!\d)|(?<!\d)\.`,
].join('|'), 'vy')

const oneRun = /^(?:\p{Script=Han}+|[a-z0-9]+)$/u

/** Runs of a folded text, in order. Digits beside Han characters are runs of their own: 2024届 is 2024 and 届. */
export function scriptRuns (folded: string): TextRun[] {
  // Most names are one run, and names are what is derived by the hundred thousand.
  if (oneRun.test(folded)) return [{ kind: kindOf(folded), text: folded, start: 0, end: folded.length }]
  const runs: TextRun[] = []
  for (let at = 0; at < folded.length;) {
    const run = runAt(folded, at)
    if (run !== null) runs.push(run)
    at = run?.end ?? at + 1
  }
  return runs
}

function runAt (folded: string, start: number): TextRun | null {
  if (folded.charCodeAt(start) === 0x20) return null
  const end = hanEnd(folded, start)
  if (end > start) return { kind: 'han', text: folded.slice(start, end), start, end }
  runPattern.lastIndex = start
  const text = runPattern.exec(folded)?.[0]
  return text === undefined ? null : { kind: kindOf(text), text, start, end: start + text.length }
}

/** 1 for Han characters of one UTF-16 unit: most of a text is read without asking a pattern. */
const isHanUnit = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(/^\p{Script=Han}$/u.test(String.fromCharCode(unit))))

/** Where a run of Han characters that starts here ends; the start itself where none does, or where one of two units is to be looked at. */
function hanEnd (folded: string, start: number): number {
  let end = start
  while (end < folded.length && isHanUnit[folded.charCodeAt(end)] === 1) end++
  return (folded.charCodeAt(end) & 0xF800) === 0xD800 ? start : end
}

function kindOf (run: string): TextRun['kind'] {
  if (/^[!-~]/.test(run)) return /^(?:[0-9a-z]|\.net)/.test(run) ? 'word' : 'break'
  if (/^\p{Script=Han}/u.test(run)) return 'han'
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(run)) return 'kana'
  if (/^\p{Script=Hangul}/u.test(run)) return 'hangul'
  return /^[\p{L}\p{N}\p{M}]/u.test(run) ? 'word' : 'break'
}

/** One spelling for a word: Node.js, NodeJS and node js are nodejs, .NET is dotnet, R&D is rd, feng'bao'bao is fengbaobao; C++ and C# stay. */
export function canonicalWord (word: string): string {
  return word === '.net' ? 'dotnet' : word.replace(/'s$/, '').replace(/['.& ]/g, '')
}

/** Terms of a folded text in order, with repetitions: words, pairs, every Han character, and another character where it is alone. */
export function foldedTerms (folded: string): Term[] {
  return scriptRuns(folded).flatMap(runTerms)
}

function runTerms (run: TextRun): Term[] {
  const { kind, text, start, end } = run
  if (kind === 'break') return []
  if (kind === 'word') return [{ kind: 'word', text: canonicalWord(text), start, end }]
  const terms: Term[] = []
  let before = ''
  let at = start
  for (const character of text) {
    const next = at + character.length
    if (before !== '') terms.push({ kind: 'pair', text: before + character, start: at - before.length, end: next })
    if (kind === 'han' || character.length === text.length) terms.push({ kind: 'character', text: character, start: at, end: next })
    before = character
    at = next
  }
  return terms
}

const hardSeparator = '.'

/** Which Han terms a search field holds: pairs and every character, or pairs alone and characters that stand alone. */
export type TermGrain = 'characters and pairs' | 'pairs'

/**
 * Form of a text for a search field whose engine only splits at spaces: terms between spaces, ` . ` where a clause ends.
 *
 * Clauses with words of Taiwan or Hong Kong follow once more with the mainland words, parts of hyphenated words also joined,
 * and Vue.js also as vue.
 */
export function indexText (text: string, grain: TermGrain = 'characters and pairs'): string {
  const folded = fold(text)
  const canonical = canonicalWords(folded)
  const written = spacedTerms(folded, grain)
  if (canonical === folded) return written
  const isNew = newClauses(folded, canonical)
  return [written, ...isNew.map((clause) => spacedTerms(clause, grain))].join(` ${hardSeparator} `)
}

const clauseEnd = /[!?;,:。、\n\r]/

/** Clauses that differ between two forms of a text; no regional word contains the end of a clause. */
function newClauses (folded: string, canonical: string): string[] {
  const before = folded.split(clauseEnd)
  return canonical.split(clauseEnd).filter((clause, at) => clause !== before[at])
}

function spacedTerms (folded: string, grain: TermGrain): string {
  const out: string[] = []
  let last: TextRun | null = null
  for (const run of scriptRuns(folded)) {
    if (run.kind === 'break') {
      if (out.length > 0 && out.at(-1) !== hardSeparator) out.push(hardSeparator)
    } else {
      for (const term of runTerms(run)) {
        const isAlone = term.start === run.start && term.end === run.end
        if (grain !== 'pairs' || term.kind !== 'character' || isAlone) out.push(term.text)
      }
      if (run.kind === 'word') out.push(...alsoWritten(run, last, folded))
    }
    last = run
  }
  if (out.at(-1) === hardSeparator) out.pop()
  return out.join(' ')
}

function alsoWritten (run: TextRun, before: TextRun | null, folded: string): string[] {
  const stem = /^([a-z0-9]{2,})[. ]js$/.exec(run.text)?.[1]
  if (stem !== undefined) return [stem]
  const isHyphenated = before?.kind === 'word' && before.end + 1 === run.start && folded[before.end] === '-'
  return isHyphenated ? [canonicalWord(before.text) + canonicalWord(run.text)] : []
}

/**
 * Terms of a query in order, each once: words, pairs, and characters that stand alone; words that only say that something is asked are left out
 * where something else remains. There is no limit: an engine that reads few terms needs the most telling of these.
 */
export function queryTerms (text: string): string[] {
  const terms = tellingTerms(text)
  const longer = terms.filter((term, at) => term.kind !== 'character' || !isInPair(terms, at))
  return [...new Set(longer.map((term) => term.text))]
}

/** Han characters of a query in order, each once, without those of stop words: what finds more people for a short topic than pairs alone. */
export function queryCharacters (text: string): string[] {
  return [...new Set(tellingTerms(text).filter((term) => term.kind === 'character').map((term) => term.text))]
}

function tellingTerms (text: string): Term[] {
  return foldedTerms(withoutStopWords(canonicalWords(fold(text))))
}

/** Whether a term is a character of a pair beside it in a list as `foldedTerms` gives it. */
export function isInPair (terms: readonly Term[], at: number): boolean {
  const start = terms[at]?.start ?? 0
  const before = terms[at - 1]
  const after = terms[at + 1]
  return (before?.kind === 'pair' && before.end > start) || (after?.kind === 'pair' && after.start === start)
}
