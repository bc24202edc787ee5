import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { profileRules } from '../custom-fields/index.ts'
import { profileFaults, profileOf } from './member-profile.ts'
import { memberNotFound, profileInvalid } from './members.errors.ts'
import { presentOwnWrite } from './members.presenter.ts'
import { findMember, reserveNumbers, writeMembers } from './members.repository.ts'
import type { Member, MemberInput } from './members.schemas.ts'

/** Adds a member with the next number. Raises `member.external_id_taken`, `member.profile_invalid`. */
export async function createMember ({ postgres, newId }: Deps, viewer: KeyViewer, input: MemberInput, idempotency: Idempotency | null): Promise<Once<Member>> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, (tx) => {
    const read = async (id: string) => {
      const row = await findMember(tx, communityId, { id })
      if (!row) throw memberNotFound()
      return presentOwnWrite(row, viewer)
    }
    return once(tx, idempotency, async () => {
      const profile = profileOf(input)
      const faults = profileFaults(profile, await profileRules(tx, communityId))
      if (faults.length > 0) throw profileInvalid(faults)
      const id = newId('member')
      const number = await reserveNumbers(tx, communityId, 1)
      await writeMembers(tx, communityId, [{ id, number, externalId: input.externalId ?? null, profile }])
      return { id, value: await read(id) }
    }, read)
  })
}
