// The fictional members of the demo community, reproducible from a seed.

import { seededRandom } from '../domain/random.ts'
import { drawFrom } from './draw.ts'
import { drawPerson } from './person.ts'
import { namedMembers } from './named-members.ts'
import { writeMember } from './write-member.ts'
import type { Profile } from '../domain/member/profile.ts'

/** A member as it is imported; absent parts are left out. */
export type SandboxMember = { externalId: string } & Partial<Omit<Profile, 'contact'>> & { displayName: string }

const defaultSeed = 68

/** Of the first member; the others follow without gaps. */
const firstNumber = 1024

/**
 * Fictional members of one community: names, cards, offers and needs, and no way to contact anybody.
 *
 * Every member depends on the seed and their own position only: the same seed gives the same people,
 * and a smaller count gives the first members of a larger one. The first two are written by hand
 * (冯宝宝 and “上海-无业游民-陆小满”), the next ones take each profession once.
 *
 * @param options.count how many, 500 when not given
 * @param options.seed a safe integer
 */
export function sandboxMembers ({ count = 500, seed = defaultSeed }: { count?: number, seed?: number } = {}): SandboxMember[] {
  const seedOf = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const externalId = `u-${firstNumber + index}`
    const ownSeed = seedOf() * 2 ** 32
    const named = namedMembers[index]
    if (named) return { externalId, ...named }
    const draw = drawFrom(seededRandom(ownSeed))
    return writeMember(externalId, drawPerson(draw, index - namedMembers.length), draw)
  })
}
