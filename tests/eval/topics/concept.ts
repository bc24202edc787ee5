import type { MemberFacts } from './member-facts.ts'

/** Facts any of which is enough. Skills, offers and interests are written as the members write them, simplified, lower case. */
export type Evidence = {
  professions?: readonly string[]
  offers?: readonly string[]
  skills?: readonly string[]
  interests?: readonly string[]
  /** Found in headline, title or bio. */
  says?: RegExp
}

/** Something people can do: what shows that a member does it, and what comes near. */
export type Concept = { right: Evidence, related?: Evidence }

/** 2 does it, 1 comes near, 0 neither. A profession that cannot be told from the card comes near only. */
export function gradeOfConcept ({ right, related }: Concept, facts: MemberFacts): number {
  if (shows(right, facts)) return 2
  if (right.professions?.includes(facts.profession) || (related && shows(related, facts))) return 1
  return 0
}

function shows ({ professions, offers, skills, interests, says }: Evidence, facts: MemberFacts): boolean {
  return Boolean(
    (professions?.includes(facts.profession) && facts.showsProfession) || offers?.some((offer) => facts.offers.has(offer)) || skills?.some((skill) => facts.skills.has(skill)) ||
    interests?.some((interest) => facts.interests.has(interest)) || says?.test(facts.calling)
  )
}
