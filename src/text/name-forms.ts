import { fold } from './fold.ts'
import { type NamePiece, namePieces } from './name-pieces.ts'
import { fuzzyPinyin, nameReadings, splitSyllables } from './pinyin.ts'
import { compoundSurname } from './surnames.ts'
import { canonicalWord, foldedTerms, isInPair, scriptRuns, type Term } from './terms.ts'

/** What a person is called. */
export interface Names {
  readonly displayName: string
  readonly aliases: readonly string[]
  /** How the member says the display name is read, in pinyin with or without tones and spaces; null when not said. */
  readonly statedReading: string | null
}

/** Search fields of a person's names: values of terms between spaces. Nobody is shown them. Examples are those of 单田芳. */
export interface NameForms {
  /** 单田 田芳; words in Latin letters and numbers stand among the pairs. */
  readonly nameBigrams: readonly string[]
  /** 单 田 芳 */
  readonly nameChars: readonly string[]
  /** shantianfang, its ends tianfang and fang, given name first tianfangshan, and dantianfang, chantianfang. */
  readonly pinyin: readonly string[]
  /** shan tian fang, and the same for each reading. */
  readonly pinyinSyllables: readonly string[]
  /** shantf: surname in full, initials of the given name. */
  readonly pinyinMixed: readonly string[]
  /** stf, and tf of the given name. */
  readonly pinyinInitials: readonly string[]
  /** santianfan, as `fuzzyPinyin` gives it; also of the given name alone. */
  readonly pinyinFuzzy: readonly string[]
}

type Fields = { readonly [Field in keyof NameForms]: Set<string> }

/** Search fields of a person: each name, and each piece of a decorated nickname (上海-无业游民-冯宝宝), taken as a name. */
export function nameForms ({ displayName, aliases, statedReading }: Names): NameForms {
  const fields: Fields = {
    nameBigrams: new Set(),
    nameChars: new Set(),
    pinyin: new Set(),
    pinyinSyllables: new Set(),
    pinyinMixed: new Set(),
    pinyinInitials: new Set(),
    pinyinFuzzy: new Set(),
  }
  const pieces = namePieces(displayName)
  if (statedReading !== null) addStatedReading(fields, pieces, statedReading)
  for (const piece of pieces) addPiece(fields, piece)
  for (const alias of aliases) for (const piece of namePieces(alias)) addPiece(fields, piece)
  return {
    nameBigrams: [...fields.nameBigrams],
    nameChars: [...fields.nameChars],
    pinyin: [...fields.pinyin],
    pinyinSyllables: [...fields.pinyinSyllables],
    pinyinMixed: [...fields.pinyinMixed],
    pinyinInitials: [...fields.pinyinInitials],
    pinyinFuzzy: [...fields.pinyinFuzzy],
  }
}

function addPiece (fields: Fields, piece: NamePiece): void {
  const terms = foldedTerms(joinedHan(piece))
  addTerms(fields.nameBigrams, terms.filter((term) => term.kind !== 'character'))
  addTerms(fields.nameChars, terms.filter((term) => term.kind === 'character'))
  addReadings(fields, piece)
  const parts = piece.flatMap((word) => scriptRuns(word).map((run) => run.text))
  if (parts.length > 1) for (const part of parts) addReadings(fields, [part])
}

