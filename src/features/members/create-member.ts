import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { addedStanding } from '../../domain/member/new-standing.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { profileRules } from '../custom-fields/index.ts'
import { mergeStanding, profileFaults, profileOf, standingFaults } from './member-profile.ts'
import { memberNotFound, profileInvalid } from './members.errors.ts'
import { findMember, reserveNumbers, writeMembers } from './members.repository.ts'
import type { Member, MemberInput } from './members.schemas.ts'
import { presentOwnWrite } from './present-own-write.ts'

/** Adds a member with the next number. Raises `member.external_id_taken`, `member.profile_invalid`. */
export async function createMember ({ postgres, newId, now }: Deps, viewer: CommunityViewer, input: MemberInput, idempotency: Idempotency | null): Promise<Once<Member>> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, (tx) => {
    const read = async (id: string) => {
      const row = await findMember(tx, communityId, { id })
      if (!row) throw memberNotFound()
      return presentOwnWrite(tx, row, viewer)
    }
    return once(tx, idempotency, async () => {
      const rules = await profileRules(tx, communityId)
      const profile = profileOf(input)
      const standing = mergeStanding(addedStanding(rules.settings, 'key'), input)
      const faults = [...profileFaults(profile, rules), ...standingFaults(rules, null, standing)]
      if (faults.length > 0) throw profileInvalid(faults)
      const id = newId('member')
      const number = await reserveNumbers(tx, communityId, 1)
      await writeMembers(tx, communityId, [{ id, number, externalId: input.externalId ?? null, standing, profile }])
      if (viewer.kind === 'member') await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'member.created', subjectMemberId: id, detail: {} }, now())
      return { id, value: await read(id) }
    }, read)
  })
}
