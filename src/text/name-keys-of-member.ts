import { fold } from './fold.ts'
import { addressee } from './honorifics.ts'
import { addKey, type KeyStrengths, oneBySound, wholeLengthMax } from './name-key-set.ts'
import { memberStrengths as strengths, prefixStrength } from './name-key-strengths.ts'
import { foldedLetters, joinedWords, type NamePart, nameParts } from './name-parts.ts'
import { surnameLength as usualSurnameLength } from './person-names.ts'
import { fuzzyPinyin, nameReadings, splitSyllables } from './pinyin.ts'
import { romanisedForm, romanisedSyllable } from './romanisations.ts'
import { withoutOne } from './sound-variants.ts'
import { compoundSurname } from './surnames.ts'
import { canonicalWord, scriptRuns } from './terms.ts'

// chosen: names longer than these are sentences, and hostile ones must not fill the index.
const charactersMax = 12
const fragmentLengthMax = 5
const lettersMax = 24
const prefixLengthMax = 16
const missingLetterLengthMin = 4
const correctedReadingsMax = 3
const readAsideLengthMax = 4

/** Adds every way in which somebody is found by one of the names they have. */
export function addMemberName (keys: KeyStrengths, name: string, weight: number, statedReading: string | null): void {
  const parts = nameParts(name)
  if (parts.length > 1) addKey(keys, `h${foldedLetters(name).slice(0, wholeLengthMax)}`, weight * strengths.whole)
  for (const part of parts) addPart(keys, { ...part, weight: part.weight * weight }, part.isAside ? null : statedReading)
  const titled = parts.length === 1 ? addressee(fold(name)) : null
  if (titled?.isSurname === true) addKey(keys, `s${titled.name}`, weight * strengths.surnameOf)
}

