// Writes the card of one fictional person, as full as they care to fill it in.

import { drawBio } from './bio.ts'
import { drawExchanges } from './exchanges.ts'
import { englishInterests } from './interests.ts'
import { drawCalled } from './naming.ts'
import { englishProfessions } from './professions-english.ts'
import { inTraditional } from './script.ts'
import { fill, trueOf } from './sentences.ts'
import { availabilities, englishAvailabilities, links, readings } from './shared-sentences.ts'
import type { Location, Need, Offer } from '../domain/member/profile.ts'
import type { Draw } from './draw.ts'
import type { Exchanges } from './exchanges.ts'
import type { Person } from './person.ts'
import type { SandboxMember } from './sandbox-members.ts'

type Card = Omit<SandboxMember, 'externalId' | 'displayName'>

export function writeMember (externalId: string, person: Person, draw: Draw): SandboxMember {
  const { displayName, aliases } = drawCalled(person, draw)
  const exchanges = drawExchanges(person, draw)
  const member = {
    externalId,
    displayName,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...basics(person, draw),
    ...(person.fullness === 'sparse' ? {} : details(externalId, person, displayName, draw)),
    ...given(exchanges, draw),
  }
  return person.writing === 'traditional' ? inTraditional(member, person.name) : member
}

/** What nearly everybody fills in. */
function basics (person: Person, draw: Draw): Card {
  const { profession, writing, fullness } = person
  const english = writing === 'english' || (writing === 'mixed' && draw.chance(0.6)) ? englishProfessions[profession.name] : undefined
  return {
    headline: fill(draw.one(english?.headlines ?? trueOf(person, profession.headlines)), person, draw),
    city: person.city.name,
    ...(draw.chance(fullness === 'sparse' ? 0.3 : 0.9) && { industry: writing === 'english' ? english?.industry ?? null : draw.one(profession.industries) }),
    ...(draw.chance(0.8) && { location: near(person.city, draw) }),
  }
}

function details (externalId: string, person: Person, displayName: string, draw: Draw): Card {
  const { profession, company, years, fullness } = person
  const may = (probability: number) => draw.chance(fullness === 'rich' ? 1 - (1 - probability) / 2 : probability)
  const isWorking = profession.years?.[1] !== 0
  return {
    ...(may(0.88) && { bio: drawBio(person, displayName, draw) }),
    ...(company !== null && may(0.75) && { company }),
    ...(may(0.85) && { title: titleOf(person) }),
    ...(isWorking && may(0.75) && { yearsOfExperience: years }),
    ...(may(0.92) && { skills: person.skills }),
    ...(may(0.6) && { interests: interestsOf(person, draw) }),
    ...(may(0.65) && { languages: languagesOf(person, draw) }),
    ...(may(0.6) && { education: person.education }),
    ...(draw.chance(0.15) && { links: [`https://example.com/${draw.one(links)}/${externalId}`] }),
    ...(may(0.45) && { availability: fill(draw.one(person.writing === 'english' ? englishAvailabilities : availabilities), person, draw) }),
  }
}

function given ({ offers, needs }: Exchanges, draw: Draw): Card {
  const custom = customOf(offers, needs, draw)
  return {
    ...(offers.length > 0 && { offers }),
    ...(needs.length > 0 && { needs }),
    ...(Object.keys(custom).length > 0 && { custom }),
  }
}

function customOf (offers: Offer[], needs: Need[], draw: Draw): Record<string, string> {
  const need = needs[0]
  return {
    ...(need && draw.chance(0.3) && { 一句话需求: draw.chance(0.5) ? need.text : `求助：${need.tags[0]}` }),
    ...(offers.length > 0 && draw.chance(0.08) && { 最近在读: draw.one(readings) }),
  }
}

function titleOf ({ title, writing, profession }: Person): string {
  return writing === 'english' ? englishProfessions[profession.name]?.title ?? title : title
}

function interestsOf ({ interests, writing }: Person, draw: Draw): string[] {
  return writing === 'english' ? draw.some(englishInterests, interests.length) : interests
}

function languagesOf ({ name, city, profession, writing }: Person, draw: Draw): string[] {
  if (writing === 'english') return name.kind === 'foreign' ? ['English', 'Chinese'] : ['Chinese', 'English']
  const foreign = profession.languages ? draw.one(profession.languages) : '英语'
  const speaksForeign = draw.chance(profession.languages || city.region !== 'mainland' || writing === 'mixed' ? 0.9 : 0.35)
  return [...new Set([
    ...(name.kind === 'japanese' ? ['日语'] : []),
    draw.chance(0.85) ? '中文' : '普通话',
    ...(city.localLanguage !== null && draw.chance(0.45) ? [city.localLanguage] : []),
    ...(speaksForeign ? [foreign] : []),
  ])]
}

/** Within some 8 km of the centre, four decimals. */
function near ({ lat, lng }: Location, draw: Draw): Location {
  const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000
  const offset = () => draw.between(-0.04, 0.04) + draw.between(-0.03, 0.03)
  return { lat: rounded(lat + offset()), lng: rounded(lng + offset()) }
}
