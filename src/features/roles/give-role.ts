import { mayGiveRole, type Role } from '../../domain/access/roles.ts'
import { sightOf } from '../../domain/access/sight.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { lastOwner, roleNotGivable } from './roles.errors.ts'
import { countOtherOwners, findRole, lockRoles, setRole } from './roles.repository.ts'

/** Gives a member another role. Raises `member.not_found`, `role.not_givable`, `role.last_owner`. */
export async function giveRole ({ postgres, now }: Deps, viewer: CommunityViewer, memberId: string, role: Role): Promise<{ memberId: MemberId, role: Role }> {
  const { communityId } = viewer
  // Whom the viewer does not see is not there for them, though their scope lets them write.
  if (!await postgres.inSight(sightOf(viewer), (tx) => findRole(tx, communityId, memberId))) throw memberNotFound()
  return postgres.inCommunity(communityId, async (tx) => {
    await lockRoles(tx, communityId)
    const before = await findRole(tx, communityId, memberId)
    if (!before) throw memberNotFound()
    if (before.role !== role) {
      if (viewer.kind === 'member') await requireGiver(tx, viewer, before, role)
      await setRole(tx, communityId, before.id, role)
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'member.role_changed', subjectMemberId: before.id, detail: { from: before.role, to: role } }, now())
    }
    return { memberId: before.id, role }
  })
}

/** Whether a member may change this role, by the role they have now: their own may have changed since they were let in. */
async function requireGiver (tx: Tx, viewer: CommunityViewer & { kind: 'member' }, before: { id: MemberId, role: Role }, role: Role): Promise<void> {
  const giver = await findRole(tx, viewer.communityId, viewer.memberId)
  if (!giver || !mayGiveRole(giver.role, before.role) || !mayGiveRole(giver.role, role)) throw roleNotGivable()
  if (before.id === viewer.memberId && before.role === 'owner' && await countOtherOwners(tx, viewer.communityId, before.id) === 0) throw lastOwner()
}
