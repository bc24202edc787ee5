import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { AppError } from '../../domain/errors.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Deps } from '../../deps.ts'
import { profileRules } from '../custom-fields/index.ts'
import { externalIdTaken, memberNotFound, profileInvalid } from './members.errors.ts'
import { findMember } from './members.repository.ts'
import type { Member, UpsertMemberInput } from './members.schemas.ts'
import { presentOwnWrite } from './present-own-write.ts'
import { storeMembers } from './store-members.ts'

type Upserted = { member: Member, isNew: boolean }

/** Creates the member with this external id or replaces their whole profile. Raises `member.profile_invalid`, `request.version_outdated`. */
export async function upsertMember (deps: Deps, viewer: CommunityViewer, externalId: string, input: UpsertMemberInput, ifMatch: number | null): Promise<Upserted> {
  const attempt = () => upsertOnce(deps, viewer, externalId, input, ifMatch)
  // Somebody created the same member at the same moment: by now it exists and is there to be replaced.
  return attempt().catch((error: unknown) => error instanceof AppError && error.code === externalIdTaken.code ? attempt() : Promise.reject(error))
}

async function upsertOnce ({ postgres, newId }: Deps, viewer: CommunityViewer, externalId: string, input: UpsertMemberInput, ifMatch: number | null): Promise<Upserted> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const rules = await profileRules(tx, communityId)
    const before = await findMember(tx, communityId, { externalId }, 'for update')
    requireVersion(ifMatch, before?.version ?? 0)
    const [outcome] = await storeMembers(
      tx, newId, communityId, [{ input: { ...input, externalId }, importKey: null }], { rules, onConflict: 'update', joinSource: 'key' }
    )
    if (outcome?.kind === 'refused') throw profileInvalid(outcome.faults)
    const row = await findMember(tx, communityId, { externalId })
    if (!row) throw memberNotFound()
    return { member: await presentOwnWrite(tx, row, viewer), isNew: outcome?.kind === 'created' }
  })
}
