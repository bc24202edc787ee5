import type { KeyViewer } from '../../domain/access/viewer.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { memberNotFound } from './members.errors.ts'
import { deleteMember as deleteRow, findMember } from './members.repository.ts'

/** Removes a member and their contact; the number is never given again. Raises `member.not_found`, `request.version_outdated`. */
export async function deleteMember ({ postgres }: Deps, { communityId }: KeyViewer, memberId: string, ifMatch: number | null): Promise<void> {
  await postgres.inCommunity(communityId, async (tx) => {
    const row = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!row) throw memberNotFound()
    requireVersion(ifMatch, row.version)
    await deleteRow(tx, communityId, row.id)
  })
}
