// Who a fictional member is, before anything is written about them; everything written later agrees with it.

import { cities } from './cities.ts'
import { drawName } from './names.ts'
import { englishProfessions } from './professions-english.ts'
import { professions, professionsByShare } from './professions.ts'
import { brands, englishCompanies, englishSchools, fullnesses, schools, schoolsByCity, sideSkills } from './shared-sentences.ts'
import { interestNames } from './interests.ts'
import { weighted } from './draw.ts'
import type { City } from './cities.ts'
import type { Draw } from './draw.ts'
import type { Gender, Name } from './names.ts'
import type { Profession } from './profession.ts'
import type { Fullness } from './shared-sentences.ts'

/** `mixed` is Chinese with English in it. */
export type Writing = 'simplified' | 'traditional' | 'mixed' | 'english'

export type Person = {
  profession: Profession
  city: City
  gender: Gender
  age: number
  years: number
  name: Name
  writing: Writing
  fullness: Fullness
  title: string
  company: string | null
  education: string[]
  interests: string[]
  skills: string[]
  /** Words already chosen for slots, so that the same slot says the same thing in every sentence. */
  words: Map<string, string>
}

const everyCity = weighted(cities.map((city) => [city, city.weight]))
const mainlandCity = weighted(cities.filter((city) => city.region === 'mainland').map((city) => [city, city.weight]))
const citiesByName = new Map(cities.map((city) => [city.name, city]))

/** @param position the first members take each profession once, so that none is missing */
export function drawPerson (draw: Draw, position: number): Person {
  const profession = professions[position] ?? draw.weighted(professionsByShare)
  const isMainlandOnly = profession.isMainlandOnly ?? false
  const city = drawCity(draw, profession)
  const [min, max] = profession.years ?? [0, 20]
  const years = min + Math.floor((max - min + 1) * draw.between(0, 1) ** 1.25)
  const age = (max === 0 ? 19 : 22) + years + draw.whole(0, 4)
  const gender = draw.chance(0.52) ? 'female' : 'male'
  const name = drawName(draw, gender, age, city, isMainlandOnly)
  const writing = name.kind === 'foreign' ? 'english' : drawWriting(draw, city, age)

  return {
    profession,
    city,
    gender,
    age,
    years,
    name,
    writing,
    fullness: draw.weighted(fullnesses),
    title: drawTitle(draw, profession, years),
    company: drawCompany(draw, profession, writing),
    education: drawEducation(draw, profession, city, writing),
    interests: draw.some(interestNames, draw.whole(1, 5)),
    ...drawSkills(draw, profession, writing),
  }
}

function drawCity (draw: Draw, profession: Profession): City {
  const preferred = profession.cities && draw.chance(0.5) ? citiesByName.get(draw.one(profession.cities)) : undefined
  return preferred ?? draw.weighted(profession.isMainlandOnly ? mainlandCity : everyCity)
}

function drawWriting (draw: Draw, { region }: City, age: number): Writing {
  const [traditional, mixed, english] = writingShares[region]
  const style = draw.between(0, 1)
  if (style < traditional) return 'traditional'
  if (age > 50) return 'simplified'
  if (style < traditional + mixed) return 'mixed'
  return style < traditional + mixed + english ? 'english' : 'simplified'
}

/** Shares of traditional, mixed and English writing; together about 12 % and 8 % of all members. */
const writingShares: Readonly<Record<City['region'], readonly [number, number, number]>> = {
  mainland: [0.04, 0.035, 0.02], hongkong: [0.9, 0.03, 0.07], taiwan: [0.97, 0.02, 0.01], abroad: [0.22, 0.12, 0.14],
}

function drawTitle (draw: Draw, { titles }: Profession, years: number): string {
  const reached = titles.filter(([fromYears]) => fromYears <= years)
  const highest = reached.at(-1)?.[0] ?? 0
  return draw.one(reached.filter(([fromYears]) => fromYears >= highest - 2))[1]
}

function drawCompany (draw: Draw, { companies }: Profession, writing: Writing): string | null {
  if (companies.length === 0 || draw.chance(0.15)) return null
  return writing === 'english' ? draw.one(englishCompanies) : draw.one(companies).replace('{brand}', draw.one(brands))
}

/** The first two are the ones a bio speaks of. */
function drawSkills (draw: Draw, profession: Profession, writing: Writing): Pick<Person, 'skills' | 'words'> {
  const english = writing === 'english' ? englishProfessions[profession.name] : undefined
  const own = draw.some(english?.skills ?? profession.skills, draw.whole(3, 8))
  const other = english === undefined && draw.chance(0.18) ? [draw.one(sideSkills)] : []
  const [skill = '', otherSkill = ''] = own
  return { skills: [...new Set([...own, ...other])], words: new Map([['skill', skill], ['otherSkill', otherSkill]]) }
}

function drawEducation (draw: Draw, profession: Profession, city: City, writing: Writing): string[] {
  if (writing === 'english') return [draw.one(englishSchools)]
  const nearby = schoolsByCity[city.name]
  if (nearby && (profession.name === '大学生' || (!profession.schools && draw.chance(0.4)))) return [draw.one(nearby)]
  const local = city.region === 'mainland' ? profession.schools ?? schools.mainland : schools[city.region]
  const first = draw.one(draw.chance(0.7) ? local : schools[city.region])
  const second = draw.one(draw.chance(0.4) ? schools.abroad : schools[city.region])
  return draw.chance(0.18) && second !== first ? [first, second] : [first]
}