function addPart (keys: KeyStrengths, part: NamePart, statedReading: string | null): void {
  const whole = joinedWords(part.words).slice(0, wholeLengthMax)
  // The name in 张云婷-合肥 again after 张云婷 would add nothing.
  if ((keys.get(`h${whole}`) ?? 0) >= part.weight * strengths.whole && statedReading === null) return
  if (part.isAside) return addAside(keys, whole, part.weight)
  if (/^\p{Script=Han}+$/u.test(whole)) addHanName(keys, part.words, part.weight, statedReading)
  else if (/^[a-z0-9'.&]+$/.test(whole)) addLatinName(keys, part.words.map(canonicalWord), part.weight)
  else addMixedName(keys, part.words, part.weight)
}

/** 上海 and 无业游民 beside a name: what they mean is asked of other fields. */
function addAside (keys: KeyStrengths, whole: string, weight: number): void {
  addKey(keys, `h${whole}`, weight)
  if (whole.length > readAsideLengthMax) return
  const [reading = []] = nameReadings(whole)
  addKey(keys, `l${reading.join('')}`, weight)
}

/** A name in Han characters; several words where a dot is written between them (艾力·买买提). */
function addHanName (keys: KeyStrengths, words: readonly string[], weight: number, statedReading: string | null): void {
  const characters = [...joinedWords(words)].slice(0, charactersMax)
  const name = characters.join('')
  const surname = words.length > 1 ? 0 : surnameLength(name, characters.length)
  addCharacters(keys, characters, surname, weight)
  for (const word of words.length > 1 ? words : []) addKey(keys, `h${word}`, weight * strengths.given)
  const stated = statedReading === null ? [] : statedSyllables(statedReading)
  const readings = [...stated.length > 0 ? [stated] : [], ...nameReadings(name)]
  readings.forEach((reading, rank) => addReading(keys, reading, surname, weight, rank))
  for (const reading of readings) {
    if (reading.length !== characters.length) continue
    addHomophones(keys, characters, reading, weight)
    if (surname === 0) continue
    addKey(keys, `s${reading.slice(0, surname).join('')}`, weight * strengths.surnameOf)
    addKey(keys, `v${reading[0]?.charAt(0) ?? ''}${characters.slice(surname).join('')}`, weight * strengths.partlyInitials)
  }
  const [likeliest = []] = readings
  if (words.length > 1 && likeliest.length === characters.length) addReadWords(keys, words, likeliest, weight)
  if (surname > 0) addKey(keys, `s${name.slice(0, surname)}`, weight * strengths.surnameOf)
}

/** aili and maimaiti of 艾力·买买提. */
function addReadWords (keys: KeyStrengths, words: readonly string[], reading: readonly string[], weight: number): void {
  let from = 0
  for (const word of words) {
    const to = from + [...word].length
    addTyped(keys, reading.slice(from, to).join(''), weight * strengths.given)
    from = to
  }
}

function statedSyllables (stated: string): string[] {
  return (fold(stated).match(/[a-z']+/g) ?? []).flatMap((word) => splitSyllables(canonicalWord(word))).slice(0, charactersMax)
}

/** Characters of the surname; 0 where nothing would remain for a given name, or the text is no Chinese name by its length. */
function surnameLength (name: string, count: number): number {
  const compound = compoundSurname(name)
  const length = compound === null ? (count <= 3 ? 1 : usualSurnameLength(name)) : [...compound.surname].length
  return length < count && count <= 6 ? length : 0
}

function addCharacters (keys: KeyStrengths, characters: readonly string[], surname: number, weight: number): void {
  const count = characters.length
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= Math.min(count, from + fragmentLengthMax); to++) {
      addKey(keys, `h${characters.slice(from, to).join('')}`, weight * fragmentStrength(from, to, count, surname))
    }
  }
  addKey(keys, `h${characters.join('')}`, weight * strengths.whole)
  if (count === 3) addKey(keys, `h${characters[0] ?? ''}${characters[2] ?? ''}`, weight * strengths.gap)
}

function fragmentStrength (from: number, to: number, count: number, surname: number): number {
  if (to - from === count) return strengths.whole
  if (from === 0) return to === surname ? strengths.surname : strengths.beginning
  if (to === count && to - from > 1) return from === surname ? strengths.given : strengths.ending
  if (to - from > 1) return strengths.fragment
  return to === count ? strengths.lastCharacter : strengths.innerCharacter
}

/** 冯bao宝 for 冯宝宝: each character but one as written. */
function addHomophones (keys: KeyStrengths, characters: readonly string[], reading: readonly string[], weight: number): void {
  if (characters.length < 2 || characters.length > fragmentLengthMax) return
  for (const key of oneBySound(characters, reading)) addKey(keys, key, weight * strengths.bySound)
}

function addReading (keys: KeyStrengths, reading: readonly string[], surname: number, weight: number, rank: number): void {
  const isLikeliest = rank === 0
  const joined = reading.join('')
  const own = weight * (isLikeliest ? strengths.reading : strengths.otherReading)
  addTyped(keys, joined, own)
  if (rank < correctedReadingsMax) addMissingLetters(keys, joined, own)
  addKey(keys, `z${fuzzyPinyin(joined)}`, own * strengths.fuzzy)
  if (isLikeliest) addKey(keys, `w${romanisedForm(reading.map(romanisedSyllable).join(''))}`, own * strengths.romanised)
  if (surname === 0) return addEndings(keys, reading, 1, own)
  const given = reading.slice(surname)
  addKey(keys, `l${reading.slice(0, surname).join('')}`, own * strengths.surname)
  addKey(keys, `l${given.join('')}${reading.slice(0, surname).join('')}`, own * strengths.turned)
  addInitials(keys, reading, surname, own)
  if (given.length > 1) {
    addTyped(keys, given.join(''), own * strengths.given)
    addKey(keys, `z${fuzzyPinyin(given.join(''))}`, own * strengths.given * strengths.fuzzy)
  }
  addEndings(keys, reading, surname + (given.length > 1 ? 1 : 0), own)
}

/** fang of shantianfang. */
function addEndings (keys: KeyStrengths, reading: readonly string[], first: number, weight: number): void {
  for (let from = first; from < reading.length; from++) {
    const isLast = from === reading.length - 1
    addKey(keys, `l${reading.slice(from).join('')}`, weight * (isLast ? strengths.lastCharacter * 0.9 : strengths.ending))
  }
}

function addInitials (keys: KeyStrengths, reading: readonly string[], surname: number, weight: number): void {
  const initials = reading.map((syllable) => syllable.charAt(0)).join('')
  addKey(keys, `l${initials}`, weight * strengths.initials)
  if (initials.length - surname > 1) addKey(keys, `l${initials.slice(surname)}`, weight * strengths.givenInitials)
  addKey(keys, `l${reading.slice(0, surname).join('')}${initials.slice(surname)}`, weight * strengths.partlyInitials)
  addKey(keys, `l${initials.slice(0, surname)}${reading.slice(surname).join('')}`, weight * strengths.partlyInitials)
}

/** A text in letters, and each of its beginnings of two letters or more. */
function addTyped (keys: KeyStrengths, whole: string, weight: number): void {
  addKey(keys, `l${whole.slice(0, wholeLengthMax)}`, weight)
  for (let length = 2; length < Math.min(whole.length, prefixLengthMax); length++) {
    addKey(keys, `l${whole.slice(0, length)}`, weight * prefixStrength(length, whole.length))
  }
}

function addMissingLetters (keys: KeyStrengths, whole: string, weight: number): void {
  if (whole.length < missingLetterLengthMin || whole.length > lettersMax) return
  for (const shorter of withoutOne(whole)) addKey(keys, `l${shorter}`, weight * strengths.missingLetter)
}

/** Words in Latin letters: Tony, Baobao Feng, Conan O'Brien. */
function addLatinName (keys: KeyStrengths, words: readonly string[], weight: number): void {
  const whole = words.join('')
  addKey(keys, `h${whole}`, weight * strengths.whole)
  addTyped(keys, whole, weight * strengths.whole)
  addMissingLetters(keys, whole, weight)
  addKey(keys, `z${fuzzyPinyin(whole)}`, weight * strengths.fuzzy)
  if (words.length === 1) return
  addKey(keys, `w${romanisedForm(whole)}`, weight * strengths.romanised)
  const last = words.length - 1
  words.forEach((word, at) => {
    const own = weight * (at === 0 ? strengths.given : strengths.surname)
    if (word.length > 1) addTyped(keys, word, own)
    if (word.length > missingLetterLengthMin) addMissingLetters(keys, word, own)
    if (at === 0 || at === last) addKey(keys, `s${word}`, weight * (at === last ? strengths.surnameOf : strengths.surname))
  })
  addKey(keys, `l${words.at(-1) ?? ''}${words.slice(0, -1).join('')}`, weight * strengths.turned)
  addKey(keys, `l${words.map((word) => word.charAt(0)).join('')}`, weight * strengths.reading * strengths.initials)
}

/** Tony陈, K姐, 冯宝宝の店, さくら. */
function addMixedName (keys: KeyStrengths, words: readonly string[], weight: number): void {
  const whole = joinedWords(words).slice(0, wholeLengthMax)
  const runs = words.flatMap((word) => scriptRuns(word)).filter((run) => run.kind !== 'break').slice(0, 4)
  addKey(keys, `h${whole}`, weight * strengths.whole)
  for (const reading of nameReadings(words.join(' ')).slice(0, 2)) addTyped(keys, reading.join(''), weight * strengths.reading)
  for (const { kind, text } of runs) {
    if (kind === 'word') addTyped(keys, canonicalWord(text), weight * strengths.given)
    else if (kind !== 'han') addCharacters(keys, [...text].slice(0, charactersMax), 0, weight * strengths.given)
    else if ([...text].length > 1) addHanName(keys, [text], weight * strengths.given, null)
    else addSurname(keys, text, weight)
  }
}

function addSurname (keys: KeyStrengths, surname: string, weight: number): void {
  addKey(keys, `h${surname}`, weight * strengths.surname)
  addKey(keys, `s${surname}`, weight * strengths.surnameOf)
  for (const reading of nameReadings(surname)) {
    addKey(keys, `l${reading.join('')}`, weight * strengths.surname)
    addKey(keys, `s${reading.join('')}`, weight * strengths.surnameOf)
  }
}
