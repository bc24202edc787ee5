// The people of the names set: 20 000 by default, the same ones for the same seed.

import { Converter } from 'opencc-js/cn2t'
import { seededRandom } from '../../../src/domain/random.ts'
import { cities } from '../../../src/sandbox/cities.ts'
import { drawFrom, weighted, type Draw } from '../../../src/sandbox/draw.ts'
import {
  compoundSurnames, englishNames, foreignNames, givenNames, japaneseNames, minorityNames, surnames, unchangedSurnames,
} from '../../../src/sandbox/people-names.ts'
import { brands } from '../../../src/sandbox/shared-sentences.ts'
import {
  companySuffixes, handleParts, jobs, moreCompoundSurnames, moreForeignNames, moreGivenNames, moreJapaneseNames, moreMinorityNames, polyphonicSurnames, works,
} from './name-parts.ts'
import type { Called, EvalPerson, NameKind, NameStyle } from './person.ts'

const convert = Converter({ from: 'cn', to: 'tw' }) as (text: string) => string

const kinds = weighted<NameKind>([['chinese', 88], ['minority', 3], ['foreign', 2], ['japanese', 2], ['mixed', 5]])
const styles = weighted<NameStyle>([['plain', 84], ['decorated', 5], ['nickname', 7], ['handle', 4]])
const cityNames = weighted(cities.map(({ name, weight }) => [name, weight]))
const singleSurnames = Object.keys(polyphonicSurnames).filter((surname) => surname.length === 1)
const rareCompounds = [...moreCompoundSurnames, ...Object.keys(polyphonicSurnames).filter((surname) => surname.length === 2)]

export function drawPeople (count: number, seed: number): EvalPerson[] {
  const draw = drawFrom(seededRandom(seed))
  return Array.from({ length: count }, (_, index) => drawPerson(`p-${index + 1}`, draw))
}

/** Written in traditional characters; surnames that are words of another form keep theirs. */
export function inTraditional ({ surname, full }: Called): string {
  const kept = surname ?? ''
  return (unchangedSurnames.includes(kept) ? kept : convert(kept)) + convert(full.slice(kept.length))
}

function drawPerson (externalId: string, draw: Draw): EvalPerson {
  const called = drawCalled(draw)
  const isTraditional = (called.kind === 'chinese' || called.kind === 'mixed') && draw.chance(0.12)
  const style = called.kind === 'chinese' ? draw.weighted(styles) : 'plain'
  const city = draw.weighted(cityNames)
  const [title, titleSkills] = draw.one(works)
  const [company, skills] = [draw.one(brands) + draw.one(companySuffixes), draw.some(titleSkills, 2)]
  const written = writtenName(called, isTraditional, draw)
  const aliases = drawAliases(called, style, draw)
  const displayName = dressed(written, style, city, aliases, draw)
  const inScript = (text: string) => isTraditional ? convert(text) : text
  const otherNames = [...(style === 'handle' ? [written] : []), ...aliases.filter((alias) => alias !== displayName)]
  return {
    called, style, isTraditional, aliases, city, company, skills,
    texts: [called.kind === 'mixed' ? `${called.latin}${called.full}` : called.full, called.native ?? '', ...(isTraditional ? [] : [displayName]), ...aliases].map((text) => text.toLowerCase()),
    member: {
      externalId, displayName, city: inScript(city), title: inScript(title), company: inScript(company), skills: skills.map(inScript),
      ...(otherNames.length > 0 && { aliases: otherNames.map((alias) => alias === written ? alias : inScript(alias)) }),
    },
  }
}

function drawCalled (draw: Draw): Called {
  const kind = draw.weighted(kinds)
  const gender = draw.chance(0.5) ? 'female' : 'male'
  const none = { surname: null, given: null, latin: null, native: null }
  switch (kind) {
    case 'minority': return { ...none, kind, full: drawMinority(draw, gender) }
    case 'foreign': return { ...none, kind, full: draw.one([...foreignNames[gender], ...moreForeignNames]), latin: null }
    case 'japanese': {
      const [native, full, latin] = draw.one([...japaneseNames[gender], ...moreJapaneseNames])
      return { ...none, kind, full, native, latin }
    }
    case 'mixed': {
      const surname = drawSurname(draw)
      return { ...none, kind, full: surname, surname, latin: draw.one(englishNames[gender]) }
    }
    case 'chinese': {
      const surname = drawSurname(draw)
      const given = drawGiven(draw, gender, surname)
      return { ...none, kind, full: surname + given, surname, given }
    }
  }
}

function drawSurname (draw: Draw): string {
  if (draw.chance(0.06)) return draw.chance(0.35) ? draw.one(rareCompounds) : draw.weighted(compoundSurnames)
  return draw.chance(0.06) ? draw.one(singleSurnames) : draw.weighted(surnames)
}

function drawGiven (draw: Draw, gender: 'female' | 'male', surname: string): string {
  const parts = givenNames[gender]
  const style = draw.between(0, 1)
  const given = style < 0.14
    ? draw.one(parts.single)
    : style < 0.24
      ? draw.one(moreGivenNames[gender])
      : style < 0.3 ? draw.one(parts.older) : style < 0.32 ? draw.one(parts.doubled).repeat(2) : draw.one(parts.first) + draw.one(parts.last)
  return surname.includes(given.charAt(0)) ? drawGiven(draw, gender, surname) : given
}

function drawMinority (draw: Draw, gender: 'female' | 'male'): string {
  const { northwest, tibetan, whole } = minorityNames
  const style = draw.between(0, 1)
  if (style < 0.4) return `${draw.one(northwest[gender])}·${draw.one(northwest.father)}`
  if (style < 0.6) return draw.one(tibetan.first) + draw.one(tibetan[gender])
  return draw.one(style < 0.75 ? whole[gender] : moreMinorityNames)
}

function writtenName (called: Called, isTraditional: boolean, draw: Draw): string {
  const characters = isTraditional ? inTraditional(called) : called.full
  if (called.kind === 'mixed') return draw.one([`${called.latin}${characters}`, `${called.latin} ${characters}`, `${characters}${called.latin}`])
  return called.kind === 'japanese' && draw.chance(0.6) ? called.native ?? characters : characters
}

function drawAliases ({ kind, latin }: Called, style: NameStyle, draw: Draw): string[] {
  return [
    ...(style === 'handle' || draw.chance(0.12) ? [draw.one(handleParts[0]) + draw.one(handleParts[1])] : []),
    ...(kind === 'chinese' && draw.chance(0.08) ? [draw.one(englishNames[draw.chance(0.5) ? 'female' : 'male'])] : []),
    ...(kind === 'japanese' && latin !== null ? [latin] : []),
  ]
}

function dressed (name: string, style: NameStyle, city: string, [handle = name]: string[], draw: Draw): string {
  switch (style) {
    case 'plain': return name
    case 'handle': return handle
    case 'decorated': return draw.one([`✨${name}✨｜${city}`, `🌿${name}`, `${name}☕️`, `🌙 ${name} · ${city}`, `【${city}】${name}`, `${name}～🐟`, `꧁${name}꧂`, `★${name}★`, `A01-${name}（${city}）`])
    case 'nickname': {
      const parts = [city, draw.one(jobs), name]
      return draw.one([parts, parts, [name, ...parts.slice(0, 2)], [city, name]]).join(draw.one(['-', '-', '｜', '_', ' ', '·', '/', '—', '+']))
    }
  }
}
