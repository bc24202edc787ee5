import { pinyin } from 'pinyin-pro'
import { fold } from './fold.ts'
import { compoundSurname, firstReadings, innerReadings, settledCharacters } from './surnames.ts'
import { canonicalWord, scriptRuns } from './terms.ts'

/** Most readings kept of one name: enough for a surname of three readings beside ü and one uncertain given character. */
const readingsMax = 10

/**
 * Readings of a name: lists of syllables without tones, the most likely first, at most ten.
 *
 * Every reading of the surname is here, and ü as v, u and yu (吕布: lv bu, lu bu, lyu bu). Words in Latin letters stand for themselves
 * (Tony陈: tony chen); kana, hangul and symbols have no reading. Empty when nothing has one.
 */
export function nameReadings (name: string): string[][] {
  const perRun = scriptRuns(fold(name)).flatMap(({ kind, text }) => {
    if (kind === 'han') return [hanReadings(text)]
    return kind === 'word' ? [[[canonicalWord(text)]]] : []
  })
  return combinations(perRun).map((runs) => runs.flat()).filter((reading) => reading.length > 0)
}

function hanReadings (run: string): string[][] {
  const characters = [...run]
  const inContext = pinyin(run, { toneType: 'none', type: 'array', v: true, surname: 'head' })
  const choices = characters.map((character, at) => each(syllables(character, at, characters, inContext[at] ?? '')))
  const compound = compoundSurname(run)
  const isUncertain = compound !== null && compound.readings.length > 0
  const parts = isUncertain ? [compound.readings, ...choices.slice([...compound.surname].length)] : choices
  return combinations(parts).map((syllableLists) => syllableLists.flat())
}

/** Choices of one syllable, as lists; a character without a reading is left out. */
function each (choice: readonly string[]): string[][] {
  return choice.length === 0 ? [[]] : choice.map((syllable) => [syllable])
}

/** 老单, 小解, 阿乐: a form of address before a surname. */
const addressing = /^[老小阿大]$/

function syllables (character: string, at: number, characters: readonly string[], inContext: string): string[] {
  const known = at === 0 ? startReadings(character) : laterReadings(character, at, characters)
  // Names are short: there the table knows better, in a phrase the context does.
  const ordered = characters.length <= 4 && firstReadings.has(character) && at === 0 ? [...known, inContext] : [inContext, ...known]
  const readable = ordered.filter((syllable) => /^[a-z]+$/.test(syllable))
  return [...new Set(readable.flatMap(umlautSpellings))]
}

function laterReadings (character: string, at: number, characters: readonly string[]): readonly string[] {
  const isSurname = at === 1 && characters.length === 2 && addressing.test(characters[0] ?? '')
  return (isSurname ? firstReadings : innerReadings).get(character) ?? []
}

const dictionaryReadings = new Map<string, readonly string[]>()

function startReadings (character: string): readonly string[] {
  const fromTable = firstReadings.get(character)
  if (fromTable !== undefined) return fromTable
  if (settledCharacters.has(character)) return []
  let readings = dictionaryReadings.get(character)
  if (readings === undefined) {
    readings = [...new Set(pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }))]
    dictionaryReadings.set(character, readings)
  }
  return readings
}

function umlautSpellings (syllable: string): string[] {
  return /^[ln]v/.test(syllable) ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable]
}

/** Ways to take one of each choice, at most `readingsMax`, the first choice varying fastest. */
function combinations<Item> (choices: readonly (readonly Item[])[]): Item[][] {
  const count = Math.min(readingsMax, choices.reduce((product, choice) => product * choice.length, 1))
  return Array.from({ length: count }, (_, index) => {
    let rest = index
    return choices.flatMap((choice) => {
      const item = choice[rest % choice.length]
      rest = Math.floor(rest / choice.length)
      return item === undefined ? [] : [item]
    })
  })
}

/**
 * Joined pinyin with the sounds made equal that speakers of different regions mix up: zh ch sh with z c s, -ng with -n (not after o),
 * initial n and r with l, hu- with f-, ü with u.
 *
 * Applied to both sides of a comparison; the result is no pinyin.
 */
export function fuzzyPinyin (joined: string): string {
  return joined
    .replace(/([zcs])h/g, '$1')
    .replace(/hong/g, 'feng').replace(/hui/g, 'fei').replace(/hun/g, 'fen').replace(/hu(?=a)/g, 'f').replace(/hu(?!o)/g, 'fu')
    .replace(/([aei])ng/g, '$1n')
    .replace(/[nr](?=[aeiouv])/g, 'l')
    .replace(/lyu/g, 'lu').replace(/v/g, 'u')
}

const oneSyllable = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?/g

/** Syllables of a word of joined pinyin (shidao: shi dao); the word itself when it is not made of syllables. Without apostrophes xian is one. */
export function splitSyllables (word: string): string[] {
  const parts = word.match(oneSyllable) ?? []
  return parts.join('') === word ? parts : [word]
}

const oneWholeSyllable = new RegExp('^(?:[bpm](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|u)|f(?:a|an|ang|ei|en|eng|o|ou|u)|me|mou|miu|pou|' +
  '[dt](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)|[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iang|iao|ie|in|ing|iu|ong|ou|u|v|uan|un|uo|ve|ue)|' +
  'lia|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|' +
  '(?:zh|ch|sh|z|c|s|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|' +
  'w(?:a|ai|an|ang|ei|en|eng|o|u)|a|ai|an|ang|ao|e|ei|en|eng|er|o|ou)$')

/** Whether small letters are one syllable of pinyin. */
export const isSyllable = (letters: string) => oneWholeSyllable.test(letters)

/** Whether a word of small letters is syllables of pinyin one after another: life is not. */
export const isPinyin = (word: string) => splitSyllables(word).every(isSyllable)
