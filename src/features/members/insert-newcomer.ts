import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import type { Standing } from '../../domain/member/standing.ts'
import type { Tx } from '../../postgres/client.ts'
import { reserveNumbers, writeMembers } from './members.repository.ts'

/** Adds somebody who came by themselves, with the next number and only a name, in a transaction of the caller. */
export async function insertNewcomer (tx: Tx, communityId: CommunityId, { id, displayName, standing }: { id: MemberId, displayName: string, standing: Standing }): Promise<void> {
  const number = await reserveNumbers(tx, communityId, 1)
  await writeMembers(tx, communityId, [{ id, number, externalId: null, standing, profile: { ...emptyProfile, displayName } }])
}
