import type { KeyViewer } from '../../domain/access/viewer.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { memberFaults, profileRules } from '../custom-fields/index.ts'
import { mergeProfile } from './member-profile.ts'
import { customValuesInvalid, memberNotFound } from './members.errors.ts'
import { presentOwnWrite } from './members.presenter.ts'
import { findMember, writeMembers } from './members.repository.ts'
import type { Member, MemberPatch } from './members.schemas.ts'

/** Merge-patches a member. Raises `member.not_found`, `member.external_id_taken`, `member.custom_values_invalid`, `request.version_outdated`. */
export async function patchMember ({ postgres }: Deps, viewer: KeyViewer, memberId: string, patch: MemberPatch, ifMatch: number | null): Promise<Member> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const before = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!before) throw memberNotFound()
    requireVersion(ifMatch, before.version)
    const profile = mergeProfile({ ...before.profile, contact: before.profile.contact ?? emptyProfile.contact }, patch)
    const faults = memberFaults(profile, await profileRules(tx, communityId))
    if (faults.length > 0) throw customValuesInvalid(faults)
    const externalId = patch.externalId === undefined ? before.externalId : patch.externalId
    await writeMembers(tx, communityId, [{ id: before.id, number: before.number, externalId, profile }])
    const after = await findMember(tx, communityId, { id: memberId })
    if (!after) throw memberNotFound()
    return presentOwnWrite(after, viewer)
  })
}
