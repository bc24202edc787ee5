import { hashOf } from '../../text/topic-terms.ts'

// Terms beside those of the text itself: what a text is about, whichever words it uses. One namespace each.

const seeds = { tag: 0x7F4A7C15, role: 0x1F83D9AB, place: 0x2545F491, value: 0x6C62272E, need: 0x5BE0CD19 } as const

/** A concept of the taxonomy, by its name. */
export const tagTerm = (name: string) => hashOf(seeds.tag, name)

/** A concept of the taxonomy as what somebody is: in their title, headline or nickname. */
export const roleTerm = (name: string) => hashOf(seeds.role, name)

/** Any term as something a member is looking for. */
export const needTerm = (term: number) => (Math.imul(term ^ seeds.need, 0x9E3779B1)) >>> 0

/** A city, province or country, by its name in the gazetteer. */
export const placeTerm = (name: string) => hashOf(seeds.place, name)

/** A value a member has in a field that is compared as a whole, by its folded form. */
export const valueTerm = (key: string) => hashOf(seeds.value, key)
