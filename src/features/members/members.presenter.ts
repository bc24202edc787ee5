import { hasScope, type KeyViewer } from '../../domain/access/viewer.ts'
import type { MemberRow } from './members.repository.ts'
import type { Member } from './members.schemas.ts'

/**
 * A member as a viewer gets it.
 *
 * @param showsContact whether this viewer, on this route, may see how to reach the member
 */
export function presentMember (row: MemberRow, showsContact: boolean): Member {
  return {
    id: row.id,
    number: row.number,
    externalId: row.externalId,
    ...row.profile,
    contact: showsContact ? row.profile.contact : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The answer to a write: the contact is shown to who may read contacts, also when they just sent it. */
export const presentOwnWrite = (row: MemberRow, viewer: KeyViewer): Member => presentMember(row, hasScope(viewer, 'members:contact'))
