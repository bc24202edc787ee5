import type { KeyViewer } from '../../domain/access/viewer.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { profileRules } from '../custom-fields/index.ts'
import { customValuesInvalid, memberNotFound } from './members.errors.ts'
import { presentOwnWrite } from './members.presenter.ts'
import { findMember } from './members.repository.ts'
import type { Member, UpsertMemberInput } from './members.schemas.ts'
import { storeMembers } from './store-members.ts'

/** Creates the member with this external id or replaces their whole profile. Raises `member.custom_values_invalid`, `request.version_outdated`. */
export async function upsertMember (
  { postgres, newId }: Deps, viewer: KeyViewer, externalId: string, input: UpsertMemberInput, ifMatch: number | null
): Promise<{ member: Member, isNew: boolean }> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const before = await findMember(tx, communityId, { externalId }, 'for update')
    requireVersion(ifMatch, before?.version ?? 0)
    const [outcome] = await storeMembers(tx, newId, communityId, await profileRules(tx, communityId), [{ input: { ...input, externalId }, importKey: null }], 'update')
    if (outcome?.kind === 'refused') throw customValuesInvalid(outcome.faults)
    const row = await findMember(tx, communityId, { externalId })
    if (!row) throw memberNotFound()
    return { member: presentOwnWrite(row, viewer), isNew: before === null }
  })
}
