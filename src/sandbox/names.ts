// The name of one fictional member, in the forms people use it.

import { pinyin } from 'pinyin-pro'
import {
  compoundSurnames, foreignNames, givenNames, japaneseNames, minorityNames, polyphonicSurnames, surnames, wellKnownNames,
} from './people-names.ts'
import type { City } from './cities.ts'
import type { Draw } from './draw.ts'

export type Gender = 'female' | 'male'

/** `surname` and `given` only of Chinese names; `latin` and `native` only where pinyin would be wrong. */
export type Name = {
  kind: 'chinese' | 'minority' | 'japanese' | 'foreign'
  full: string
  surname: string | null
  given: string | null
  latin: string | null
  native: string | null
}

type Minority = keyof typeof minorityNames
const minorities = ['northwest', 'tibetan', 'whole'] as const
const minorityShareByCity: Readonly<Record<string, number>> = { 乌鲁木齐: 0.5, 拉萨: 0.6, 呼和浩特: 0.35, 西宁: 0.2 }
const minorityByCity: Readonly<Record<string, Minority>> = { 乌鲁木齐: 'northwest', 拉萨: 'tibetan', 西宁: 'tibetan', 呼和浩特: 'whole' }
const japaneseShareByCity: Readonly<Record<string, number>> = { 东京: 0.18, 大阪: 0.18 }

/** @param age in years; people over 48 often bear the names of their generation */
export function drawName (draw: Draw, gender: Gender, age: number, city: City, isMainlandOnly: boolean): Name {
  if (city.region === 'mainland' && draw.chance(minorityShareByCity[city.name] ?? 0.018)) {
    return { ...noName, kind: 'minority', full: minorityName(draw, gender, minorityByCity[city.name] ?? draw.one(minorities)) }
  }
  if (!isMainlandOnly && draw.chance(japaneseShareByCity[city.name] ?? 0.006)) {
    const [native, full, latin] = draw.one(japaneseNames[gender])
    return { ...noName, kind: 'japanese', full, native, latin }
  }
  if (!isMainlandOnly && draw.chance(city.region === 'abroad' ? 0.07 : 0.008)) {
    const full = draw.one(foreignNames[gender])
    return { ...noName, kind: 'foreign', full, latin: full }
  }
  return chineseName(draw, gender, age)
}

/** Western order, surname joined, as in a passport: Baobao Feng, Xiu Ouyang. */
export function romanised (name: Name): string {
  if (name.latin !== null) return name.latin
  const syllables = pinyin(name.full.replaceAll('·', ''), { toneType: 'none', type: 'array', surname: 'head' }).map((syllable) => syllable.replace('ü', 'yu'))
  const surnameLength = name.surname?.length ?? 0
  const words = [syllables.slice(surnameLength).join(''), syllables.slice(0, surnameLength).join('')]
  return words.filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

const noName = { surname: null, given: null, latin: null, native: null }

function minorityName (draw: Draw, gender: Gender, minority: Minority): string {
  const { northwest, tibetan, whole } = minorityNames
  switch (minority) {
    case 'northwest': return draw.one(northwest[gender]) + (draw.chance(0.7) ? `·${draw.one(northwest.father)}` : '')
    case 'tibetan': return draw.one(tibetan.first) + draw.one(tibetan[gender])
    case 'whole': return draw.one(whole[gender])
  }
}

function chineseName (draw: Draw, gender: Gender, age: number): Name {
  const surname = drawSurname(draw)
  const given = drawGiven(draw, gender, age, surname.length)
  const full = surname + given
  return wellKnownNames.has(full) || surname.includes(given.charAt(0))
    ? chineseName(draw, gender, age)
    : { ...noName, kind: 'chinese', full, surname, given }
}

function drawSurname (draw: Draw): string {
  if (draw.chance(0.06)) return draw.weighted(compoundSurnames)
  if (draw.chance(0.05)) return draw.one(polyphonicSurnames)
  return draw.weighted(surnames)
}

function drawGiven (draw: Draw, gender: Gender, age: number, surnameLength: number): string {
  const parts = givenNames[gender]
  if (age > 48 && draw.chance(0.6)) return draw.one(parts.older)
  const style = draw.between(0, 1)
  if (style < (surnameLength > 1 ? 0.4 : 0.17)) return draw.one(parts.single)
  if (style > 0.98 && surnameLength === 1) return draw.one(parts.doubled).repeat(2)
  const first = draw.one(parts.first)
  const last = draw.one(parts.last)
  return first === last ? first : first + last
}
