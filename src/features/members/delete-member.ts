import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { keepDefinitions } from '../custom-fields/index.ts'
import { eraseMember } from '../rights/index.ts'
import { memberNotFound } from './members.errors.ts'
import { findMember } from './members.repository.ts'

/** Erases a member; the number is never given again. Answers the id. Raises `member.not_found`, `request.version_outdated`. */
export async function deleteMember (deps: Deps, viewer: CommunityViewer, memberId: string, ifMatch: number | null): Promise<MemberId> {
  const { communityId } = viewer
  const erasure = await deps.postgres.inCommunity(communityId, async (tx) => {
    await keepDefinitions(tx, communityId)
    const row = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!row) throw memberNotFound()
    requireVersion(ifMatch, row.version)
    return eraseMember(deps, tx, { communityId, id: row.id, externalId: row.externalId }, credentialOf(viewer))
  })
  await deps.erasureLedger.append([erasure])
  return erasure.memberId
}
