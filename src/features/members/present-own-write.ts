import { sightOf } from '../../domain/access/sight.ts'
import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Tx } from '../../postgres/client.ts'
import { findFieldPolicy } from './field-policy.repository.ts'
import { closeLookOf, relationOf } from './look.ts'
import { presentMember } from './members.presenter.ts'
import type { MemberRow } from './members.repository.ts'
import type { Member } from './members.schemas.ts'

/** The answer to a write: the member as the writer would read them now, also what they just sent. */
export async function presentOwnWrite (tx: Tx, row: MemberRow, viewer: CommunityViewer): Promise<Member> {
  const relation = relationOf(sightOf(viewer), row.id, false)
  return presentMember(row, closeLookOf(viewer, await findFieldPolicy(tx, viewer.communityId), relation))
}
