import { communitySightOf, wholeCommunity } from '../../domain/access/sight.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { recordAct } from '../audit/index.ts'
import { profileRules } from '../custom-fields/index.ts'
import { memberNotFound, profileInvalid } from './members.errors.ts'
import { findMember, writeMembers } from './members.repository.ts'
import type { Member, MemberPatch } from './members.schemas.ts'
import { patchedState, stateFaults } from './patched-state.ts'
import { presentOwnWrite } from './present-own-write.ts'

/** Merge-patches a member. Raises `member.not_found`, `member.external_id_taken`, `member.profile_invalid`, `request.version_outdated`. */
export async function patchMember ({ postgres, now }: Deps, viewer: CommunityViewer, memberId: string, patch: MemberPatch, ifMatch: number | null): Promise<Member> {
  const { communityId } = viewer
  const isSelf = viewer.kind === 'member' && viewer.memberId === memberId
  return postgres.inSight(isSelf ? communitySightOf(viewer) : wholeCommunity(communityId), async (tx) => {
    const rules = await profileRules(tx, communityId)
    const before = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!before) throw memberNotFound()
    requireVersion(ifMatch, before.version)
    const state = patchedState(before, patch)
    const faults = stateFaults(before, state, rules)
    if (faults.length > 0) throw profileInvalid(faults)
    await writeMembers(tx, communityId, [state])
    if (viewer.kind === 'member' && !isSelf) {
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'member.changed', subjectMemberId: before.id, detail: { fields: Object.keys(patch) } }, now())
    }
    const after = await findMember(tx, communityId, { id: memberId })
    if (!after) throw memberNotFound()
    return presentOwnWrite(tx, after, viewer)
  })
}