/** 艾力·买买提 is often written without its dot: pairs run across it. */
function joinedHan (piece: NamePiece): string {
  return piece.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

function addTerms (field: Set<string>, terms: readonly Term[]): void {
  if (terms.length > 0) field.add(terms.map((term) => term.text).join(' '))
}

const onlyHan = /^\p{Script=Han}+$/u

function addReadings (fields: Fields, piece: NamePiece): void {
  const [word = ''] = piece
  const isChinese = piece.length === 1 && onlyHan.test(word)
  const readings = nameReadings(piece.join(' '))
  readings.forEach((reading, rank) => {
    addReading(fields, reading, rank)
    if (isChinese) addInitials(fields, reading, surnameLength(word, reading.length))
  })
  const [likeliest = []] = readings
  if (isChinese) addGivenName(fields, likeliest, surnameLength(word, likeliest.length))
  else if (piece.length > 1 && likeliest.length === piece.length) addLastFirst(fields, likeliest)
}

/** Syllables of the surname; 0 where nothing would remain for a given name or the stretch is too long for a name. */
function surnameLength (name: string, syllableCount: number): number {
  const length = [...(compoundSurname(name)?.surname ?? ' ')].length
  return length < syllableCount && syllableCount <= 6 ? length : 0
}

/** Ends of longer readings kept, in syllables: the name at the end of 上海无业游民冯宝宝. */
const longestEnd = 5

function addReading (fields: Fields, reading: readonly string[], rank: number): void {
  const joined = reading.join('')
  fields.pinyin.add(joined)
  fields.pinyinSyllables.add(reading.join(' '))
  fields.pinyinFuzzy.add(fuzzyPinyin(joined))
  if (rank > 0) return
  for (let from = Math.max(1, reading.length - longestEnd); from < reading.length; from++) fields.pinyin.add(reading.slice(from).join(''))
}

function addInitials (fields: Fields, reading: readonly string[], surname: number): void {
  if (surname === 0) return
  const initials = reading.map((syllable) => syllable.charAt(0)).join('')
  fields.pinyinInitials.add(initials)
  fields.pinyinMixed.add(reading.slice(0, surname).join('') + initials.slice(surname))
  if (initials.length > surname + 1) fields.pinyinInitials.add(initials.slice(surname))
}

function addGivenName (fields: Fields, reading: readonly string[], surname: number): void {
  if (surname === 0) return
  const given = reading.slice(surname)
  fields.pinyin.add([...given, ...reading.slice(0, surname)].join(''))
  if (given.length > 1) fields.pinyinFuzzy.add(fuzzyPinyin(given.join('')))
}

/** Baobao Feng is also searched for as fengbaobao. */
function addLastFirst (fields: Fields, words: readonly string[]): void {
  const joined = [...words.slice(-1), ...words.slice(0, -1)].join('')
  fields.pinyin.add(joined)
  fields.pinyinFuzzy.add(fuzzyPinyin(joined))
}

function statedSyllables (stated: string): string[] {
  return (fold(stated).match(/[a-z']+/g) ?? []).flatMap((word) => splitSyllables(canonicalWord(word)))
}

function addStatedReading (fields: Fields, pieces: readonly NamePiece[], stated: string): void {
  const reading = statedSyllables(stated)
  if (reading.length === 0) return
  addReading(fields, reading, 0)
  const name = pieces.map(joinedHan).find((text) => onlyHan.test(text) && [...text].length === reading.length)
  if (name === undefined) return
  addInitials(fields, reading, surnameLength(name, reading.length))
  addGivenName(fields, reading, surnameLength(name, reading.length))
}

/** Key that orders names by code point as a Chinese reader expects: by pinyin, as stated or likely, then by characters; names without letters come last. */
export function nameSortKey (name: string, statedReading: string | null = null): string {
  const plain = namePieces(name).map((piece) => piece.join(' ')).join(' ')
  const [reading = []] = statedReading === null ? nameReadings(plain) : [statedSyllables(statedReading)]
  return `${reading.length > 0 ? reading.join(' ') : '~'} ${fold(name)}`
}

/** What a query asks of the name fields; empty or null where it asks nothing. */
export interface NameQueryForms {
  /** Pairs of Han characters, or the single one, in order: for nameBigrams and nameChars. */
  readonly han: readonly string[]
  /** Words in Latin letters and numbers, in order. */
  readonly words: readonly string[]
  /** Joined readings of a query of one to four Han characters and nothing else: 冯饱饱 sounds like 冯宝宝. */
  readonly homophones: readonly string[]
  /** The query in Latin letters, joined: fengbaobao for feng bao bao and feng'bao'bao. */
  readonly latin: string | null
  /** Fuzzy forms of `latin`, when it has five letters or more, or of the homophones: for pinyinFuzzy. */
  readonly fuzzy: readonly string[]
}

const homophoneLengthMax = 4
const fuzzyLengthMin = 5

/** What a text means if it is a name or part of one. */
export function nameQueryForms (query: string): NameQueryForms {
  const text = namePieces(query).map(joinedHan).join(' ')
  const terms = foldedTerms(text)
  const words = terms.filter((term) => term.kind === 'word').map((term) => term.text)
  const han = terms.filter((term, at) => term.kind === 'pair' || (term.kind === 'character' && !isInPair(terms, at))).map((term) => term.text)
  const homophones = onlyHan.test(text) && [...text].length <= homophoneLengthMax ? nameReadings(text).map((reading) => reading.join('')) : []
  const latin = han.length === 0 && words.length > 0 ? words.join('') : null
  const sounds = latin !== null && latin.length >= fuzzyLengthMin ? [latin] : homophones
  return { han: unique(han), words: unique(words), homophones: unique(homophones), latin, fuzzy: unique(sounds.map(fuzzyPinyin)) }
}

function unique (values: readonly string[]): string[] {
  return [...new Set(values)]
}
