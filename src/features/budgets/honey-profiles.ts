import type { RandomBytes } from '../../domain/ids.ts'
import { seededRandom } from '../../domain/random.ts'
import { drawFrom } from '../../sandbox/draw.ts'
import { drawPerson } from '../../sandbox/person.ts'
import { professions } from '../../sandbox/professions.ts'
import { writeMember } from '../../sandbox/write-member.ts'
import type { MemberInput } from '../members/index.ts'

/** The card of a person who does not exist, made as those of the demo community; without links, which would lead nowhere, and contact. */
export function honeyProfile (randomBytes: RandomBytes): MemberInput {
  const draw = drawFrom(seededRandom(Buffer.from(randomBytes(4)).readUInt32BE()))
  const { externalId: _externalId, links: _links, ...card } = writeMember('', drawPerson(draw, professions.length), draw)
  return card
}
