// Communities of people who are known from the inside: what they truly look for and can give, before a word is written about it.

import { seededRandom } from '../../../src/domain/random.ts'
import { drawFrom } from '../../../src/sandbox/draw.ts'
import { drawPerson, type Person } from '../../../src/sandbox/person.ts'
import { professions } from '../../../src/sandbox/professions.ts'
import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import { writeMember } from '../../../src/sandbox/write-member.ts'

/** `mixed`: every other member writes English, so that half of all that fits is said in two languages. */
export const plantedLanguages = ['chinese', 'english', 'mixed'] as const
export type PlantedLanguage = typeof plantedLanguages[number]

/** Numbers were tuned on people of one half of all professions; the other half is seen for the first time when the benchmark is run. */
export const plantedParts = ['tuned', 'held out'] as const
export type PlantedPart = typeof plantedParts[number]

export type PlantedCommunity = {
  readonly name: string
  readonly part: PlantedPart
  /** As they write about themselves: plain sentences, no tags. */
  readonly members: readonly SandboxMember[]
  readonly people: readonly Person[]
  /** By topic, as each means it. */
  readonly offers: readonly ReadonlySet<string>[]
  readonly needs: readonly { readonly topic: string, readonly isUrgent: boolean }[][]
  readonly seed: number
}

/** Beyond the professions that are taken once each. */
const anyPosition = professions.length
const partOf = (profession: Person['profession']): PlantedPart => professions.indexOf(profession) % 2 === 0 ? 'tuned' : 'held out'

export function plantedCommunity (language: PlantedLanguage, part: PlantedPart, size: number, seed: number): PlantedCommunity {
  const random = seededRandom(seed)
  const people: Person[] = []
  const written: SandboxMember[] = []
  while (people.length < size) {
    const draw = drawFrom(seededRandom(Math.floor(random() * 2 ** 32)))
    const drawn = drawPerson(draw, anyPosition)
    if (partOf(drawn.profession) !== part) continue
    const writing = language === 'english' || (language === 'mixed' && people.length % 2 === 1) ? 'english' : 'simplified'
    const person: Person = { ...drawn, writing, fullness: 'rich' }
    written.push(writeMember(`p-${people.length}`, person, draw))
    people.push(person)
  }
  return {
    name: language,
    part,
    members: written.map(withoutTags),
    people,
    offers: written.map(({ offers = [] }) => new Set(offers.flatMap(({ tags }) => tags.slice(0, 1)))),
    needs: written.map(({ needs = [] }) => needs.map(({ tags, urgency }) => ({ topic: tags[0] ?? '', isUrgent: urgency === 'high' }))),
    seed,
  }
}

/** Custom fields repeat the tags. */
function withoutTags ({ custom: _custom, offers = [], needs = [], ...member }: SandboxMember): SandboxMember {
  return { ...member, offers: offers.map((offer) => ({ ...offer, tags: [] })), needs: needs.map((need) => ({ ...need, tags: [] })) }
}
