// Names as they are typed in Latin letters, or in letters and characters together.

import { polyphonicSurnames } from './name-parts.ts'
import type { KeyName, NameIndex } from './name-index.ts'
import { keysOf, lastWordFirst, plainLetters } from './name-index.ts'
import type { NameCategory } from './name-category.ts'
import { readings, type EvalPerson } from './person.ts'
import { fuzzySpellings, isOneSlipAway, keyNeighbours } from './slips.ts'

const isSpelled = ({ called }: EvalPerson) => called.kind === 'chinese'
const hasPlainSurname = ({ called }: EvalPerson) => polyphonicSurnames[called.surname ?? ''] === undefined
const usual = (person: EvalPerson) => readings(person)[0] ?? { surname: [], given: [] }
const joinedOf = (person: EvalPerson) => usual(person).surname.join('') + usual(person).given.join('')
const hasUmlaut = (person: EvalPerson) => /[nl]v/.test(joinedOf(person))

/** Typed as one of the person's own keys; everybody with the key is right, and with the same letters as one of the other keys. */
function byKey (name: string, key: KeyName, count: number, { only = () => true, write = (text) => text, also = [] }: {
  only?: (person: EvalPerson) => boolean, write?: (text: string, person: EvalPerson) => string, also?: readonly KeyName[]
} = {}): NameCategory {
  const keyOf = (person: EvalPerson) => keysOf[key](person)[0] ?? ''
  return {
    name, count,
    typed: (person) => isSpelled(person) && !hasUmlaut(person) && only(person) && (person.called.given?.length ?? 0) > 0 ? write(keyOf(person), person) : null,
    right: (_, person, index) => [...new Set([key, ...also].flatMap((one) => index.with(one, keyOf(person))))],
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const hasTwoGiven = ({ called }: EvalPerson) => (called.given?.length ?? 0) > 1

export const letterCategories: readonly NameCategory[] = [
  byKey('pinyin joined', 'joined', 100, { only: hasPlainSurname }),
  byKey('pinyin spaced', 'syllables', 60, { only: hasPlainSurname }),
  byKey('pinyin, surname and given name', 'joined', 60, { only: hasPlainSurname, also: ['westernOrder'], write: (_, person) => `${usual(person).surname.join('')} ${usual(person).given.join('')}` }),
  byKey('pinyin with apostrophes', 'syllables', 40, { only: hasPlainSurname, write: (text) => text.replaceAll(' ', '\'') }),
  byKey('western order', 'westernOrder', 80, {
    only: hasPlainSurname, also: ['joined'],
    write: (_, person) => `${capital(usual(person).given.join(''))} ${capital(usual(person).surname.join(''))}`,
  }),
  {
    name: 'given name in pinyin', count: 60, typed: (person) => isSpelled(person) && hasTwoGiven(person) && !hasUmlaut(person) ? usual(person).given.join('') : null,
    right: (text, _, index) => [...new Set([...index.with('given', text), ...index.with('joined', text)])],
  },
  byKey('initials', 'initials', 80, { only: (person) => hasTwoGiven(person) && hasPlainSurname(person) }),
  byKey('surname + initials', 'surnameAndInitials', 80, { only: (person) => hasTwoGiven(person) && hasPlainSurname(person) }),
  {
    name: 'letters and characters', count: 80,
    typed: (person, draw) => isSpelled(person) && hasTwoGiven(person) ? keysOf[draw.one(mixedKeys)](person)[0] ?? null : null,
    right: (text, _, index) => [...new Set(mixedKeys.flatMap((key) => index.with(key, text)))],
  },
  {
    name: 'while typing (last two letters missing)', count: 80,
    typed: (person, _, index) => {
      const text = joinedOf(person).slice(0, -2)
      return isSpelled(person) && hasTwoGiven(person) && text.length > (usual(person).surname.join('').length + 1) && index.with('joined', text).length === 0 ? text : null
    },
    right: (text, _, index) => startingWith(text, index),
  },
  slipped('one letter missing', 80, (text, at) => text.slice(0, at) + text.slice(at + 1)),
  slipped('two letters swapped', 60, (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)),
  slipped('one letter wrong', 60, (text, at, one) => text.slice(0, at) + one(keyNeighbours[text.charAt(at)] ?? 'e') + text.slice(at + 1)),
  {
    name: 'fuzzy pinyin', count: 80,
    typed: (person, draw, index) => {
      if (!isSpelled(person) || !hasTwoGiven(person)) return null
      const { surname, given } = usual(person)
      const text = draw.one([...fuzzySpellings([...surname, ...given]), null])
      return text === null || index.with('joined', text).length > 0 ? null : text
    },
    right: (text, _, index) => index.with('fuzzy', text),
  },
  {
    name: 'polyphonic surname', count: 100,
    typed: (person, draw) => isSpelled(person) && !hasPlainSurname(person) ? draw.one([joinedOf(person), keysOf.syllables(person)[0] ?? '']) : null,
    right: (text, _, index) => index.with('joined', text.replaceAll(' ', '')),
  },
  {
    name: '乐 as le or yue', count: 40,
    typed: (person, draw) => isSpelled(person) && person.called.full.includes('乐') ? draw.one(keysOf.joined(person)) : null,
    right: (text, _, index) => index.with('joined', text),
  },
  {
    name: 'ü as v, u or yu', count: 60,
    typed: (person, draw) => isSpelled(person) && hasUmlaut(person) ? draw.one(umlautKeys.map((key) => keysOf[key](person)[0] ?? '')) : null,
    right: (text, _, index) => [...new Set(umlautKeys.flatMap((key) => index.with(key, text)))],
  },
  {
    name: 'minority name in pinyin', count: 40,
    typed: (person, draw) => person.called.kind === 'minority' ? draw.one([joinedOf(person), usual(person).given.join(' ')]) : null,
    right: (text, _, index) => index.with('joined', text.replaceAll(' ', '')),
  },
  {
    name: 'foreign name', count: 60,
    typed: ({ called: { kind, full } }, draw) => {
      const last = full.split(' ').at(-1) ?? ''
      return kind === 'foreign' ? draw.one([full, plainLetters(full), full.toLowerCase(), lastWordFirst(full), last.length > 4 ? last : full]) : null
    },
    right: (text, _, index) => {
      const whole = index.with('latin', plainLetters(text))
      return whole.length > 0 ? whole : index.where(({ called: { kind, full } }) => kind === 'foreign' && plainLetters(full).split(' ').includes(plainLetters(text)))
    },
  },
  {
    name: 'Japanese name in letters', count: 40, right: (text, _, index) => index.with('latin', plainLetters(text)),
    typed: ({ called }, draw) => called.kind === 'japanese' && called.latin !== null ? draw.one([called.latin.toLowerCase(), called.latin, lastWordFirst(called.latin)]) : null,
  },
  {
    name: 'English name + surname', count: 80,
    typed: (person, draw) => {
      const { kind, latin, surname } = person.called
      if (kind !== 'mixed' || latin === null || surname === null) return null
      return draw.one([`${latin.toLowerCase()}${surname}`, `${surname}${latin}`, `${latin} ${surname}`, `${latin} ${capital(usual(person).surname.join(''))}`])
    },
    right: (text, person, index) => /[^a-z ]/i.test(text)
      ? index.with('latinAndSurname', keysOf.latinAndSurname(person)[0] ?? '')
      : index.with('latinAndSurnameLetters', text.toLowerCase()),
  },
]

const mixedKeys = ['initialsAndGiven', 'surnameLettersAndGiven', 'surnameAndGivenInitials'] as const
const umlautKeys = ['joined', 'joinedWithU', 'joinedWithYu'] as const

/** Everybody whose name in pinyin goes on from the text, from the surname, from the given name, or in western order. */
function startingWith (text: string, index: NameIndex): string[] {
  const found = (['joined', 'given', 'westernOrder'] as const).flatMap((key) => [...index.keys(key)].flatMap(([spelling, ids]) => spelling.startsWith(text) ? ids : []))
  return [...new Set(found)]
}

/** A slip of the finger behind the first letter that gives nobody's name; everybody one slip away is right. */
function slipped (name: string, count: number, slip: (text: string, at: number, one: (letters: string) => string) => string): NameCategory {
  return {
    name, count,
    typed: (person, draw, index) => {
      const original = joinedOf(person)
      if (!isSpelled(person) || original.length < 8) return null
      const text = slip(original, draw.whole(1, original.length - 3), (letters) => draw.one([...letters]))
      return text === original || startingWith(text, index).length > 0 ? null : text
    },
    right: (text, _, index) => [...new Set([...index.keys('joined')].flatMap(([spelling, ids]) => isOneSlipAway(text, spelling) ? ids : []))],
  }
}
