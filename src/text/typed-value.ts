import { pinyin } from 'pinyin-pro'
import { fold } from './fold.ts'
import { scriptRuns } from './terms.ts'

/** How a value holds what was typed of it, closest first: it begins so; a word or a character in it does; it is read so; its syllables begin so. */
export const valueMatches = ['start', 'inside', 'sound', 'initials'] as const
export type ValueMatch = typeof valueMatches[number]

/** What somebody has typed so far of a city, a skill, a company or a name, ready to be compared with many. */
export type TypedText = {
  /** '' when there is nothing to compare. */
  folded: string
  /** Whether it has letters only, so that it may be the pinyin of something. */
  isSpelled: boolean
  /** Letters, digits, + and # of a spelled text: nodejs of Node.js. '' of any other text. */
  letters: string
  /** The same as `valueReading` spells it: lv is lu. */
  sound: string
  /** @param reading of the value, as `valueReading` gives it */
  matches: (match: ValueMatch, folded: string, reading: string) => boolean
  /** Whether the text is anywhere in a value, as characters or as pinyin from one of its syllables on. */
  isIn: (folded: string, reading: () => string) => boolean
  /** Where it stands in a folded text, from start to end; null where it does not. */
  find: (folded: string) => [start: number, end: number] | null
}

// chosen: whoever types more of one value has found it, or it does not exist.
const typedLengthMax = 60

const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Whether a character is written without spaces around words, so that each one counts. */
export const isWordless = (character: string) => wordless.test(character)

/** Whether enough was typed to guess from: a Chinese character, or two letters (C+ counts as two). */
export function saysEnough (text: string): boolean {
  const folded = fold(text)
  return wordless.test(folded) || lettersOf(folded).length > 1
}

export function typedText (text: string): TypedText {
  const trimmed = fold(text).trim()
  const folded = trimmed.length <= typedLengthMax ? trimmed : ''
  return wordless.test(folded) ? inCharacters(folded) : inLetters(folded)
}

function inCharacters (folded: string): TypedText {
  const characters = [...folded].filter(isWordless)
  const reading = /[a-z]/.test(folded) ? patternOf(valueReading(folded).replaceAll(' ', ''), '^', ' ?') : null
  return {
    folded,
    isSpelled: false,
    letters: '',
    sound: '',
    matches (match, value, sound) {
      if (match === 'start') return value.startsWith(folded)
      if (match === 'inside') return value.includes(folded)
      // 前duan: whoever is in the middle of typing with an input method.
      return match === 'sound' && reading !== null && characters.every((character) => value.includes(character)) && reading.test(sound)
    },
    isIn: (value) => value.includes(folded),
    find: (value) => firstIn(value, folded),
  }
}

function inLetters (folded: string): TypedText {
  const letters = lettersOf(folded)
  const sound = plainSound(letters)
  const gap = "[ .'&/_-]?"
  const patterns = {
    start: patternOf(letters, '^', gap),
    inside: patternOf(letters, '(?<![a-z0-9])', gap),
    sound: patternOf(sound, '^', ' ?'),
    initials: patternOf(sound, '^', String.raw`\S* `),
  }
  const fromSyllable = patternOf(sound, '(?:^| )', ' ?')
  const find = (value: string): [number, number] | null => {
    const match = letters === '' ? null : patterns.inside.exec(value)
    return match ? [match.index, match.index + match[0].length] : firstIn(value, folded)
  }
  return {
    folded,
    isSpelled: true,
    letters,
    sound,
    matches: (match, value, reading) => letters !== '' && patterns[match].test(match === 'start' || match === 'inside' ? value : reading),
    isIn (value, readingOf) {
      if (value.includes(folded) || find(value) !== null) return true
      if (sound === '') return false
      const reading = readingOf()
      return fromSyllable.test(reading) || patterns.initials.test(reading)
    },
    find,
  }
}

function firstIn (value: string, part: string): [number, number] | null {
  const at = part === '' ? -1 : value.indexOf(part)
  return at < 0 ? null : [at, at + part.length]
}

function patternOf (letters: string, before: string, between: string): RegExp {
  return new RegExp(before + [...letters].map((letter) => letter.replace(/[+]/, String.raw`\+`)).join(between), 'u')
}

/** Letters, digits, + and # of a folded text, without what stands between them. */
export const lettersOf = (folded: string) => folded.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '')

/** ü is typed as v and as u. */
const plainSound = (letters: string) => letters.replace(/([ln])v/g, '$1u')

// chosen: nobody types a longer value by its sound.
const readLengthMax = 24

const readings = new Map<string, string>()
const readingsMax = 100_000

/** How a folded value is read aloud: syllables and words between spaces, `qian duan`, `ios kai fa`; '' of a value without Han characters. Remembered: reading takes 10 µs. */
export function valueReading (folded: string): string {
  const start = folded.slice(0, readLengthMax)
  if (!/\p{Script=Han}/u.test(start)) return ''
  const known = readings.get(start)
  if (known !== undefined) return known
  const reading = readAloud(start)
  if (readings.size >= readingsMax) readings.clear()
  readings.set(start, reading)
  return reading
}

/** How folded text sounds, as letters without spaces. */
export const soundOf = (folded: string) => valueReading(folded).replaceAll(' ', '')

function readAloud (folded: string): string {
  return scriptRuns(folded).flatMap(({ kind, text }) => kind === 'han' ? syllablesOf(text) : kind === 'word' ? [plainSound(lettersOf(text))] : []).join(' ')
}

function syllablesOf (characters: string): string[] {
  const syllables = pinyin(characters, { toneType: 'none', type: 'array', v: true })
  return syllables.filter((syllable) => /^[a-z]+$/.test(syllable)).map(plainSound)
}
