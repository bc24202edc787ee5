import type { KeyViewer } from '../../domain/access/viewer.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { profileRules } from '../custom-fields/index.ts'
import { mergeProfile, profileFaults } from './member-profile.ts'
import { memberNotFound, profileInvalid } from './members.errors.ts'
import { presentOwnWrite } from './members.presenter.ts'
import { findMember, writeMembers } from './members.repository.ts'
import type { Member, MemberPatch } from './members.schemas.ts'

/** Merge-patches a member. Raises `member.not_found`, `member.external_id_taken`, `member.profile_invalid`, `request.version_outdated`. */
export async function patchMember ({ postgres }: Deps, viewer: KeyViewer, memberId: string, patch: MemberPatch, ifMatch: number | null): Promise<Member> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const rules = await profileRules(tx, communityId)
    const before = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!before) throw memberNotFound()
    requireVersion(ifMatch, before.version)
    const profile = mergeProfile({ ...before.profile, contact: before.profile.contact ?? emptyProfile.contact }, patch)
    const faults = profileFaults(profile, rules)
    if (faults.length > 0) throw profileInvalid(faults)
    const externalId = patch.externalId === undefined ? before.externalId : patch.externalId
    await writeMembers(tx, communityId, [{ id: before.id, number: before.number, externalId, profile }])
    const after = await findMember(tx, communityId, { id: memberId })
    if (!after) throw memberNotFound()
    return presentOwnWrite(after, viewer)
  })
}
