// What is known of the members of the demo community: taken from how they were made, not read back from their texts.

import { Converter } from 'opencc-js/t2cn'
import { seededRandom } from '../../../src/domain/random.ts'
import { drawFrom } from '../../../src/sandbox/draw.ts'
import { drawPerson } from '../../../src/sandbox/person.ts'
import { professions } from '../../../src/sandbox/professions.ts'
import { sandboxMembers, type SandboxMember } from '../../../src/sandbox/sandbox-members.ts'

const demoSeed = 68
const handWritten = ['跨境电商运营', '无业游民']
const simplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string

/** Texts are simplified and lower case. */
export type MemberFacts = {
  externalId: string
  profession: string
  /** Whether the profession can be told from the card: there is more than a headline, or the headline names it. */
  showsProfession: boolean
  city: string
  years: number | null
  skills: ReadonlySet<string>
  interests: ReadonlySet<string>
  languages: ReadonlySet<string>
  education: readonly string[]
  /** First tags of the offers and of the needs. */
  offers: ReadonlySet<string>
  needs: ReadonlySet<string>
  /** Title and headline, for what a profession leaves open: the subject of a teacher, the ward of a doctor. */
  calling: string
}

export type DemoCommunity = { members: SandboxMember[], facts: MemberFacts[] }

export function demoCommunity (): DemoCommunity {
  const members = sandboxMembers({ seed: demoSeed })
  const seedOf = seededRandom(demoSeed)
  return { members, facts: members.map((member, index) => factsOf(member, professionAt(index, seedOf() * 2 ** 32))) }
}

/** As sandboxMembers draws it. */
function professionAt (index: number, seed: number): string {
  return handWritten[index] ?? drawPerson(drawFrom(seededRandom(seed)), index - handWritten.length).profession.name
}

/** Whether the text holds the name of the profession, a title or a skill that goes with it. */
function names (profession: string, text: string): boolean {
  const { titles = [], skills = [] } = professions.find(({ name }) => name === profession) ?? {}
  return [profession, ...titles.map(([, title]) => title), ...skills].some((word) => text.includes(word.toLowerCase()))
}

const languageNames: Readonly<Record<string, string>> = { english: '英语', chinese: '中文', 普通话: '中文' }

function factsOf (member: SandboxMember, profession: string): MemberFacts {
  const fold = (text: string) => simplified(text).toLowerCase()
  const setOf = (texts: readonly string[] = []) => new Set(texts.map(fold))
  return {
    externalId: member.externalId,
    profession,
    showsProfession: [member.title, member.bio, member.skills].some((part) => part !== undefined) || names(profession, fold(member.headline ?? '')),
    city: fold(member.city ?? ''),
    years: member.yearsOfExperience ?? null,
    skills: setOf(member.skills),
    interests: setOf(member.interests),
    languages: new Set((member.languages ?? []).map(fold).map((language) => languageNames[language] ?? language)),
    education: (member.education ?? []).map(fold),
    offers: setOf(member.offers?.map(({ tags }) => tags[0] ?? '')),
    needs: setOf(member.needs?.map(({ tags }) => tags[0] ?? '')),
    calling: fold([member.headline, member.title, member.bio].filter((text) => text !== undefined).join('\n')),
  }
}
