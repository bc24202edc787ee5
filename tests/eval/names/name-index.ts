// Who fits a typed text, by rules over what is known of each person.

import { readings, type EvalPerson } from './person.ts'
import { fuzzySpellings } from './slips.ts'

type Keys = (person: EvalPerson) => string[]

const initialsOf = (syllables: readonly string[]) => syllables.map((syllable) => syllable.charAt(0)).join('')

/** Every reading written in one way. */
const spelled = (write: (reading: { surname: string, given: string, surnameInitials: string, givenInitials: string }) => string): Keys => (person) => readings(person).map(
  ({ surname, given }) => write({ surname: surname.join(''), given: given.join(''), surnameInitials: initialsOf(surname), givenInitials: initialsOf(given) })
)

/** Ways a name is typed; people who share a key fit a text that is that key equally. */
export const keysOf = {
  full: ({ called }) => [called.full],
  fullBare: ({ called }) => [called.full.replaceAll('·', '')],
  surname: ({ called }) => called.surname === null ? [] : [called.surname],
  joined: spelled(({ surname, given }) => surname + given),
  joinedWithU: spelled(({ surname, given }) => (surname + given).replaceAll('v', 'u')),
  joinedWithYu: spelled(({ surname, given }) => (surname + given).replaceAll('v', 'yu')),
  given: spelled(({ given }) => given),
  westernOrder: spelled(({ surname, given }) => given + surname),
  syllables: (person) => readings(person).map(({ surname, given }) => [...surname, ...given].join(' ')),
  initials: spelled(({ surnameInitials, givenInitials }) => surnameInitials + givenInitials),
  surnameAndInitials: spelled(({ surname, givenInitials }) => surname + givenInitials),
  initialsAndGiven: (person) => readings(person).map(({ surname }) => initialsOf(surname) + (person.called.given ?? '')),
  surnameLettersAndGiven: (person) => readings(person).map(({ surname }) => surname.join('') + (person.called.given ?? '')),
  surnameAndGivenInitials: (person) => readings(person).map(({ given }) => (person.called.surname ?? '') + initialsOf(given)),
  fuzzy: (person) => readings(person).flatMap(({ surname, given }) => fuzzySpellings([...surname, ...given])),
  latin: ({ called }) => [called.kind === 'foreign' ? called.full : called.latin ?? ''].filter((name) => name !== '').map(plainLetters).flatMap((name) => [name, lastWordFirst(name)]),
  latinAndSurname: ({ called }) => called.kind === 'mixed' ? [`${called.latin ?? ''}${called.surname ?? ''}`.toLowerCase()] : [],
  latinAndSurnameLetters: (person) => person.called.kind === 'mixed' ? readings(person).map(({ surname }) => `${person.called.latin ?? ''} ${surname.join('')}`.toLowerCase()) : [],
} satisfies Record<string, Keys>

export type KeyName = keyof typeof keysOf

export type NameIndex = {
  people: readonly EvalPerson[]
  /** External ids of everybody with the key. */
  with: (name: KeyName, key: string) => string[]
  /** The keys that occur, each with its people. */
  keys: (name: KeyName) => ReadonlyMap<string, string[]>
  /** Everybody one of whose names contains the text. */
  containing: (text: string) => string[]
  /** Everybody who fits. */
  where: (fits: (person: EvalPerson) => boolean) => string[]
}

export function nameIndex (people: readonly EvalPerson[]): NameIndex {
  const maps = new Map<KeyName, Map<string, string[]>>()
  const keys = (name: KeyName) => {
    const known = maps.get(name)
    if (known) return known
    const made = new Map<string, string[]>()
    for (const person of people) for (const key of new Set(keysOf[name](person))) made.set(key, [...made.get(key) ?? [], person.member.externalId])
    maps.set(name, made)
    return made
  }
  const where: NameIndex['where'] = (fits) => people.filter(fits).map(({ member }) => member.externalId)
  return { people, keys, where, with: (name, key) => keys(name).get(key) ?? [], containing: (text) => where(({ texts }) => texts.some((one) => one.includes(text))) }
}

/** Lower case without accents, apostrophes and hyphens. */
export function plainLetters (name: string): string {
  return name.toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd').replaceAll('ı', 'i').normalize('NFD').replace(/[\p{M}'’-]/gu, '')
}

/** A foreign name in Chinese order. */
export function lastWordFirst (name: string): string {
  const words = name.split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}
