// Fills the slots of a sentence for one person, and says which sentences are true of them.

import { hometowns } from './cities.ts'
import { sharedWords } from './shared-sentences.ts'
import type { Draw } from './draw.ts'
import type { Person } from './person.ts'

/** Slots that may say something else in every sentence; all others are settled once per person. */
const freeSlots = new Set(['few', 'dozens', 'clientCity', 'abroad'])

/** The year from which years of experience are counted back. */
const presentYear = 2026

type Claim = { made: RegExp, holds: (person: Person) => boolean }

/** What sentences say about whoever uses them. */
const claims: readonly Claim[] = [
  { made: /\{company\}/, holds: ({ company }) => company !== null },
  { made: /\{hometown\}/, holds: ({ name, city }) => name.kind === 'chinese' && city.region === 'mainland' },
  { made: /\{product\}/, holds: ({ profession }) => profession.tradesGoods ?? false },
  { made: /\{(?:other)?[sS]kill\}/, holds: ({ skills }) => skills.length > 1 },
  { made: /\{offer\}/, holds: ({ words }) => words.has('offer') },
  { made: /\{need\}/, holds: ({ words }) => words.has('need') },
  { made: /想给团队|给公司/, holds: ({ company }) => company !== null },
  { made: /\{years\}|\{since\}/, holds: ({ years }) => years >= 2 },
  { made: /工作没几年|第一份工资|现在的工作|做的事不一样|一份工作，留下来|公司|团队/, holds: ({ years }) => years >= 1 },
  { made: /手上\{few\}个|第一年|头一年|前年|去年|申诉|团队里|上百份|多少年|最难的一年|同事退休|老客户|乙方/, holds: ({ years }) => years >= 3 },
  { made: /管一个|负责一个|管\{company\}|团队\{few\}|带\{few\}|自己带|小团队|合开|小工作室|关过一家|新人的导师|待得久|小生意前两年|\{few\}份工作/, holds: ({ years }) => years >= 5 },
  { made: /\{few\}(年|届)|带过|带的|老兵|上千|经手过/, holds: ({ years }) => years >= 8 },
  { made: /孩子明年|孩子挑食|孩子上初中|孩子初二|孩子沉迷|孩子想学|教孩子写|遛娃|高三家长|女儿/, holds: ({ age }) => age >= 32 && age < 56 },
  { made: /现在的工作|少加一个班|吃饭的家伙|同事遇到|从小事开始合作/, holds: ({ years, age }) => years >= 1 && age < 56 },
  { made: /三十岁以后/, holds: ({ age }) => age >= 33 },
  { made: /爸妈快六十/, holds: ({ age }) => age < 40 },
  { made: /带爸妈/, holds: ({ age }) => age < 50 },
  { made: /怀孕/, holds: ({ gender, age }) => gender === 'female' && age >= 29 },
]

const claimsBySentence = new Map<string, readonly Claim[]>()

/** @throws Error when a slot has no words: a mistake in the tables */
export function fill (sentence: string, person: Person, draw: Draw): string {
  const used: string[] = []
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = ownWord(slot, person) ?? chosenWord(slot, person, draw, used)
    used.push(word)
    return word
  })
}

/** The sentences that agree with what is known of the person. */
export function trueOf (person: Person, sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => isTrueOf(person, sentence))
}

export function isTrueOf (person: Person, sentence: string): boolean {
  return claimsOf(sentence).every(({ holds }) => holds(person))
}

/** Remembered, because the same few hundred sentences are asked about for every person. */
function claimsOf (sentence: string): readonly Claim[] {
  const known = claimsBySentence.get(sentence)
  if (known) return known
  const found = claims.filter(({ made }) => made.test(sentence))
  claimsBySentence.set(sentence, found)
  return found
}

function ownWord (slot: string, { city, company, education, gender, years }: Person): string | null {
  switch (slot) {
    case 'city': return city.name
    case 'enCity': return city.english
    case 'years': return String(years)
    case 'since': return String(presentYear - years)
    case 'company': return company
    case 'school': return education[0] ?? null
    case 'parent': return gender === 'female' ? '妈妈' : '爸爸'
    default: return null
  }
}

function chosenWord (slot: string, person: Person, draw: Draw, used: string[]): string {
  const settled = person.words.get(slot)
  if (settled !== undefined && !used.includes(settled)) return settled
  const words = slot === 'hometown' ? hometowns : person.profession.words[slot] ?? sharedWords[slot]
  if (words === undefined) throw new Error(`no words for {${slot}} in the profession ${person.profession.name}`)
  const word = draw.one(words.filter((candidate) => candidate !== person.city.name && !used.includes(candidate)))
  if (!freeSlots.has(slot) && settled === undefined) person.words.set(slot, word)
  return word
}
