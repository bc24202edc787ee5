import { emptyProfile } from '../../domain/member/profile.ts'
import { visibleCard, visibleContact } from '../../domain/visibility/visible-profile.ts'
import type { Look } from './look.ts'
import type { MemberRow } from './members.repository.ts'
import type { Member } from './members.schemas.ts'

/** A member as a viewer gets it: the one way from a row to an answer. */
export function presentMember (row: MemberRow, look: Look): Member {
  const { standing: { role, ...standing }, profile: { contact, ...card } } = row
  return {
    id: row.id,
    number: row.number,
    externalId: look.knowsExternalIds ? row.externalId : null,
    ...visibleCard(card, standing.visibility, look.policy, look.relation),
    contact: contact && presentContact(row, look),
    role,
    standing: look.relation === 'admin' || look.relation === 'self' ? standing : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** Whoever withdrew their consent to it shows their contact to nobody but themselves. */
function presentContact ({ standing, profile }: MemberRow, { contactAs, policy, relation }: Look): Member['contact'] {
  if (contactAs === null || !profile.contact) return null
  if (relation !== 'self' && !standing.consents.includes('contact')) return null
  const contact = visibleContact(profile.contact, standing.visibility, policy, contactAs)
  return contact ?? (contactAs === 'admin' || contactAs === 'self' ? emptyProfile.contact : null)
}
