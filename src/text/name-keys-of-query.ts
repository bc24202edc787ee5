import { fold } from './fold.ts'
import { addressee } from './honorifics.ts'
import { queryStrengths as strengths } from './name-key-strengths.ts'
import { addKey, type KeyStrengths, oneBySound } from './name-key-set.ts'
import { namePieces } from './name-pieces.ts'
import { fuzzyPinyin, nameReadings } from './pinyin.ts'
import { otherSpellings, pinyinOfSpelling, romanisedForm, romanisedSyllable } from './romanisations.ts'
import { confusedOnce, swappedOnce, withoutOne } from './sound-variants.ts'
import { canonicalWord, scriptRuns, type TextRun } from './terms.ts'

// chosen: what is longer is no name; it is looked up as it stands and no further.
const lengthMax = 40
const charactersMax = 6
const readingsMax = 4
const variantsMax = 12
const confusedLengthMin = 3
const correctedLengthMin = 4
const correctedLengthMax = 24

/** Adds every way to look up a query that may be a name. `length` is that of its letters. */
export function addQueryWays (keys: KeyStrengths, query: string, length: number): void {
  if (length > lengthMax) return
  const words = namePieces(query).flat()
  const runs = words.flatMap((word) => scriptRuns(word)).filter((run) => run.kind !== 'break')
  const text = runs.map((run) => run.kind === 'word' ? canonicalWord(run.text) : run.text)
  if (runs.every((run) => run.kind === 'han')) addHan(keys, [...text.join('')])
  else if (runs.every((run) => run.kind === 'word')) addLatin(keys, text)
  else addMixed(keys, runs, text)
  addAddressee(keys, query)
}

function addHan (keys: KeyStrengths, characters: readonly string[]): void {
  const count = characters.length
  if (count > 2) addWithoutOneCharacter(keys, characters)
  if (count > 1 && count <= charactersMax) {
    for (const turnedName of turned(characters)) addKey(keys, `h${turnedName.join('')}`, strengths.turnedCharacters)
  }
  if (count > charactersMax) return
  for (const reading of nameReadings(characters.join('')).slice(0, readingsMax)) addHomophones(keys, characters, reading)
}

function addWithoutOneCharacter (keys: KeyStrengths, characters: readonly string[]): void {
  if (characters.length > 2 * charactersMax) return
  characters.forEach((_, at) => {
    const isEnd = at === characters.length - 1
    addKey(keys, `h${characters.toSpliced(at, 1).join('')}`, isEnd ? strengths.extraEnd : strengths.extraCharacter)
  })
}

function addHomophones (keys: KeyStrengths, characters: readonly string[], reading: readonly string[]): void {
  const joined = reading.join('')
  if (reading.length === characters.length && reading.length > 1) {
    oneBySound(characters, reading).forEach((key, at) => addKey(keys, key, at === 0 ? strengths.surnameHomophone : strengths.givenHomophone))
  }
  if (reading.length === 1) return addKey(keys, `l${joined}`, strengths.characterHomophone)
  addKey(keys, `l${joined}`, strengths.homophones)
  addKey(keys, `z${fuzzyPinyin(joined)}`, strengths.confusedHomophones)
  for (const turnedName of turned(reading)) addKey(keys, `l${turnedName.join('')}`, strengths.turnedHomophones)
  const romanised = reading.map(romanisedSyllable)
  for (const name of [romanised, ...turned(romanised)]) addKey(keys, `w${romanisedForm(name.join(''))}`, strengths.romanisedCharacters)
}

/** A name with its first or last parts on the other end: given name first, or a surname of two characters first. */
function turned (parts: readonly string[]): string[][] {
  const cuts = new Set([1, parts.length - 1, ...parts.length > 3 ? [2, parts.length - 2] : []])
  return [...cuts].filter((cut) => cut > 0 && cut < parts.length).map((cut) => [...parts.slice(cut), ...parts.slice(0, cut)])
}

function addLatin (keys: KeyStrengths, words: readonly string[]): void {
  const joined = words.join('')
  if (joined.length < 2) return
  addLetters(keys, joined, strengths.exact)
  addTurned(keys, words, strengths.exact)
  if (joined.length < confusedLengthMin || joined.length > correctedLengthMax) return
  for (const variant of confusedOnce(joined, variantsMax)) addKey(keys, `l${variant}`, strengths.oneConfusion)
  addOtherSpellings(keys, words)
  if (joined.length < correctedLengthMin) return
  addKey(keys, `l${joined.slice(0, -1)}`, strengths.extraEnd)
  for (const swapped of swappedOnce(joined)) addKey(keys, `l${swapped}`, strengths.swappedLetters)
  for (const shorter of withoutOne(joined)) addKey(keys, `l${shorter}`, strengths.extraLetter)
}

/** Letters as one name, with their sounds, and with those of other romanisations. */
function addLetters (keys: KeyStrengths, joined: string, weight: number): void {
  addKey(keys, `l${joined}`, weight)
  addKey(keys, `z${fuzzyPinyin(joined)}`, weight * strengths.confusions)
  addKey(keys, `w${romanisedForm(joined)}`, weight * strengths.romanised)
}

function addTurned (keys: KeyStrengths, words: readonly string[], weight: number): void {
  if (words.length > charactersMax) return
  for (const turnedName of turned(words)) addLetters(keys, turnedName.join(''), weight * strengths.turnedWords)
}

/** Tony Chan is 陈, and 陈 Tony writes himself Chan. */
function addOtherSpellings (keys: KeyStrengths, words: readonly string[]): void {
  const ends = new Set([0, words.length - 1])
  for (const at of ends) {
    const word = words[at] ?? ''
    for (const spelling of [...pinyinOfSpelling(word), ...otherSpellings(word)]) {
      const name = words.with(at, spelling)
      for (const inOrder of [name, ...turned(name)]) addKey(keys, `l${inOrder.join('')}`, strengths.otherSpelling)
    }
  }
}

/** Characters and letters: f宝宝, 冯baobao, 陈Tony. */
function addMixed (keys: KeyStrengths, runs: readonly TextRun[], text: readonly string[]): void {
  for (const turnedName of turned(text)) addKey(keys, `h${turnedName.join('')}`, strengths.turnedWords)
  const latin = runs.filter((run) => run.kind === 'word')
  if (latin.length === 1) addKey(keys, `v${text.join('')}`, strengths.exact)
  for (const reading of mixedReadings(runs)) {
    addLetters(keys, reading.join(''), strengths.mixed)
    for (const turnedName of turned(reading)) addLetters(keys, turnedName.join(''), strengths.mixed * strengths.turned)
  }
}

function mixedReadings (runs: readonly TextRun[]): string[][] {
  return nameReadings(runs.map((run) => run.text).join(' ')).slice(0, 2)
}

function addAddressee (keys: KeyStrengths, query: string): void {
  const bearer = addressee(fold(query))
  if (bearer === null) return
  const { name, isSurname, mayBeName } = bearer
  addKey(keys, `s${name}`, mayBeName ? strengths.titledName : strengths.titled)
  if (!isSurname) addKey(keys, `${/^[a-z]/.test(name) ? 'l' : 'h'}${name}`, strengths.titledName)
  for (const reading of nameReadings(name).slice(0, 2)) addKey(keys, `s${reading.join('')}`, strengths.titledSound)
}
