import { stateOfInvitation } from '../../domain/admission/admission.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { readPage } from '../../postgres/keyset.ts'
import { recordAct } from '../audit/index.ts'
import { hashOfCode, mintCode } from './admission-secrets.ts'
import { invitationNotFound } from './admission.errors.ts'
import type { CreateInvitationInput, Invitation, InvitationWithCode } from './admission.schemas.ts'
import { findInvitation, insertInvitation, listInvitations, revokeInvitationAt, type InvitationRow } from './invitations.repository.ts'

/** Makes a code that lets people in; the only place where it exists. */
export async function createInvitation (
  { postgres, newId, now, randomBytes, secret }: Deps, viewer: CommunityViewer, { usesMax, expiresInDays, note }: CreateInvitationInput, idempotency: Idempotency | null
): Promise<Once<InvitationWithCode>> {
  const { communityId } = viewer
  const [at, createdBy] = [now(), credentialOf(viewer)]
  const expiresAt = expiresInDays === null ? null : new Date(at.getTime() + expiresInDays * 86_400_000)
  return postgres.inCommunity(communityId, (tx) => once(tx, idempotency,
    async (): Promise<{ id: string, value: InvitationWithCode }> => {
      const [id, code] = [newId('invitation'), mintCode(randomBytes)]
      const row = await insertInvitation(tx, {
        communityId, id, codeHash: hashOfCode(secret, communityId, code), codeLast4: code.slice(-4), note, usesMax, createdBy, createdAt: at, expiresAt,
      })
      await recordAct(tx, { communityId, actor: createdBy, action: 'invitation.created', subjectMemberId: null, detail: { invitationId: id, usesMax } }, at)
      return { id, value: { ...presentInvitation(row, at), code } }
    },
    async (id) => {
      const row = await findInvitation(tx, communityId, id)
      if (!row) throw invitationNotFound()
      return { ...presentInvitation(row, at), code: null }
    }
  ))
}

/** The invitations of a community, also those that let nobody in any more, by id. */
export async function listCommunityInvitations ({ postgres, cursors, now }: Deps, { communityId }: CommunityViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['invitations', communityId],
    query,
    rows: (after: string | null, limit) => listInvitations(tx, communityId, { after, limit }),
    positionOf: (row) => row.id,
    present: (row) => presentInvitation(row, now()),
  }))
}

/** Raises `invitation.not_found`. */
export async function getInvitation ({ postgres, now }: Deps, { communityId }: CommunityViewer, id: string): Promise<Invitation> {
  const row = await postgres.inCommunity(communityId, (tx) => findInvitation(tx, communityId, id))
  if (!row) throw invitationNotFound()
  return presentInvitation(row, now())
}

/** Ends an invitation for good; who came by it stays. Raises `invitation.not_found`. */
export async function revokeInvitation ({ postgres, now }: Deps, viewer: CommunityViewer, id: string): Promise<Invitation> {
  const { communityId } = viewer
  const at = now()
  return postgres.inCommunity(communityId, async (tx) => {
    const isRevoked = await revokeInvitationAt(tx, communityId, id, at)
    const row = await findInvitation(tx, communityId, id)
    if (!row) throw invitationNotFound()
    if (isRevoked) await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'invitation.revoked', subjectMemberId: null, detail: { invitationId: row.id } }, at)
    return presentInvitation(row, at)
  })
}

function presentInvitation (row: InvitationRow, now: Date): Invitation {
  const { id, codeLast4, note, usesMax, uses, createdBy } = row
  return {
    id, state: stateOfInvitation(row, now), codeLast4, note, usesMax, uses, createdBy,
    createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null, revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}
